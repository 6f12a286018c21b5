import { parseArgs } from 'node:util'
import { mirrorAt } from '../app/log/mirror.js'
import { toBase64 } from '../log/base64.js'
import { checkMirror, type MirrorAsked, type MirrorChecked } from '../log/check-mirror.js'
import { readVerifier } from '../log/note.js'
import type { Io } from './io.js'
import { policyIn, textIn } from './text-in.js'
import { logWords } from './words/log.js'
import { mirrorFaultWords, mirrorWords } from './words/mirror.js'

const text = { type: 'string' } as const

function asked(args: readonly string[]) {
  const options = { key: text, from: text, policy: text, json: { type: 'boolean', default: false } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [place, ...more] = positionals
    return place && values.key && more.length === 0 ? { ...values, place, key: values.key } : undefined
  } catch {
    return undefined
  }
}

type Asked = NonNullable<ReturnType<typeof asked>>

/** By what the mirror is judged; nothing, once it was said why, when that is not understood. */
async function measureOf({ key, from, policy }: Asked, io: Io): Promise<MirrorAsked | undefined> {
  const verifier = readVerifier(key)
  if (!verifier) io.err(mirrorWords[io.language].notKey)
  const believed = policy === undefined ? undefined : await policyIn(policy, io)
  const older = from === undefined ? undefined : await textIn(from, io)
  const lacks = (given: unknown, read: unknown) => given !== undefined && read === undefined
  if (!verifier || lacks(policy, believed) || lacks(from, older)) return undefined
  return { key: verifier, policy: believed, from: older }
}

const asJson = ({ checkpoint, entries, by, quorum, faults }: MirrorChecked) => ({
  holds: faults.length === 0,
  ...(checkpoint ? { origin: checkpoint.origin, size: checkpoint.size, root: toBase64(checkpoint.root) } : {}),
  entries,
  ...(by ? { by, quorum } : {}),
  faults,
})

/** What is known of a mirror, line by line. */
export function mirrorLines({ checkpoint, entries, by, quorum }: MirrorChecked, { language }: Io): string[] {
  const say = mirrorWords[language]
  if (!checkpoint) return []
  return [
    `  ${say.checkpoint(checkpoint.origin, checkpoint.size, toBase64(checkpoint.root))}`,
    ...(entries ? [] : [`  ${say.hashesAlone}`]),
    ...(by ?? []).map((one) => `  ${say.cosigned(one)}`),
    ...(by ? [`  ${quorum ? say.quorum : say.noQuorum}`] : []),
  ]
}

function print(checked: MirrorChecked, isFrom: boolean, io: Io): void {
  const { language, out } = io
  const say = mirrorWords[language]
  const holds = checked.faults.length === 0
  out(holds ? say.holds : say.fails)
  for (const fault of checked.faults) out(`  ${mirrorFaultWords(fault, language)}`)
  for (const line of mirrorLines(checked, io)) out(line)
  if (holds && isFrom) out(`  ${say.goesOn}`)
}

/**
 * `log check --key VKEY DIR|URL [--from FILE] [--policy FILE] [--json]`: verifies a whole mirror of any log of this layout.
 * Answers 0 when it holds, 1 when it does not, 2 when it is not understood.
 */
export async function logCheck(args: readonly string[], io: Io): Promise<number> {
  const given = asked(args)
  if (!given) {
    io.err(logWords[io.language].usage)
    return 2
  }
  const measure = await measureOf(given, io)
  if (!measure) return 2
  const checked = await checkMirror(mirrorAt(given.place), measure)
  if (given.json) io.out(JSON.stringify(asJson(checked), null, 2))
  else print(checked, given.from !== undefined, io)
  return checked.faults.length === 0 ? 0 : 1
}
