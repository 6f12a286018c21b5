import assert from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import type { Act } from '../domain/act.js'
import type { Proposal } from '../domain/decide.js'
import { entered, example, type Step } from '../domain/given.js'
import type { LawInTime } from '../domain/law/law.js'
import type { Db } from '../store/db.js'
import { record } from './record.js'
import { type World, worldOf } from './world.js'

const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }

/** A world whose clock stands still until it is set. */
export type Given = Readonly<{
  world: World
  /** So many minutes after the first act of every example. */
  at(minutes: number): void
}>

export function givenWorld(db: Db, law: LawInTime = example): Given {
  let now = entered
  const world = worldOf({ db, law, master, now: () => now })
  return {
    world,
    at: (minutes) => {
      now = entered.add(Temporal.Duration.from({ milliseconds: Math.round(minutes * 60_000) }))
    },
  }
}

export const propose = (file: string, seen: number, { kind, by, said }: Step): Proposal => ({
  file,
  seen,
  kind,
  by,
  said,
})

/** Records one thing, which has to stand. */
export async function say(world: World, file: string, seen: number, step: Step): Promise<Act> {
  const { acts, refused } = await record(world, [propose(file, seen, step)])
  assert.ok(acts, `${step.kind}: ${refused?.map(({ because }) => because).join(', ')}`)
  return acts[0]!
}

/** Records these one after another in a file that is new. */
export async function tell(world: World, file: string, ...steps: readonly Step[]): Promise<void> {
  for (const [seen, step] of steps.entries()) await say(world, file, seen, step)
}
