import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Temporal } from 'temporal-polyfill'
import * as told from '../domain/given.js'
import { entered, example } from '../domain/given.js'
import type { Db } from '../store/db.js'
import { engines } from '../store/given.js'
import { noteBreaches } from './breaches.js'
import { say, tell } from './given.js'
import { givenLog } from './log/given.js'
import { outline } from './read.js'
import { noteEvidencedBreaches, rebutBreaches, verdictsOf } from './verdicts.js'
import { startWatch } from './watch.js'
import { worldOf } from './world.js'

const { urgentRequest, issue } = told
const file = 'case-00000000'
const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
/** The example's law gives two hours for issuing urgent measures. */
const rule = 'urgent-measures-issue'

/** A world whose clock is wrong by so many hours, which may change, while the witnesses' clocks are right. */
async function wrongBy(db: Db, hours: number) {
  let [minutes, shift] = [0, hours]
  const right = (): Temporal.Instant => entered.add({ minutes })
  const now = () => right().add({ hours: shift })
  const { log, settle, witnesses } = await givenLog(db, { now, witnessNow: right })
  const world = worldOf({ db, law: example, master, now, log })
  return {
    world,
    witnesses,
    settle,
    /** Lets time pass as it does for a node whose watch makes its rounds. */
    at: async (after: number) => {
      minutes = after
      await settle()
    },
    clockIs: (wrong: number) => {
      shift = wrong
    },
  }
}

type Wrong = Awaited<ReturnType<typeof wrongBy>>

const verdict = async ({ world }: Wrong) =>
  (await verdictsOf(world, file, await outline(world, file))).find(({ clock }) => clock.rule === rule)?.verdict

const kinds = async ({ world }: Wrong) =>
  (await outline(world, file)).map(({ kind }) => kind).filter((kind) => kind.includes('breach'))

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (db: Db) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work((await fresh()).db))

  for (const shift of [0, -24, 24])
    onEngine(`a clock that is wrong by ${shift} hours changes no verdict`, async (db) => {
      const given = await wrongBy(db, shift)
      await given.at(0)
      await tell(given.world, file, urgentRequest())
      await given.at(1)
      assert.equal((await verdict(given))?.says, 'running')
      await given.at(90)
      await say(given.world, file, 1, issue('m1'))
      await given.at(91)
      assert.equal((await verdict(given))?.says, 'kept')
    })

  for (const shift of [0, -24, 24])
    onEngine(`measures after their limit are late whatever the clock says (wrong by ${shift} hours)`, async (db) => {
      const given = await wrongBy(db, shift)
      await given.at(0)
      await tell(given.world, file, urgentRequest())
      await given.at(1)
      await given.at(122)
      await given.at(123)
      assert.equal((await verdict(given))?.says, 'broken', 'nothing was done')
      await say(given.world, file, 1, issue('m1'))
      await given.at(125)
      assert.equal((await verdict(given))?.says, 'broken', 'it was done too late')
    })

  onEngine('a clock put back between request and measures hides no delay', async (db) => {
    const given = await wrongBy(db, 0)
    await given.at(0)
    await tell(given.world, file, urgentRequest())
    await given.at(1)
    given.clockIs(-24)
    await given.at(122)
    await given.at(130)
    assert.equal(await noteBreaches(given.world), 0, 'the clock sees nothing')
    assert.equal(await noteEvidencedBreaches(given.world), 1)
    assert.equal(await noteEvidencedBreaches(given.world), 0, 'once')
    assert.deepEqual(await kinds(given), ['case/breach-noted'])
    await say(given.world, file, 2, issue('m1'))
    await given.at(132)
    assert.equal((await verdict(given))?.says, 'broken')
    await rebutBreaches(given.world)
    assert.deepEqual(await kinds(given), ['case/breach-noted'], 'what is proven is not rebutted')
  })

  onEngine('the watch weighs what witnesses prove, though nobody acts and its own clock sees nothing', async (db) => {
    const given = await wrongBy(db, 0)
    await given.at(0)
    await tell(given.world, file, urgentRequest())
    await given.at(1)
    given.clockIs(-24)
    await given.at(122)
    await given.at(130)
    const watch = startWatch(given.world, {}, { everySeconds: 0.01, told: () => undefined })
    for (let i = 0; i < 500 && (await kinds(given)).length === 0; i += 1) await pause(10)
    await watch.stop()
    assert.deepEqual(await kinds(given), ['case/breach-noted'])
  })

  onEngine('a breach noted by a clock that was wrong is answered by evidence, once, and both stay', async (db) => {
    const given = await wrongBy(db, 0)
    await given.at(0)
    await tell(given.world, file, urgentRequest())
    await given.at(1)
    given.clockIs(24)
    assert.equal(await noteBreaches(given.world), 1, 'the clock went ahead by a day')
    given.clockIs(0)
    await given.at(30)
    await say(given.world, file, 2, issue('m1'))
    await given.at(31)
    assert.equal((await verdict(given))?.says, 'kept')
    await rebutBreaches(given.world)
    await rebutBreaches(given.world)
    assert.deepEqual(await kinds(given), ['case/breach-noted', 'case/breach-rebutted'])
  })

  onEngine('what the witnesses could not see in time stays open, and nobody is blamed for it', async (db) => {
    const given = await wrongBy(db, 0)
    await given.at(0)
    await tell(given.world, file, urgentRequest())
    await given.at(1)
    await given.at(100)
    for (const gone of ['osc-1', 'osc-2']) given.witnesses.gone.add(gone)
    await say(given.world, file, 1, issue('m1'))
    await given.at(140)
    assert.equal((await verdict(given))?.says, 'open')
    given.witnesses.gone.clear()
    await given.at(150)
    assert.equal((await verdict(given))?.says, 'open')
    assert.equal(await noteBreaches(given.world), 0)
  })

  onEngine('before a quorum has seen the request nothing is proven of its limits', async (db) => {
    const given = await wrongBy(db, 0)
    for (const gone of ['osc-1', 'osc-2']) given.witnesses.gone.add(gone)
    await given.at(0)
    await tell(given.world, file, urgentRequest())
    await given.at(1)
    assert.equal((await verdict(given))?.says, 'unproven')
  })
}
