import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../domain/given.js'
import { checkpointText } from '../../log/checkpoint.js'
import { sign } from '../../log/ed25519.js'
import { isNoteBy, noteText, readNote } from '../../log/note.js'
import { readReceipt } from '../../log/receipt.js'
import { verify } from '../../log/verify.js'
import type { Fetch } from '../../log/walk.js'
import type { Db } from '../../store/db.js'
import { type Engine, engines, type Fresh } from '../../store/given.js'
import { type MemoryFiles, memoryFiles } from '../../store/given-disk.js'
import { logFolder } from '../../store/log-folder.js'
import { type Given, givenWorld, say, tell } from '../given.js'
import { receiptOf } from '../receipts.js'
import { auditNode } from './auditing.js'
import { givenLog, policyText, signing, witnessNames } from './given.js'
import { openLog } from './public-log.js'
import { recover } from './recovery.js'
import { policyIn } from './trust.js'

const { urgentRequest, study, issue, add } = told
const [one, two] = ['case-00000001', 'case-00000002']
const policy = policyIn(policyText, signing, 'given')

/** What a backup of the database holds of the log and its acts. */
const tables = ['act', 'place', 'keys', 'cosigned', 'leaf', 'pending'] as const

/** Puts the database back to what it was: as its owner, with plain SQL. */
async function backUp(db: Db): Promise<ReadonlyMap<string, string>> {
  const saved = new Map<string, string>()
  for (const table of tables) {
    const [row] = await db.query<{ rows: unknown }>(`SELECT coalesce(jsonb_agg(t), '[]') AS rows FROM ${table} t`)
    saved.set(table, JSON.stringify(row!.rows))
  }
  return saved
}

async function putBack({ asOwner }: Fresh, saved: ReadonlyMap<string, string>): Promise<void> {
  await asOwner(async (owner) => {
    for (const table of tables) await owner.script(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    for (const table of tables) await owner.query(`DELETE FROM ${table}`)
    for (const [table, rows] of saved)
      await owner.query(
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [rows],
      )
    for (const table of tables) await owner.script(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
  })
}

const mirrorIn =
  (files: ReadonlyMap<string, Uint8Array>): Fetch =>
  async (path) =>
    files.get(`/log/public/${path}`)

/** A node that lost what came after a backup: some acts that were published, and one that had been published when it was made. */
async function restored(fresh: () => Promise<Fresh>) {
  const opened = await fresh()
  let clock: Given | undefined
  const now = () => clock?.world.now() ?? told.entered
  const given = await givenLog(opened.db, { now })
  clock = givenWorld(opened.db, undefined, given.log)
  const { world, at } = clock
  await given.settle()
  await tell(world, one, urgentRequest(), study())
  await given.settle()
  // What the backup has, and has not given a place to yet.
  at(1)
  await say(world, one, 2, issue('m1'))
  const saved = await backUp(opened.db)
  await given.settle()
  at(2)
  await say(world, one, 3, add())
  await tell(world, two, urgentRequest())
  await given.settle()
  const mirror = new Map(given.files.files)
  const receipt = (await receiptOf(world, { file: two, seq: 1 }))!.text
  await putBack(opened, saved)
  at(3)
  return { ...opened, world, at, now, mirror, receipt, witnesses: given.witnesses, files: given.files }
}

type Restored = Awaited<ReturnType<typeof restored>>

/** The node as it starts again, with what is on its disk and in its database. */
async function started({ db, now, witnesses, at }: Restored, { disk }: MemoryFiles) {
  const folder = logFolder('/log', disk)
  const log = await openLog({ ...witnesses.trust, db, folder, now, urgent: ['case/request-received'] })
  const clock = givenWorld(db, undefined, log)
  return {
    log,
    at,
    world: { ...clock.world, now },
    settle: async () => {
      await log.publish()
      for (const name of witnessNames) await log.ask(name)
    },
  }
}

const asked = ({ db, mirror }: Restored, files: MemoryFiles) => ({
  db,
  folder: logFolder('/log', files.disk),
  fetch: mirrorIn(mirror),
  policy,
  origin: signing.verifier.name,
})

const onEngines = (what: string, work: (engine: Engine) => Promise<void>) => {
  for (const engine of engines)
    test(`${what} (${engine.name})`, { skip: engine.skip ?? false }, async () => work(engine))
}

for (const [disk, filesOf] of [
  ['whose disk was kept', (node: Restored) => node.files],
  ['whose disk was lost too', () => memoryFiles()],
] as const)
  onEngines(`a node ${disk} goes on after a recovery, and witnesses sign without a fork`, async ({ fresh }) => {
    const node = await restored(fresh)
    const files = filesOf(node)
    const before = await started(node, files)
    await before.settle()
    assert.equal(before.log.standing().may, 'behind')
    const recovered = await recover(asked(node, files))
    assert.deepEqual(recovered, { size: 6, taken: 3, linked: 1, quorum: true })
    const after = await started(node, files)
    await after.settle()
    assert.equal(after.log.standing().may, 'signing')
    await say(after.world, one, 3, add())
    await tell(after.world, 'case-00000003', urgentRequest())
    node.at(4)
    await after.settle()
    const { signed, newest, witnesses } = after.log.standing()
    assert.deepEqual([signed?.checkpoint.size, newest?.size], [9, 9], 'two acts, and once more the policy')
    assert.ok(witnesses.every(({ heard }) => heard === 'cosigned'))
    assert.ok(isNoteBy(readNote(after.log.folder.signed()!)!, signing.verifier))
    const { findings } = await auditNode(after.world, { fetch: mirrorIn(files.files), policy, own: true })
    const lost = findings.map(
      ({ because, ...rest }) => `${because} ${'file' in rest ? rest.file : 'of a file that is gone'}`,
    )
    assert.deepEqual(lost.toSorted(), [`entry.lost ${one}`, 'entry.lost of a file that is gone'])
    assert.equal(verify(policy, readReceipt(node.receipt)!).final, true, 'what was given out stays proven')
  })

onEngines('a recovery done twice, or cut off before the signer knows, ends in the same', async ({ fresh }) => {
  const node = await restored(fresh)
  const files = memoryFiles()
  await recover(asked(node, files))
  const once = new Map(files.files)
  files.files.delete('/log/signed')
  assert.deepEqual(await recover(asked(node, files)), { size: 6, taken: 0, linked: 0, quorum: true })
  assert.deepEqual(files.files, once)
})

onEngines('nothing is taken from a mirror that does not hold, is shorter, or of another history', async ({ fresh }) => {
  const node = await restored(fresh)
  const files = memoryFiles()
  const because = async (mirror: ReadonlyMap<string, Uint8Array>, more = {}) => {
    const { faults } = await recover({ ...asked(node, files), fetch: mirrorIn(mirror), ...more })
    return faults?.map((fault) => fault.because)
  }
  const torn = new Map(node.mirror)
  torn.set('/log/public/tile/entries/000.p/6', Buffer.from('torn'))
  assert.deepEqual(await because(torn), ['mirror.torn'])
  assert.deepEqual(await because(new Map()), ['checkpoint.missing'])
  assert.deepEqual(await because(node.mirror, { origin: 'bitacora.example/otra' }), ['recovery.another-log'])
  await node.asOwner((owner) => owner.query('INSERT INTO leaf (index, entry) VALUES (3, $1)', [Buffer.from('other')]))
  assert.deepEqual(await because(node.mirror), ['recovery.other-entry'])
  await node.asOwner((owner) => owner.query('INSERT INTO leaf (index, entry) VALUES (90, $1)', [Buffer.from('other')]))
  assert.deepEqual(await because(node.mirror), ['recovery.shorter'])
  assert.equal(files.files.size, 0)
})

onEngines('what this node signed and the mirror has not is a fork, and nothing is taken', async ({ fresh }) => {
  const node = await restored(fresh)
  const files = memoryFiles()
  const text = checkpointText({ origin: signing.verifier.name, size: 3, root: Buffer.alloc(32, 7) })
  const { name, keyId } = signing.verifier
  const note = noteText({ text, signatures: [{ name, keyId, bytes: sign(signing.key, Buffer.from(text)) }] })
  files.files.set('/log/signed', Buffer.from(note))
  assert.deepEqual(await recover(asked(node, files)), { faults: [{ because: 'recovery.forked', size: 3 }] })
})
