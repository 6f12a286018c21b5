import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../domain/given.js'
import { readCheckpoint } from '../../log/checkpoint.js'
import { readNote } from '../../log/note.js'
import { witnessed } from '../../log/policy.js'
import { engines } from '../../store/given.js'
import { logFolder } from '../../store/log-folder.js'
import { givenWorld, tell } from '../given.js'
import { givenLog } from './given.js'
import { openLog } from './public-log.js'

const { urgentRequest, request, add } = told
const files = (count: number) => Array.from({ length: count }, (_, i) => `case-0000000${i}`)

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (db: Awaited<ReturnType<typeof fresh>>['db']) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work((await fresh()).db))

  onEngine('an urgent act is published at once, and another within its batch', async (db) => {
    const given = givenWorld(db)
    const { log, settle } = await givenLog(db, { now: given.world.now })
    await settle()
    assert.equal(log.standing().signed?.checkpoint.size, 1, 'the policy is an entry of the log')
    await tell(given.world, files(1)[0]!, urgentRequest())
    await settle()
    assert.equal(log.standing().signed?.checkpoint.size, 2)
    await tell(given.world, files(2)[1]!, urgentRequest(), add())
    await settle()
    given.at(0.5)
    assert.equal(log.standing().signed?.checkpoint.size, 4, 'whatever waits goes with it')
  })

  onEngine('what is not urgent waits at most a minute for its batch', async (db) => {
    const given = givenWorld(db)
    const { log, settle } = await givenLog(db, { now: given.world.now, urgent: [] })
    await settle()
    await tell(given.world, files(1)[0]!, request())
    given.at(0.5)
    await settle()
    assert.equal(log.standing().signed?.checkpoint.size, 1)
    given.at(0.8)
    await settle()
    assert.equal(log.standing().signed?.checkpoint.size, 2)
  })

  onEngine(
    'a missing witness holds up nothing; without the quorum all is provisional, since when is known',
    async (db) => {
      const given = givenWorld(db)
      const { log, settle, witnesses } = await givenLog(db, { now: given.world.now })
      for (const gone of ['osc-1', 'autonomo-1']) witnesses.gone.add(gone)
      await settle()
      assert.equal(log.newest()?.size, 1)
      assert.equal(log.standing().provisionalSince, undefined)
      witnesses.gone.add('osc-2')
      given.at(5)
      await tell(given.world, files(1)[0]!, urgentRequest())
      await settle()
      const { signed, newest, provisionalSince } = log.standing()
      assert.deepEqual([signed?.checkpoint.size, newest?.size], [2, 1])
      assert.equal(provisionalSince?.toString(), given.world.now().toString())
      witnesses.gone.clear()
      given.at(9)
      await settle()
      assert.equal(log.standing().newest?.size, 2)
      assert.equal(log.standing().provisionalSince, undefined)
    },
  )

  onEngine('in a quiet night the checkpoint is cosigned again, so that what comes is made after it', async (db) => {
    const given = givenWorld(db)
    const { log, settle } = await givenLog(db, { now: given.world.now })
    await settle()
    const before = log.newest()!
    given.at(60)
    await settle()
    assert.equal(log.newest()!.size, before.size)
    assert.ok(log.newest()!.at > before.at)
    assert.notEqual(log.newest()!.hash, before.hash)
  })

  onEngine('the published checkpoint shows everybody who cosigned it', async (db) => {
    const given = givenWorld(db)
    const { log, settle } = await givenLog(db, { now: given.world.now })
    await settle()
    const note = readNote(log.folder.checkpoint()!)!
    assert.equal(readCheckpoint(note.text)?.size, 1)
    assert.equal(witnessed(log.policy, note).length, 7)
  })

  onEngine('opened again, the log goes on where it was', async (db) => {
    const given = givenWorld(db)
    const first = await givenLog(db, { now: given.world.now })
    await tell(given.world, files(1)[0]!, urgentRequest())
    await first.settle()
    const again = await openLog({
      ...first.witnesses.trust,
      db,
      folder: logFolder('/log', first.files.disk),
      now: given.world.now,
      urgent: [],
    })
    await again.publish()
    assert.deepEqual(again.standing().signed?.checkpoint, first.log.standing().signed?.checkpoint)
    assert.equal(again.newest()?.hash, first.log.newest()?.hash)
  })
}
