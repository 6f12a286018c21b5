import type { Place, Signatory } from '../../domain/act.js'
import type { Proposal } from '../../domain/decide.js'

type Said = Readonly<{ kind: string; by: Signatory; said: unknown; cites?: readonly Place[] }>

const petitioner: Signatory = { person: 'p-petitioner00', office: 'person' }
const officer: Signatory = { person: 'p-officer00000', office: 'reception-unit' }

/** As long as what people write: about two hundred words. */
const story = 'Desde hace tres semanas recibo llamadas y un vehículo sin placas espera frente a mi casa. '.repeat(12)

const request: Said = {
  kind: 'case/request-received',
  by: petitioner,
  said: {
    channel: 'web',
    danger: true,
    forWhom: 'self',
    holder: 'person',
    population: 'journalist',
    name: 'Nadie de Nadie (persona inventada)',
    sex: 'woman',
    entity: 'ver',
    consent: 'given',
    happened: story,
    aggressor: 'unidentified',
    barred: ['state-police-ver'],
    contact: { how: 'Por mensaje al 000 000 0000', when: 'De noche', caution: 'No decir de dónde llaman' },
    whereabouts: 'En casa de una amiga',
    circle: [{ name: 'Alguien de Nadie (persona inventada)', relation: 'descendant' }],
  },
}

const measures = [
  { id: 'm1', measure: 'patrol', what: 'Rondines cada dos horas', authority: 'national-guard' },
  { id: 'm2', measure: 'temporary-relocation', what: 'Traslado esta noche' },
]

/** The urgent path from end to end, ten acts: what one case writes in its first hours. */
const path: readonly Said[] = [
  request,
  { kind: 'case/authority-barred', by: petitioner, said: { authority: 'municipality', why: 'Iban con ellos' } },
  { kind: 'case/urgent-measures-issued', by: officer, said: { measures, reasons: story } },
  {
    kind: 'case/immediate-study-made',
    by: officer,
    said: { threat: story, exposure: story, capacities: 'Una red de colegas', level: 'extreme', reasons: story },
  },
  { kind: 'case/coordinator-informed', by: officer, said: { how: 'Por teléfono' } },
  { kind: 'case/measure-implemented', by: officer, said: { measure: 'm1', evidence: 'Bitácora del primer rondín' } },
  { kind: 'case/addition-made', by: petitioner, said: { what: story } },
  { kind: 'case/measure-implemented', by: officer, said: { measure: 'm2', evidence: 'Llegó al refugio' } },
  { kind: 'case/compliance-confirmed', by: petitioner, said: { measure: 'm2' } },
  { kind: 'case/compliance-contradicted', by: petitioner, said: { measure: 'm1', what: 'La patrulla no ha venido' } },
]

/** What is signed in one case, in order, each upon the whole file. */
export const lifeOf = (file: string): Proposal[] => path.map((said, seen) => ({ file, seen, ...said }))
