import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maybeText, text } from './said.js'

const reasonsFor = (said: unknown, schema = text('story.blank', 20)) =>
  schema.safeParse(said).error?.issues.map(({ message }) => message) ?? []

test('what consists of blanks was not said', () => assert.deepEqual(reasonsFor(' \n\t '), ['story.blank']))

test('a text as long as may be stands, one sign more does not', () => {
  assert.deepEqual(reasonsFor('ñ'.repeat(20)), [])
  assert.deepEqual(reasonsFor('ñ'.repeat(21)), ['said.too-long'])
})

test('what can be neither committed to nor kept is refused with a reason', () => {
  for (const broken of ['a\0b', 'half a sign \ud83d', '\udc00'])
    for (const schema of [text('story.blank', 20), maybeText(20)] as const)
      assert.deepEqual(reasonsFor(broken, schema as ReturnType<typeof text>), ['said.not-text'], JSON.stringify(broken))
})

test('marks of direction, line breaks and signs of any script are text', () =>
  assert.deepEqual(reasonsFor('\u202eab\u200f\n🦉 ᓄᓇ'), []))
