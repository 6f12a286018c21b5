import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { privateKey, publicKeyOf, sign } from './ed25519.js'
import { vector } from './given.js'
import { isNoteBy, noteText, readNote, readVerifier, verifierOf, verifierText } from './note.js'

const published = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'

test('the specification’s example verifies with its key', async () => {
  const note = readNote(await vector('c2sp/signed-note-example.txt'))!
  assert.equal(note.text, 'This is an example message.\n')
  assert.ok(isNoteBy(note, readVerifier(published)!))
  assert.ok(!isNoteBy({ ...note, text: 'This is another message.\n' }, readVerifier(published)!))
})

test('a text may have empty lines: the last one parts it from the signatures', async () => {
  const text = await vector('c2sp/signed-note-unknown-key.txt')
  const note = readNote(text)!
  assert.ok(note.text.includes('\n\n'))
  assert.equal(note.signatures.length, 1)
  assert.equal(noteText(note), text)
})

test('a verifier’s key is written as it is read', () => {
  assert.equal(verifierText(readVerifier(published)!), published)
  for (const wrong of [
    '',
    'a+b+c',
    published.replace('530d903a', '530d903b'),
    `${published}=`,
    published.replace('Aek', 'Bek'),
  ])
    assert.equal(readVerifier(wrong), undefined, wrong)
})

const key = privateKey(Buffer.alloc(32, 7))
const verifier = verifierOf('log.example/one', 'note', publicKeyOf(key))
const signed = (text: string) => ({ name: verifier.name, keyId: verifier.keyId, bytes: sign(key, Buffer.from(text)) })

test('one line that claims a known key and does not verify spoils the note', () => {
  const text = 'What was seen\n'
  const good = { text, signatures: [signed(text)] }
  assert.ok(isNoteBy(good, verifier))
  assert.ok(!isNoteBy({ text, signatures: [signed(text), signed('Another\n')] }, verifier))
  const stranger = { name: 'elsewhere', keyId: verifier.keyId, bytes: signed('x\n').bytes }
  assert.ok(isNoteBy({ text, signatures: [signed(text), stranger] }, verifier), 'lines of unknown keys are left out')
})

test('malformed notes are not read', () => {
  const line = noteText({ text: 'a\n', signatures: [signed('a\n')] }).slice(3)
  const bad = [
    '',
    'a',
    'a\n\n',
    `a\n${line}`,
    `a\n\n${line.slice(0, -1)}`,
    `a\n\n${line}x\n`,
    `a\t\n\n${line}`,
    `\ud800\n\n${line}`,
    `a\n\n${line.replace('— ', '- ')}`,
    `a\n\n${line.replace('one', 'one+two')}`,
    `a\n\n${'— x AAAAAAA=\n'.repeat(65)}`,
    `${'a'.repeat(1_000_001)}\n\n${line}`,
  ]
  for (const text of bad) assert.equal(readNote(text), undefined, text.slice(0, 60))
})

test('no text is a fault, and what is read is written back the same', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `${text}\n\n— n AAAAAAA=\n`),
      ),
      (text) => {
        const note = readNote(text)
        if (note) assert.equal(noteText(note), text)
      },
    ),
  ))
