import type { Act, Place } from '../../../domain/act.js'
import { days } from '../story.js'
import type { Carried, Ending } from './carried-out.js'
import { instructs } from './instructed.js'
import { at, beside, type Hearing, type Life, moment, type Somebody, type Timed, word } from './life.js'
import { plans } from './planned.js'

const hearing = (motion: Hearing['motion']): Hearing => ({ motion })

export const placeOf = ([act]: readonly Act[]): Place => {
  if (!act) throw new Error('Nothing was recorded')
  return { file: act.file, seq: act.seq }
}

/** The person is told within days; some after weeks (ours). */
const notice = ({ chance }: Somebody, { seq }: Place): Timed =>
  at(
    days(chance.falls(0.15) ? chance.between(12, 30) : chance.between(1, 4)),
    word('coordination', 'beneficiary-notified', { decision: seq, how: 'Por teléfono y por escrito, en su lengua.' }),
  )

const notifies = (one: Somebody, decision: Place): Life => beside([notice(one, decision)])

/** The Board gives no measures. */
export function* denied(one: Somebody): Life {
  const item = placeOf(yield hearing('deny'))
  const said = { ground: 'level', reasons: 'El riesgo es ordinario según el estudio. Puede inconformarse.' }
  const decision = placeOf(yield moment(0, word('interior', 'measures-denied', said, { cites: [item] })))
  yield* notifies(one, decision)
}

/** The plan is agreed, the Board decrees it; authorities and the person are told. Answers what was decreed, and what goes on. */
export function* decreed(
  one: Somebody,
  how: Ending,
): Life<Readonly<{ measures: readonly Carried[]; trail: readonly Timed[] }>> {
  const measures = yield* plans(one)
  const item = placeOf(yield hearing('decree'))
  const said = {
    measures: measures.map(({ id, authority }) => ({ id, ...(authority ? { authority } : {}) })),
    reviewDays: 365,
    reasons: 'El plan responde al riesgo y fue acordado con la persona (caso inventado).',
  }
  const decision = placeOf(yield moment(0, word('interior', 'measures-decreed', said, { cites: [item] })))
  const { letters, trail } = yield* instructs(one, measures, {
    decision: decision.seq,
    settled: how !== 'contradicted',
  })
  return {
    measures: measures.map((measure) => ({ ...measure, letter: letters.get(measure.id) })),
    trail: [...trail, notice(one, decision)],
  }
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
