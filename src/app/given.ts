import assert from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import type { Act } from '../domain/act.js'
import type { Proposal } from '../domain/decide.js'
import { entered, example, type Step } from '../domain/given.js'
import type { LawInTime } from '../domain/law/law.js'
import type { Db } from '../store/db.js'
import type { PublicLog } from './log/public-log.js'
import { record } from './record.js'
import { addPerson, operator, setDuty } from './staff.js'
import { type World, worldOf } from './world.js'

const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }

/** A world whose clock stands still until it is set. */
export type Given = Readonly<{
  world: World
  /** So many minutes after the first act of every example. */
  at(minutes: number): void
}>

export function givenWorld(db: Db, law: LawInTime = example, log?: PublicLog): Given {
  let now = entered
  const world = worldOf({ db, law, master, now: () => now, ...(log ? { log } : {}) })
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

/** People in their offices, by invented addresses; each is known by a pseudonym that nobody chose. */
export async function seat(world: World, office: string, ...names: readonly string[]): Promise<string[]> {
  const people: string[] = []
  for (const name of names) {
    const { person, refused } = await addPerson(world, { office, name, mail: `${name.toLowerCase()}@example.invalid` })
    assert.ok(person, refused?.map(({ because }) => because).join(', '))
    people.push(person)
  }
  return people
}

/** A turn on duty from one minute to another, counted from the first act of every example. */
export async function turn(
  world: World,
  [from, to]: readonly [number, number],
  [officer, lead, coordinator]: readonly string[],
): Promise<void> {
  const [starts, ends] = [from, to].map((minutes) => entered.add({ minutes }).toString())
  const { refused } = await setDuty(world, operator, {
    starts: starts!,
    ends: ends!,
    officer: officer!,
    lead: lead!,
    coordinator: coordinator!,
  })
  assert.equal(refused, undefined)
}
