import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { Signatory } from '../../domain/act.js'
import { filling } from '../fill.js'
import { newCase } from '../folio.js'
import type { World } from '../world.js'

/** The three years of a caseload in which the pages of the desk are tried. */
const years = { minutes: 3 * 365 * 24 * 60, acts: 20, minutesBetween: 10 }

type Said = Readonly<{ kind: string; by: Signatory; said: unknown }>

const petitioner: Signatory = { person: 'p-petitioner00', office: 'person' }
const officer: Signatory = { person: 'p-officer00000', office: 'reception-unit' }
const coordination: Signatory = { person: 'p-coordinat000', office: 'executive-coordination' }

const said = (act: string, by: Signatory, said: unknown): Said => ({ kind: `case/${act}`, by, said })

const request = (danger: boolean) =>
  said('request-received', petitioner, {
    channel: 'web',
    danger,
    forWhom: 'self',
    holder: 'person',
    population: 'defender',
    name: 'Nadie de Nadie (persona inventada)',
    sex: 'unsaid',
    entity: 'oax',
    consent: 'given',
    happened: 'Un hecho inventado.',
    contact: { how: 'Por una vecina inventada' },
  })

const toStudy: readonly Said[] = [
  said('request-admitted', officer, { reasons: 'Cumple' }),
  said('file-forwarded', officer, {}),
]

const urgent: readonly Said[] = [
  request(true),
  said('urgent-measures-issued', officer, {
    measures: [{ id: 'm1', measure: 'patrol', what: 'Rondines', authority: 'national-guard' }],
    reasons: 'Peligro',
  }),
  said('immediate-study-made', officer, {
    threat: 'Llamadas',
    exposure: 'Viaja sola',
    capacities: 'Una red',
    level: 'high',
    reasons: 'Juntas pesan',
  }),
  said('coordinator-informed', officer, { how: 'Por teléfono' }),
  said('measure-implemented', officer, { measure: 'm1', evidence: 'Bitácora' }),
  ...toStudy,
]

type Life = Readonly<{ begins: readonly Said[]; ends: readonly Said[] }>

const left: Life = {
  begins: [request(false), ...toStudy],
  ends: [said('exit-requested', petitioner, {}), said('case-closed', coordination, { reasons: 'Salida voluntaria' })],
}
const forStudy: Life = { begins: urgent, ends: [] }
const contradicted: Life = {
  begins: urgent,
  ends: [said('compliance-contradicted', petitioner, { measure: 'm1', what: 'No vinieron' })],
}
const undecided: Life = { begins: [request(false)], ends: [] }
const inDanger: Life = { begins: [request(true)], ends: [] }

/** Of ten cases six are over; two wait for their study, one for a measure that never came, one for an answer. */
const lives: readonly Life[] = [left, forStudy, left, left, contradicted, left, forStudy, left, undecided, left]

/** However many cases there are, so many ask at the end with danger declared and have no answer yet. */
const ringing = 10

/** Twenty acts: what makes the case what it is, and what the person adds in between. */
function actsOf({ begins, ends }: Life): Said[] {
  const added = Array.from({ length: years.acts - begins.length - ends.length }, () =>
    said('addition-made', petitioner, { what: 'Algo más, también inventado.' }),
  )
  return [...begins, ...added, ...ends]
}

/** One case among so many: which life it has, and when it begins. */
type Among = Readonly<{ i: number; count: number; now: Temporal.Instant }>

const lifeOf = ({ i, count }: Among): Life => (i < count - ringing ? lives[i % lives.length]! : inDanger)

/** They come evenly over the years, and the last has its twenty acts behind it. */
const entered = ({ i, count, now }: Among): Temporal.Instant =>
  now.subtract({
    minutes: years.acts * years.minutesBetween + Math.floor((years.minutes * (count - 1 - i)) / count),
  })

const casesInOne = 200

/** Fills in some of the cases, from one on. */
async function fillSome(world: World, first: number, { count, now }: Omit<Among, 'i'>): Promise<void> {
  const files = filling(world)
  for (let i = first; i < Math.min(first + casesInOne, count); i += 1) {
    const among = { i, count, now }
    const file = newCase()
    for (const [seen, one] of actsOf(lifeOf(among)).entries()) {
      const at = entered(among).add({ minutes: seen * years.minutesBetween })
      files.say(at, [{ file, seen, ...one }], seen === 0 ? [{ file, verifier: randomBytes(32) }] : [])
    }
  }
  await files.write(world.db)
}

/** Fills an empty world with so many cases of twenty acts each, sealed like all others. Answers how many acts a second. */
export async function fillYears(world: World, count: number): Promise<number> {
  const began = performance.now()
  const now = world.now()
  let next = 0
  const fill = async () => {
    while (next < count) {
      const first = next
      next += casesInOne
      await fillSome(world, first, { count, now })
    }
  }
  // While a server writes for one, the other decides and seals.
  await Promise.all([fill(), fill()])
  return (count * years.acts * 1000) / (performance.now() - began)
}
