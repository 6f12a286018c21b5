import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import type { GivenLog } from '../../app/log/given.js'
import { origin, policyText, witnessNames } from '../../app/log/given.js'
import { readCheckpoint } from '../../log/checkpoint.js'
import { leafHash } from '../../log/hash.js'
import { readNote } from '../../log/note.js'
import { isQuorum, witnessed } from '../../log/policy.js'
import { entriesPath, nodesIn, readBundle, tilePath, tilesBetween, tileWidth } from '../../log/tile.js'
import { rootOf } from '../../log/tree.js'
import { happened, newFile, request } from '../desk/given.js'
import type { Env } from '../env.js'
import { type Given, givenApp, givenLoggedWorld, givenWorld } from '../given.js'
import { routes } from '../routes.js'
import { status } from '../status/status.js'
import { log } from './log.js'

let given: Given & GivenLog
let app: Hono<Env>
before(async () => {
  given = await givenLoggedWorld()
  app = givenApp(given, [log, status])
  await happened(given, newFile(), request())
  await given.settle()
})
after(() => given.close())

const get = (path: string, method = 'GET') => app.request(path, { method })
const page = async (path: string) => (await get(path)).text()
const bytes = async (path: string) => {
  const answer = await get(`${routes.log}/${path}`)
  assert.equal(answer.status, 200, path)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The log the way a tool mirrors it: from the checkpoint down, over HTTP alone. */
async function mirrored() {
  const note = readNote(await (await get(routes.logCheckpoint)).text())!
  const checkpoint = readCheckpoint(note.text)!
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesBetween(0, checkpoint.size)) tiles.set(tilePath(tile), await bytes(tilePath(tile)))
  return { note, checkpoint, nodes: nodesIn((tile) => tiles.get(tilePath(tile))!, checkpoint.size) }
}

test('anybody mirrors the log over HTTP and comes to the root that was signed', async () => {
  const { note, checkpoint, nodes } = await mirrored()
  assert.equal(checkpoint.origin, origin)
  assert.deepEqual(Buffer.from(rootOf(nodes, checkpoint.size)), Buffer.from(checkpoint.root))
  const seen = witnessed(given.log.policy, note).map(({ name }) => name)
  assert.ok(isQuorum(given.log.policy, new Set(seen)), 'the witnesses signed it too')
})

test('the entries are those that the tree is made of, and the first says whose word counts', async () => {
  const { checkpoint, nodes } = await mirrored()
  const entries = readBundle(await bytes(entriesPath(0, checkpoint.size)))!
  for (const [i, entry] of entries.entries()) assert.deepEqual(leafHash(entry), Buffer.from(nodes(0, i)))
  assert.match(entries[0]!.toString(), /resguardo\/policy\/v1/)
})

test('a log of more than one tile is mirrored too, and a narrower tile that is gone is the beginning of the full one', async () => {
  const big = await givenLoggedWorld()
  const web = givenApp(big, [log])
  for (let i = 0; i < 260; i += 1) await happened(big, `case-tile${i}`, request({ danger: false }))
  big.pass({ minutes: 1 })
  await big.settle()
  const read = async (path: string) => new Uint8Array(await (await web.request(`${routes.log}/${path}`)).arrayBuffer())
  const { size, root } = readCheckpoint(readNote(await (await web.request(routes.logCheckpoint)).text())!.text)!
  assert.equal(size, 261)
  const tiles = new Map<string, Uint8Array>()
  for (const tile of tilesBetween(0, size)) tiles.set(tilePath(tile), await read(tilePath(tile)))
  const nodes = nodesIn((tile) => tiles.get(tilePath(tile))!, size)
  assert.deepEqual(Buffer.from(rootOf(nodes, size)), Buffer.from(root))
  const full = await read(tilePath({ level: 0, index: 0, width: tileWidth }))
  assert.deepEqual(await read(tilePath({ level: 0, index: 0, width: 7 })), full.subarray(0, 7 * 32))
  assert.equal(readBundle(await read(entriesPath(0, 7)))?.length, 7)
  await big.close()
})

test('what never changes may be kept for ever, the checkpoint is asked anew, and any page may read both', async () => {
  const { checkpoint } = await mirrored()
  const tile = await get(`${routes.log}/${tilePath({ level: 0, index: 0, width: checkpoint.size })}`)
  assert.equal(tile.headers.get('content-type'), 'application/octet-stream')
  assert.match(tile.headers.get('cache-control')!, /immutable/)
  const newest = await get(routes.logCheckpoint)
  assert.match(newest.headers.get('content-type')!, /^text\/plain/)
  assert.equal(newest.headers.get('cache-control'), 'no-cache')
  for (const answer of [tile, newest]) assert.equal(answer.headers.get('access-control-allow-origin'), '*')
})

test('whether something is there can be asked without fetching it', async () => {
  const { checkpoint } = await mirrored()
  for (const path of ['checkpoint', tilePath({ level: 0, index: 0, width: checkpoint.size })]) {
    const answer = await get(`${routes.log}/${path}`, 'HEAD')
    assert.equal(answer.status, 200)
    assert.equal(await answer.text(), '')
  }
})

for (const path of [
  'tile/0/000',
  'tile/0/000.p/256',
  'tile/0/000.p/0',
  'tile/0/000.p/07',
  'tile/0/0',
  'tile/0/x000/000',
  'tile/00/000',
  'tile/64/000',
  'tile/1/000',
  'tile/entries/000',
  'tile/entries/001.p/1',
  'tile/0/..%2f..%2fsigned',
  'tile/../../signed',
  'tile/',
  'signed',
  'public/checkpoint',
])
  test(`${path} is nothing that was published`, async () => {
    assert.equal((await get(`${routes.log}/${path}`)).status, 404)
  })

test('what was written and not yet signed is shown to nobody', async () => {
  const ahead = await givenLoggedWorld()
  await happened(ahead, newFile(), request())
  await ahead.settle()
  const size = ahead.log.standing().signed!.checkpoint.size
  const wide = tilePath({ level: 0, index: 0, width: size + 1 })
  await ahead.log.folder.publish([{ path: wide, bytes: Buffer.alloc((size + 1) * 32) }])
  const web = givenApp(ahead, [log])
  assert.equal((await web.request(`${routes.log}/${wide}`)).status, 404)
  await ahead.close()
})

test('the policy is had as a file, as a verifier takes it', async () => {
  assert.equal(await page(routes.policy), policyText)
})

for (const [prefix, title, quorum] of [
  ['', 'Bitácora pública', /osc: al menos 3 de 4[\s\S]*autonomos: al menos 2 de 3/],
  ['/en', 'Public log', /osc: at least 3 of 4[\s\S]*autonomos: at least 2 of 3/],
] as const)
  test(`the page says who witnesses, how many it takes, and how to check it oneself (${title})`, async () => {
    const html = await page(`${prefix}${routes.log}`)
    assert.match(html, new RegExp(`<title>${title} · Resguardo</title>`))
    assert.match(html, quorum)
    for (const name of witnessNames) assert.ok(html.includes(name), name)
    assert.ok(html.includes('log check --key'))
    assert.match(html, /bitacora\/politica\.txt/)
    assert.doesNotMatch(html, /<script|case-/)
    const { checkpoint } = await mirrored()
    assert.ok(html.includes(Buffer.from(checkpoint.root).toString('base64')))
  })

test('the page says that how many acts a minute come in stays visible', async () => {
  assert.match(await page(routes.log), /cuántos actos entran cada minuto[\s\S]*mientras no se active el relleno/)
})

test('without a log the page says that there is none, and nothing is served', async () => {
  const without = await givenWorld()
  const web = givenApp(without, [log, status])
  assert.match(await (await web.request(routes.log)).text(), /no lleva bitácora/)
  assert.match(await (await web.request(`/en${routes.status}`)).text(), /keeps no log/)
  assert.equal((await web.request(routes.logCheckpoint)).status, 404)
  assert.equal((await web.request(`${routes.log}/tile/0/000.p/1`)).status, 404)
  await without.close()
})

test('a missing witness is said calmly; without the quorum it is provisional, and red after four hours', async () => {
  const lacking = await givenLoggedWorld()
  const web = givenApp(lacking, [log, status])
  const read = async (path: string) => (await web.request(path)).text()
  lacking.witnesses.gone.add('osc-1')
  await happened(lacking, newFile(), request())
  await lacking.settle()
  const calm = await read(routes.log)
  assert.match(calm, /No contesta por ahora/)
  assert.match(calm, /Al corriente/)
  for (const name of ['osc-2', 'osc-3']) lacking.witnesses.gone.add(name)
  await happened(lacking, newFile(), request())
  await lacking.settle()
  assert.match(await read(routes.status), /Por atestiguar/)
  lacking.pass({ minutes: 6 })
  const provisional = await read(routes.status)
  assert.match(provisional, /rg-notice--attention/)
  assert.match(provisional, /Provisional/)
  lacking.pass({ hours: 4 })
  for (const path of [routes.status, routes.log]) assert.match(await read(path), /rg-notice--danger/)
  assert.match(await read(`/en${routes.status}`), /more than four hours/)
  await lacking.close()
})

test('a log that has not heard its witnesses yet says that nothing is signed, and that acts are received', async () => {
  const silent = await givenLoggedWorld()
  for (const name of witnessNames) silent.witnesses.gone.add(name)
  await silent.settle()
  const html = await (await givenApp(silent, [log]).request(routes.log)).text()
  assert.match(html, /No se firma todavía/)
  assert.match(html, /se siguen recibiendo/)
  await silent.close()
})

for (const [may, tag] of [
  ['behind', /tiene más actos que este sistema/],
  ['forked', /tiene otra historia/],
] as const)
  test(`a log that is ${may} says so plainly`, async () => {
    const standing = () => ({ ...given.log.standing(), may })
    const web = givenApp({ ...given, world: { ...given.world, log: { ...given.log, standing } } }, [log, status])
    for (const path of [routes.log, routes.status]) assert.match(await (await web.request(path)).text(), tag)
  })
