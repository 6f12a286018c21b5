import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { authenticator } from '../../app/given-authenticator.js'
import { invite } from '../../app/invitation.js'
import type { Settings } from '../../app/settings.js'
import { addPerson, removePerson } from '../../app/staff.js'
import type { Env, Staff } from '../env.js'
import { type Fields, formOf, givenApp, givenWorld, settings } from '../given.js'
import { signIn, staff, staffOnly } from './sign-in.js'

const given = await givenWorld()
after(given.close)
const { world } = given

const petitioner = {
  folio: '7K2F-9QX4',
  words: ['abeja', 'banco'],
  what: { es: 'Una persona inventada', en: 'An invented person' },
}

/** The pages as the site composes them, with a desk that tells who is signed in. */
const siteFor = (over: Partial<Settings> = {}) =>
  givenApp(given, [
    (app: Hono<Env>) => {
      const set = { ...settings, ...over }
      app.use((c, next) => {
        c.set('settings', set)
        return next()
      })
      app.use(csrf({ origin: set.origin }))
      app.use(staff)
      signIn(app, [petitioner])
      app.use('/mesa/*', staffOnly)
      app.all('/mesa/*', (c) => c.json(c.var.staff))
    },
  ])

const site = siteFor()
const real = siteFor({ demo: false, origin: 'https://mechanism.example', rpId: 'mechanism.example' })

const post = (fields: Fields, cookie = '', origin = 'http://localhost:8080') => {
  const { headers, ...form } = formOf(fields)
  return { ...form, headers: { ...(headers as Record<string, string>), origin, cookie } }
}

const cookieOf = (answer: Response) => answer.headers.get('set-cookie') ?? ''
const pair = (answer: Response) => cookieOf(answer).split(';')[0]!

const seated = async (office: string, name: string, mail: string) =>
  (await addPerson(world, { office, name, mail })).person!

const officer = await seated('reception-unit', 'Oficial Inventada', 'officer@example.invalid')

const throughTheDoor = async (person = officer, office = 'reception-unit') =>
  pair(await site.request('/demostracion', post({ person, office })))

const asked = async (app: Hono<Env>, fields: Fields = {}, origin = settings.origin) => {
  const answer = await app.request('/entrar/llave', post(fields, '', origin))
  return { status: answer.status, body: (await answer.json()) as { challenge: string; user: { id: string } } }
}

/** Enrols a key by the pages alone. */
async function enrolled(app: Hono<Env>, person: string, party: Pick<Settings, 'origin' | 'rpId'>) {
  const code = (await invite(world, person))!
  const key = authenticator(party)
  const { body } = await asked(app, { code }, party.origin)
  const answer = await app.request('/entrar/alta', post({ code, credential: key.create(body) }, '', party.origin))
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/entrar?llave=nueva')
  return key
}

test('a key enrolled with a code signs in, over TLS with a cookie bound to the host', async () => {
  const party = { origin: 'https://mechanism.example', rpId: 'mechanism.example' }
  const key = await enrolled(real, officer, party)
  const { body } = await asked(real, {}, party.origin)
  const answer = await real.request('/entrar', post({ credential: key.get(body) }, '', party.origin))
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/mesa'])
  assert.match(cookieOf(answer), /^__Host-s=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const desk = await real.request('/mesa/filas', { headers: { cookie: pair(answer) } })
  assert.deepEqual(await desk.json(), {
    signatory: { person: officer, office: 'reception-unit' },
    name: 'Oficial Inventada',
  })
})

test('without TLS the cookie goes without prefix and Secure, which other browsers would refuse there', async () => {
  const answer = await site.request('/demostracion', post({ person: officer, office: 'reception-unit' }))
  assert.match(cookieOf(answer), /^s=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
})

test('the entrance says that it needs script, asks for no name, and says when a key was enrolled', async () => {
  const html = await (await site.request('/entrar?llave=nueva')).text()
  assert.match(html, /<noscript>/)
  assert.match(html, /<script type="module" src="\/assets\/islands\/passkey\.js">/)
  assert.doesNotMatch(html, /type="(text|email|password)"/)
  assert.match(html, /Su llave quedó registrada/)
  assert.match(await (await site.request('/en/entrar')).text(), /Staff entrance/)
})

test('a key that is not ours is refused on the same page', async () => {
  const { body } = await asked(site)
  const stranger = authenticator(settings)
  const answer = await site.request('/entrar', post({ credential: stranger.get(body) }))
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /Esa llave no abre aquí/)
  assert.match(html, /<title>Error:/)
  assert.equal(cookieOf(answer), '')
})

test('a form sent without script, or from another site, signs nobody in', async () => {
  const without = await site.request('/entrar', post({ credential: '' }))
  assert.deepEqual([without.status, cookieOf(without)], [422, ''])
  const foreign = await site.request('/entrar', post({ credential: 'x' }, '', 'https://evil.example'))
  assert.deepEqual([foreign.status, cookieOf(foreign)], [403, ''])
})

test('a code that does not hold is said at its field, and stays as typed', async () => {
  assert.deepEqual((await asked(site, { code: 'abcd-efgh' })).status, 422)
  const answer = await site.request('/entrar/alta', post({ code: 'abcd-efgh', credential: '{}' }))
  const html = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(html, /<a href="#code">Ese código no existe/)
  assert.match(html, /value="abcd-efgh"/)
  const blank = await site.request('/entrar/alta', post({ code: ' ', credential: '{}' }))
  assert.match(await blank.text(), /<a href="#code">Escriba el código de alta/)
})

test('who holds several offices chooses with one button, and signs in that office alone', async () => {
  const mail = 'coordinator@example.invalid'
  const person = await seated('executive-coordinator', 'Coordinadora Inventada', mail)
  await seated('executive-coordination', 'Coordinadora Inventada', mail)
  const key = await enrolled(site, person, settings)
  const page = await site.request('/entrar', post({ credential: key.get((await asked(site)).body) }))
  const html = await page.text()
  assert.deepEqual([page.status, cookieOf(page)], [200, ''])
  assert.match(html, /name="office" value="executive-coordination"/)
  const choice = /name="choice" value="([\w-]+)"/.exec(html)![1]!
  const answer = await site.request('/entrar', post({ choice, office: 'executive-coordinator' }))
  assert.equal(answer.status, 303)
  const desk = await site.request('/mesa/filas', { headers: { cookie: pair(answer) } })
  const { signatory } = (await desk.json()) as Staff
  assert.equal(signatory.office, 'executive-coordinator')
  const again = await site.request('/entrar', post({ choice, office: 'executive-coordinator' }))
  assert.equal(again.status, 422)
})

test('whoever looks at the desk without a session is led to the entrance, in their language', async () => {
  for (const [path, to] of [
    ['/mesa/filas', '/entrar'],
    ['/en/mesa/filas', '/en/entrar'],
  ] as const) {
    const answer = await site.request(path)
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, to])
  }
})

test('a form that comes after its session ended is given back whole, and nothing of it is script', async () => {
  const reasons = 'Se oyó <script>alert(1)</script>\n"la puerta"'
  const answer = await site.request('/mesa/casos/case-x/negativa?a=1', post({ reasons, seen: '3' }))
  const html = await answer.text()
  assert.equal(answer.status, 401)
  assert.match(html, /action="\/mesa\/casos\/case-x\/negativa\?a=1"/)
  assert.match(html, /name="seen" value="3"/)
  assert.ok(html.includes('Se oyó &lt;script&gt;alert(1)&lt;/script&gt;\n&quot;la puerta&quot;'))
  assert.match(html, /lo que escribió no se ha guardado/)
})

test('a session that lay idle, or whose office was lost, is out at the next request', async () => {
  const person = await seated('risk-unit', 'Analista Inventado', 'analyst@example.invalid')
  const cookie = await throughTheDoor(person, 'risk-unit')
  const look = async () => (await site.request('/mesa/filas', { headers: { cookie } })).status
  assert.equal(await look(), 200)
  await removePerson(world, person)
  assert.equal(await look(), 303)
  const idle = await throughTheDoor()
  given.pass({ minutes: 15 })
  assert.equal((await site.request('/mesa/filas', { headers: { cookie: idle } })).status, 303)
})

test('who signs out is out, and who comes in again leaves the session before', async () => {
  const first = await throughTheDoor()
  const second = pair(await site.request('/demostracion', post({ person: officer, office: 'reception-unit' }, first)))
  const look = async (cookie: string) => (await site.request('/mesa/filas', { headers: { cookie } })).status
  assert.deepEqual([await look(first), await look(second)], [303, 200])
  assert.equal((await site.request('/entrar', { headers: { cookie: second } })).headers.get('location'), '/mesa')
  const out = await site.request('/entrar/salir', post({}, second))
  assert.deepEqual([out.status, out.headers.get('location')], [303, '/entrar'])
  assert.match(cookieOf(out), /^s=; Max-Age=0/)
  assert.equal(await look(second), 303)
})

test('the door lists everybody in their offices and the petitioners’ folios, each by a plain form', async () => {
  const html = await (await site.request('/demostracion')).text()
  assert.match(html, /Entrar como Oficial Inventada/)
  assert.match(html, /7K2F-9QX4/)
  assert.match(html, /<li class="rg-code__word">abeja<\/li>/)
  assert.match(html, /href="\/mi-caso"/)
  assert.doesNotMatch(html, /<script/)
})

test('the door opens for no office that a person does not hold', async () => {
  const answer = await site.request('/demostracion', post({ person: officer, office: 'board' }))
  assert.deepEqual([answer.status, cookieOf(answer)], [422, ''])
})

test('outside the demonstration there is no door', async () => {
  assert.equal((await real.request('/demostracion')).status, 404)
  const knock = post({ person: officer, office: 'reception-unit' }, '', 'https://mechanism.example')
  const answer = await real.request('/demostracion', knock)
  assert.deepEqual([answer.status, cookieOf(answer)], [404, ''])
})

test('a cookie that cannot be ours lets nobody in', async () => {
  for (const cookie of ['s=x', `s=${'x'.repeat(5000)}`, "s=' OR 1=1"])
    assert.equal((await site.request('/mesa/filas', { headers: { cookie } })).status, 303)
})
