import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'

/** Every package we build on, with the decision record that says why, what it weighs and what would replace it. */
const decided: Readonly<Record<string, string>> = {
  '@electric-sql/pglite': '0003',
  '@myriaddreamin/typst-ts-node-compiler': '0007',
  '@hono/node-server': '0002',
  '@noble/ed25519': '0027',
  '@scure/bip39': '0010',
  '@simplewebauthn/server': '0008',
  'govuk-frontend': '0006',
  hono: '0002',
  nodemailer: '0009',
  pg: '0003',
  qr: '0026',
  sass: '0006',
  'temporal-polyfill': '0002',
  zod: '0002',
  '@biomejs/biome': '0001',
  '@types/node': '0001',
  '@types/nodemailer': '0001',
  '@types/pg': '0001',
  'axe-core': '0001',
  'fast-check': '0001',
  'playwright-core': '0001',
  'smtp-server': '0001',
  typescript: '0001',
}

const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Record<string, Record<string, string>>
const named = { ...manifest.dependencies, ...manifest.devDependencies }

test('every package has its decision record, and every record its package', async () => {
  assert.deepEqual(Object.keys(named).sort(), Object.keys(decided).sort())
  const records = await readdir('docs/decisions')
  for (const [name, number] of Object.entries(decided)) {
    const record = records.find((file) => file.startsWith(number))
    assert.ok(record, `${name} points to decision record ${number}`)
    const base = name.replace(/^@types\//, '')
    const text = await readFile(`docs/decisions/${record}`, 'utf8')
    assert.ok(text.includes(base), `docs/decisions/${record} says nothing of ${base}`)
  }
})

test('versions are pinned: what was tested is what runs', () => {
  for (const [name, version] of Object.entries(named)) assert.match(version, /^\d+\.\d+\.\d+$/, name)
})

test('the lock file names no place to fetch from', async () => {
  assert.doesNotMatch(await readFile('package-lock.json', 'utf8'), /"resolved"/)
})
