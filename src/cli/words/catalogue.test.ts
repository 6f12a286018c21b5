import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'

type Leaf = Readonly<{ path: string; value: unknown }>

/** Everything that is said, with the way to it. A sentence with blanks is a function. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
}

type Spoken = Readonly<{ es: object; en: object }>

const isSpoken = (value: unknown): value is Spoken => typeof value === 'object' && value !== null && 'es' in value

const names = (await readdir(new URL('.', import.meta.url))).filter((name) => /(?<!\.test)\.js$/.test(name))
const modules = await Promise.all(names.map(async (name) => [name, await import(`./${name}`)] as const))
const catalogues = modules.flatMap(([name, module]) =>
  Object.values<unknown>(module)
    .filter(isSpoken)
    .map((words) => [name, words] as const),
)

test('every subject of the commands has its words', () =>
  assert.deepEqual(
    catalogues.map(([name]) => name),
    names.filter((name) => name !== 'sentences.js'),
  ))

for (const [name, { es, en }] of catalogues)
  test(`${name} says the same things in both languages, and leaves nothing blank`, () => {
    const [spanish, english] = [leaves(es), leaves(en)]
    assert.deepEqual(
      english.map(({ path }) => path),
      spanish.map(({ path }) => path),
    )
    for (const [i, { path, value }] of spanish.entries()) {
      const other = english[i]?.value
      assert.equal(typeof other, typeof value, path)
      assert.ok(
        typeof value === 'function' || (typeof value === 'string' && value.trim() && String(other).trim()),
        path,
      )
      // A sentence left untranslated is the same text, or the same function, in both.
      if (String(value).includes(' ') || typeof value === 'function')
        assert.notEqual(String(other), String(value), path)
    }
  })
