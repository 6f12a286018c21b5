import { Temporal } from 'temporal-polyfill'
import type { Authority, Entry, Law, LawInTime } from './law.js'

type Dated = Pick<Entry, 'since' | 'until'>

/** One of the texts in time: the law between two days on which something in it changed. */
type Edition = Readonly<{ since: string; from: number; law: Law | undefined }>

/** Every list whose entries come and go. */
export const datedLists = (law: LawInTime) => ({
  enactments: law.enactments,
  organs: law.organs,
  seats: law.seats,
  offices: law.offices,
  powers: law.powers,
  clocks: law.clocks,
  measures: law.measures,
  misuse: law.misuse,
  withdrawal: law.withdrawal,
  reservations: law.reservations,
  instruments: law.instruments,
  appeals: law.appeals,
  levels: law.levels,
  bindingness: law.bindingness,
  authorities: law.authorities,
  populations: law.populations,
  relations: law.relations,
  ladders: law.ladders,
})

/** Dates compare as text: `until` is the first day on which the entry no longer holds. */
const holds = ({ since, until }: Dated, on: string) => since <= on && (until === null || on < until)

/** An authority that each entity has its own of, once for each: `state-police` in Oaxaca is `state-police-oax`. */
const inEachEntity = (law: LawInTime, authority: Authority): Authority[] =>
  authority.each
    ? law.entities.map(({ id, name }) => ({
        ...authority,
        id: `${authority.id}-${id}`,
        name: { es: `${authority.name.es} (${name})`, en: `${authority.name.en} (${name})` },
        entity: id,
      }))
    : [authority]

function lawOn(law: LawInTime, on: string): Law | undefined {
  const lists = Object.entries(datedLists(law)).map(([key, list]) => [key, list.filter((entry) => holds(entry, on))])
  const inForce = { ...law, ...Object.fromEntries(lists), norm: `${law.id}@${on}` } as Law
  if (inForce.enactments.length === 0) return undefined
  return { ...inForce, authorities: inForce.authorities.flatMap((authority) => inEachEntity(law, authority)) }
}

function editionsOf(law: LawInTime): Edition[] {
  const entries: Dated[] = Object.values(datedLists(law)).flat()
  const changes = new Set(entries.flatMap(({ since, until }) => (until ? [since, until] : [since])))
  return [...changes].sort().map((since) => ({
    since,
    from: Temporal.PlainDate.from(since).toZonedDateTime(law.zone).epochMilliseconds,
    law: lawOn(law, since),
  }))
}

const known = new WeakMap<LawInTime, Edition[]>()

/** All texts in time, oldest first; reckoned once for each law. */
function editions(law: LawInTime): Edition[] {
  const before = known.get(law)
  if (before) return before
  const made = editionsOf(law)
  known.set(law, made)
  return made
}

/** The different texts of a law in time, oldest first. */
export const textsOf = (law: LawInTime): Law[] => editions(law).flatMap((edition) => edition.law ?? [])

/**
 * The law in force on a civil date, or at an instant (on its date in the law's own zone); nothing when no enactment is.
 * Its version is named after the last day on which an entry began or ceased to hold.
 */
export function lawAt(law: LawInTime, on: Temporal.PlainDate | Temporal.Instant): Law | undefined {
  const all = editions(law)
  if (on instanceof Temporal.PlainDate) {
    const day = on.toString()
    return all.findLast(({ since }) => since <= day)?.law
  }
  const at = on.epochMilliseconds
  return all.findLast(({ from }) => from <= at)?.law
}
