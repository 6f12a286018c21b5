import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../domain/act.js'
import * as told from '../domain/given.js'
import { blindOf, commitment, tagOf } from '../log/commitment.js'
import { newFileKeys } from './custody.js'
import { type ActRow, committedOf, decode, encode } from './encode.js'
import { Unopenable } from './seal.js'

const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
const { keys } = newFileKeys(master, told.file)
/** What the first act of a file is made after, while no checkpoint is cosigned. */
const first = { previous: undefined, before: '' }
const { keys: otherKeys } = newFileKeys(master, 'case-other000')

const acts = told.acts(
  told.urgentRequest({
    name: 'canary-name',
    happened: 'canary-story',
    contact: { how: 'canary-contact' },
    whereabouts: 'canary-place',
    circle: [{ name: 'canary-circle', relation: 'partner' }],
  }),
  told.issue('m1'),
)
const rows: ActRow[] = []
for (const act of acts) rows.push(encode(act, keys, { previous: rows.at(-1)?.cm, before: '' }))
const [row, second] = rows as [ActRow, ActRow]

/** Everything of a row that somebody sees who has no key. */
const visible = ({ story, apart, cm, tag, ...clear }: ActRow) =>
  [JSON.stringify(clear), ...[story, apart ?? '', cm, tag].map((bytes) => Buffer.from(bytes).toString('latin1'))].join()

test('an act is read back as it was written', () => {
  assert.deepEqual(
    rows.map((row) => decode(row, keys, 'whereabouts')),
    acts.map((act) => ({ ...act, body: JSON.parse(JSON.stringify(act.body)) })),
  )
})

test('nothing that was told can be seen in a row', () => {
  assert.doesNotMatch(visible(row), /canary/)
  assert.match(JSON.stringify(acts[0]), /canary/)
})

test('what tells where somebody is, is opened only when asked for', () => {
  const story = JSON.stringify(decode(row, keys, 'story').body)
  assert.match(story, /canary-story/)
  assert.doesNotMatch(story, /canary-(contact|place|circle)/)
  assert.match(JSON.stringify(decode(row, keys, 'whereabouts').body), /canary-contact.*canary-place.*canary-circle/)
})

test('facets alone need no key, and without keys that is all', () => {
  assert.equal(decode(row, keys, 'facets').body, undefined)
  assert.equal(decode(row, undefined, 'whereabouts').body, undefined)
  assert.deepEqual(decode(row, undefined, 'whereabouts').facets, acts[0]!.facets)
})

test('an act without anything of that kind has no part apart', () => assert.equal(second.apart, null))

const flipped = (bytes: Uint8Array) => Buffer.from(bytes).map((byte, i) => (i === 20 ? byte ^ 1 : byte))
const unopenable: Readonly<Record<string, ActRow>> = {
  'an altered story': { ...row, story: flipped(row.story) },
  'an altered part apart': { ...row, apart: flipped(row.apart!) },
  'a row put into another file': { ...row, file: 'case-other000' },
  'a row put at another number': { ...row, seq: 2 },
  'a row that says to be of another kind': { ...row, kind: 'case/addition-made' },
  'the story of another act': { ...row, story: second.story },
  'story and part apart exchanged': { ...row, story: row.apart!, apart: row.story },
}
for (const [what, changed] of Object.entries(unopenable))
  test(`${what} cannot be opened`, () => assert.throws(() => decode(changed, keys, 'whereabouts'), Unopenable))

test('no row is opened with the keys of another file', () =>
  assert.throws(() => decode(row, otherKeys, 'story'), Unopenable))

test('the commitment is that of the act, its blinding and the act before it', () => {
  assert.deepEqual(
    second.cm,
    commitment(blindOf(keys.salts, 2), committedOf(acts[1]!, keys, { previous: row.cm, before: '' })),
  )
  assert.equal(
    committedOf(acts[1]!, keys, { previous: row.cm, before: '' }).prev_cm,
    Buffer.from(row.cm).toString('hex'),
  )
  assert.deepEqual(second.tag, tagOf(keys.tags, 2))
  assert.notDeepEqual(encode(acts[1]!, keys, first).cm, second.cm)
})

test('whoever changes a facet, a cited place or any field changes the commitment', () => {
  const [act] = acts as [Act]
  const body = act.body as Record<string, unknown>
  const changed: readonly Act[] = [
    { ...act, facets: { ...act.facets, danger: false } },
    { ...act, facets: { ...act.facets, extra: 1 } },
    { ...act, cites: [{ file: 'case-other000', seq: 1 }] },
    { ...act, body: { ...body, happened: 'Another story' } },
    { ...act, body: { ...body, whereabouts: 'Elsewhere' } },
    { ...act, at: act.at.add({ milliseconds: 1 }) },
    { ...act, by: { ...act.by, person: 'somebody else' } },
  ]
  for (const other of changed) assert.notDeepEqual(encode(other, keys, first).cm, row.cm)
  assert.deepEqual(encode(act, keys, first).cm, row.cm)
})

test('every act makes its commitment again out of what is stored of it', () => {
  const { carriedAll, seated, analyst, stretches, answerLetter } = told
  const all = told.acts(
    ...carriedAll(),
    seated(analyst),
    told.request(),
    ...stretches.at(-1)!,
    answerLetter('accepted'),
  )
  for (const act of [...all, { ...acts[0]!, facets: { ...acts[0]!.facets, lacking: undefined } }]) {
    const { keys } = newFileKeys(master, act.file)
    const stored = encode(act, keys, first)
    const read = JSON.parse(JSON.stringify({ facets: stored.facets, cites: stored.cites, basis: stored.basis }))
    const again = decode({ ...stored, ...read }, keys, 'whereabouts')
    assert.deepEqual(encode(again, keys, first).cm, stored.cm, act.kind)
  }
})

test('digests tell nothing: the same field in two acts has two digests, and each has one of its own', () => {
  const fields = [...committedOf(acts[0]!, keys, first).fields, ...committedOf(acts[1]!, keys, first).fields]
  assert.equal(new Set(fields).size, fields.length)
  const again = committedOf({ ...acts[0]!, seq: 2 }, keys, first).fields
  assert.ok(again.every((digest) => !committedOf(acts[0]!, keys, first).fields.includes(digest)))
})
