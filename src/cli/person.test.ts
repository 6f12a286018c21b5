import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { enrolmentOptions } from '../app/enrol.js'
import { givenWorld } from '../app/given.js'
import { officesOf } from '../app/staff.js'
import type { Language } from '../domain/clock/explain.js'
import { embedded } from '../store/given.js'
import { routes } from '../web/routes.js'
import { enrolmentPath, person, personIn } from './person.js'
import { personWords } from './words/person.js'

const origin = 'https://mechanism.example'
const { world } = givenWorld((await embedded.fresh()).db)

async function runIn(language: Language, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { env: {}, language, out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  return { status: await personIn(world, origin, args, io), out, err }
}

const run = (...args: string[]) => runIn('es', ...args)

const officer = ['--office', 'reception-unit', '--name', 'Oficial Inventada', '--mail', 'officer@example.invalid']

test('somebody added gets a link that enrols a key, its code where no server sees it', async () => {
  const { status, out } = await run('add', ...officer)
  assert.equal(status, 0)
  const [, code] = /^https:\/\/mechanism\.example\/entrar\/alta#([0-9a-z-]{24})$/.exec(out.at(-1)!)!
  assert.ok(await enrolmentOptions(world, { origin, rpId: 'mechanism.example' }, code!))
  assert.equal(enrolmentPath, routes.enrolment)
})

test('the list tells who holds which office and whether they can come in', async () => {
  const { out } = await run('list')
  assert.match(
    out.join('\n'),
    /^p-[0-9a-z]{12} {2}reception-unit {2}0 llaves {2}Oficial Inventada {2}officer@example\.invalid$/,
  )
})

test('another link is given to whoever holds an office, and to nobody else', async () => {
  const [id = ''] = (await run('list')).out[0]!.split(' ')
  assert.equal((await run('link', id)).status, 0)
  assert.deepEqual(await run('link', 'p-000000000000'), {
    status: 2,
    out: [],
    err: ['Nadie con ese nombre ocupa ese cargo: vea person list'],
  })
})

test('what is wrong is said in either language, and nobody is seated', async () => {
  const wrong: readonly (readonly [string[], RegExp, RegExp])[] = [
    [['add', ...officer], /ya ocupa ese cargo/, /holds that office already/],
    [['add', ...officer, '--office', 'risk-unit'], /la ley separa/, /keeps apart/],
    [
      ['add', ...officer, '--office', 'person'],
      /--office es uno de: reception-unit, risk-unit/,
      /--office is one of: reception-unit, risk-unit/,
    ],
    [['add', ...officer, '--mail', 'nowhere'], /no es una dirección/, /no address/],
    [['add', ...officer, '--name', 'x'.repeat(300)], /demasiado largo/, /too long/],
    [['add', '--office', 'risk-unit', '--mail', 'a@example.invalid'], /--name dice/, /--name says/],
    [['add', '--colour', 'green'], /person add --office CARGO/, /person add --office OFFICE/],
    [['add', 'somebody', ...officer], /person add --office CARGO/, /person add --office OFFICE/],
    [['remove'], /person add --office CARGO/, /person add --office OFFICE/],
    [['remove', 'p-000000000000'], /Nadie con ese nombre/, /Nobody of this name/],
    [['remove', 'somebody-with-too-long-a-name'], /Nadie con ese nombre/, /Nobody of this name/],
    [[], /person add --office CARGO/, /person add --office OFFICE/],
  ]
  for (const [args, es, en] of wrong)
    for (const [language, told] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const { status, err } = await runIn(language, ...args)
      assert.equal(status, 2, args.join(' '))
      assert.match(err.join('\n'), told)
    }
  assert.equal((await run('list')).out.length, 1)
})

test('every reason that a seat can be refused for has its sentence', async () => {
  const acts = new URL('../../../src/domain/organ/acts/', import.meta.url)
  const texts = await Promise.all(['seated', 'left'].map((act) => readFile(new URL(`holder-${act}.ts`, acts), 'utf8')))
  const reasons = texts.flatMap((text) => [...text.matchAll(/'(holder\.[a-z.-]+)'/g)].map(([, reason]) => reason!))
  assert.ok(reasons.includes('holder.already'))
  for (const reason of reasons.filter((reason) => reason !== 'holder.office'))
    assert.ok(Object.hasOwn(personWords.es.reasons, reason), reason)
})

test('who is removed holds nothing', async () => {
  const [id = ''] = (await run('list')).out[0]!.split(' ')
  assert.equal((await run('remove', id, '--office', 'reception-unit')).status, 0)
  assert.deepEqual(await officesOf(world, id), [])
})

const silent = { env: {}, language: 'es', out: () => undefined } as const

test('without keys or origin it says which are missing, and opens nothing', async () => {
  const err: string[] = []
  const status = await person(['list'], { ...silent, err: (line) => err.push(line) })
  assert.deepEqual([status, err.map((line) => line.split(':')[0])], [2, ['RESGUARDO_KEYS', 'RESGUARDO_ORIGIN']])
})
