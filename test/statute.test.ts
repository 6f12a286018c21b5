import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

/** A length of time or an organ's proper name in code or in the pages' words would be statute outside law/. */
const statutes: readonly { what: string; found: RegExp }[] = [
  {
    what: 'a length of time of the law',
    found: /\b(\d+|three|nine|tres|nueve|diez)[ -](hours?|horas?|días naturales|calendar days)\b/i,
  },
  {
    what: 'a name of a Mexican organ',
    found: /\b(URCRR|UER|UPSA|CEN|SEGOB|Secretaría de Gobernación|Junta de Gobierno|Coordinación Ejecutiva)\b/,
  },
]

/** Comments cite articles and may say what they say. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test('no statute stands in code or in the pages’ words: numbers, units and organs are under law/', async () => {
  for (const name of await readdir('src', { recursive: true })) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$|given/.test(name)) continue
    const source = withoutComments(await readFile(join('src', name), 'utf8'))
    for (const { what, found } of statutes) assert.doesNotMatch(source, found, `src/${name} holds ${what}`)
  }
})

test('the rule about statute would catch one', () => {
  assert.match('must answer within 3 hours', statutes[0]!.found)
  assert.match('la Junta de Gobierno decide', statutes[1]!.found)
})

test('the project speaks of itself alone', async () => {
  const tracked = ['README.md', 'ARCHITECTURE.md', 'STYLE.md', 'CONTRIBUTING.md', 'SECURITY.md']
  for (const name of tracked) {
    const text = await readFile(name, 'utf8').catch(() => '')
    assert.ok(text.length > 500, `${name} says something`)
    assert.doesNotMatch(text, /\/work\/|registry\.npm|localhost:4873/, join(name))
  }
})
