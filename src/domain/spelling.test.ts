import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spelling } from './spelling.js'

test('a name is the same however it was typed', () => {
  const typed = [
    'María José Núñez',
    ' MARÍA  JOSÉ\tNÚÑEZ ',
    'maria jose nunez',
    'Mari\u0301a Jose\u0301 Nu\u0301n\u0303ez',
  ]
  for (const one of typed) assert.equal(spelling(one), 'maria jose nunez')
})

test('wide letters, joined letters and other blanks are the letters they stand for', () => {
  assert.equal(spelling('Ｊｏｓé'), 'jose')
  assert.equal(spelling('Soﬁa\u00a0Strauß'), 'sofia strauss')
})

test('another name stays another', () => {
  assert.notEqual(spelling('Ana María'), spelling('Anamaría'))
  assert.notEqual(spelling('Ana'), spelling('Ana B.'))
})
