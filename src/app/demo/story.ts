import type { Post } from './people.js'

/** Who does something in a story: the person at risk, or somebody of the staff. */
type Doer = 'person' | Post

/** One thing that happened, so many minutes before the demonstration was made. `read` opens the file and leaves that on record. */
export type Step = Readonly<{ ago: number; by: Doer; kind: string; said: Readonly<Record<string, unknown>> }>

/** One invented case. */
export type Story = Readonly<{ name: string; steps: readonly Step[]; door?: Readonly<{ es: string; en: string }> }>

export const hours = (count: number) => count * 60
export const days = (count: number) => count * 24 * 60

export const step = (ago: number, by: Doer, act: string, said: Readonly<Record<string, unknown>> = {}): Step => ({
  ago,
  by,
  kind: act === 'read' ? act : `case/${act}`,
  said,
})

type Asked = Readonly<{
  name: string
  happened: string
  entity: string
  population?: 'defender' | 'journalist'
  danger?: boolean
  consent?: 'given' | 'prevented' | 'pending'
}> &
  Readonly<Record<string, unknown>>

/** The request that opens a story. */
export const asks = (ago: number, { name, ...asked }: Asked, by: Doer = 'person'): Step =>
  step(ago, by, 'request-received', {
    channel: by === 'person' ? 'web' : 'telephone',
    danger: false,
    forWhom: 'self',
    holder: 'person',
    population: 'defender',
    sex: 'unsaid',
    consent: 'given',
    contact: {
      how: 'Radio comunitaria, preguntar por la biblioteca (inventado)',
      when: 'De día',
      caution: 'No dejar recado',
    },
    name: `${name} (persona inventada)`,
    ...asked,
  })

type Ordered = Readonly<{ measure: string; what: string; authority?: string }>

/** Urgent measures, numbered from the one given. */
export const issues = (ago: number, measures: readonly Ordered[], by: Doer = 'officer', first = 1): Step =>
  step(ago, by, 'urgent-measures-issued', {
    measures: measures.map((measure, i) => ({ id: `m${first + i}`, ...measure })),
    reasons: 'Amenaza directa, reciente y creíble; la persona no puede protegerse por sí sola (caso inventado).',
  })

export const study = (ago: number, by: Doer = 'officer'): Step =>
  step(ago, by, 'immediate-study-made', {
    threat: 'Amenaza directa con fecha y lugar; quien amenaza tiene medios para cumplirla.',
    exposure: 'Trabajo público en la zona; recorre siempre el mismo camino.',
    capacities: 'Red de apoyo cercana, un teléfono y un lugar donde quedarse dos noches.',
    level: 'high',
    reasons: 'Lo declarado basta para tratarlo como riesgo alto mientras se estudia.',
  })

export const admits = (ago: number, by: Doer = 'officer'): Step =>
  step(ago, by, 'request-admitted', { reasons: 'La actividad de defensa o de información es la causa del riesgo.' })

export const forwards = (ago: number, by: Doer = 'officer'): Step => step(ago, by, 'file-forwarded')

export const informs = (ago: number): Step =>
  step(ago, 'officer', 'coordinator-informed', { how: 'Por teléfono, con el folio y las medidas emitidas.' })

export const implemented = (
  ago: number,
  measure: string,
  evidence = 'Parte de la corporación y llamada a la persona.',
): Step => step(ago, 'officer', 'measure-implemented', { measure, evidence })

export const reads = (
  ago: number,
  by: Post = 'officer',
  why = 'Atender el expediente en la fila de mi oficina',
): Step => step(ago, by, 'read', { why })

/** Measures as they are often ordered together. */
export const patrolAndNumber = (entity: string): Ordered[] => [
  {
    measure: 'patrol',
    what: 'Rondines cada dos horas frente al domicilio y al lugar de trabajo',
    authority: `state-police-${entity}`,
  },
  { measure: 'emergency-contact', what: 'Número directo con respuesta inmediata' },
]
