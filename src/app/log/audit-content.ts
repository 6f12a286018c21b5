import { blindOf, commitment, tagOf } from '../../log/commitment.js'
import { readEntry } from '../../log/entry.js'
import { same } from '../../log/hash.js'
import type { FileKeys } from '../../store/custody.js'
import { committedOf, decode } from '../../store/encode.js'
import type { AuditedRow, AuditFinding } from './audit-finding.js'
import type { Logged } from './logged.js'

/** Whether the row, opened in memory and shown to nobody, makes its commitment again after one of these. */
function isWhole(row: AuditedRow, keys: FileKeys, previous: readonly (Uint8Array | undefined)[]): boolean {
  try {
    const act = decode(row, keys, 'whereabouts')
    const r = blindOf(keys.salts, row.seq)
    return previous.some((one) =>
      same(commitment(r, committedOf(act, keys, { previous: one, before: row.before })), row.cm),
    )
  } catch {
    // It does not open, or is of a kind that there is not: nobody wrote it so.
    return false
  }
}

/**
 * What an act may follow upon: what the one before commits to, by the database, and by the log. So an act is not blamed for
 * what was done to its neighbour, nor for its neighbour having gone.
 */
function previousOf(row: AuditedRow, before: AuditedRow | undefined, { logged, keys }: Against) {
  if (row.seq === 1) return [undefined]
  const byLog = logged.with(tagOf(keys.tags, row.seq - 1)).map((index) => readEntry(logged.at(index))?.act?.cm)
  return before?.seq === row.seq - 1 ? [before.cm, ...byLog] : byLog
}

export type Against = Readonly<{ logged: Logged; keys: FileKeys }>

/** Whether an act still is what it committed to, under the tag of its file and number. */
export function contentFindings(row: AuditedRow, before: AuditedRow | undefined, against: Against): AuditFinding[] {
  const { file, seq, tag } = row
  const { keys } = against
  return [
    ...(same(tag, tagOf(keys.tags, seq)) ? [] : [{ because: 'act.tag', file, seq } as const]),
    ...(isWhole(row, keys, previousOf(row, before, against)) ? [] : [{ because: 'act.altered', file, seq } as const]),
  ]
}
