import { checkMirror, type MirrorChecked, type MirrorFault } from '../../log/check-mirror.js'
import { isFault, type Policy, readPolicy } from '../../log/policy.js'
import { policyInNotice } from '../../log/policy-notice.js'
import type { Fetch } from '../../log/walk.js'
import { keyRows } from '../../store/acts.js'
import { bareLeaves, danglingLeaves, everyCosigned, filesToAudit, rowsToAudit } from '../../store/audited.js'
import type { FileKeys, WrappedKeys } from '../../store/custody.js'
import { Unopenable } from '../../store/seal.js'
import type { World } from '../world.js'
import { type Audit, auditOf } from './audit.js'
import type { AuditedFile, AuditFinding } from './audit-finding.js'
import { type CosignedFault, cosignedHeld } from './cosigned-held.js'
import { logged } from './logged.js'
import { witnessedTimes } from './witnessed-times.js'

/** The keys of a file do not open: they were altered, or these master keys are not those of this database. */
type KeyFault = Readonly<{ because: 'file.key'; file: string }>

export type Finding = AuditFinding | CosignedFault | MirrorFault | KeyFault

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

function opened(keys: World['keys'], wrapped: WrappedKeys | undefined): FileKeys | KeyFault | undefined {
  try {
    return wrapped && keys.open(wrapped)
  } catch (error) {
    if (error instanceof Unopenable) return { because: 'file.key', file: wrapped!.file }
    throw error
  }
}

type Counts = Omit<Report['counts'], 'entries'>
type Heard = Readonly<{ findings: readonly Finding[]; counts: Counts }>

/** One file, opened in memory for its commitments alone: nobody is shown anything of it. */
function heardOf(file: Omit<AuditedFile, 'keys'>, key: FileKeys | KeyFault | undefined, audit: Audit): Heard {
  const keys = key && 'because' in key ? undefined : key
  const { rows } = file
  return {
    findings: [...(key && 'because' in key ? [key] : []), ...audit.file({ ...file, keys })],
    counts: {
      files: 1,
      acts: rows.length,
      forgotten: keys ? 0 : rows.length,
      waiting: rows.filter(({ index }) => index === null).length,
    },
  }
}

const together = (a: Heard, b: Heard): Heard => ({
  findings: [...a.findings, ...b.findings],
  counts: {
    files: a.counts.files + b.counts.files,
    acts: a.counts.acts + b.counts.acts,
    forgotten: a.counts.forgotten + b.counts.forgotten,
    waiting: a.counts.waiting + b.counts.waiting,
  },
})

async function everyFile({ db, keys }: Pick<World, 'db' | 'keys'>, audit: Audit): Promise<Heard> {
  let heard: Heard = { findings: [], counts: { files: 0, acts: 0, forgotten: 0, waiting: 0 } }
  for (let names = await filesToAudit(db, '', batch); names.length > 0; ) {
    const [rows, wrapped] = [await rowsToAudit(db, names), await keyRows(db, names)]
    const keyOf = new Map(wrapped.map((row) => [row.file, row]))
    heard = names
      .map((file) => {
        const own = rows.filter((row) => row.file === file)
        return heardOf({ file, rows: own }, opened(keys, keyOf.get(file)), audit)
      })
      .reduce(together, heard)
    names = await filesToAudit(db, names.at(-1)!, batch)
  }
  return heard
}

/** A copy is told late only for what it should have had by its own time. */
const asOfMirror = ({ by }: MirrorChecked): number | undefined =>
  by && by.length > 0 ? Math.max(...by.map(({ time }) => time)) : undefined

/**
 * Compares the log with the database. The log is read first: whatever is recorded meanwhile is in the database and not yet
 * expected in it.
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
