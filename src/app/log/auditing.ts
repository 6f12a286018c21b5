import { checkMirror, type MirrorChecked, type MirrorFault } from '../../log/check-mirror.js'
import { isFault, type Policy, readPolicy } from '../../log/policy.js'
import { policyInNotice } from '../../log/policy-notice.js'
import type { Fetch } from '../../log/walk.js'
import { keyRows } from '../../store/acts.js'
import { bareLeaves, danglingLeaves, everyCosigned, filesToAudit, rowsToAudit } from '../../store/audited.js'
import type { World } from '../world.js'
import { type Audit, auditOf } from './audit.js'
import type { AuditFinding } from './audit-finding.js'
import { type CosignedFault, cosignedHeld } from './cosigned-held.js'
import { logged } from './logged.js'
import { witnessedTimes } from './witnessed-times.js'

export type Finding = AuditFinding | CosignedFault | MirrorFault

/** What an audit found, and how much it looked at. */
export type Report = Readonly<{
  findings: readonly Finding[]
  mirror: MirrorChecked
  /** `forgotten`: acts of files whose key was destroyed, which nobody can make anew. */
  counts: Readonly<{ files: number; acts: number; entries: number; forgotten: number; waiting: number }>
  /** By whom the log was believed: by the policy that was given, or for want of one by the last that the log itself has. */
  policy: 'given' | 'logged'
}>

export type AuditAsked = Readonly<{
  fetch: Fetch
  /** Whom the auditor believes. */
  policy: Policy | undefined
  /** Whether it is the node's own log, and not a mirror that may be a little behind it. */
  own: boolean
}>

const batch = 200

type Bare = Awaited<ReturnType<typeof bareLeaves>>

/** Every policy that the log has made known, newest first. */
const loggedPolicies = (bare: Bare): Policy[] =>
  bare
    .toReversed()
    .flatMap(({ entry }) => policyInNotice(entry) ?? [])
    .map(readPolicy)
    .flatMap((policy) => (isFault(policy) ? [] : [policy]))

/** Opens each file in memory for its commitments alone, and shows nobody anything of it. */
async function everyFile({ db, keys }: Pick<World, 'db' | 'keys'>, audit: Audit) {
  const findings: AuditFinding[] = []
  const counts = { files: 0, acts: 0, forgotten: 0, waiting: 0 }
  for (let names = await filesToAudit(db, '', batch); names.length > 0; ) {
    const [rows, wrapped] = [await rowsToAudit(db, names), await keyRows(db, names)]
    for (const file of names) {
      const [own, key] = [rows.filter((row) => row.file === file), wrapped.find((one) => one.file === file)]
      findings.push(...audit.file({ file, rows: own, keys: key && keys.open(key) }))
      counts.files += 1
      counts.acts += own.length
      counts.forgotten += key ? 0 : own.length
      counts.waiting += own.filter(({ index }) => index === null).length
    }
    names = await filesToAudit(db, names.at(-1)!, batch)
  }
  return { findings, counts }
}

/** A copy is told late only for what it should have had by its own time. */
const asOfMirror = ({ by }: MirrorChecked): number | undefined =>
  by && by.length > 0 ? Math.max(...by.map(({ time }) => time)) : undefined

/**
 * Compares the log with the database. The log is read first: whatever is recorded meanwhile is in the database and not yet
 * expected in it. Throws `Unopenable` when the master keys are not those of this database.
 */
export async function auditNode(world: Pick<World, 'db' | 'keys' | 'now'>, asked: AuditAsked): Promise<Report> {
  const { db } = world
  const [cosigned, noticed] = [await everyCosigned(db), loggedPolicies(await bareLeaves(db))]
  const policies = [...(asked.policy ? [asked.policy] : []), ...noticed]
  const policy = policies[0]
  const entries = logged()
  const sizes = cosigned.map(({ size }) => size)
  const mirror = await checkMirror(asked.fetch, { policy, sizes, told: (_, some) => entries.add(some) })
  const size = asked.own ? (mirror.checkpoint?.size ?? 0) : Number.POSITIVE_INFINITY
  const held = cosignedHeld(cosigned, { size, roots: mirror.roots, policies })
  const now = world.now().epochMilliseconds / 1000
  const leaves = await bareLeaves(db)
  const audit = auditOf({
    logged: entries,
    times: witnessedTimes(held.times),
    bare: new Map(leaves.map(({ index, entry }) => [index, entry])),
    dangling: await danglingLeaves(db),
    asOf: asked.own ? now : (asOfMirror(mirror) ?? now),
  })
  const acts = await everyFile(world, audit)
  return {
    findings: [...mirror.faults, ...held.faults, ...acts.findings, ...audit.rest()],
    mirror,
    counts: { ...acts.counts, entries: entries.size() },
    policy: asked.policy ? 'given' : 'logged',
  }
}
