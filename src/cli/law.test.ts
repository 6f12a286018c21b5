import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { law } from './law.js'

async function run(...args: readonly string[]) {
  const written = { out: '', err: '' }
  const status = await law(args, {
    env: {},
    out: (text) => {
      written.out += `${text}\n`
    },
    err: (text) => {
      written.err += `${text}\n`
    },
  })
  return { status, ...written }
}

const due = (...args: readonly string[]) => run('due', 'mx/federal', ...args)
const start = '2026-03-01T09:00:00-06:00'

test('the limit is answered as JSON, in UTC with milliseconds', async () => {
  const { status, out, err } = await due('urgent-measures-issue', start, '--json')
  const { steps, ...answer } = JSON.parse(out)
  assert.deepEqual([status, err], [0, ''])
  assert.deepEqual(answer, { rule: 'urgent-measures-issue', article: '26-I', due: '2026-03-01T18:00:00.000Z' })
  assert.equal(steps.length, 4)
})

test('where there is no number, due is null with the reason', async () => {
  const answer = JSON.parse((await due('coordinator-inform', start, '--json', '--lang', 'en')).out)
  assert.equal(answer.due, null)
  assert.match(answer.reason, /sets no hours/)
})

test('the packet is counted back from the session', async () => {
  const { out } = await due('board-packet', '2026-03-20T10:00:00-06:00', '--json')
  assert.equal(JSON.parse(out).due, '2026-03-16T05:59:59.999Z')
})

test('people are answered in Spanish unless they ask otherwise', async () => {
  assert.match((await due('risk-study', start)).out, /^Estudio de riesgo.*\nVence: 2026-03-12T05:59:59\.999Z\n {2}1\. /)
  assert.match((await due('risk-study', start, '--lang', 'en')).out, /^Risk study.*\nDue: /)
})

test('the text in force is that of the instant, or of the date asked for', async () => {
  const hours = async (...args: readonly string[]) =>
    JSON.parse((await run('due', 'example', 'urgent-measures-issue', ...args, '--json')).out).due
  assert.equal(await hours('2024-06-30T12:00:00-04:00'), '2024-06-30T20:00:00.000Z')
  assert.equal(await hours('2024-06-30T12:00:00-04:00', '--as-of', '2024-07-01'), '2024-06-30T18:00:00.000Z')
})

test('another reading is told in the steps', async () => {
  const { out } = await due('urgent-measures-implement', start, '--option', 'starts-at=entry')
  assert.match(out, /\[entry, elegida\]/)
})

const wrong: readonly [string, RegExp, ...string[]][] = [
  ['an unknown jurisdiction', /Las que hay: example, mx\/federal/, 'due', 'mx/atlantis', 'risk-study', start],
  ['a jurisdiction outside the folder', /Las que hay/, 'due', '../law/example', 'risk-study', start],
  ['an unknown rule', /Las que hay: urgent-measures-issue, /, 'due', 'mx/federal', 'siesta', start],
  ['a local time', /no dice en qué huso/, 'due', 'mx/federal', 'risk-study', '2026-03-01T09:00:00'],
  ['a day that is not', /no es un instante/, 'due', 'mx/federal', 'risk-study', '2026-02-30T09:00:00Z'],
  ['no instant at all', /no es un instante/, 'due', 'mx/federal', 'risk-study', 'mañana'],
  ['a date that is not', /no es una fecha/, 'due', 'mx/federal', 'risk-study', start, '--as-of', '2025-02-29'],
  ['an option without value', /NOMBRE=VALOR/, 'due', 'mx/federal', 'risk-study', start, '--option', 'starts-at'],
  ['an unknown option', /Las que tiene: starts-at/, 'due', 'mx/federal', 'risk-study', start, '--option', 'x=y'],
  [
    'an unknown value',
    /Admite: presentation, remittal/,
    'due',
    'mx/federal',
    'risk-study',
    start,
    '--option',
    'starts-at=x',
  ],
  ['a day before the law', /estaba en vigor/, 'due', 'mx/federal', 'risk-study', '2012-06-25T12:00:00-05:00'],
  ['a date before the law', /estaba en vigor/, 'due', 'mx/federal', 'risk-study', start, '--as-of', '2011-01-01'],
  ['an unknown flag', /^Uso: /, 'due', 'mx/federal', 'risk-study', start, '--jason'],
  ['an unknown language', /^Uso: /, 'due', 'mx/federal', 'risk-study', start, '--lang', 'fr'],
  ['too little', /^Uso: /, 'due', 'mx/federal'],
  ['too much', /^Uso: /, 'due', 'mx/federal', 'risk-study', start, start],
  ['an unknown command', /resguardo law check/, 'burn'],
  ['no command', /resguardo law check/],
  ['a folder that is not there', /No jurisdiction stands there/, 'check', '/nowhere/at/all'],
]

for (const [what, reason, ...args] of wrong)
  test(`${what} is refused with the reason, and nothing else is printed`, async () => {
    const { status, out, err } = await run(...args)
    assert.deepEqual([status, out], [2, ''])
    assert.match(err, reason)
  })

test('the same option twice is refused', async () => {
  const twice = ['--option', 'starts-at=entry', '--option', 'starts-at=issuance']
  assert.equal((await due('urgent-measures-implement', start, ...twice)).status, 2)
})

test('the check prints a line a jurisdiction', async () => {
  const { status, out, err } = await run('check')
  assert.deepEqual([status, err], [0, ''])
  assert.match(out, /^example: .*\nmx\/federal: \d+ entries \(\d+ text-read, .*\d+ examples hold\n$/)
})

test('the check lists every fault and fails', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'resguardo-check-'))
  const { lawFolder } = await import('../store/law-files.js')
  await cp(join(lawFolder, 'example'), join(folder, 'example'), { recursive: true })
  const path = join(folder, 'example', 'clocks.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('T17:00:00.000Z', 'T17:00:00.001Z'))
  const { status, out, err } = await run('check', folder)
  await rm(folder, { recursive: true })
  assert.deepEqual([status, out], [1, ''])
  assert.match(err, /^example is not sound:\n.*is due 2024-03-01T17:00:00\.001Z, reckoned 2024-03-01T17:00:00\.000Z/)
})
