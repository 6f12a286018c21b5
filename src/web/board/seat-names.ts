import { holders } from '../../app/holders.js'
import type { World } from '../../app/world.js'
import type { Law } from '../../domain/law/law.js'
import { type Place, votingPlaces } from '../../domain/session/seats.js'
import type { Page } from '../page.js'

/** What a place at the table is called by the law; one of several alike by its number too. */
export const placeName = ({ seat, number }: Place, { language }: Page): string =>
  number === undefined ? seat.name[language] : `${seat.name[language]} (${number})`

export const seatName = (law: Law, id: string, page: Page): string => {
  const place = votingPlaces(law).find((place) => place.id === id)
  return place ? placeName(place, page) : id
}

/** Whether civil society sits there. */
export const isCivil = (law: Law, id: string): boolean =>
  votingPlaces(law).find((place) => place.id === id)?.seat.holder === 'civil-society'

/** Names by pseudonym. */
export type Names = ReadonlyMap<string, string>

/** Who belongs to the Board or did, by pseudonym. Colleagues know each other: no reading of a case. */
export async function boardNames(world: World): Promise<Names> {
  const all = (await holders(world)).filter(({ office }) => office === 'board')
  return new Map(all.map(({ person, name }) => [person, name ?? person]))
}

/** Who holds a seat of the Board now. */
export async function boardMembers(world: World): Promise<readonly Readonly<{ person: string; name: string }>[]> {
  const all = (await holders(world)).filter(({ office, until }) => office === 'board' && !until)
  return all.map(({ person, name }) => ({ person, name: name ?? person }))
}
