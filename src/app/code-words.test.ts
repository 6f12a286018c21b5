import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordlist } from '@scure/bip39/wordlists/spanish.js'
import fc from 'fast-check'
import { newWords, opens, verifierFor, wordsFor, wordsIn } from './code-words.js'

const bits = fc.uint8Array({ minLength: 16, maxLength: 16 })

test('the words open what they were given for, however they are typed', () => {
  fc.assert(
    fc.property(
      bits,
      fc.constantFrom('', 'accents', 'capitals', 'prefixes'),
      fc.constantFrom(' ', '\n', ', ', '  '),
      (given, how, between) => {
        const words = wordsFor(given)
        const typed = words.map((word) => {
          if (how === 'accents') return word.normalize('NFD').replace(/\p{M}/gu, '')
          if (how === 'capitals') return word.normalize('NFC').toUpperCase()
          return how === 'prefixes' ? word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4) : word
        })
        return opens(wordsIn(typed.join(between)), verifierFor(words))
      },
    ),
  )
})

test('other words, too few, too many, none, or words of no list open nothing', () => {
  const words = newWords()
  const verifier = verifierFor(words)
  for (const typed of [
    newWords().join(' '),
    words.slice(1).join(' '),
    [...words, words[0]].join(' '),
    '',
    'lorem ipsum',
    '\0',
    '🌵'.repeat(12),
  ])
    assert.equal(opens(wordsIn(typed), verifier), false, typed)
})

test('twelve words of the list in a wrong order are almost never a code: the checksum says so', () => {
  const words = newWords()
  assert.equal(opens([...words].reverse(), verifierFor(words)), false)
})

test('nothing opens where nothing was kept', () => assert.equal(opens(newWords(), undefined), false))

test('four letters tell every word from all others, also without accents', () => {
  const prefixes = wordlist.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4))
  assert.equal(new Set(prefixes).size, wordlist.length)
})

test('nobody is handed a word that frightens, and one that was handed out before still opens', () => {
  for (let i = 0; i < 300; i += 1)
    assert.doesNotMatch(newWords().join(' ').normalize('NFC'), /\b(cadáver|cárcel|muerte|bomba)\b/)
  const earlier = wordsFor(Buffer.alloc(16, 0x2c))
  assert.equal(opens(earlier, verifierFor(earlier)), true)
})
