import { days, hours } from '../story.js'
import { adjusted, withdrawn } from './decided.js'
import { at, beside, type Life, moment, type Somebody, type Timed, word } from './life.js'
import type { Planned } from './planned.js'

type Cause = 'term' | 'incident' | 'failure' | 'misuse' | 'person-asked'
type To = 'continue' | 'adjust' | 'conclude'

/** The person is asked whether it serves; now and then nobody answers. */
export function asked({ chance }: Somebody, after: number): Timed {
  const answered = chance.falls(0.85)
  const said = { answered, ...(answered ? { what: 'Sigue igual (inventado).' } : {}), days: 110 }
  return at(days(after), word('coordination', 'check-back-made', said))
}

/** What somebody is under: what the Board decreed, and urgent measures that run until the Board first looks at them. */
export type Under = Readonly<{ decreed: readonly Planned[]; urgent: readonly string[] }>

/** The risk unit evaluates; the Board decides upon it. What was urgent gives way to what was decreed. */
function* reviewed(one: Somebody, { decreed, urgent }: Under, { cause, to }: { cause: Cause; to: To }): Life {
  const rows = [
    ...decreed.map(({ id }) => ({ measure: id, to })),
    ...urgent.map((measure) => ({ measure, to: 'conclude' as const })),
  ]
  const said = { cause, recommends: rows, reasons: 'Se volvió a mirar el riesgo y cada medida (caso inventado).' }
  yield moment(days(one.chance.between(3, 14)), word('colleague', 'measures-reviewed', said))
  const what = 'Lo mismo, con otra ruta y otro horario'
  yield* adjusted(
    one,
    rows.map((row) => (row.to === 'adjust' ? { ...row, what } : row)),
  )
  if (to === 'adjust') for (const { id } of decreed) yield moment(days(one.chance.between(1, 6)), again(id))
}

const again = (measure: string) =>
  word('coordination', 'measure-implemented', { measure, evidence: 'Acta (inventada).' })

/** What may happen in a year to whoever is protected. The shares are ours. */
const events = { nothing: 52, incident: 18, deviceFails: 10, alarm: 8, asks: 12 }

function* happens(one: Somebody, measures: readonly Planned[]): Life<Cause | undefined> {
  const { chance } = one
  const [first] = measures
  const measure = first!.id
  const after = days(chance.between(5, 30))
  switch (chance.weighed(events)) {
    case 'nothing':
      return undefined
    case 'incident':
      yield moment(
        after,
        word('person', 'incident-reported', {
          sort: chance.pick(['incident', 'threat']),
          what: 'Otra nota bajo la puerta (inventada).',
        }),
      )
      return 'incident'
    case 'deviceFails':
      yield moment(
        after,
        word('person', 'device-failed', { measure, what: 'No enciende desde el martes (inventado).' }),
      )
      return 'failure'
    case 'alarm': {
      const answered = chance.pick(['yes', 'late', 'no'] as const)
      const minutes = answered === 'no' ? {} : { minutes: answered === 'yes' ? 9 : 74 }
      yield moment(
        after,
        word('person', 'alarm-activated', {
          measure,
          when: 'Anoche',
          answered,
          ...minutes,
          outcome: 'Se fueron antes (inventado).',
        }),
      )
      return answered === 'yes' ? undefined : 'failure'
    }
    case 'asks':
      yield moment(after, word('person', 'review-requested', { of: 'measures', why: 'Cambié de casa (inventado).' }))
      return 'person-asked'
  }
}

/** A year under protection; one of five is never evaluated (ours). Answers whether the measures were concluded at its end. */
export function* follows(one: Somebody, under: Under): Life<boolean> {
  const { chance } = one
  yield* beside([asked(one, 20)])
  const cause = yield* happens(one, under.decreed)
  if (cause) {
    yield* reviewed(one, under, { cause, to: chance.falls(0.4) ? 'adjust' : 'continue' })
    return false
  }
  yield* beside([asked(one, chance.falls(0.85) ? 75 : 130)])
  yield* beside([asked(one, 105)])
  yield* beside([asked(one, chance.falls(0.85) ? 105 : 130)])
  const inTime = chance.falls(0.7)
  yield moment(days(inTime ? 62 : 125), word('coordination', 'check-back-made', { answered: true, days: 110 }))
  if (!inTime && chance.falls(0.7)) return false
  const over = chance.falls(0.25)
  yield* reviewed(one, under, { cause: 'term', to: over ? 'conclude' : 'continue' })
  return over
}

function* misuses({ chance }: Somebody, measure: string): Life {
  const said = {
    ground: 'lends',
    measure,
    when: 'El fin de semana',
    what: 'Lo usó otra persona (inventado).',
    deliberate: true,
    evidence: 'Bitácora (inventada)',
  }
  const [report] = yield moment(days(chance.between(4, 25)), word('coordination', 'misuse-reported', said))
  yield moment(
    hours(30),
    word('coordination', 'misuse-warned', { report: report!.seq, how: 'Por escrito y de viva voz' }),
  )
  yield moment(hours(50), word('person', 'misuse-heard', { what: 'Mi hermano lo necesitaba más que yo (inventado).' }))
}

/** Warned twice and heard, then taken back. */
export function* loses(one: Somebody, { decreed, urgent }: Under): Life {
  const all = [...decreed.map(({ id }) => id), ...urgent]
  yield* misuses(one, all[0]!)
  yield* misuses(one, all[0]!)
  yield* withdrawn(one, all)
}
