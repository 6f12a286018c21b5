import { days, hours } from '../story.js'
import { at, type Somebody, type Timed, type Word, word } from './life.js'
import type { Planned } from './planned.js'

const devices: readonly string[] = ['panic-button', 'communication-device']

/** How the case fares with one of its measures; the others come in time. The shares are ours, since nobody publishes them. */
export const deliveries = { inTime: 50, late: 22, contradicted: 13, neverCame: 15 }
export type Ending = keyof typeof deliveries

const implemented = (measure: string, handedOver: Word['said'] = {}) =>
  word('coordination', 'measure-implemented', {
    measure,
    evidence: 'Acta de entrega firmada (inventada).',
    ...handedOver,
  })

function neverComes({ chance }: Somebody, measure: string): Timed[] {
  const cause = chance.pick(['authority-silent', 'no-means', 'authority-refused'] as const)
  const said = { measure, cause, what: 'No hubo respuesta que sirviera (inventado).' }
  return [at(days(chance.between(12, 25)), word('coordination', 'measure-failed', said))]
}

type Judgement = 'confirmed' | 'contradicted'

/** The person's word on a measure, which goes into its letter too. */
function says(
  { file, id: measure, letter }: Carried & { file: string },
  judged: Judgement,
  said: Word['said'] = {},
): Word[] {
  const inCase = word('person', `compliance-${judged}`, { measure, ...said })
  if (!letter) return [inCase]
  const there: Word = {
    by: 'person',
    kind: `instruction/${judged}`,
    said: { measure },
    file: letter,
    cites: [{ file }],
  }
  return [inCase, there]
}

/** *Done*, they say; it is not so. Of ten, seven are done again. */
function contradicted({ chance, file }: Somebody, carried: Carried, since: number): Timed[] {
  const doubt = says({ file, ...carried }, 'contradicted', { what: 'Firmé un papel y no me dejaron nada (inventado).' })
  const doubted = at(since + days(chance.between(1, 9)), ...doubt)
  if (chance.falls(0.3)) return [doubted]
  const again = doubted.at + days(chance.between(3, 20))
  const confirmed = again + days(chance.between(1, 9))
  return [doubted, at(again, implemented(carried.id)), at(confirmed, ...says({ file, ...carried }, 'confirmed'))]
}

function tested({ chance }: Somebody, measure: string, since: number): Timed[] {
  const said = { measure, how: 'Se presionó delante de quien instaló', worked: true, supplier: 'Proveedora inventada' }
  return chance.falls(0.3)
    ? []
    : [at(since + hours(chance.between(1, 20)), word('coordination', 'device-tested', said))]
}

/** A measure that was decreed, and the letter that asks for it. */
export type Carried = Planned & Readonly<{ letter?: string | undefined }>

/** How one measure goes from the decree on. */
function goes(one: Somebody, carried: Carried, how: Ending): Timed[] {
  const { id, measure } = carried
  const { chance } = one
  if (how === 'neverCame') return neverComes(one, id)
  const since = days(how === 'late' ? chance.between(28, 75) : chance.between(2, 14))
  const isDevice = devices.includes(measure)
  const delivery = { delivered: 'Un equipo', serial: `INV-${chance.between(1000, 9999)}`, receivedBy: 'La persona' }
  const confirms = at(since + days(chance.between(1, 6)), ...says({ file: one.file, ...carried }, 'confirmed'))
  return [
    at(since, implemented(id, isDevice ? delivery : {})),
    ...(isDevice ? tested(one, id, since) : []),
    ...(how === 'contradicted' ? contradicted(one, carried, since) : []),
    ...(how !== 'contradicted' && chance.falls(0.7) ? [confirms] : []),
  ]
}

/**
 * What was decreed is carried out, or not. Something always comes in the end: somebody without any measure has nothing to be
 * followed.
 */
export const carriesOut = (one: Somebody, measures: readonly Carried[], how: Ending): Timed[] =>
  measures.flatMap((measure, i) => goes(one, measure, i === 1 ? how : 'inTime'))
