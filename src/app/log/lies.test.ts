import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import * as told from '../../domain/given.js'
import { checkpointText } from '../../log/checkpoint.js'
import { cosign, cosignedBy } from '../../log/cosignature.js'
import { sign } from '../../log/ed25519.js'
import { readRequest } from '../../log/judge.js'
import { noteText, readNote, type Signature, signatureText } from '../../log/note.js'
import { signingKey } from '../../log/signing-key.js'
import { newestCosigned } from '../../store/cosigned.js'
import type { Db } from '../../store/db.js'
import { embedded } from '../../store/given.js'
import { logFolder } from '../../store/log-folder.js'
import { Unusable } from '../../store/unusable.js'
import { asks } from '../../witness/given.js'
import { givenWorld, tell } from '../given.js'
import { type GivenLog, givenLog, signing, witnessKeys, witnessNames } from './given.js'
import { openLog } from './public-log.js'
import type { WitnessAnswer } from './witness-call.js'

const liar = 'osc-1'
const key = witnessKeys[0]!
const stranger = signingKey('osc-1.example', 'cosignature', Buffer.alloc(32, 200))

type Lie = (body: string, own: WitnessAnswer) => WitnessAnswer | Promise<WitnessAnswer>
const says = (status: number, body = ''): WitnessAnswer => ({ status, body })
const textIn = (body: string) => readRequest(body)!.note.text
const signs = (text: string, time: number, by = key) => signatureText(cosign(by.key, by.verifier, text, time))

let release: () => void = () => undefined
afterEach(() => release())

/** A log of which one witness lies, and another of the same group is gone: without the liar there is no quorum. */
async function lied(db: Db, lie: Lie, gone: readonly string[] = []): Promise<GivenLog> {
  const given = givenWorld(db)
  const log = await givenLog(db, { now: given.world.now })
  const own = log.witnesses.of(liar)
  log.witnesses.instead.set(liar, {
    add: async (body) => lie(body, await own.add(body)),
    latest: async (hash) => own.latest(hash),
  })
  for (const name of gone) log.witnesses.gone.add(name)
  await tell(given.world, 'case-00000001', told.urgentRequest())
  await log.settle()
  given.at(2)
  await tell(given.world, 'case-00000002', told.urgentRequest())
  await log.settle()
  return log
}

const how = ({ log }: GivenLog) => log.standing().witnesses.find(({ name }) => name === liar)?.heard

const lies: Readonly<Record<string, readonly [Lie, string]>> = {
  'cosigns another text': [
    (_body, { status }) => says(status, signs('log.example\n3\nAAAA\n', 1_800_000_000)),
    'refused',
  ],
  'signs with another key of the same name': [
    (body) => says(200, signs(textIn(body), 1_800_000_000, stranger)),
    'refused',
  ],
  'signs as another witness': [(body) => says(200, signs(textIn(body), 5, witnessKeys[1]!)), 'refused'],
  'answers 200 and nothing': [() => says(200), 'refused'],
  'answers 200 and a page': [() => says(200, '<!doctype html><p>It works</p>\n'), 'refused'],
  'signs twice, with two times': [(body) => says(200, signs(textIn(body), 9) + signs(textIn(body), 5)), 'refused'],
  'signs a time beyond all dates': [(body) => says(200, signs(textIn(body), Number.MAX_SAFE_INTEGER)), 'refused'],
  'claims to hold an absurd tree': [() => says(409, '999999999999999\n'), 'behind'],
  'claims a size that is no number': [() => says(409, '9e99\n'), 'refused'],
  'names another size each time': [
    ((size) => () => {
      size += 1
      return says(409, `${size % 2}\n`)
    })(0),
    'refused',
  ],
  'claims a fork': [() => says(422, 'The checkpoint does not go on from the one before.\n'), 'forked'],
  'knows no log': [() => says(404), 'refused'],
  'finds every request malformed': [() => says(400), 'refused'],
  'has a full disk': [() => says(503), 'refused'],
  'redirects, is slow, or gone': [() => says(0), 'silent'],
}

for (const [what, [lie, heard]] of Object.entries(lies))
  test(`a witness that ${what} stops nothing: the log goes on signing, the others make the quorum, and it is said how the one stands`, async () => {
    const { db } = await embedded.fresh()
    const log = await lied(db, lie)
    const { may, signed, newest } = log.log.standing()
    assert.deepEqual([may, signed?.checkpoint.size, newest?.size], ['signing', 3, 3])
    assert.equal(how(log), heard)
    const shown = readNote(log.log.folder.checkpoint()!)!
    assert.equal(cosignedBy(shown, key.verifier), undefined, 'what it said is shown to nobody')
  })

test('where a lie is all that a quorum lacks, everything stays provisional, and goes on', async () => {
  const { db } = await embedded.fresh()
  const log = await lied(db, lies['signs a time beyond all dates']![0], ['osc-2'])
  const { may, signed, newest, provisionalSince } = log.log.standing()
  assert.deepEqual([may, signed?.checkpoint.size, newest], ['signing', 3, undefined])
  assert.ok(provisionalSince)
  assert.equal(await newestCosigned(db), undefined)
})

test('a witness that hangs holds up no other, and no act', async () => {
  const { db } = await embedded.fresh()
  const hanging = new Promise<WitnessAnswer>((done) => {
    release = () => done(says(0))
  })
  const given = givenWorld(db)
  const { log, witnesses } = await givenLog(db, { now: given.world.now })
  await log.publish()
  const own = witnesses.of(liar)
  witnesses.instead.set(liar, { add: () => hanging, latest: async (hash) => own.latest(hash) })
  const asked = log.ask(liar)
  for (let round = 1; round <= 3; round += 1) {
    given.at(2 * round)
    await tell(given.world, `case-0000000${round}`, told.urgentRequest())
    await log.publish()
    for (const name of witnessNames.filter((name) => name !== liar)) await log.ask(name)
    assert.equal(log.newest()?.size, 1 + round)
  }
  assert.equal(log.standing().witnesses.find(({ name }) => name === liar)?.heard, 'not-asked')
  release()
  await asked
  assert.equal(log.standing().witnesses.find(({ name }) => name === liar)?.heard, 'silent')
})

test('what a witness shows of itself is believed against the log only when the log signed it', async () => {
  const { db } = await embedded.fresh()
  const log = await lied(db, () => says(409, '1000\n'))
  const forged = noteText({ text: textIn(asks(0, 30)), signatures: readRequest(asks(0, 30))!.note.signatures })
  for (const body of [forged, 'x'.repeat(2_000_000), '', '\u0000', log.log.folder.checkpoint()!]) {
    log.witnesses.instead.set(liar, { add: async () => says(409, '1000\n'), latest: async () => says(200, body) })
    await log.settle()
    assert.equal(log.log.standing().may, 'signing', body.slice(0, 40))
  }
})

test('nothing more is signed once a witness shows more than there is, not even in the round that is under way', async () => {
  const { db } = await embedded.fresh()
  const given = givenWorld(db)
  let amid = async () => undefined as unknown
  const watched: Db = {
    ...db,
    query: async (sql, values) => {
      if (sql.includes('AS urgent')) await amid()
      return db.query(sql, values)
    },
  }
  const { log, settle, witnesses } = await givenLog(watched, { now: given.world.now })
  await settle()
  const text = checkpointText({ origin: signing.verifier.name, size: 1000, root: Buffer.alloc(32, 5) })
  const { name, keyId } = signing.verifier
  const more = noteText({ text, signatures: [{ name, keyId, bytes: sign(signing.key, Buffer.from(text)) }] })
  witnesses.instead.set(liar, { add: async () => says(409, '1000\n'), latest: async () => says(200, more) })
  given.at(2)
  await tell(given.world, 'case-00000001', told.urgentRequest())
  amid = () => log.ask(liar)
  await log.publish()
  assert.deepEqual([log.standing().may, log.standing().signed?.checkpoint.size], ['behind', 1])
})

const reopened = (db: Db, { witnesses: { trust }, files }: GivenLog, over = {}) =>
  openLog({ ...trust, db, folder: logFolder('/log', files.disk), now: givenWorld(db).world.now, urgent: [], ...over })

const isTorn = (error: unknown) => error instanceof Unusable && error.obstacle.because === 'log.torn'

test('a log whose tiles are torn, truncated, changed or gone does not open', async () => {
  const { db } = await embedded.fresh()
  const log = await lied(db, (_body, own) => own)
  const [path, bytes] = [...log.files.files].find(([name]) => name.endsWith('tile/0/000.p/3'))!
  for (const damage of [bytes.subarray(0, 95), bytes.subarray(0, 0), Buffer.from(bytes).fill(7, 40, 41)]) {
    log.files.files.set(path, damage)
    await assert.rejects(reopened(db, log), isTorn)
  }
  log.files.files.delete(path)
  await assert.rejects(reopened(db, log), isTorn)
  log.files.files.set(path, bytes)
  await reopened(db, log)
})

test('a log opened with another key, or whose signer remembers what it never signed, does not open', async () => {
  const { db } = await embedded.fresh()
  const log = await lied(db, (_body, own) => own)
  const other = signingKey(signing.verifier.name, 'note', Buffer.alloc(32, 201))
  await assert.rejects(reopened(db, log, { signing: other }), isTorn)
  const kept = log.files.files.get('/log/signed')!
  const forged: Signature = { name: signing.verifier.name, keyId: signing.verifier.keyId, bytes: Buffer.alloc(64, 1) }
  const note = readNote(Buffer.from(kept).toString())!
  for (const text of [
    '',
    'x',
    noteText({ ...note, signatures: [forged] }),
    Buffer.from(kept).toString().slice(0, -9),
  ]) {
    log.files.files.set('/log/signed', Buffer.from(text))
    await assert.rejects(reopened(db, log), isTorn, text)
  }
})
