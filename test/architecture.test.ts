import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

/**
 * The ladder: each folder may import from itself and from the folders named after it, and of packages only those rationed
 * to it. `main.ts` sees all and is seen by none.
 */
const may: Readonly<Record<string, { import: readonly string[]; packages: readonly string[] }>> = {
  domain: { import: [], packages: ['zod', 'temporal-polyfill'] },
  log: { import: [], packages: ['node:crypto'] },
  store: {
    import: ['domain', 'log'],
    packages: ['node:', 'pg', '@electric-sql/pglite', 'temporal-polyfill', 'zod'],
  },
  app: {
    import: ['domain', 'log', 'store'],
    packages: [
      'temporal-polyfill',
      'zod',
      'node:crypto',
      'node:events',
      'node:path',
      'node:timers/promises',
      'node:zlib',
      '@scure/bip39',
      '@simplewebauthn/server',
      'nodemailer',
      '@myriaddreamin/typst-ts-node-compiler',
      'qr',
    ],
  },
  web: {
    import: ['domain', 'log', 'app'],
    packages: ['hono', '#html', 'temporal-polyfill', 'zod', 'node:crypto'],
  },
  cli: {
    import: ['domain', 'log', 'app'],
    packages: ['temporal-polyfill', 'node:events', 'node:os', 'node:path', 'node:process', 'node:util', 'node:zlib'],
  },
  witness: { import: ['log'], packages: ['node:'] },
  islands: { import: [], packages: [] },
  // The second opinion on receipts: it shares nothing with src/log, or one fault would be both verifiers'.
  verifier: { import: [], packages: ['@noble/ed25519'] },
}

/** The one exception to "the store alone touches the disk": the program's own pictures and styles, read once at start. */
const alsoMay: Readonly<Record<string, readonly string[]>> = { 'web/assets.ts': ['node:'] }

const isTest = (name: string) => /\.test\.tsx?$|(^|\/)given[^/]*\.tsx?$/.test(name)

const sources = (await readdir('src', { recursive: true })).filter(
  (name) => /\.tsx?$/.test(name) && !isTest(name) && name.includes('/'),
)

const imported = /^(?:import|export)\s[^'=]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm

const importsOf = (source: string) =>
  [...source.matchAll(imported)].map(([, from, bare, late]) => (from ?? bare ?? late)!)

const isOf = (target: string, name: string) =>
  target === name || target.startsWith(name.endsWith(':') ? name : `${name}/`)

for (const name of sources) {
  test(`src/${name} keeps to its place`, async () => {
    const folder = name.split('/')[0]!
    const allowed = may[folder]
    assert.ok(allowed, `No rule says what src/${folder} may import`)
    for (const target of importsOf(await readFile(join('src', name), 'utf8'))) {
      if (target.startsWith('.')) {
        const to = normalize(join(dirname(name), target)).split('/')[0]!
        assert.ok(to === folder || allowed.import.includes(to), `${name} imports ${to}`)
      } else {
        const packages = [...allowed.packages, ...(alsoMay[name] ?? [])]
        assert.ok(
          packages.some((granted) => isOf(target, granted)),
          `${name} imports ${target}`,
        )
      }
    }
  })
}

const asksOutside = /\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|Math\.random|\bfetch\(|\bprocess\.|\bperformance\./

for (const name of sources.filter((name) => /^(domain|log)\//.test(name)))
  test(`src/${name} asks nothing of clock, chance or the world`, async () => {
    assert.doesNotMatch(await readFile(join('src', name), 'utf8'), asksOutside)
  })

test('the rule about the outside would catch a clock in the core', () => {
  for (const line of ['new Date()', 'Date.now()', 'Temporal.Now.instant()', 'Math.random()'])
    assert.match(line, asksOutside)
})

test('SQL is written in the store alone', async () => {
  for (const name of sources.filter((name) => !name.startsWith('store/'))) {
    const source = await readFile(join('src', name), 'utf8')
    assert.doesNotMatch(source, /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|TRUNCATE) [a-z]/, `${name} speaks SQL`)
  }
})

test('only the demonstration and the bench fill files; all else records them', async () => {
  for (const name of sources.filter((name) => !/^app\/(demo|bench)\//.test(name)))
    assert.ok(!importsOf(await readFile(join('src', name), 'utf8')).some((target) => target.endsWith('/fill.js')), name)
})

test('no linter or compiler is silenced', async () => {
  for (const name of await readdir('src', { recursive: true })) {
    if (!/\.tsx?$/.test(name)) continue
    const source = await readFile(join('src', name), 'utf8')
    assert.doesNotMatch(source, /biome-ignore|@ts-ignore|@ts-expect-error|@ts-nocheck|\bas any\b/, name)
  }
})

test('two decision records never share a number', async () => {
  const numbers = (await readdir('docs/decisions')).map((name) => name.slice(0, 4))
  assert.deepEqual(numbers, [...new Set(numbers)])
  for (const number of numbers) assert.match(number, /^\d{4}$/)
})
