import { createHash } from 'node:crypto'
import { wordsFor } from '../code-words.js'

/** The staff of the demonstration. All are invented; their mail goes nowhere. */
export const staff = {
  officer: { person: 'p-demo00000001', office: 'reception-unit', name: 'Olivia Inventada' },
  night: { person: 'p-demo00000002', office: 'reception-unit', name: 'Nahúm Inventado' },
  lead: { person: 'p-demo00000003', office: 'reception-unit', name: 'Jimena Inventada' },
  coordinator: { person: 'p-demo00000004', office: 'executive-coordinator', name: 'Celia Inventada' },
  coordination: { person: 'p-demo00000005', office: 'executive-coordination', name: 'Efraín Inventado' },
  analyst: { person: 'p-demo00000006', office: 'risk-unit', name: 'Aurelia Inventada' },
  roster: { person: 'p-demo00000007', office: 'enrolment', name: 'Ramiro Inventado' },
} as const

export type Post = keyof typeof staff

const digest = (what: string) => createHash('sha256').update(`resguardo demonstration ${what}`).digest()

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** The file and words of the case with this name: the same at each seeding, so that a guide may print them. */
export const ticketOf = (name: string) => ({
  file: `case-${[...digest(`file ${name}`).subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('')}`,
  words: wordsFor(digest(`words ${name}`).subarray(0, 16)),
})
