import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.js'
import { errorsOf, type Form, numberIn, one, readForm, saidIn } from './form.js'
import { words } from './words/catalogue.js'

const urlencoded = 'application/x-www-form-urlencoded'

/** What a form that arrives with this body is read as; the status when it is refused. */
async function read(body: string | Uint8Array<ArrayBuffer>, type = urlencoded): Promise<Form | number> {
  const app = new Hono<Env>()
  let form: Form | undefined
  app.post('/', async (c) => {
    form = await readForm(c)
    return c.text('')
  })
  app.onError((error, c) => c.text('', error instanceof HTTPException ? error.status : 500))
  const { status } = await app.request('/', { method: 'POST', headers: { 'content-type': type }, body })
  return form ?? status
}

const formOf = (fields: Readonly<Record<string, string | readonly string[]>>): Form =>
  new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat()]))

test('a form is read as a browser sends it', async () =>
  assert.deepEqual(
    await read('name=Mar%C3%ADa+%2B+1&what=una%0D%0Ados&barred=army&barred=navy&empty=&a=b%3Dc=d'),
    formOf({ name: 'María + 1', what: 'una\ndos', barred: ['army', 'navy'], empty: '', a: 'b=c=d' }),
  ))

test('bytes that are no text are refused, not mended', async () => {
  for (const body of ['name=%FF', 'name=%ED%A0%80', 'name=%zz', 'name=%', '%C3=1', new Uint8Array([110, 61, 255])])
    assert.equal(await read(body), 400, String(body))
})

test('another encoding, or more fields than any page has, is refused', async () => {
  assert.equal(await read('{"name":"x"}', 'application/json'), 400)
  assert.equal(await read('a=1', 'multipart/form-data; boundary=x'), 400)
  assert.equal(await read('a=1', `${urlencoded}; charset=UTF-8`).then((form) => typeof form), 'object')
  assert.equal(await read('a=1&'.repeat(1001)), 400)
})

test('names with dots are parts and rows; what is empty is left out', () =>
  assert.deepEqual(
    saidIn(
      formOf({
        name: 'Ana',
        petitioner: '  ',
        'contact.how': 'carta',
        'contact.when': '',
        'circle.2.name': 'Beto',
        'circle.0.name': '',
        'circle.0.relation': '',
        'circle.10.name': 'Celia',
        barred: ['army', 'navy'],
      }),
      ['name', 'petitioner', 'contact', 'circle', 'barred'],
      ['barred'],
    ),
    {
      name: 'Ana',
      contact: { how: 'carta' },
      circle: [{ name: 'Beto' }, { name: 'Celia' }],
      barred: ['army', 'navy'],
    },
  ))

test('nothing but what a page asks reaches an act, and no name reaches the prototype of anything', () => {
  const sent = formOf({
    danger: 'true',
    names: 'x',
    ['__proto__']: 'x',
    'contact.__proto__.admin': 'yes',
    'contact.constructor.prototype.admin': 'yes',
    'name..x': 'y',
    'name.': 'y',
  })
  const said = saidIn(sent, ['name', 'contact'])
  assert.deepEqual(Object.keys(said), ['contact'])
  assert.equal((Object.prototype as { admin?: string }).admin, undefined)
  assert.equal(Object.getPrototypeOf(said), Object.prototype)
})

test('a field that is also said to be a part breaks nothing', () => {
  assert.deepEqual(saidIn(formOf({ contact: 'x', 'contact.how': 'y' }), ['contact']), { contact: { how: 'y' } })
  assert.deepEqual(saidIn(formOf({ 'contact.how': 'y', contact: 'x' }), ['contact']), { contact: 'x' })
})

test('a number is a number or nothing', () => {
  const form = formOf({ seen: '12', bad: '1e9', huge: '12345678901', minus: '-1' })
  assert.deepEqual(
    ['seen', 'bad', 'huge', 'minus', 'none'].map((name) => numberIn(form, name)),
    [12, 0, 0, 0, 0],
  )
  assert.equal(one(form, 'none'), '')
})

test('a reason stands at its field, once and in the order of the page; any other concerns the whole form', () => {
  const refused = [
    { because: 'request.name.blank', field: 'name' },
    { because: 'contact.how.blank', field: 'contact.how' },
    { because: 'contact.how.blank', field: 'contact.how' },
    { because: 'request.channel', field: 'channel' },
    { because: 'case.closed' },
  ]
  assert.deepEqual(errorsOf(words.es, refused, ['contact', 'name']), [
    { message: words.es.reasons['request.channel'], field: undefined },
    { message: words.es.reasons['case.closed'], field: undefined },
    { message: words.es.reasons['contact.how.blank'], field: 'contact.how' },
    { message: words.es.reasons['request.name.blank'], field: 'name' },
  ])
})
