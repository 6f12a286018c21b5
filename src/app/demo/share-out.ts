import type { Temporal } from 'temporal-polyfill'
import type { Signatory } from '../../domain/act.js'
import { assignment, colleaguesIn } from '../assign.js'
import { queue } from '../desk.js'
import type { Holder } from '../holders.js'
import { outline } from '../read.js'
import { record } from '../record.js'
import type { World } from '../world.js'
import { type Post, staff } from './people.js'

/** Who takes files in each office, in turns; of each turn the last place is nobody's, so that something is left to take. */
const turns: readonly (readonly [Post, ...(Post | undefined)[]])[] = [
  ['officer', 'night', 'officer', undefined],
  ['analyst', 'colleague', 'analyst', undefined],
  ['coordination', 'coordination', undefined],
]

/** The cases that press most in the queue of an office: whoever begins their day takes from the top. */
const pressing = async (world: World, office: string): Promise<readonly string[]> =>
  (await queue(world, office)).files.map(({ file }) => file).filter((file) => file.startsWith('case-'))

type Taken = Readonly<{ file: string; to: Holder | undefined }>

async function assignAll(world: World, by: Signatory, taken: readonly Taken[]): Promise<void> {
  const read = await Promise.all(taken.map(({ file }) => outline(world, file)))
  const { office } = by
  const { refused } = await record(
    world,
    taken.map(({ file, to }, i) => assignment(by, { file, seen: read[i]!.length, office, to })),
  )
  if (refused) throw new Error(`Files of ${office} cannot be shared out: ${JSON.stringify(refused)}`)
}

/** Shares out among the colleagues of each office what presses most in its queue. */
export async function shareOut(world: World, today: Temporal.Instant): Promise<void> {
  const now: World = { ...world, now: () => today }
  for (const turn of turns) {
    const { person, office } = staff[turn[0]]
    const colleagues = await colleaguesIn(now, office)
    const taken = (await pressing(now, office)).flatMap((file, i): Taken[] => {
      const post = turn[i % turn.length]
      return post ? [{ file, to: colleagues.find((one) => one.person === staff[post].person) }] : []
    })
    await assignAll(now, { person, office }, taken)
  }
}
