import type { Entry, Law, LawInTime } from './law.js'
import { datedLists, textsOf } from './law-at.js'

type Named = readonly [list: string, entry: Entry]

const entriesOf = (law: LawInTime): Named[] =>
  Object.entries(datedLists(law)).flatMap(([list, entries]) => entries.map((entry): Named => [list, entry]))

const overlap = (a: Entry, b: Entry) =>
  (b.until === null || a.since < b.until) && (a.until === null || b.since < a.until)

/** One id is one thing: a reform ends the entry before it begins the next. */
const overlaps = (entries: readonly Named[]) =>
  entries.flatMap(([list, entry], i) =>
    entries
      .slice(i + 1)
      .filter(([other, { id }]) => other === list && id === entry.id)
      .flatMap(([, next]) =>
        overlap(entry, next) ? [`${list} ${entry.id}: the texts of ${entry.since} and ${next.since} overlap`] : [],
      ),
  )

/** What an entry says of its own origin must agree with itself. */
function originFaults(law: LawInTime, [list, entry]: Named): string[] {
  const { id, source, verified, article, practice, since, until } = entry
  const say = (fails: boolean, what: string) => (fails ? [`${list} ${id}: ${what}`] : [])
  return [
    ...say(!law.sources.some(({ key }) => key === source), `its source ${source} is not listed`),
    ...say((source === 'RECALLED') !== (verified === 'recalled') && source !== 'OURS', 'source and flag disagree'),
    ...say((article === 'practice') !== (practice === true), 'either it has an article or it is marked as practice'),
    ...say(until !== null && until <= since, 'it ends before it begins'),
  ]
}

const missing = (known: ReadonlySet<string>, named: readonly string[], where: string) =>
  named.filter((id) => !known.has(id)).map((id) => `${where} names ${id}, which is not there`)

const idsOf = (entries: readonly Readonly<{ id: string }>[]) => new Set(entries.map(({ id }) => id))

/** Everything that one entry says of another, in one text of the law. */
function referenceFaults(law: Law): string[] {
  const organs = idsOf(law.organs)
  const actors = new Set([...organs, ...idsOf(law.offices)])
  const held = new Set(law.offices.flatMap(({ powers }) => powers))
  const faults = [
    ...law.seats.flatMap(({ id, organ }) => missing(organs, [organ], `seats ${id}`)),
    ...law.offices.flatMap(({ id, organ }) => missing(organs, organ ? [organ] : [], `offices ${id}`)),
    ...law.offices.flatMap(({ id, powers }) => missing(idsOf(law.powers), powers, `offices ${id}`)),
    ...missing(held, [...idsOf(law.powers)], 'no office holds a power: powers'),
    ...law.clocks.flatMap(({ id, owedBy }) => missing(actors, [owedBy], `clocks ${id}`)),
    ...law.measures.flatMap(({ id, decidedBy }) => missing(actors, [decidedBy], `measures ${id}`)),
    ...law.appeals.flatMap(({ id, rules }) => missing(idsOf(law.clocks), rules, `appeals ${id}`)),
    ...law.appeals.flatMap(({ id, before }) =>
      missing(new Set([...actors, ...idsOf(law.authorities)]), [before], `appeals ${id}`),
    ),
    ...law.authorities.flatMap(({ id, boundBy }) => missing(idsOf(law.bindingness), [boundBy], `authorities ${id}`)),
    ...law.ladders.flatMap(({ id, rules }) => missing(idsOf(law.clocks), rules, `ladders ${id}`)),
  ]
  return faults.map((fault) => `${law.norm}: ${fault}`)
}

/** A rule that computes proves itself twice at least; one that does not says why. */
const clockFaults = (law: LawInTime): string[] =>
  law.clocks.flatMap(({ id, within, examples, reason, options }) => [
    ...(within && examples.length < 2 ? [`clocks ${id}: it computes, and has fewer than two examples`] : []),
    ...(!within && !reason ? [`clocks ${id}: it has neither a limit nor a reason why not`] : []),
    ...options
      .filter((option) => !(option.default in option.values))
      .map((option) => `clocks ${id}: the default of ${option.name} is none of its readings`),
  ])

/** What is wrong with a law that has the right shape: sentences, none when all is well. */
export function faultsOf(law: LawInTime): string[] {
  const entries = entriesOf(law)
  return [
    ...overlaps(entries),
    ...entries.flatMap((entry) => originFaults(law, entry)),
    ...new Set(textsOf(law).flatMap(referenceFaults)),
    ...clockFaults(law),
    ...missing(
      new Set(law.sources.map(({ key }) => key)),
      law.byLaw.map(({ source }) => source),
      'byLaw',
    ),
  ]
}
