import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachOf } from '../../app/breaches.js'
import type { Act } from '../../domain/act.js'
import {
  acts,
  admit,
  after,
  contradict,
  entered,
  example,
  heard,
  implement,
  incident,
  issue,
  noteBreach,
  urgentRequest,
} from '../../domain/given.js'
import { drawn, pageFor } from '../parts/drawn.js'
import { words } from '../words/catalogue.js'
import { Story } from './story.js'

const told = (said: readonly Act[], language: 'es' | 'en' = 'es', only?: readonly Act[]) =>
  drawn(<Story page={pageFor(language)} law={example} acts={said} {...(only ? { only } : {})} />)

test('an act is told field by field, with its place, its instant, who signed and under what', () => {
  const html = told(acts(urgentRequest(), admit()))
  assert.match(html, /<li id="act-2"/)
  assert.match(html, /Se admitió la solicitud/)
  assert.match(html, /<time datetime="2026-03-02T09:01:00Z">/)
  assert.match(html, /Por qué se admite<\/dt>.*It meets the requirements/s)
  assert.match(html, /\(p-officer00001\) · art/)
})

test('the same act is told in the language of the reader', () =>
  assert.match(told(acts(urgentRequest(), admit()), 'en'), /The request was admitted.*Why it is admitted/s))

test('a measure is called by its name wherever an act speaks of it', () => {
  const said = acts(urgentRequest(), issue('m1'), implement('m1'), contradict('m1'))
  const html = told(said, 'es', said.slice(3))
  assert.match(html, /Medida<\/dt>.*?: Two people/s)
  assert.doesNotMatch(html, /act-1"/)
})

test('a breach says which limit passed, in the colour of a breach, and that the system noted it', () => {
  const html = told(
    acts(
      urgentRequest(),
      after(121, noteBreach(1, entered.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' }))),
    ),
  )
  assert.match(html, /rg-timeline__act--danger.*Un plazo se venció sin cumplirse: /s)
  assert.doesNotMatch(html, /\(system\)/)
})

test('how a limit was reckoned is told in the language of the reader, and what was recorded stays beside it', () => {
  const late = '2026-03-02T11:00:00.000Z'
  const row = { file: 'case-given000', rule: 'urgent-measures-issue', start: 1, due: late, facets: { danger: true } }
  const { said } = breachOf(example, { ...row, started_at: '2026-03-02T09:00:00.000Z' })
  const noted = noteBreach(1, late)
  const breach = (told: object) => acts(urgentRequest(), after(121, { ...noted, said: { ...noted.said, ...told } }))
  const recorded = said as { told: string[] }
  const counted = /Two hours|2 hours/
  const html = told(breach(recorded), 'en')
  assert.match(html, counted)
  assert.ok(html.includes(words.en.acts.asRecorded))
  for (const line of recorded.told) assert.ok(html.includes(line), line)
  const spanish = told(breach(recorded))
  assert.ok(recorded.told.every((line) => spanish.includes(line)))
  assert.doesNotMatch(spanish, counted)
  const otherwise = told(breach({ told: ['Se contó de otro modo'] }), 'en')
  assert.ok(otherwise.includes('Se contó de otro modo'))
  assert.doesNotMatch(otherwise, counted)
})

test('what an officer typed says how it was heard', () =>
  assert.match(told(acts(urgentRequest(), heard(incident()))), /Por dónde lo dijo<\/dt>.*Teléfono/s))

test('what tells where somebody is, when it was not opened, is said to be kept apart', () => {
  const [request] = acts(urgentRequest())
  const { contact: _, circle: __, ...story } = request!.body as Record<string, unknown>
  assert.match(told([{ ...request!, body: story }]), /Guardado aparte/)
  assert.doesNotMatch(told([request!]), /Guardado aparte/)
})

test('when the key of a file is gone its acts still stand, and say that nothing can be read', () => {
  const html = told(acts(urgentRequest(), issue('m1')).map((act) => ({ ...act, body: undefined })))
  assert.match(html, /Se ordenaron medidas urgentes.*su llave se destruyó/s)
})

test('what people typed stays text', () => {
  const html = told(acts(urgentRequest({ happened: '<b>x</b>\nsecond line' })))
  assert.match(html, /<span class="rg-said">&lt;b&gt;x&lt;\/b&gt;\nsecond line<\/span>/)
})
