import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { type AcknowledgementContents, acknowledgement } from './acknowledgement.js'
import { acknowledgementText } from './acknowledgement-text.js'
import type { Language } from './frame.js'
import { invented } from './given.js'

const languages: readonly Language[] = ['es', 'en']

const raw = (contents: AcknowledgementContents, language: Language = 'es') =>
  Buffer.from(acknowledgement(contents, language)).toString('latin1')

/** The text in its reading order, line breaks counted as spaces. */
const textOf = (contents: AcknowledgementContents, language: Language = 'es') =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: acknowledgement(contents, language) })
    .toString()
    .replace(/\s+/g, ' ')

const unread = spawnSync('pdftotext', ['-v']).error
  ? 'pdftotext (poppler-utils) is not here: what the letters say is untested'
  : false

test('the same contents give the same bytes, and another folio gives others', () => {
  const first = raw(invented)
  assert.notEqual(raw({ ...invented, folio: 'EJ-0000-0000' }), first)
  assert.equal(raw(invented), first)
})

for (const language of languages)
  test(`the acknowledgement in ${language} is one tagged page that a screen reader can follow`, () => {
    const pdf = raw(invented, language)
    assert.match(pdf, /\/StructTreeRoot/)
    assert.match(pdf, new RegExp(`/Lang \\(${language}\\)`))
    assert.match(pdf, /<pdfuaid:part>1</)
    assert.match(pdf, /<xmpTPg:NPages>1</)
  })

test('its fonts are in the file', () => {
  const pdf = raw(invented)
  const named = pdf.match(/\/Type \/FontDescriptor/g) ?? []
  assert.ok(named.length > 0)
  assert.equal(pdf.match(/\/FontFile3 /g)?.length, named.length)
})

test('its properties name the kind of letter and nothing about the person, nor when it was made', () => {
  const pdf = raw(invented)
  assert.match(pdf, /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Acuse de recibo</)
  assert.doesNotMatch(pdf, /7K2F|Date \(|<xmp:(Create|Modify)Date|\/(Author|Subject|Keywords) \(|<dc:(creator|subject)/)
})

for (const language of languages)
  test(`the acknowledgement in ${language} says the folio, each word with its number, and all that is owed`, {
    skip: unread,
  }, () => {
    const text = textOf(invented, language)
    const { by: due, ...first } = invented.whatHappensNow[0]!
    invented.words.forEach((word, i) => {
      assert.match(text, new RegExp(`(^| )${i + 1}\\. ${word} `))
    })
    for (const told of [invented.folio, invented.enteredAt, invented.telephone!, due!, first.what, first.article])
      assert.ok(text.includes(told), told)
    for (const own of acknowledgementText[language].keeping) assert.ok(text.includes(own), own)
  })

test('a duty without a number says so, and an article whose text was not read carries its caution', {
  skip: unread,
}, () => {
  const { noLimit, verified } = acknowledgementText.es
  const text = textOf(invented)
  assert.ok(text.includes(noLimit))
  assert.ok(text.includes(`art. 4 · ${verified.recalled}`))
  assert.ok(!text.includes('art. 3 ·'))
})

test('who typed for another, and where the words are used, are said only when there is something to say', {
  skip: unread,
}, () => {
  const { transcribedBy } = acknowledgementText.es
  assert.ok(!textOf(invented).includes(transcribedBy))
  const text = textOf({ ...invented, transcribedBy: 'Oficial Inventada', caseAddress: 'ejemplo.example/mi-caso' })
  assert.ok(text.includes(`${transcribedBy} Oficial Inventada`))
  assert.ok(text.includes('ejemplo.example/mi-caso'))
})

test('a demonstration says so on the page, a real letter does not', { skip: unread }, () => {
  for (const language of languages) {
    const { demo } = acknowledgementText[language]
    assert.ok(textOf({ ...invented, demo: true }, language).includes(demo))
    assert.ok(!textOf(invented, language).includes(demo))
  }
})

const hostile = [
  '#panic("x")',
  '$ x^2 $ #read("/etc/passwd") #sys.inputs',
  '*bold* _it_ = title \\ // gone /* gone */ `raw` <label> @ref',
  '"}); #{ "',
  '] ]] ) )) } }} #let letter = none',
]

test('what somebody typed stands as typed: no markup in it is followed', { skip: unread }, () => {
  for (const typed of hostile) {
    const text = textOf({
      ...invented,
      channel: typed,
      transcribedBy: typed,
      mechanism: typed,
      whatYouCanDoIfNot: [typed],
    })
    assert.equal(text.split(typed).length - 1, 4, typed)
  }
})

test('a letter is given even for characters that no font of it has', () => {
  for (const typed of ['漢字', '😀', '\u0000\u0007', '\ud800', '\u202eabc', 'x'.repeat(5000)])
    assert.match(raw({ ...invented, transcribedBy: typed }), /^%PDF-1\.7[\s\S]*\/StructTreeRoot/)
})
