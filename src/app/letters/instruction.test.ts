import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { inventedLetter } from './given.js'
import { type InstructionContents, instructionLetter } from './instruction.js'
import { instructionText } from './instruction-text.js'

const raw = (contents: InstructionContents) => Buffer.from(instructionLetter(contents)).toString('latin1')

/** The text in its reading order, line breaks counted as spaces. */
const textOf = (contents: InstructionContents) =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: instructionLetter(contents) })
    .toString()
    .replace(/\s+/g, ' ')

const skip = spawnSync('pdftotext', ['-v']).error
  ? 'pdftotext (poppler-utils) is not here: what the letters say is untested'
  : false

test('a letter is a tagged page that a screen reader can follow, and its properties name nobody', () => {
  const pdf = raw(inventedLetter)
  assert.match(pdf, /\/StructTreeRoot/)
  assert.match(pdf, /<pdfuaid:part>1</)
  assert.match(pdf, /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Oficio</)
  assert.doesNotMatch(pdf, /7K2F|Inventada|Date \(|\/(Author|Subject|Keywords) \(/)
  assert.equal(raw(inventedLetter), pdf)
})

test('it says its number, to whom and about what it is, what is asked, by when, and what binds', { skip }, () => {
  const text = textOf(inventedLetter)
  const { number, addressee, folio, measures, asks, by, binding, telephone, reservation } = inventedLetter
  for (const told of [number, addressee, folio, asks, by!, binding.name, binding.note!, telephone!, reservation])
    assert.ok(text.includes(told), told)
  for (const { name, what } of measures) assert.ok(text.includes(`${name} ${what}`), name)
  assert.ok(text.includes(instructionText.reserved.toUpperCase()))
})

test('of the person it says what was chosen, and no more', { skip }, () => {
  assert.ok(textOf(inventedLetter).includes('Nombre Persona Inventada'))
  const bare = textOf({ ...inventedLetter, disclosed: [] })
  assert.ok(!bare.includes(instructionText.disclosed))
  assert.ok(bare.includes(instructionText.notMore))
})

test('a basis whose text was not read carries its caution', { skip }, () => {
  const { binding } = inventedLetter
  assert.ok(!textOf(inventedLetter).includes(instructionText.unverified))
  const recalled = { ...inventedLetter, binding: { ...binding, verified: 'recalled' as const } }
  assert.ok(textOf(recalled).includes(instructionText.unverified))
})

test('without a day or a telephone it says so in other words, or nothing', { skip }, () => {
  const text = textOf({ ...inventedLetter, by: undefined, telephone: undefined })
  assert.ok(text.includes(instructionText.noDay))
  assert.ok(!text.includes('00 0000'))
})

test('what somebody typed stands as typed: no markup in it is followed', { skip }, () => {
  for (const typed of ['#panic("x")', '*bold* _it_ = title \\ // gone', '"}); #{ "']) {
    const text = textOf({ ...inventedLetter, asks: typed, needed: typed, addressee: typed })
    assert.equal(text.split(typed).length - 1, 3, typed)
  }
})

test('a demonstration says so on the page, a real letter does not', { skip }, () => {
  assert.ok(textOf({ ...inventedLetter, demo: true }).includes(instructionText.demo))
  assert.ok(!textOf(inventedLetter).includes(instructionText.demo))
})
