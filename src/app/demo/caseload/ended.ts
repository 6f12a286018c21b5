import { fileNamed } from '../people.js'
import { days } from '../story.js'
import { type Life, type Moment, moment, type Somebody, word } from './life.js'

export function* closes({ chance }: Somebody, reasons: string): Life {
  yield moment(days(chance.between(2, 60)), word('coordination', 'case-closed', { reasons }))
}

export function* leaves(one: Somebody): Life {
  const reason = 'Me voy con mi familia a otra parte (inventado).'
  yield moment(days(one.chance.between(5, 60)), word('person', 'exit-requested', { reason }))
  yield* closes(one, 'Separación voluntaria.')
}

export function* returns({ chance }: Somebody): Life {
  const why = 'Volvieron las llamadas a la nueva casa (inventado).'
  yield moment(days(chance.between(30, 120)), word('person', 'return-requested', { why }))
}

/** Killed under protection: an inquiry opens with the loss. Nine in almost five years were counted (Síntesis, 2021-10-05). */
export function* dies({ chance, file }: Somebody): Life {
  const inquiry = fileNamed('inquiry', file)
  const what = 'death'
  const known = 'Lo avisó su organización (caso inventado).'
  yield moment(
    days(chance.between(10, 40)),
    word('coordination', 'loss-reported', { what, when: 'De madrugada', known }, { cites: [{ file: inquiry }] }),
    {
      by: 'coordination',
      kind: 'inquiry/inquiry-opened',
      said: { what, case: file },
      file: inquiry,
      cites: [{ file }],
    },
  )
  yield found(chance.between(10, 40), inquiry, { about: 'measures', what: 'El equipo nunca se probó (inventado).' })
  yield found(chance.between(10, 40), inquiry, { about: 'response', what: 'La alarma se contestó tarde (inventado).' })
}

const found = (after: number, file: string, said: Readonly<{ about: string; what: string }>): Moment =>
  moment(days(after), { by: 'prevention', kind: 'inquiry/finding-made', said, file })
