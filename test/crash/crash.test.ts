import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Disk } from '../../src/store/log-folder.js'
import { chanceOf } from './chance.js'
import { emptied } from './empty.js'
import { groundOn } from './ground.js'
import type { LifeStep, Mishap, Plan } from './life.js'
import { type AtWork, act, attempt, finish, rounds, runOn, seeded, type Task, wrongsOf } from './run.js'

/** The long form, with ten thousand runs and more, is run by bin/soak. */
const runs = Number(process.env.RESGUARDO_CRASHES ?? 500)
const firstSeed = Number(process.env.RESGUARDO_SEED ?? 1)

const database = await emptied()
after(database.close)

const recording =
  (count: number): Task =>
  (run, at) =>
    attempt(run, () => run.ground.record(at.db, count))

/** A night in short: the log is begun, and grows over the edge of a tile, where what was narrower is let go. */
const before = 253
const night: readonly Task[] = [recording(2), rounds, rounds, recording(2), rounds]

/** The night with one mishap, and everything that is wrong after it. `left` of what was not waited for outlives a power cut. */
async function through(plan: Plan, left: number) {
  await database.empty(before)
  const run = { ...(await runOn(database.db, plan, chanceOf(7))), left: () => left }
  let at: AtWork | undefined
  for (const task of night) at = await act(run, at, task)
  const steps = run.counted.steps
  return { steps, wrongs: await wrongsOf(run, await finish(run, at)) }
}

const meets: Readonly<Record<Mishap, (step: LifeStep) => boolean>> = {
  killed: () => true,
  'power-cut': (step) => !['query', 'send', 'make-folder'].includes(step),
  full: (step) => ['write', 'tear', 'rename', 'make-folder', 'query'].includes(step),
  unsynced: (step) => ['sync', 'settle', 'committed', 'answered'].includes(step),
}

async function stepsOfANight(): Promise<LifeStep[]> {
  const steps: LifeStep[] = []
  const { wrongs } = await through((step) => void steps.push(step), 0)
  assert.deepEqual(wrongs, [])
  return steps
}

const steps = await stepsOfANight()

for (const mishap of ['killed', 'power-cut', 'full', 'unsynced'] as const)
  test(`${mishap} at every step of a night that it can meet, one after another: nothing promised is lost`, async () => {
    for (const [i, step] of steps.entries()) {
      if (!meets[mishap](step)) continue
      const { wrongs } = await through((_, number) => (number === i + 1 ? mishap : undefined), 0)
      assert.deepEqual(wrongs, [], `${mishap} at step ${i + 1}, ${step}`)
    }
  })

/** The night on a disk, or in a database, that does not do what it says. */
async function deceived(told: (disk: Disk) => Disk, forgotten = 0): Promise<readonly string[]> {
  await database.empty()
  const run = {
    ...(await runOn(database.db, () => undefined, chanceOf(7))),
    ground: await groundOn(database.db, told),
  }
  let at: AtWork | undefined
  for (const task of night) at = await act(run, at, task)
  for (let i = 0; i < forgotten; i += 1) run.ground.promised.add(`case-forgotten-${i}`)
  return wrongsOf(run, await finish(run, at))
}

test('the simulation would notice: a disk that only says it is done, bytes that change, a promise that is not kept', async () => {
  const settles = await deceived((disk) => ({ ...disk, settle: async () => undefined }))
  assert.match(settles.join('\n'), /before their tiles were kept/)
  assert.match(settles.join('\n'), /before a power cut would leave them signed/)
  const changes = await deceived((disk) => ({
    ...disk,
    write: (path, bytes) => disk.write(path, path.includes('/entries/') ? Buffer.alloc(bytes.length) : bytes),
  }))
  assert.match(changes.join('\n'), /The tree is not whole/)
  assert.deepEqual(await deceived((disk) => disk, 1), ['Promised and lost: case-forgotten-0'])
})

test(`seeded runs with many mishaps, from seed ${firstSeed} on: nothing is lost, nothing signed twice or too early`, async () => {
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    await database.empty()
    assert.deepEqual(await seeded(database.db, seed), [], `seed ${seed}`)
  }
})
