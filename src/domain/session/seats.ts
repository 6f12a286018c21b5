import type { Law, Organ, Seat } from '../law/law.js'

/** One place at the Board's table. Where the law describes several alike, each has its number: `seat-society-2`. */
export type Place = Readonly<{ id: string; seat: Seat; number: number | undefined }>

/** The organ that decides cases: that of the office `board`. Throws when the law of the day has none. */
export function boardOf(law: Law): Organ {
  const office = law.offices.find(({ id }) => id === 'board')
  const organ = law.organs.find(({ id }) => id === office?.organ)
  if (!organ) throw new Error('The law of this day has no board')
  return organ
}

/** Every place with a vote, in the order of the law: who may be counted for quorum, and nobody else. */
export function votingPlaces(law: Law): Place[] {
  const { id: board } = boardOf(law)
  return law.seats
    .filter(({ organ, vote }) => organ === board && vote)
    .flatMap((seat): Place[] =>
      seat.places === 1
        ? [{ id: seat.id, seat, number: undefined }]
        : Array.from({ length: seat.places }, (_, i) => ({ id: `${seat.id}-${i + 1}`, seat, number: i + 1 })),
    )
}
