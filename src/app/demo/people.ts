import { createHash } from 'node:crypto'
import type { Signatory } from '../../domain/act.js'
import { petitionerOf } from '../ask.js'

/** The staff of the demonstration. All are invented; their mail goes nowhere. */
export const staff = {
  officer: { person: 'p-demo00000001', office: 'reception-unit', name: 'Olivia Inventada' },
  night: { person: 'p-demo00000002', office: 'reception-unit', name: 'Nahúm Inventado' },
  lead: { person: 'p-demo00000003', office: 'reception-unit', name: 'Jimena Inventada' },
  coordinator: { person: 'p-demo00000004', office: 'executive-coordinator', name: 'Celia Inventada' },
  coordination: { person: 'p-demo00000005', office: 'executive-coordination', name: 'Efraín Inventado' },
  analyst: { person: 'p-demo00000006', office: 'risk-unit', name: 'Aurelia Inventada' },
  roster: { person: 'p-demo00000007', office: 'enrolment', name: 'Ramiro Inventado' },
  colleague: { person: 'p-demo00000008', office: 'risk-unit', name: 'Consuelo Inventada' },
  prevention: { person: 'p-demo00000009', office: 'prevention-unit', name: 'Próspero Inventado' },
  interior: { person: 'p-demo00000011', office: 'board', name: 'Irene Inventada' },
  prosecutor: { person: 'p-demo00000012', office: 'board', name: 'Facundo Inventado' },
  security: { person: 'p-demo00000013', office: 'board', name: 'Serena Inventada' },
  foreign: { person: 'p-demo00000014', office: 'board', name: 'Exequiel Inventado' },
  humanRights: { person: 'p-demo00000015', office: 'board', name: 'Humberta Inventada' },
  defence: { person: 'p-demo00000016', office: 'board', name: 'Delfina Inventada' },
  otherDefence: { person: 'p-demo00000017', office: 'board', name: 'Donato Inventado' },
  journalism: { person: 'p-demo00000018', office: 'board', name: 'Palmira Inventada' },
  otherJournalism: { person: 'p-demo00000019', office: 'board', name: 'Pascual Inventado' },
} as const

/** Who sits where at the Board's table. */
export const boardSeats = {
  'seat-interior': 'interior',
  'seat-prosecutor': 'prosecutor',
  'seat-security': 'security',
  'seat-foreign': 'foreign',
  'seat-human-rights-commission': 'humanRights',
  'seat-council-defence-1': 'defence',
  'seat-council-defence-2': 'otherDefence',
  'seat-council-journalism-1': 'journalism',
  'seat-council-journalism-2': 'otherJournalism',
} as const satisfies Readonly<Record<string, keyof typeof staff>>

export type Post = keyof typeof staff

/** Who signs in a file: the person at risk, or somebody of the staff. */
export const signatoryOf = (by: 'person' | Post, file: string): Signatory =>
  by === 'person' ? petitionerOf(file) : { person: staff[by].person, office: staff[by].office }

const digest = (what: string) => createHash('sha256').update(`resguardo demonstration ${what}`).digest()

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The file of this kind and name: the same at each seeding. */
export const fileNamed = (kind: string, name: string): string =>
  `${kind}-${[...digest(`file ${name}`).subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('')}`

/** The file of the case with this name, and the bits that its words write down: the same at each seeding, so that a guide may print them. */
export const ticketOf = (name: string) => ({
  file: fileNamed('case', name),
  bits: digest(`words ${name}`).subarray(0, 16),
})
