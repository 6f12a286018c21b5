import { tagOf } from '../../log/commitment.js'
import { readEntry } from '../../log/entry.js'
import { same } from '../../log/hash.js'
import type { FileKeys } from '../../store/custody.js'
import { contentFindings } from './audit-content.js'
import type { AuditedFile, AuditedRow, AuditFinding, Place } from './audit-finding.js'
import { beforeFindings, lateFindings, timeFindings } from './audit-time.js'
import type { Logged } from './logged.js'
import type { WitnessedTimes } from './witnessed-times.js'

export type Audit = Readonly<{
  /** One file after another, in any order. */
  file(file: AuditedFile): AuditFinding[]
  /** What no file gave account of, once all were heard. */
  rest(): AuditFinding[]
}>

export type Audited = Readonly<{
  logged: Logged
  times: WitnessedTimes
  /** Entries that the database keeps as bytes, by index: notices, and what lost acts committed to. */
  bare: ReadonlyMap<number, Uint8Array>
  /** Acts that are gone though their place is known. */
  dangling: readonly (Place & Readonly<{ index: number }>)[]
  /** As of when, in seconds since 1970, something is late. */
  asOf: number
}>

/** The numbers that are lacking among those of the rows. */
function gapsIn(rows: readonly Place[]): number[] {
  const there = new Set(rows.map(({ seq }) => seq))
  const last = rows.at(-1)?.seq ?? 0
  return Array.from({ length: last }, (_, i) => i + 1).filter((seq) => !there.has(seq))
}

/** Where the log has an act, and what is wrong with that. */
type Placed = Readonly<{ index?: number; findings: readonly AuditFinding[] }>

/** Looks each act up in the log by its tag, and remembers which entries were given account of. */
function places({ logged, bare, asOf }: Audited) {
  const heard = new Set<number>()

  const isAt = (index: number, { tag, cm }: AuditedRow) => {
    const act = index < logged.size() ? readEntry(logged.at(index))?.act : undefined
    return act !== undefined && same(act.tag, tag) && same(act.cm, cm)
  }

  /** The log has exactly this act, and not where the database says. */
  function elsewhere({ file, seq, index }: AuditedRow, found: number): Placed {
    const finding: AuditFinding =
      index === null
        ? { because: 'act.unlinked', file, seq, index: found }
        : { because: 'act.moved', file, seq, index, found }
    return { index: found, findings: [finding] }
  }

  /** The log has it nowhere. Bytes of a lost act under the same tag speak for themselves, and not against this one. */
  function nowhere(row: AuditedRow): Placed {
    const { file, seq, index, tag, pending } = row
    const other = logged.with(tag).find((one) => !bare.has(one))
    if (other !== undefined) return { index: other, findings: [{ because: 'act.differs', file, seq, index: other }] }
    if (index !== null) return { findings: [{ because: 'act.extra', file, seq, index }] }
    return { findings: pending ? lateFindings(row, asOf) : [{ because: 'act.unplaced', file, seq }] }
  }

  function placed(row: AuditedRow): Placed {
    const { index, tag } = row
    if (index !== null && isAt(index, row)) return { index, findings: [] }
    const found = logged.with(tag).find((one) => isAt(one, row))
    if (found !== undefined) return elsewhere(row, found)
    return index !== null && index >= logged.size() ? { findings: lateFindings(row, asOf) } : nowhere(row)
  }

  /** The log has the tag once more: of an act that was lost before this one took its number, or of a second version. */
  function again({ file, seq, tag }: AuditedRow, own: number | undefined): AuditFinding[] {
    const others = logged.with(tag).filter((index) => index !== own)
    for (const index of others) heard.add(index)
    return others.map((index) => ({ because: bare.has(index) ? 'entry.lost' : 'act.twice', index, file, seq }))
  }

  return {
    heard,
    of(row: AuditedRow): Placed {
      const { index, findings } = placed(row)
      if (index !== undefined) heard.add(index)
      return { ...(index === undefined ? {} : { index }), findings: [...findings, ...again(row, index)] }
    },
    /** Entries under the tag of a number that has no act: what a lost act committed to, or an act that is gone. */
    lacking(place: Place, keys: FileKeys | undefined): AuditFinding[] {
      const indexes = keys ? logged.with(tagOf(keys.tags, place.seq)) : []
      for (const index of indexes) heard.add(index)
      return indexes.map((index) => ({ because: bare.has(index) ? 'entry.lost' : 'act.missing', index, ...place }))
    },
  }
}

/**
 * Compares acts with the log that they were published in. Pure: rows, keys and entries are given. Whoever has the keys sees
 * each act made anew from its row; without them, as after a file was forgotten, tags and commitments are compared all the same.
 */
export function auditOf(audited: Audited): Audit {
  const { logged, times, bare, dangling } = audited
  const place = places(audited)

  /** The acts that the log has after the last that the database has. */
  function cutOff(file: string, last: number, keys: FileKeys | undefined): AuditFinding[] {
    const found = place.lacking({ file, seq: last + 1 }, keys)
    return found.length === 0 ? [] : [...found, ...cutOff(file, last + 1, keys)]
  }

  function act(row: AuditedRow, before: AuditedRow | undefined, keys: FileKeys | undefined): AuditFinding[] {
    const { index, findings } = place.of(row)
    return [
      ...(keys ? contentFindings(row, before, { logged, keys }) : []),
      ...findings,
      ...beforeFindings(row, index),
      ...timeFindings(row, times, index),
    ]
  }

  function gap(missing: Place, keys: FileKeys | undefined): AuditFinding[] {
    const found = place.lacking(missing, keys)
    return found.length > 0 ? found : [{ because: 'act.missing', ...missing }]
  }

  const gone = new Map(dangling.map(({ index, file, seq }) => [index, { file, seq }]))

  /** An entry that no file gave account of: a notice is nobody's act. */
  function unheard(index: number): AuditFinding[] {
    const [bytes, lost] = [bare.get(index), gone.get(index)]
    if (lost) return [{ because: 'act.missing', ...lost, index }]
    if (!bytes) return [{ because: 'entry.nobody', index }]
    if (!same(bytes, logged.at(index))) return [{ because: 'entry.differs', index }]
    return readEntry(bytes)?.notice === undefined ? [{ because: 'entry.lost', index }] : []
  }

  return {
    file: ({ file, rows, keys }) => [
      ...gapsIn(rows).flatMap((seq) => gap({ file, seq }, keys)),
      ...rows.flatMap((row, i) => act(row, rows[i - 1], keys)),
      ...cutOff(file, rows.at(-1)?.seq ?? 0, keys),
    ],
    rest: () =>
      Array.from({ length: logged.size() }, (_, index) => index)
        .filter((index) => !place.heard.has(index))
        .flatMap(unheard),
  }
}
