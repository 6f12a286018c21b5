import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languages } from '../language.js'
import { drawn, pageFor } from '../parts/drawn.js'
import { layout, type Sheet } from './layout.js'

const sheet: Sheet = { title: 'Pedir protección', place: 'petitioner' }
const content = <h1>Hola</h1>

test('a document begins with its doctype and says its language', () => {
  for (const language of languages)
    assert.match(
      layout(pageFor(language), sheet, content),
      new RegExp(`^<!doctype html><html class="[^"]*" lang="${language}">`),
    )
})

test('a petitioner gets no script, whatever is asked for', () =>
  assert.doesNotMatch(layout(pageFor(), { ...sheet, islands: ['time-left'] }, content), /<script/))

test('the desk gets its islands as modules of our own', () =>
  assert.match(
    layout(pageFor(), { title: 'Mesa', place: 'desk', islands: ['time-left'] }, content),
    /<script type="module" src="\/assets\/islands\/time-left\.js"><\/script>/,
  ))

test('no page has a style, a handler or a script of its own inside', () => {
  for (const place of ['petitioner', 'desk'] as const)
    assert.doesNotMatch(layout(pageFor(), { ...sheet, place }, content), /<style|\sstyle=|\son[a-z]+=|<script>/)
})

test('a petitioner can leave from every page, by a plain link in their language', () => {
  assert.match(layout(pageFor('es'), sheet, content), /<a class="rg-leave" href="\/salir"[^>]*>Salir ya/)
  assert.match(layout(pageFor('en'), sheet, content), /<a class="rg-leave" href="\/en\/salir"[^>]*>Leave now/)
  assert.doesNotMatch(layout(pageFor(), { ...sheet, place: 'desk' }, content), /rg-leave/)
})

test('the same page is one link away in the other language, query and all', () => {
  assert.match(layout(pageFor('es', '/norma?de=2020'), sheet, content), /href="\/en\/norma\?de=2020" lang="en"/)
  assert.match(layout(pageFor('en', '/norma?de=2020'), sheet, content), /href="\/norma\?de=2020" lang="es"/)
})

test('where answers live in the page alone, changing the language sends them along', () => {
  const html = layout(pageFor('es', '/solicitud'), { ...sheet, keeping: 'request' }, content)
  assert.match(html, /<button[^>]*form="request"[^>]*formaction="\/en\/solicitud"[^>]*formnovalidate=""/)
})

test('pressing Enter in a line of text goes on with the form, and does not change the language', () => {
  const html = layout(pageFor('es', '/solicitud'), { ...sheet, keeping: 'request' }, content)
  const [first] = html.match(/<button[^>]*form="request"[^>]*>/) ?? []
  assert.equal(first, '<button type="submit" form="request" hidden="">')
})

test('a demonstration says on every page that it is one, and the real thing does not', () => {
  assert.match(layout(pageFor(), sheet, content), /Demostración<\/strong>: personas y casos inventados/)
  assert.doesNotMatch(layout({ ...pageFor(), demo: false }, sheet, content), /Demostración/)
})

test('a refused form says so first, in the title', () =>
  assert.match(layout(pageFor(), { ...sheet, refused: true }, content), /<title>Error: Pedir protección · Resguardo</))

test('the keyboard can skip to the content, which takes the focus', () => {
  const html = layout(pageFor(), sheet, content)
  assert.match(html, /<a class="govuk-skip-link" href="#main">/)
  assert.match(html, /<main[^>]* id="main" tabindex="-1">/)
})

test('the source is offered where the installation says it stands', () => {
  const html = layout({ ...pageFor(), source: 'https://source.example/' }, sheet, content)
  assert.match(html, /<a href="https:\/\/source\.example\/"[^>]*>Código fuente/)
  assert.doesNotMatch(layout(pageFor(), sheet, content), /Código fuente/)
})

test('a title is escaped like everything else', () =>
  assert.match(
    drawn(layout(pageFor(), { ...sheet, title: '</title><b>' }, content)),
    /<title>&lt;\/title&gt;&lt;b&gt;/,
  ))
