import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { readLaw } from '../../store/law-files.js'
import { words } from './catalogue.js'

const domain = new URL('../../../../src/domain/', import.meta.url)

/** What is wrong with the law's own data is told to whoever runs the commands, which word it. */
const ofTheLaw = /^law\/|\/(examples|instrument-faults)\.ts$/

/** Powers are written like reasons, and are named by the law. */
const powers = new Set((await readLaw('mx/federal')).powers.map(({ id }) => id))

/** Whatever stands in a rule where only a reason can stand: after a condition, as a message, or as `because`. */
function reasonsIn(source: string): string[] {
  const literals = /'([a-z][a-z-]*(?:\.[a-z][a-z-]*)+)'|because: '([a-z-]+)'|unless\([^'\n]*?, '([a-z-]+)'/g
  return [...source.matchAll(literals)]
    .map(([, dotted, because, plain]) => dotted ?? because ?? plain ?? '')
    .filter((literal) => !powers.has(literal))
}

async function reasons(): Promise<Set<string>> {
  const names = (await readdir(domain, { recursive: true })).filter(
    (name) => /(?<!\.test|given)\.ts$/.test(name) && !ofTheLaw.test(name),
  )
  const sources = await Promise.all(names.map((name) => readFile(new URL(name, domain), 'utf8')))
  return new Set(sources.flatMap(reasonsIn))
}

test('every reason that a rule can give has its sentence', async () => {
  const known = new Set(Object.keys(words.es.reasons))
  assert.deepEqual(
    [...(await reasons())].filter((reason) => !known.has(reason)),
    [],
  )
})

test('the search for reasons finds them where rules state them', () =>
  assert.deepEqual(
    reasonsIn(`power: 'measures.decree', unless(x.y(), 'plain') unless(a, 'decree.none', 'field')
      [{ because: 'overtaken' }] text('decree.blank', 40)`),
    ['plain', 'decree.none', 'overtaken', 'decree.blank'],
  ))
