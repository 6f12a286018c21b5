import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../../store/law-files.js'
import { lawAt } from '../law/law-at.js'
import { type Chosen, countedBy, due } from './due.js'
import { articleIn, explain, type Language } from './explain.js'

const federal = await readLaw('mx/federal')
const at = Temporal.Instant.from('2026-03-01T09:00:00-06:00')

const told = (id: string, language: Language, chosen?: Chosen) => {
  const rule = lawAt(federal, at)!.clocks.find((rule) => rule.id === id)!
  return explain(due(rule, at, federal.zone, chosen), language)
}

test('a limit in hours is told with its article, its flag, its zone and its end', () => {
  assert.deepEqual(told('urgent-measures-issue', 'es'), [
    'Emitir medidas urgentes: art. 26-I (texto del artículo leído; fuente LEY), vigente desde el 26 de junio de 2012 (fecha: de memoria, sin cotejar con el texto).',
    'Empieza: 1 de marzo de 2026, 09:00:00 (America/Mexico_City, UTC-06:00).',
    'Se suman 3 horas al instante de inicio; corren sin interrupción, también de noche y en días inhábiles.',
    'Vence: 1 de marzo de 2026, 12:00:00 (America/Mexico_City, UTC-06:00). En ese instante todavía está en tiempo.',
  ])
})

test('a limit in days names day zero and the last day', () => {
  const [, , , counted, end] = told('risk-study', 'en')
  assert.equal(counted, '1 March 2026 is day zero; 10 calendar days on is 11 March 2026.')
  assert.match(end!, /^Due: 11 March 2026, 23:59:59\.999 \(America\/Mexico_City, UTC-06:00\)/)
})

test('an open reading is told with the one followed and whether it was chosen', () => {
  assert.match(
    told('urgent-measures-implement', 'es')[1]!,
    /Se sigue, si nadie elige otra: desde la emisión de las medidas\./,
  )
  assert.match(
    told('urgent-measures-implement', 'en', { 'starts-at': 'entry' })[1]!,
    /Followed, as chosen: from the entry of the request\./,
  )
})

test('what is only recalled is told as recalled', () =>
  assert.match(told('councillor-term', 'en')[0]!, /art\. 15 \(recalled, not compared with the text/))

test('a duty without a number is told with the reason', () =>
  assert.match(told('coordinator-inform', 'es').at(-1)!, /^Sin plazo en número: .*no fija horas/))

test('what no law says is not given an article', () => {
  assert.equal(articleIn('practice', 'es'), 'práctica, no ley')
  assert.equal(articleIn('8-IX, 64', 'en'), 'arts. 8-IX, 64')
})

test('a limit of our own says that it is ours', () => {
  assert.match(told('check-back', 'es')[0]!, /: práctica, no ley\. Es un límite nuestro, no de la ley\.$/)
  assert.doesNotMatch(told('risk-study', 'en')[0]!, /our own/)
})

test('a number that the act set is told as set by it, beside the usual one', () => {
  const rule = lawAt(federal, at)!.clocks.find(({ id }) => id === 'check-back')!
  const [, , set, counted] = explain(due(countedBy(rule, { days: 7 }), at, federal.zone), 'es')
  assert.equal(set, 'El número lo fija el acto que lo inicia: 7. Sin eso sería 28.')
  assert.match(counted!, /se cuentan 7 días naturales: el último es el 8 de marzo de 2026/)
  assert.equal(told('check-back', 'es').length, 4)
})

test('every rule is told in both languages, a sentence a step', () => {
  for (const rule of federal.clocks)
    for (const language of ['es', 'en'] as const) {
      const computation = due(rule, at, federal.zone)
      const sentences = explain(computation, language)
      assert.equal(sentences.length, computation.steps.length)
      for (const sentence of sentences) assert.doesNotMatch(sentence, /undefined|null|NaN|\[object/, rule.id)
    }
})
