import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ActRow } from './encode.js'
import { remembering } from './files.js'
import type { Stored } from './stored.js'

const none = new Uint8Array()

/** The acts of a file with these numbers, and its keys when it begins. */
function acts(file: string, ...numbers: readonly number[]): Stored {
  const row = { kind: 'case/addition-made', at: '', person: '', office: '', norm: '', basis: [], cites: [], facets: {} }
  const rows: ActRow[] = numbers.map((seq) => ({
    ...row,
    file,
    seq,
    story: none,
    apart: null,
    before: '',
    cm: none,
    tag: none,
  }))
  return { rows, keys: numbers[0] === 1 ? [{ file, story: none, apart: none }] : [] }
}

/** A record that says which files it was asked for. */
function recordOf(...files: readonly Stored[]) {
  const asked: string[] = []
  const has = (names: readonly string[]) => (row: { file: string }) => names.includes(row.file)
  const read = async (names: readonly string[]): Promise<Stored> => {
    asked.push(...names)
    return {
      rows: files.flatMap(({ rows }) => rows).filter(has(names)),
      keys: files.flatMap(({ keys }) => keys).filter(has(names)),
    }
  }
  return { asked, files: remembering(read) }
}

const numbers = ({ rows }: Stored) => rows.map(({ file, seq }) => `${file} ${seq}`)

test('what was read is remembered, with its keys', async () => {
  const { asked, files } = recordOf(acts('case-a', 1, 2), acts('case-b', 1))
  await files.take(['case-a'])
  const { rows, keys } = await files.take(['case-a', 'case-b'])
  assert.deepEqual(asked, ['case-a', 'case-b'])
  assert.deepEqual(
    [numbers({ rows, keys }), keys.map(({ file }) => file)],
    [
      ['case-a 1', 'case-a 2', 'case-b 1'],
      ['case-a', 'case-b'],
    ],
  )
})

test('what was written is remembered behind what stood there', async () => {
  const { asked, files } = recordOf(acts('case-a', 1))
  await files.take(['case-a'])
  files.keep(acts('case-a', 2))
  files.keep(acts('case-new', 1))
  assert.deepEqual(numbers(await files.take(['case-a', 'case-new'])), ['case-a 1', 'case-a 2', 'case-new 1'])
  assert.deepEqual(asked, ['case-a'])
})

test('what does not follow on what is remembered is read anew', async () => {
  const { asked, files } = recordOf(acts('case-a', 1, 2, 3))
  files.keep(acts('case-a', 3))
  assert.deepEqual(numbers(await files.take(['case-a'])), ['case-a 1', 'case-a 2', 'case-a 3'])
  assert.deepEqual(asked, ['case-a'])
})

test('a file that was forgotten, or does not exist, is asked for each time', async () => {
  const { asked, files } = recordOf(acts('case-a', 1))
  await files.take(['case-a', 'case-none'])
  files.forget(['case-a'])
  await files.take(['case-a', 'case-none'])
  assert.deepEqual(asked, ['case-a', 'case-none', 'case-a', 'case-none'])
})

test('only so much is remembered: the files used last, and none that is long', async () => {
  const many = Array.from({ length: 300 }, (_, i) => acts(`case-${i}`, 1))
  const long = acts('case-long', ...Array.from({ length: 300 }, (_, i) => i + 1))
  const { asked, files } = recordOf(...many, long)
  for (let i = 0; i < 300; i += 1) await files.take([`case-${i}`])
  await files.take(['case-long'])
  asked.length = 0
  await files.take(['case-299', 'case-0', 'case-long'])
  assert.deepEqual(asked, ['case-0', 'case-long'])
})
