import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enrolmentOptions } from '../app/enrol.js'
import { givenWorld } from '../app/given.js'
import { officesOf } from '../app/staff.js'
import { embedded } from '../store/given.js'
import { routes } from '../web/routes.js'
import { enrolmentPath, person, personIn } from './person.js'

const origin = 'https://mechanism.example'
const { world } = givenWorld((await embedded.fresh()).db)

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { env: {}, out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  return { status: await personIn(world, origin, args, io), out, err }
}

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
    /^p-[0-9a-z]{12} {2}reception-unit {2}0 keys {2}Oficial Inventada {2}officer@example\.invalid$/,
  )
})

test('another link is given to whoever holds an office, and to nobody else', async () => {
  const [id = ''] = (await run('list')).out[0]!.split(' ')
  assert.equal((await run('link', id)).status, 0)
  assert.deepEqual(await run('link', 'p-000000000000'), {
    status: 2,
    out: [],
    err: ['Nobody of this name holds that office: see person list'],
  })
})

test('what is wrong is said, and nobody is seated', async () => {
  const wrong: readonly [string[], RegExp][] = [
    [['add', ...officer], /holds that office already/],
    [['add', ...officer, '--office', 'risk-unit'], /keeps apart/],
    [['add', ...officer, '--office', 'person'], /--office is one of: reception-unit, risk-unit/],
    [['add', ...officer, '--mail', 'nowhere'], /no address/],
    [['add', '--office', 'risk-unit', '--mail', 'a@example.invalid'], /--name says/],
    [['add', '--colour', 'green'], /resguardo person add/],
    [['add', 'somebody', ...officer], /resguardo person add/],
    [['remove'], /resguardo person add/],
    [['remove', 'p-000000000000'], /Nobody of this name/],
    [[], /resguardo person add/],
  ]
  for (const [args, told] of wrong) {
    const { status, err } = await run(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(err.join('\n'), told)
  }
  assert.equal((await run('list')).out.length, 1)
})

test('who is removed holds nothing', async () => {
  const [id = ''] = (await run('list')).out[0]!.split(' ')
  assert.equal((await run('remove', id, '--office', 'reception-unit')).status, 0)
  assert.deepEqual(await officesOf(world, id), [])
})

test('without keys or origin it says which are missing, and opens nothing', async () => {
  const err: string[] = []
  const status = await person(['list'], { env: {}, out: () => undefined, err: (line) => err.push(line) })
  assert.deepEqual([status, err.map((line) => line.split(':')[0])], [2, ['RESGUARDO_KEYS', 'RESGUARDO_ORIGIN']])
})
