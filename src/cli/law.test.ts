import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Language } from '../domain/clock/explain.js'
import { law } from './law.js'

async function runIn(language: Language, ...args: readonly string[]) {
  const written = { out: '', err: '' }
  const status = await law(args, {
    env: {},
    language,
    out: (text) => {
      written.out += `${text}\n`
    },
    err: (text) => {
      written.err += `${text}\n`
    },
  })
  return { status, ...written }
}

const run = (...args: readonly string[]) => runIn('es', ...args)
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

test('JSON says the same on every machine, and another language only when asked', async () => {
  const asked = ['due', 'mx/federal', 'coordinator-inform', start, '--json']
  assert.deepEqual(await runIn('en', ...asked), await runIn('es', ...asked))
  assert.notDeepEqual(await run(...asked, '--lang', 'en'), await run(...asked))
})

test('the packet is counted back from the session', async () => {
  const { out } = await due('board-packet', '2026-03-20T10:00:00-06:00', '--json')
  assert.equal(JSON.parse(out).due, '2026-03-16T05:59:59.999Z')
})

test('people are answered in the language of the command, or in the one they ask for', async () => {
  assert.match((await due('risk-study', start)).out, /^Estudio de riesgo.*\nVence: 2026-03-12T05:59:59\.999Z\n {2}1\. /)
  assert.match((await due('risk-study', start, '--lang', 'en')).out, /^Risk study.*\nDue: /)
  assert.match((await runIn('en', 'due', 'mx/federal', 'risk-study', start)).out, /^Risk study.*\nDue: /)
  assert.match((await runIn('en', 'due', 'mx/federal', 'risk-study', start, '--lang', 'es')).out, /\nVence: /)
})

test('the text in force is that of the instant, or of the date asked for', async () => {
  const hours = async (...args: readonly string[]) =>
    JSON.parse((await run('due', 'example', 'urgent-measures-issue', ...args, '--json')).out).due
  assert.equal(await hours('2024-06-30T12:00:00-04:00'), '2024-06-30T20:00:00.000Z')
  assert.equal(await hours('2024-06-30T12:00:00-04:00', '--as-of', '2024-07-01'), '2024-06-30T18:00:00.000Z')
})

test('another reading is told in the steps', async () => {
  const { out } = await due('urgent-measures-implement', start, '--option', 'starts-at=entry')
  assert.match(out, /porque se eligió: desde la entrada[^\n]*\[starts-at=entry\]/)
})

const risk = ['due', 'mx/federal', 'risk-study'] as const

/** What is wrong, how it is told in Spanish and in English, and the call. */
const wrong: readonly (readonly [string, RegExp, RegExp, ...string[]])[] = [
  ['an unknown jurisdiction', /Las que hay: example, mx/, /Known: example, mx/, 'due', 'mx/atlantis', 'siesta', start],
  ['a jurisdiction outside the folder', /Las que hay/, /Known: /, 'due', '../law/example', 'risk-study', start],
  ['an unknown rule', /Las que hay: urgent-/, /Known: urgent-/, 'due', 'mx/federal', 'siesta', start],
  ['a local time', /no dice en qué huso/, /not say in which zone/, ...risk, '2026-03-01T09:00:00'],
  ['a day that is not', /no es un instante/, /is not an instant/, ...risk, '2026-02-30T09:00:00Z'],
  ['no instant at all', /no es un instante/, /is not an instant/, ...risk, 'mañana'],
  ['a date that is not', /no es una fecha/, /is not a date/, ...risk, start, '--as-of', '2025-02-29'],
  ['an option without value', /NOMBRE=VALOR/, /NAME=VALUE/, ...risk, start, '--option', 'starts-at'],
  ['an unknown option', /Las que tiene: starts-at/, /It has: starts-at/, ...risk, start, '--option', 'x=y'],
  ['an unknown value', /Admite: present/, /It has: present/, ...risk, start, '--option', 'starts-at=x'],
  ['a day before the law', /estaba en vigor/, /was in force/, ...risk, '2012-06-25T12:00:00-05:00'],
  ['a date before the law', /estaba en vigor/, /was in force/, ...risk, start, '--as-of', '2011-01-01'],
  ['an unknown flag', /^Uso: /, /^Usage: /, ...risk, start, '--jason'],
  ['an unknown language', /^Uso: /, /^Usage: /, ...risk, start, '--lang', 'fr'],
  ['too little', /^Uso: /, /^Usage: /, 'due', 'mx/federal'],
  ['too much', /^Uso: /, /^Usage: /, ...risk, start, start],
  ['an unknown command', /law check \[CARPETA\]/, /law check \[FOLDER\]/, 'burn'],
  ['no command', /law check \[CARPETA\]/, /law check \[FOLDER\]/],
  ['two folders', /una carpeta como máximo/, /one folder at most/, 'check', 'law', 'law'],
  ['a folder that is not there', /no hay ninguna jurisdicción/, /No jurisdiction stands/, 'check', '/nowhere/at/all'],
]

for (const [what, es, en, ...args] of wrong)
  test(`${what} is refused with the reason in either language, and nothing else is printed`, async () => {
    for (const [language, reason] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const { status, out, err } = await runIn(language, ...args)
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, reason)
    }
  })

test('a call that is not understood is answered in the language it asks for', async () =>
  assert.match((await run(...risk, '--lang', 'en')).err, /^Usage: /))

test('the same option twice is refused', async () => {
  const twice = ['--option', 'starts-at=entry', '--option', 'starts-at=issuance']
  assert.equal((await due('urgent-measures-implement', start, ...twice)).status, 2)
})

test('the check prints a line a jurisdiction', async () => {
  const { status, out, err } = await run('check')
  assert.deepEqual([status, err], [0, ''])
  assert.match(out, /^example: .*\nmx\/federal: \d+ entradas \(\d+ con el texto leído, .* se cumplen \d+ ejemplos\n$/)
  const english = (await runIn('en', 'check')).out
  assert.match(english, /^example: .*\nmx\/federal: \d+ entries \(\d+ text read, .*\d+ examples hold\n$/)
})

/** What the check says of the fictional law when the text of its clocks is changed. */
async function checkWith(language: Language, change: (text: string) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'resguardo-check-'))
  const { lawFolder } = await import('../store/law-files.js')
  await cp(join(lawFolder, 'example'), join(folder, 'example'), { recursive: true })
  const path = join(folder, 'example', 'clocks.json')
  await writeFile(path, change(await readFile(path, 'utf8')))
  const { status, out, err } = await runIn(language, 'check', folder)
  await rm(folder, { recursive: true })
  assert.deepEqual([status, out], [1, ''])
  return err
}

test('the check lists every fault and fails', async () => {
  const late = (text: string) => text.replace('T17:00:00.000Z', 'T17:00:00.001Z')
  assert.match(
    await checkWith('en', late),
    /^example is not sound:\n.*is due 2024-03-01T17:00:00\.001Z, reckoned 2024-03-01T17:00:00\.000Z/,
  )
  assert.match(
    await checkWith('es', late),
    /^example no está en orden:\n.*dice que vence 2024-03-01T17:00:00\.001Z, y se calcula 2024-03-01T17:00:00\.000Z/,
  )
})

test('a fault of shape is told with its place, in either language', async () => {
  const moons = (text: string) => text.replace('"hours"', '"moons"')
  const place = 'clocks 0 \\(urgent-measures-issue\\) within\\.unit'
  assert.match(await checkWith('es', moons), new RegExp(`${place}: admite solo: hours, `))
  assert.match(await checkWith('en', moons), new RegExp(`${place}: takes only: hours, `))
})
