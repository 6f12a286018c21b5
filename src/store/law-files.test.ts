import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { jurisdictionsIn, LawFault, lawFolder, readLaw } from './law-files.js'

const folder = await mkdtemp(join(tmpdir(), 'resguardo-law-'))
after(() => rm(folder, { recursive: true }))

/** The fictional law in a folder of its own, with one file changed, and what reading it says. */
async function faultsWith(name: string, file: string, change: (text: string) => string): Promise<readonly string[]> {
  const own = join(folder, name)
  await cp(join(lawFolder, 'example'), join(own, 'example'), { recursive: true })
  const path = join(own, 'example', file)
  await writeFile(path, change(await readFile(path, 'utf8').catch(() => '')))
  const fault = await readLaw('example', own).catch((error: unknown) => error)
  assert.ok(fault instanceof LawFault)
  assert.equal(fault.jurisdiction, 'example')
  return fault.faults
}

test('a jurisdiction is a folder with a law.json', async () =>
  assert.deepEqual(await jurisdictionsIn(), ['example', 'mx/federal']))

test('a fault is told with its file, its entry and its field', async () => {
  const faults = await faultsWith('unit', 'clocks.json', (text) => text.replace('"hours"', '"moons"'))
  assert.match(faults.join('\n'), /^clocks 0 \(urgent-measures-issue\) within\.unit: /)
})

test('an unknown field is a fault, so that a misspelt one is not silently left out', async () => {
  const faults = await faultsWith('field', 'levels.json', (text) => text.replace('"until"', '"untill"'))
  assert.match(faults.join('\n'), /untill/)
})

test('an unknown file is a fault', async () => {
  const faults = await faultsWith('file', 'clokcs.json', () => '[]')
  assert.match(faults.join('\n'), /clokcs/)
})

test('a file that is not JSON is named', async () => {
  const faults = await faultsWith('json', 'powers.json', () => '[{')
  assert.match(faults.join('\n'), /^powers\.json is not JSON/)
})

test('an unsound law is not read', async () => {
  const faults = await faultsWith('unsound', 'offices.json', (text) => text.replace('"files.read"', '"files.burn"'))
  assert.match(faults.join('\n'), /names files\.burn, which is not there/)
})

test('the folder and the law agree on its name', async () => {
  const faults = await faultsWith('name', 'law.json', (text) => text.replace('"example"', '"elsewhere"'))
  assert.deepEqual(faults, ['law.json names it elsewhere'])
})

test('a jurisdiction that is not there is a fault', async () => {
  await assert.rejects(readLaw('atlantis', folder), LawFault)
})
