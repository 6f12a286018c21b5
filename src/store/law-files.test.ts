import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { jurisdictionsIn, LawUnsound, lawFolder, readLaw } from './law-files.js'

const folder = await mkdtemp(join(tmpdir(), 'resguardo-law-'))
after(() => rm(folder, { recursive: true }))

/** The fictional law in a folder of its own, with one file changed, and what reading it says. */
async function faultsWith(name: string, file: string, change: (text: string) => string): Promise<LawUnsound['faults']> {
  const own = join(folder, name)
  await cp(join(lawFolder, 'example'), join(own, 'example'), { recursive: true })
  const path = join(own, 'example', file)
  await writeFile(path, change(await readFile(path, 'utf8').catch(() => '')))
  const fault = await readLaw('example', own).catch((error: unknown) => error)
  assert.ok(fault instanceof LawUnsound)
  assert.equal(fault.jurisdiction, 'example')
  return fault.faults
}

test('a jurisdiction is a folder with a law.json', async () =>
  assert.deepEqual(await jurisdictionsIn(), ['example', 'mx/federal']))

test('a fault is told with its file, its entry and its field', async () => {
  const [fault] = await faultsWith('unit', 'clocks.json', (text) => text.replace('"hours"', '"moons"'))
  assert.ok(fault?.because === 'field.value')
  assert.equal(fault.at, 'clocks 0 (urgent-measures-issue) within.unit')
  assert.ok(fault.allowed.includes('hours'))
})

test('each way of not being a law has its own key, so that it can be told in any language', async () => {
  const because = async (name: string, change: (clock: Record<string, unknown>) => object) => {
    const [fault] = await faultsWith(name, 'clocks.json', (text) => {
      const [first, ...rest] = JSON.parse(text)
      return JSON.stringify([{ ...first, ...change(first) }, ...rest])
    })
    const { at: _at, ...said } = fault!
    return said
  }
  assert.deepEqual(await because('gone', () => ({ owedBy: undefined })), { because: 'field.missing' })
  assert.deepEqual(await because('type', () => ({ starts: 'now' })), { because: 'field.type', expected: 'array' })
  assert.deepEqual(await because('day', () => ({ since: '2024-02-30' })), { because: 'field.date' })
  assert.deepEqual(await because('none', () => ({ within: { count: 0, unit: 'hours' } })), {
    because: 'field.bound',
    bound: '> 0',
  })
  assert.deepEqual(await because('id', () => ({ id: 'A b' })), {
    because: 'field.pattern',
    pattern: '/^[a-z0-9]+(-[a-z0-9]+)*$/',
  })
})

test('a law in which a chair decides a tie is refused whole, rather than half obeyed', async () => {
  const [fault] = await faultsWith('tie', 'organs.json', (text) => text.replace('"not-carried"', '"chair-decides"'))
  assert.match(fault!.at, /majority\.tie/)
})

test('an unknown field is a fault, so that a misspelt one is not silently left out', async () => {
  const faults = await faultsWith('field', 'levels.json', (text) => text.replace('"until"', '"untill"'))
  assert.ok(faults.some((fault) => fault.because === 'field.unknown' && fault.names.includes('untill')))
})

test('an unknown file is a fault', async () => {
  const faults = await faultsWith('file', 'clokcs.json', () => '[]')
  assert.deepEqual(faults, [{ because: 'field.unknown', at: '', names: ['clokcs'] }])
})

test('a file that is not JSON is named', async () => {
  const [fault] = await faultsWith('json', 'powers.json', () => '[{')
  assert.deepEqual([fault?.because, fault?.at], ['file.not-json', 'powers.json'])
})

test('an unsound law is not read', async () => {
  const faults = await faultsWith('unsound', 'offices.json', (text) => text.replace('"files.read"', '"files.burn"'))
  assert.ok(faults.some((fault) => fault.because === 'name.unknown' && fault.name === 'files.burn'))
})

test('the folder and the law agree on its name', async () => {
  const faults = await faultsWith('name', 'law.json', (text) => text.replace('"example"', '"elsewhere"'))
  assert.deepEqual(faults, [{ because: 'law.misnamed', at: 'law.json', name: 'elsewhere' }])
})

test('a jurisdiction that is not there is a fault', async () => {
  await assert.rejects(readLaw('atlantis', folder), LawUnsound)
})
