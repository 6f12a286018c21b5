import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { databaseFaults } from '../app/configuration.js'
import type { MasterKeys } from '../app/keys.js'
import { auditNode, type Report } from '../app/log/auditing.js'
import { mirrorAt } from '../app/log/mirror.js'
import { openNode } from '../app/node.js'
import type { Policy } from '../log/policy.js'
import type { Io } from './io.js'
import { keysIn } from './keys-in.js'
import { mirrorLines } from './log-check.js'
import { soundSettings } from './sound-settings.js'
import { policyIn } from './text-in.js'
import { auditFindingWords, auditWords } from './words/audit.js'
import { logWords } from './words/log.js'

function asked(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { mirror: text, policy: text, json: { type: 'boolean', default: false } } as const
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    return undefined
  }
}

type Asked = NonNullable<ReturnType<typeof asked>>

const asJson = ({ findings, mirror: { checkpoint, by, quorum }, counts, policy }: Report) => ({
  agrees: findings.length === 0,
  findings,
  counts,
  policy,
  ...(checkpoint ? { origin: checkpoint.origin, size: checkpoint.size } : {}),
  ...(by ? { by, quorum } : {}),
})

function print(report: Report, io: Io): void {
  const { language, out } = io
  const say = auditWords[language]
  out(report.findings.length === 0 ? say.none : say.some(report.findings.length))
  for (const finding of report.findings) out(`  ${auditFindingWords(finding, language)}`)
  for (const line of mirrorLines(report.mirror, io)) out(line)
  out(`  ${say.counts(report.counts)}`)
  if (report.policy === 'logged') out(`  ${say.policyLogged}`)
}

type Given = Readonly<{ asked: Asked; keys: MasterKeys; policy: Policy | undefined }>

async function audit({ asked: { mirror, json }, keys, policy }: Given, io: Io): Promise<number> {
  const { env, language, out, err } = io
  const data = env.RESGUARDO_DATA ?? './data'
  const node = await openNode({ data, database: env.RESGUARDO_DATABASE }, keys)
  try {
    const fetch = mirrorAt(mirror ?? join(data, 'log', 'public'))
    const report = await auditNode(node.world, { fetch, policy, own: mirror === undefined })
    if (report.findings.some(({ because }) => because === 'checkpoint.missing')) {
      err(auditWords[language].noLog)
      return 2
    }
    if (json) out(JSON.stringify(asJson(report), null, 2))
    else print(report, io)
    return report.findings.length === 0 ? 0 : 1
  } finally {
    await node.close()
  }
}

/**
 * `log audit [--mirror DIR|URL] [--policy FILE] [--json]`: compares the log with the database. Answers 0 when nothing was
 * found, 1 when something was, 2 when it was not understood.
 */
export async function logAudit(args: readonly string[], io: Io): Promise<number> {
  const given = asked(args)
  if (!given) {
    io.err(logWords[io.language].usage)
    return 2
  }
  const path = given.policy ?? io.env.RESGUARDO_POLICY
  const policy = path ? await policyIn(path, io) : undefined
  const keys = await keysIn(io)
  const sound = soundSettings(databaseFaults(io.env), io)
  if (!keys || !sound || (path && !policy)) return 2
  return audit({ asked: given, keys, policy }, io)
}
