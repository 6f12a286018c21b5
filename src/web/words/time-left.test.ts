import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { words } from './catalogue.js'
import { elapsedWords, timeLeftWords } from './time-left.js'

const now = Temporal.Instant.from('2026-11-23T21:00:00Z')
const after = (length: Temporal.DurationLike) => now.add(length)

test('time left is cut to the minute, never rounded up', () => {
  assert.equal(timeLeftWords(words.es, after({ hours: 2, minutes: 14, seconds: 59 }), now), 'faltan 2 h 14 min')
  assert.equal(timeLeftWords(words.en, after({ minutes: 59, seconds: 59 }), now), '59 min left')
})

test('days are shown with their hours', () =>
  assert.equal(timeLeftWords(words.es, after({ hours: 76 }), now), 'faltan 3 d 4 h'))

test('the last minute is less than a minute', () =>
  assert.equal(timeLeftWords(words.es, after({ seconds: 59 }), now), 'falta menos de 1 min'))

test('at the limit itself there is still time, a millisecond later there is none', () => {
  assert.match(timeLeftWords(words.es, now, now), /^falta /)
  assert.match(timeLeftWords(words.es, after({ milliseconds: -1 }), now), /^vencido/)
})

test('what is overdue says since when', () => {
  assert.equal(timeLeftWords(words.es, after({ minutes: -3 }), now), 'vencido hace 3 min')
  assert.equal(timeLeftWords(words.en, after({ hours: -25 }), now), 'overdue by 1 d 1 h')
})

test('a duty without a number shows how long it has lasted', () =>
  assert.equal(elapsedWords(words.es, after({ minutes: -80 }), now), 'desde hace 1 h 20 min'))
