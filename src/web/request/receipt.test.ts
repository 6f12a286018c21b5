import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readShortForm } from '../../log/short-form.js'
import { verifyShort } from '../../log/verify.js'
import { formOf, givenApp, givenLoggedWorld, givenWorld } from '../given.js'
import { request } from './request.js'

const given = await givenLoggedWorld()
after(() => given.close())
const app = givenApp(given, [request])

type App = typeof app

const send = async (web: App, fields: Readonly<Record<string, string>>, address = '/solicitud') => {
  const answer = await web.request(address, formOf(fields))
  return { status: answer.status, html: await answer.text() }
}
const draftIn = (html: string) => html.match(/name="draft" value="([^"]*)"/)?.[1] ?? ''

const now = {
  forWhom: 'self',
  happened: 'canary-story',
  name: 'Persona Inventada',
  'contact.how': 'Por una vecina inventada',
  entity: 'oax',
  population: 'journalist',
}

/** A request on the short way, up to its acknowledgement. */
async function acknowledged(web: App) {
  const first = await send(web, { step: 'danger', danger: 'yes' })
  const second = await send(web, { step: 'now', draft: draftIn(first.html), ...now })
  return send(web, { step: 'permission', draft: draftIn(second.html), consent: 'given' })
}

const shortIn = (html: string) => html.match(/<pre[^>]*>([^<]*)<\/pre>/)?.[1]?.replaceAll('&quot;', '"') ?? ''

test('whoever asks leaves with a code by which the log owes the request a place, and that tells nothing of it', async () => {
  const { html } = await acknowledged(app)
  const short = readShortForm(shortIn(html))!
  assert.equal(verifyShort(given.log.policy, short).says, 'promised')
  assert.match(html, /<svg class="rg-qr"[^>]* role="img" aria-label="[^"]+"/)
  assert.match(html, /href="\/verificar"/)
  assert.doesNotMatch(html, /canary|data:/)
})

test('the acknowledgement with its code is small enough for a slow telephone: 14 KB compressed', async () => {
  const sheet = gzipSync(await readFile(new URL('../../../assets/petitioner.css', import.meta.url))).length
  const bytes = gzipSync((await acknowledged(app)).html).length + sheet
  assert.ok(bytes <= 14 * 1024, `${bytes}`)
})

test('the acknowledgement on paper carries the code on a sheet without the twelve words', async () => {
  const { html } = await acknowledged(app)
  const ticket = html.match(/name="ticket" value="([^"]*)"/)?.[1] ?? ''
  for (const [address, heading] of [
    ['/solicitud/acuse', 'Comprobante'],
    ['/en/solicitud/acuse', 'Receipt'],
  ] as const) {
    const pdf = Buffer.from(await (await app.request(address, formOf({ ticket }))).arrayBuffer()).toString('latin1')
    assert.ok(pdf.includes(`/Title (${heading})`), heading)
  }
})

test('trouble of the log keeps nobody from their acknowledgement', async () => {
  const torn = () => {
    throw new Error('torn')
  }
  const broken = { ...given.log, folder: { ...given.log.folder, read: torn }, standing: torn }
  const web = givenApp({ ...given, world: { ...given.world, log: broken } }, [request])
  assert.equal((await acknowledged(web)).status, 200)
})

test('where no log is kept the acknowledgement has no code, and is whole all the same', async () => {
  const without = await givenWorld()
  const { status, html } = await acknowledged(givenApp(without, [request]))
  assert.equal(status, 200)
  assert.doesNotMatch(html, /rg-qr/)
  await without.close()
})
