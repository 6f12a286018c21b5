import type { Act, Place } from '../../../domain/act.js'
import { days } from '../story.js'
import { type Hearing, type Life, moment, type Somebody, word } from './life.js'
import { type Planned, plans } from './planned.js'

const hearing = (motion: Hearing['motion']): Hearing => ({ motion })

export const placeOf = ([act]: readonly Act[]): Place => {
  if (!act) throw new Error('Nothing was recorded')
  return { file: act.file, seq: act.seq }
}

/** The person is told within days; some after weeks (ours). */
export function* notifies({ chance }: Somebody, decision: Place): Life {
  const said = { decision: decision.seq, how: 'Por teléfono y por escrito, en su lengua.' }
  yield moment(
    days(chance.falls(0.15) ? chance.between(12, 30) : chance.between(1, 4)),
    word('coordination', 'beneficiary-notified', said),
  )
}

/** The Board gives no measures. */
export function* denied(one: Somebody): Life {
  const item = placeOf(yield hearing('deny'))
  const said = { ground: 'level', reasons: 'El riesgo es ordinario según el estudio. Puede inconformarse.' }
  const decision = placeOf(yield moment(0, word('interior', 'measures-denied', said, { cites: [item] })))
  yield* notifies(one, decision)
}

/** The plan is agreed, the Board decrees it, the person is told. Answers what was decreed. */
export function* decreed(one: Somebody): Life<readonly Planned[]> {
  const measures = yield* plans(one)
  const item = placeOf(yield hearing('decree'))
  const said = {
    measures: measures.map(({ id }) => ({ id })),
    reviewDays: 365,
    reasons: 'El plan responde al riesgo y fue acordado con la persona (caso inventado).',
  }
  const decision = placeOf(yield moment(0, word('interior', 'measures-decreed', said, { cites: [item] })))
  yield* notifies(one, decision)
  return measures
}

type Adjusted = Readonly<{ measure: string; to: 'continue' | 'adjust' | 'conclude'; what?: string }>

/** What the Board makes of the risk unit's evaluation. */
export function* adjusted(one: Somebody, measures: readonly Adjusted[]): Life {
  const item = placeOf(yield hearing('adjust'))
  const said = { measures, reviewDays: 365, reasons: 'Se sigue lo recomendado (caso inventado).' }
  const decision = placeOf(yield moment(0, word('interior', 'measures-adjusted', said, { cites: [item] })))
  yield* notifies(one, decision)
}

/** Taken back for misuse that was deliberate and repeated (art. 37). */
export function* withdrawn(one: Somebody, measures: readonly string[]): Life {
  const item = placeOf(yield hearing('withdraw'))
  const said = { measures, reasons: 'Uso indebido deliberado y reiterado, advertido y oído (caso inventado).' }
  const decision = placeOf(yield moment(0, word('interior', 'measures-withdrawn', said, { cites: [item] })))
  yield* notifies(one, decision)
}
