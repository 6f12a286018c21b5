import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Chance, chanceOf, oneOf, upTo } from './chance.js'
import { emptied } from './empty.js'
import { witnessNames } from './ground.js'
import { type AtWork, act, attempt, finish, type Run, rounds, runOn, type Task, wrongsOf } from './run.js'

/** A third of both, a third of each alone. The long form, with a thousand restores and more, is run by bin/soak. */
const runs = Math.ceil(Number(process.env.RESGUARDO_RESTORES ?? 50) / 3)
const firstSeed = Number(process.env.RESGUARDO_SEED ?? 1)

const database = await emptied()
after(database.close)

const recording =
  (count: number): Task =>
  (run, at) =>
    attempt(run, () => run.ground.record(at.db, count))

/** At most one witness is away: those who are left make a quorum, and each of them has seen another size last. */
function oneAway({ ground, chance }: Run): void {
  ground.gone.clear()
  if (chance() < 0.5) ground.gone.add(oneOf(chance, witnessNames))
}

/** Records and publishes a while. */
async function work(run: Run, going: AtWork | undefined, times: number): Promise<AtWork> {
  let at = going
  for (let i = 0; i < times; i += 1) {
    oneAway(run)
    at = await act(run, at, recording(1 + upTo(run.chance, 4)))
    at = await act(run, at, rounds)
  }
  return at!
}

/** A log that grew after a copy was taken of it, and that a quorum has seen. */
async function grownAfterCopy(chance: Chance) {
  await database.empty(upTo(chance, 300))
  const run = await runOn(database.db, () => undefined, chance)
  const at = await work(run, undefined, 1 + upTo(chance, 3))
  const folder = run.ground.layers.copy()
  await database.copy('older')
  const grown = await work(run, at, 1 + upTo(chance, 5))
  for (let i = 0; i < 2; i += 1) await rounds(run, grown)
  const { size } = grown.log.standing().signed!.checkpoint
  return { run, folder, size, newest: run.ground.layers.copy() }
}

type Restored = 'both' | 'folder' | 'database'

async function putBack(what: Restored, { run, folder }: Awaited<ReturnType<typeof grownAfterCopy>>): Promise<void> {
  if (what !== 'database') run.ground.layers.putBack(folder)
  if (what !== 'folder') await database.putBack('older')
}

const restores = async (what: Restored, seed: number, then: (run: Run, at: AtWork, size: number) => Promise<void>) => {
  const chance = chanceOf(seed)
  const grown = await grownAfterCopy(chance)
  await database.copy('newest')
  await putBack(what, grown)
  const at = await work(grown.run, undefined, 2)
  await rounds(grown.run, at)
  await then(grown.run, at, grown.size)
  assert.deepEqual(grown.run.ground.notes.wrongs, [], `seed ${seed}`)
  return grown
}

for (const what of ['both', 'database'] as const)
  test(`${what === 'both' ? 'folder and database' : 'the database alone'} put back from an older copy: nothing is signed while a witness holds more, and all goes on once the newest copy is back`, async () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const { run, newest } = await restores(what, seed, async (_run, { log }, size) => {
        assert.equal(log.standing().may, 'behind', `seed ${seed}`)
        assert.ok(log.standing().signed!.checkpoint.size <= size, `seed ${seed}`)
      })
      run.ground.layers.putBack(newest)
      await database.putBack('newest')
      run.ground.promised.clear()
      assert.deepEqual(await wrongsOf(run, await finish(run, undefined)), [], `seed ${seed}`)
    }
  })

test('the folder alone put back from an older copy: what is missing is written again to the same bytes, and the log goes on', async () => {
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1)
    await restores('folder', seed, async (run, at, size) => {
      assert.deepEqual(await wrongsOf(run, await finish(run, at)), [], `seed ${seed}`)
      assert.ok(at.log.standing().signed!.checkpoint.size > size, `seed ${seed}`)
    })
})
