import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Act, isOf } from '../act.js'
import { fold } from '../file.js'
import * as told from '../given.js'
import { lawAt } from '../law/law-at.js'
import { itemResolved } from '../session/acts/item-resolved.js'
import { boardOf } from '../session/seats.js'
import { type Session, session } from '../session/session.js'
import { isQuorate, tallyOf } from '../session/tally.js'
import { measuresDecreed } from './acts/measures-decreed.js'
import { type CaseFile, caseFile } from './case.js'
import { objected } from './plan.js'
import { heard, studied } from './state.js'

const board = boardOf(lawAt(told.example, told.entered)!)

/** Whatever may be said in the case and in the session, right or wrong, with decrees that cite any act of the session. */
const sayings: readonly told.Step[] = [
  ...told.everything,
  told.sit(),
  told.sit({ present: [{ seat: 'seat-state', person: told.keeper.person }] }),
  told.sit({ agenda: [{ item: 'i1', file: 'case-other000', motion: 'decree' }] }),
  ...['for', 'against', 'abstain'].flatMap((vote) =>
    ['seat-state', 'seat-society-1', 'seat-society-2'].map((seat) => told.vote('i1', seat, vote, { reasons: 'So' })),
  ),
  told.resolve('i1'),
  told.resolve('i1', { for: 1 }),
  told.resolve('i1', { for: 1, against: 1, outcome: 'not-carried' }),
  told.rise(),
  ...[1, 2, 3, 4, 5].map((seq) => ({ ...told.decree(), cites: [{ file: told.session, seq }] })),
]

const yes = (item: string) => ['seat-state', 'seat-society-1'].map((seat) => told.vote(item, seat, 'for'))
const citing = (seq: number, over = {}): told.Step => ({ ...told.decree(over), cites: [{ file: told.session, seq }] })
const planned = [told.request(), told.admit(), told.forward(), told.riskStudy(), told.plan(), told.agree()]
const carried = [...planned, told.sit(), ...yes('i1'), told.resolve('i1'), told.decree()]

/** The way that leads to a decree, and ways that almost do: without quorum, not carried, without a vote for it, of another motion, from one item twice. */
const ways: readonly (readonly told.Step[])[] = [
  carried,
  [
    ...planned,
    told.sit({ present: [{ seat: 'seat-state', person: told.keeper.person }] }),
    told.vote('i1', 'seat-state', 'for'),
    told.resolve('i1', { for: 1 }),
    citing(3),
  ],
  [
    ...planned,
    told.sit(),
    told.vote('i1', 'seat-state', 'for'),
    told.vote('i1', 'seat-society-1', 'against', { reasons: 'So' }),
    told.resolve('i1', { for: 1, against: 1, outcome: 'not-carried' }),
    citing(4),
  ],
  [
    ...planned,
    told.sit(),
    told.vote('i1', 'seat-state', 'abstain'),
    told.resolve('i1', { for: 0, abstained: 1 }),
    citing(3),
  ],
  [...planned, told.sit(), ...yes('i2'), told.resolve('i2'), citing(4)],
  [
    ...carried,
    told.plan({ measures: [told.planned('m8')] }),
    told.agree({ measures: ['m8'] }),
    citing(4, { measures: [{ id: 'm8' }] }),
  ],
]

/** A sequence drops steps of such a way and says other things between. */
const strayed = fc
  .tuple(fc.constantFrom(...ways), fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...sayings)), { maxLength: 12 }))
  .chain(([way, strays]) =>
    fc.subarray([...way], { minLength: way.length - 3 }).map((kept) => {
      const said = [...kept]
      for (const [at, stray] of strays) said.splice(Math.min(at, said.length), 0, stray)
      return said
    }),
  )

function stands(said: readonly told.Step[]): readonly Act[] {
  const known: Act[] = []
  for (const one of said) known.push(...(told.attempt(known, one).acts ?? []))
  return known
}

const before = (acts: readonly Act[], file: string, index: number) =>
  acts.slice(0, index).filter((act) => act.file === file)

/** Everything that a decree must have had before it. */
function holdsFor(acts: readonly Act[], index: number): void {
  const act = acts[index]!
  assert.ok(isOf(measuresDecreed, act))
  const state: CaseFile = fold(caseFile, before(acts, act.file, index))
  assert.ok(studied(state), 'a study that stands')
  assert.ok(state.plan && (heard(state.plan) || act.body?.unheard), 'the person’s word, or why not')
  const against = objected(state.plan)
  assert.ok(!act.facets.measures.some((id) => against.includes(id)) || act.body?.despite, 'a reason against their word')
  const [cited, ...more] = act.cites.map((place) =>
    acts.findIndex(({ file, seq }) => file === place.file && seq === place.seq),
  )
  const resolved = acts[cited!]
  assert.ok(more.length === 0 && resolved && isOf(itemResolved, resolved), 'one item of a session')
  const { item, case: about, motion, outcome } = resolved.facets
  assert.deepEqual([about, motion, outcome], [act.file, 'decree', 'carried'])
  const sat: Session = fold(session, before(acts, resolved.file, cited!))
  assert.ok(isQuorate(board, sat.present.length), 'a quorum')
  const tally = tallyOf(sat.votes.filter((cast) => cast.item === item).map(({ vote }) => vote))
  assert.ok(tally.for > tally.against, 'a majority')
}

test('no sequence of acts yields a decree without study, the person’s word and quorum, nor two from one item', () => {
  let decrees = 0
  fc.assert(
    fc.property(strayed, (said) => {
      const acts = stands(said)
      const found = acts.flatMap((act, i) => (isOf(measuresDecreed, act) ? [i] : []))
      for (const index of found) holdsFor(acts, index)
      const items = found.flatMap((index) => acts[index]!.cites.map(({ file, seq }) => `${file}/${seq}`))
      assert.equal(new Set(items).size, items.length)
      decrees += found.length
    }),
    { numRuns: 1200, seed: 31 },
  )
  assert.ok(decrees > 50, `only ${decrees} decrees came about: nothing was tried`)
})
