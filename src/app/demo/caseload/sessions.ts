import type { Temporal } from 'temporal-polyfill'
import type { Act } from '../../../domain/act.js'
import type { Law } from '../../../domain/law/law.js'
import type { Motion } from '../../../domain/session/motions.js'
import { boardOf } from '../../../domain/session/seats.js'
import { carries, isBare, isQuorate, tallyOf, type Vote } from '../../../domain/session/tally.js'
import { boardSeats, fileNamed, staff } from '../people.js'
import type { Telling } from '../telling.js'
import type { Chance } from './chance.js'

/** What waits for the Board. */
export type Waiting = Readonly<{ file: string; motion: Motion }>

/** One meeting of the Board: when, how many there were before it, and who comes. */
export type Meeting = Readonly<{ at: Temporal.Instant; number: number; chance: Chance; law: Law }>

type Seat = keyof typeof boardSeats
const seats = Object.keys(boardSeats) as Seat[]

/** Most come. A year in there is a bare quorum, and in the second spring too few: the law's numbers are the law's, not ours. */
function whoComes({ number, chance, law }: Meeting): Seat[] {
  const quorum = boardOf(law).quorum!.count
  if (number % 17 === 12) return seats.slice(0, quorum)
  if (number % 29 === 18) return seats.slice(0, quorum - 1)
  return seats.filter((seat) => seat === 'seat-interior' || chance.falls(0.88))
}

const voteOf = ({ chance }: Meeting, { motion }: Waiting, seat: Seat): Vote => {
  if (chance.falls(0.03)) return 'abstain'
  const society = seat.startsWith('seat-council')
  return society && motion !== 'decree' && chance.falls(0.4) ? 'against' : 'for'
}

const keeper = { person: staff.interior.person, office: staff.interior.office }

const reasonsOf = (vote: Vote) =>
  vote === 'against' ? { reasons: 'No se oyó bastante a la persona (inventado).' } : {}

/** One item: the roll is called, and what follows from the votes is resolved. Answers the resolution when it was carried. */
function resolved(telling: Telling, meeting: Meeting, at: Temporal.Instant, item: Item): Act | undefined {
  const { file, present } = item
  const votes = present.map((seat) => ({ seat, vote: voteOf(meeting, item, seat) }))
  const tally = tallyOf(votes.map(({ vote }) => vote))
  const board = boardOf(meeting.law)
  const outcome = carries(board, tally, seats.length) ? 'carried' : 'not-carried'
  const bare = isBare(board, present.length)
  const acts = telling.say(at, [
    ...votes.map(({ seat, vote }) => ({
      file,
      kind: 'session/vote-cast',
      by: keeper,
      said: { item: item.item, seat, vote, ...reasonsOf(vote), transcribed: true },
    })),
    {
      file,
      kind: 'session/item-resolved',
      by: keeper,
      said: { item: item.item, case: item.about, motion: item.motion, outcome, ...tally, bare },
    },
  ])
  return outcome === 'carried' ? acts.at(-1) : undefined
}

type Item = Waiting & Readonly<{ item: string; about: string; present: readonly Seat[] }>

/**
 * The Board meets about what waits, and resolves item by item, ten minutes each. Answers each resolution that was carried, by
 * the place of what waited; without quorum none is.
 */
export function meets(telling: Telling, meeting: Meeting, waiting: readonly Waiting[]): ReadonlyMap<Waiting, Act> {
  const { at, number, law } = meeting
  const file = fileNamed('session', `session ${number}`)
  const present = whoComes(meeting)
  const agenda = waiting.map((one, i) => ({ item: `i${i + 1}`, file: one.file, motion: one.motion }))
  const people = present.map((seat) => ({ seat, person: staff[boardSeats[seat]].person }))
  const say = (kind: string, said: object, minutes: number) =>
    telling.say(at.add({ minutes }), [{ file, kind, by: keeper, said }])
  say('session/session-opened', { number, sort: 'ordinary', present: people, agenda }, 0)
  const carried = new Map<Waiting, Act>()
  if (isQuorate(boardOf(law), present.length))
    for (const [i, one] of waiting.entries()) {
      const item: Item = { ...one, file, item: `i${i + 1}`, about: one.file, present }
      const act = resolved(telling, meeting, at.add({ minutes: 10 * (i + 1) }), item)
      if (act) carried.set(one, act)
    }
  say('session/session-closed', {}, 10 * (waiting.length + 1))
  return carried
}
