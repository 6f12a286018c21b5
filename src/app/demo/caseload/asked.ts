import { days, hours } from '../story.js'
import * as figures from './figures.js'
import { deedOf } from './invented.js'
import { type Life, moment, type Somebody, word } from './life.js'

/** Threats and physical aggressions among 786 (La Razón, 2025-04-07); what is left is of other kinds. */
const deeds = { threat: 498, physical: 168, other: 120 }

const contact = { how: 'Por una vecina (inventada)', when: 'De día', caution: 'No dejar recado' }

/** The request, whichever way it comes. A tenth by telephone is ours. */
export function* asks(one: Somebody): Life {
  const { chance, name, population, sex, entity, holder, danger } = one
  const phoned = chance.falls(0.1)
  const said = {
    channel: phoned ? 'telephone' : 'web',
    danger,
    forWhom: 'self',
    holder,
    population,
    name: `${name} (${holder === 'person' ? 'persona inventada' : 'colectivo inventado'})`,
    sex,
    entity,
    consent: 'given',
    happened: deedOf(chance, population, deeds),
    aggressor: chance.weighed(figures.aggressors),
    contact,
  }
  yield moment(0, word(phoned ? 'officer' : 'person', 'request-received', said))
}

const grounds = {
  'outside-the-law': 'La actividad descrita no es defensa de derechos ni periodismo. Puede inconformarse.',
  'no-nexus': 'No se encontró relación entre el riesgo y la actividad. Puede inconformarse.',
  duplicate: 'Ya existe un expediente por los mismos hechos y sigue abierto.',
}

/** Turned away with reasons; later the file is closed. */
export function* declines({ chance }: Somebody): Life {
  const ground = chance.weighed({ 'outside-the-law': 3, 'no-nexus': 5, duplicate: 1 })
  yield moment(days(chance.between(1, 6)), word('officer', 'request-declined', { ground, reasons: grounds[ground] }))
  yield moment(
    days(chance.between(30, 60)),
    word('coordination', 'case-closed', { reasons: 'No admitida; venció el plazo.' }),
  )
}

export function* admits({ chance }: Somebody): Life {
  const reasons = 'La actividad de defensa o de información es la causa del riesgo (caso inventado).'
  yield moment(hours(chance.between(2, 60)), word('officer', 'request-admitted', { reasons }))
  yield moment(hours(chance.between(1, 30)), word('officer', 'file-forwarded'))
}

const immediateStudy = {
  threat: 'Amenaza directa con fecha y lugar.',
  exposure: 'Trabajo público en la zona; recorre siempre el mismo camino.',
  capacities: 'Red de apoyo cercana y un teléfono.',
  level: 'high',
  reasons: 'Lo declarado basta para tratarlo como riesgo alto mientras se estudia.',
}

/** The first hours: most in time, some late (one of six is ours), now and then a patrol that never came at first. */
export function* hurries(one: Somebody): Life {
  const { chance, entity } = one
  const by = chance.pick(['officer', 'night'] as const)
  const late = chance.falls(1 / 6)
  const measures = [
    { id: 'm1', measure: 'patrol', what: 'Rondines cada dos horas', authority: `state-police-${entity}` },
    { id: 'm2', measure: 'emergency-contact', what: 'Número directo con respuesta inmediata' },
  ]
  yield moment(
    late ? chance.between(190, 420) : chance.between(25, 170),
    word(by, 'urgent-measures-issued', { measures, reasons: 'Amenaza directa, reciente y creíble (caso inventado).' }),
  )
  yield moment(chance.between(1, 10), word(by, 'immediate-study-made', immediateStudy))
  yield moment(chance.between(5, 40), word(by, 'coordinator-informed', { how: 'Por teléfono, con el folio.' }))
  yield moment(chance.between(20, 90), implemented('m2'))
  if (chance.falls(1 / 8)) yield* failsAtFirst(one)
  yield moment(hours(chance.between(1, late ? 12 : 5)), implemented('m1'))
  if (chance.falls(1 / 8)) yield* contradicts(one, 'm1')
}

/** The numbers of the urgent measures. */
export const urgentOnes: readonly string[] = ['m1', 'm2']

const implemented = (measure: string) =>
  word('officer', 'measure-implemented', { measure, evidence: 'Parte de la corporación y llamada a la persona.' })

function* failsAtFirst({ chance }: Somebody): Life {
  const said = { measure: 'm1', cause: 'authority-silent', what: 'Tres llamadas sin respuesta.' }
  yield moment(hours(2), word('officer', 'measure-failed', said))
  yield moment(hours(chance.between(8, 40)), word('person', 'addition-made', { what: 'Sigo sin ver a nadie.' }))
}

/** What was said to be done is not so; done again, it is confirmed. */
function* contradicts({ chance }: Somebody, measure: string): Life {
  const said = { measure, what: 'La patrulla no ha venido ni una vez.' }
  yield moment(hours(chance.between(10, 70)), word('person', 'compliance-contradicted', said))
  yield moment(hours(chance.between(5, 60)), implemented(measure))
  yield moment(hours(chance.between(5, 60)), word('person', 'compliance-confirmed', { measure }))
}
