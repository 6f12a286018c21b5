import type { Signatory } from '../../domain/act.js'
import { queue } from '../desk.js'
import { addPerson } from '../staff.js'
import type { World } from '../world.js'
import { median, type Pace, paceOf, quantile, type Round, timed } from './pace.js'
import { fillYears } from './years.js'

/** The pages of the desk as a browser gets them, in milliseconds of waiting. */
export type Desk = Readonly<{ queue(office: string): Promise<void>; case(file: string): Promise<void> }>

/** Puts the pages on loopback for somebody who is signed in, for as long as the work takes. Handed in: nothing here knows pages. */
export type AtDesk = <T>(world: World, by: Signatory, work: (desk: Desk) => Promise<T>) => Promise<T>

/** One database of so many cases, with its desk. */
export type Filled = Readonly<{ cases: number; actsPerSecond: number; desk: Desk; files: readonly string[] }>

const office = 'reception-unit'

/** Fills an empty world and opens the desk of the office that most cases pass through. */
export async function inFilled<T>(
  world: World,
  { cases, settle, atDesk }: Readonly<{ cases: number; settle(): Promise<void>; atDesk: AtDesk }>,
  work: (filled: Filled) => Promise<T>,
): Promise<T> {
  const holder = { office, name: 'Nadie de Nadie (persona inventada)', mail: 'nobody@example.invalid' }
  const { person } = await addPerson(world, holder)
  if (!person) throw new Error('Nobody can be seated in an empty world')
  const actsPerSecond = await fillYears(world, cases)
  await settle()
  const { files } = await queue(world, office)
  const waiting = files.map(({ file }) => file)
  return atDesk(world, { person, office }, (desk) => work({ cases, actsPerSecond, desk, files: waiting }))
}

/** How long the pages of one size took. */
export type Sized = Readonly<{ cases: number; actsPerSecond: number; queue: Pace; case: Pace }>

/** Few cases beside many. The ratios are medians of each round's own, by the time that half of the pages take. */
export type Scaled = Readonly<{ few: Sized; many: Sized; queueRatio: number; caseRatio: number }>

type Rounds = Readonly<Record<'queue' | 'case', Round>>

const asks = 20

async function round({ desk, files }: Filled): Promise<Rounds> {
  const looked = Array.from({ length: asks }, (_, i) => files[i % files.length]!)
  return {
    queue: await timed([looked.map(() => () => desk.queue(office))]),
    case: await timed([looked.map((file) => () => desk.case(file))]),
  }
}

const half = ({ waits }: Round) => quantile(waits, 0.5)

const sized = ({ cases, actsPerSecond }: Filled, rounds: readonly Rounds[]): Sized => ({
  cases,
  actsPerSecond,
  queue: paceOf(rounds.map(({ queue }) => queue)),
  case: paceOf(rounds.map((one) => one.case)),
})

/** Looks at the pages of both in turns, so that whatever else the machine does falls on both. The first round only warms up. */
export async function scale(few: Filled, many: Filled, rounds: number): Promise<Scaled> {
  await round(few)
  await round(many)
  const all: { few: Rounds; many: Rounds }[] = []
  while (all.length < rounds) all.push({ few: await round(few), many: await round(many) })
  const ratio = (page: keyof Rounds) => median(all.map((one) => half(one.many[page]) / half(one.few[page])))
  return {
    few: sized(
      few,
      all.map((one) => one.few),
    ),
    many: sized(
      many,
      all.map((one) => one.many),
    ),
    queueRatio: ratio('queue'),
    caseRatio: ratio('case'),
  }
}
