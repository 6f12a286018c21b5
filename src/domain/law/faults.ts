import { type InstrumentFault, instrumentFaults } from './instrument-faults.js'
import type { ClockRule, Entry, Law, LawInTime } from './law.js'
import { datedLists, textsOf } from './law-at.js'
import { idsOf, unknownNames } from './unknown-names.js'

/**
 * What is wrong with a law of the right shape. `at` is where: a list and an entry, behind the text of the law where the
 * fault is of one text only.
 */
export type LawFault =
  | InstrumentFault
  | (Readonly<{ at: string }> &
      (
        | Readonly<{ because: 'text.overlaps'; since: string; next: string }>
        | Readonly<{ because: 'source.unlisted'; source: string }>
        | Readonly<{ because: 'source.against-flag' | 'article.against-practice' | 'entry.ends-first' }>
        | Readonly<{ because: 'power.unheld'; power: string }>
        | Readonly<{ because: 'limit.unexplained' }>
        | Readonly<{ because: 'option.default-unknown'; option: string }>
      ))

type Named = readonly [list: string, entry: Entry]

const entriesOf = (law: LawInTime): Named[] =>
  Object.entries(datedLists(law)).flatMap(([list, entries]) => entries.map((entry): Named => [list, entry]))

const overlap = (a: Entry, b: Entry) =>
  (b.until === null || a.since < b.until) && (a.until === null || b.since < a.until)

/** One id is one thing: a reform ends the entry before it begins the next. */
const overlaps = (entries: readonly Named[]): LawFault[] =>
  entries.flatMap(([list, entry], i) =>
    entries
      .slice(i + 1)
      .filter(([other, { id }]) => other === list && id === entry.id)
      .filter(([, next]) => overlap(entry, next))
      .map(([, next]): LawFault => {
        const at = `${list} ${entry.id}`
        return { because: 'text.overlaps', at, since: entry.since, next: next.since }
      }),
  )

/** What an entry says of its own origin must agree with itself. */
function originFaults(law: LawInTime, [list, entry]: Named): LawFault[] {
  const { id, source, verified, article, practice, since, until } = entry
  const at = `${list} ${id}`
  const when = (fails: boolean, fault: LawFault) => (fails ? [fault] : [])
  const recalled = verified === 'recalled'
  return [
    ...when(!law.sources.some(({ key }) => key === source), { because: 'source.unlisted', at, source }),
    ...when((source === 'RECALLED') !== recalled && source !== 'OURS', { because: 'source.against-flag', at }),
    ...when((article === 'practice') !== (practice === true), { because: 'article.against-practice', at }),
    ...when(until !== null && until <= since, { because: 'entry.ends-first', at }),
  ]
}

/** Everything that one entry says of another, in one text of the law. */
function referenceFaults(law: Law): LawFault[] {
  const organs = idsOf(law.organs)
  const actors = new Set([...organs, ...idsOf(law.offices)])
  const held = new Set(law.offices.flatMap(({ powers }) => powers))
  const faults = [
    ...law.seats.flatMap(({ id, organ }) => unknownNames(organs, [organ], `seats ${id}`)),
    ...law.offices.flatMap(({ id, organ }) => unknownNames(organs, organ ? [organ] : [], `offices ${id}`)),
    ...law.offices.flatMap(({ id, powers }) => unknownNames(idsOf(law.powers), powers, `offices ${id}`)),
    ...law.powers
      .filter(({ id }) => !held.has(id))
      .map(({ id }): LawFault => ({ because: 'power.unheld', at: 'powers', power: id })),
    ...law.clocks.flatMap(({ id, owedBy }) => unknownNames(actors, [owedBy], `clocks ${id}`)),
    ...law.measures.flatMap(({ id, decidedBy }) => unknownNames(actors, [decidedBy], `measures ${id}`)),
    ...law.appeals.flatMap(({ id, rules }) => unknownNames(idsOf(law.clocks), rules, `appeals ${id}`)),
    ...law.appeals.flatMap(({ id, before }) =>
      unknownNames(new Set([...actors, ...idsOf(law.authorities)]), [before], `appeals ${id}`),
    ),
    ...law.authorities.flatMap(({ id, boundBy }) =>
      unknownNames(idsOf(law.bindingness), [boundBy], `authorities ${id}`),
    ),
    ...law.instruments.flatMap((instrument) => instrumentFaults(instrument, law)),
    ...law.ladders.flatMap(({ id, rules }) => unknownNames(idsOf(law.clocks), rules, `ladders ${id}`)),
  ]
  return faults.map((fault) => ({ ...fault, at: `${law.norm}: ${fault.at}` }))
}

/** A rule that computes proves itself twice at least; one that does not says why. */
const clockFaults = ({ id, within, examples, reason, options }: ClockRule): LawFault[] => {
  const at = `clocks ${id}`
  const tooFew: LawFault[] = within && examples.length < 2 ? [{ because: 'examples.too-few', at }] : []
  const unexplained: LawFault[] = !within && !reason ? [{ because: 'limit.unexplained', at }] : []
  const defaults = options
    .filter((option) => !(option.default in option.values))
    .map((option): LawFault => ({ because: 'option.default-unknown', at, option: option.name }))
  return [...tooFew, ...unexplained, ...defaults]
}

/** What is wrong with a law that has the right shape; nothing when all is well. */
export function faultsOf(law: LawInTime): LawFault[] {
  const entries = entriesOf(law)
  return [
    ...overlaps(entries),
    ...entries.flatMap((entry) => originFaults(law, entry)),
    ...textsOf(law).flatMap(referenceFaults),
    ...law.clocks.flatMap(clockFaults),
    ...unknownNames(
      new Set(law.sources.map(({ key }) => key)),
      law.byLaw.map(({ source }) => source),
      'byLaw',
    ),
  ]
}
