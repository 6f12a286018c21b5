import assert from 'node:assert/strict'
import { outline } from '../../../app/read.js'
import { record } from '../../../app/record.js'
import type { Signatory } from '../../../domain/act.js'
import type { Given } from '../../given.js'
import { admit, analyst, forward, happened, newFile, person, request, riskStudy } from '../given.js'

const keeper: Signatory = { person: 'p-member000001', office: 'board' }
const seats = ['seat-interior', 'seat-prosecutor', 'seat-security', 'seat-foreign', 'seat-human-rights-commission']

/** To a federal authority, which the law binds, and to one of a state, which an agreement commits. */
export const addressees = { federal: 'national-guard', state: 'state-prosecutor-oax' } as const

const plan = {
  kind: 'case/plan-proposed',
  by: analyst,
  said: {
    measures: [
      {
        id: 'm1',
        measure: 'bulletproof-vest',
        what: 'Un chaleco de mentira',
        for: ['b0'],
        days: 90,
        authority: addressees.federal,
      },
      {
        id: 'm2',
        measure: 'panic-button',
        what: 'Un botón de mentira',
        for: ['b0'],
        days: 90,
        authority: addressees.state,
      },
      { id: 'm3', measure: 'self-protection-course', what: 'Un curso de mentira', for: ['b0'], days: 30 },
    ],
    consenters: [{ id: 'c1', who: 'Persona Inventada' }],
    explained: 'En dos llamadas inventadas',
  },
}
const agree = { kind: 'case/plan-agreed', by: person, said: { consenter: 'c1', measures: ['m1', 'm2', 'm3'] } }

/** Has the Board decree the whole plan, in a session of its own. The decree is the seventh act of the case. */
async function decree({ world }: Given, file: string): Promise<void> {
  const session = `session-${file.slice('case-'.length)}`
  const present = seats.map((seat, i) => ({ seat, person: `p-member00000${i + 1}` }))
  const item = { item: 'i1', file, motion: 'decree' }
  const counted = { outcome: 'carried', for: 5, against: 0, abstained: 0, bare: true }
  const said: readonly (readonly [string, object])[] = [
    ['session-opened', { number: 7, sort: 'ordinary', present, agenda: [item] }],
    ...seats.map((seat) => ['vote-cast', { item: 'i1', seat, vote: 'for', transcribed: true }] as const),
    ['item-resolved', { item: 'i1', case: file, motion: 'decree', ...counted }],
  ]
  const measures = plan.said.measures.map(({ id, authority }) => ({ id, ...(authority ? { authority } : {}) }))
  const { refused } = await record(world, [
    ...said.map(([kind, body], i) => ({ file: session, seen: i, kind: `session/${kind}`, by: keeper, said: body })),
    {
      file,
      seen: (await outline(world, file)).length,
      kind: 'case/measures-decreed',
      by: keeper,
      cites: [{ file: session }],
      said: { measures, reviewDays: 90, reasons: 'El riesgo es alto' },
    },
  ])
  assert.equal(refused, undefined)
}

/** A case in which two authorities have to be told of a decree. Seven acts. */
export async function decreedCase(world: Given, name = newFile()): Promise<string> {
  const asked = request({ danger: false })
  const begun = (await outline(world.world, name)).length > 0
  await happened(world, name, ...(begun ? [] : [asked]), admit(), forward(), riskStudy(world), plan, agree)
  await decree(world, name)
  return name
}
