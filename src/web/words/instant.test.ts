import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { words } from './catalogue.js'
import { dateWords, instantWords } from './instant.js'

const instant = Temporal.Instant.from('2026-11-24T05:04:59.999Z')

test('an instant is told in the zone of the law, with the zone named', () => {
  assert.equal(
    instantWords(words.es, instant, 'America/Mexico_City'),
    '23 de noviembre de 2026, 23:04 (hora de Ciudad de México)',
  )
  assert.equal(instantWords(words.en, instant, 'America/Mexico_City'), '23 November 2026, 23:04 (Mexico City time)')
})

test('the same instant is another day where the clocks are ahead', () =>
  assert.match(instantWords(words.es, instant, 'UTC'), /^24 de noviembre de 2026, 05:04 /))

test('a zone without a name of ours is named after its identifier, never left out', () =>
  assert.match(instantWords(words.es, instant, 'America/Bogota'), /\(hora de America\/Bogota\)$/))

test('a civil date has no hour', () =>
  assert.equal(dateWords(words.es, Temporal.PlainDate.from('2026-03-01')), '1 de marzo de 2026'))
