import { days } from '../story.js'
import { type Life, moment, type Somebody, word } from './life.js'

/** What the risk unit proposes: about three measures a case. The 7.5 a person of 2020 would drown the demonstration. */
const catalogue = [
  { measure: 'panic-button', what: 'Botón de asistencia con botón de prueba', personMust: 'Probarlo cada mes' },
  { measure: 'communication-device', what: 'Teléfono satelital' },
  { measure: 'premises-security', what: 'Cámaras, chapas y luces en la casa y el local' },
  { measure: 'liaison-officer', what: 'Una persona servidora pública que contesta a toda hora' },
  { measure: 'digital-security', what: 'Revisión de equipos y cuentas' },
  { measure: 'self-protection-course', what: 'Curso de autoprotección' },
  { measure: 'psychosocial-referral', what: 'Acompañamiento psicosocial' },
  { measure: 'case-referral', what: 'Canalización a la fiscalía especial', authority: 'special-prosecutor' },
  { measure: 'other-protection', what: 'Rondines de la policía del estado', authority: 'state-police' },
  { measure: 'observer-accompaniment', what: 'Visitas de observación', authority: 'human-rights-commission' },
] as const

/** A measure of the plan; without an authority the mechanism itself carries it out. */
export type Planned = Readonly<{ id: string; measure: string; what: string; days: number; authority?: string }>

/** Each state has a police of its own. */
const inState = (authority: string, entity: string) =>
  authority === 'state-police' ? `${authority}-${entity}` : authority

/** Those whom the study found at risk. */
export const circleOf = ({ holder }: Somebody): string[] => (holder === 'collective' ? ['b0', 'b1'] : ['b0'])

const consentersOf = ({ holder, name }: Somebody) =>
  holder === 'collective'
    ? [
        { id: 'c1', who: `Vocería de ${name} (inventada)` },
        { id: 'c2', who: 'Comisión de seguridad (inventada)' },
      ]
    : [{ id: 'c1', who: `${name} (persona inventada)` }]

function chosen(one: Somebody, most: number): Planned[] {
  const first = one.chance.between(0, catalogue.length - 1)
  return Array.from({ length: one.chance.between(2, most) }, (_, i): Planned => {
    const entry = catalogue[(first + i * 3) % catalogue.length]!
    const given = 'authority' in entry ? { authority: inState(entry.authority, one.entity) } : {}
    return { id: one.number(), days: 365, ...entry, ...given }
  })
}

function* proposes(one: Somebody, measures: readonly Planned[]): Life {
  const said = {
    measures: measures.map((measure) => ({ ...measure, for: circleOf(one) })),
    consenters: consentersOf(one),
    explained: 'Se habló medida por medida, con tiempo para pensarlo (caso inventado).',
  }
  yield moment(days(one.chance.between(1, 8)), word('analyst', 'plan-proposed', said))
}

/** Everybody agrees to everything. */
function* agrees(one: Somebody, measures: readonly Planned[]): Life {
  for (const { id: consenter } of consentersOf(one))
    yield moment(
      days(one.chance.between(0, 4)) + 5,
      word('person', 'plan-agreed', { consenter, measures: measures.map(({ id }) => id) }),
    )
}

/** One measure is not what they need: the plan is put anew without it. A fifth of the plans is ours. */
function* objects(one: Somebody, [against]: readonly Planned[]): Life {
  const said = {
    consenter: 'c1',
    measures: [against!.id],
    what: 'Aquí no hay señal: no serviría (inventado).',
    instead: 'Otra cosa que sí funcione en la comunidad.',
  }
  yield moment(days(one.chance.between(1, 5)), word('person', 'plan-objected', said))
}

/** A first plan, of which nothing has been said yet. */
export function* proposed(one: Somebody): Life<readonly Planned[]> {
  const measures = chosen(one, 4)
  yield* proposes(one, measures)
  return measures
}

/** A plan by common agreement (art. 31), ready for the Board. */
export function* plans(one: Somebody): Life<readonly Planned[]> {
  const first = yield* proposed(one)
  if (!one.chance.falls(0.2)) {
    yield* agrees(one, first)
    return first
  }
  yield* objects(one, first)
  const second = chosen(one, 3)
  yield* proposes(one, second)
  yield* agrees(one, second)
  return second
}
