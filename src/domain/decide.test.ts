import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { caseFile } from './case/case.js'
import { decide, nextActs, type Proposal } from './decide.js'
import { actKindOf, fileKindOf, fold } from './file.js'
import * as told from './given.js'

const { given, example, request, entered } = told
const law = example
const [one, other] = ['case-given000', 'case-other000']

const proposal = (
  file: string,
  seen: number,
  { kind, by, said }: told.Step,
  cites: Proposal['cites'] = [],
): Proposal => ({
  file,
  seen,
  kind,
  by,
  cites,
  said,
})
const decided = (...proposals: readonly Proposal[]) => decide({ law, acts: [] }, proposals, entered)
const reasons = (...proposals: readonly Proposal[]) => decided(...proposals).refused?.map(({ because }) => because)

test('an act says when, by whom, under which law and which articles it was decided', () => {
  const [act] = told.acts(request())
  assert.deepEqual(
    { ...act, body: undefined },
    {
      file: told.file,
      seq: 1,
      kind: 'case/request-received',
      by: told.person,
      at: entered,
      norm: 'example@2024-07-01',
      basis: ['7'],
      cites: [],
      facets: {
        channel: 'web',
        danger: false,
        forWhom: 'self',
        holder: 'person',
        population: 'defender',
        sex: 'woman',
        entity: 'north',
        consent: 'given',
      },
      body: undefined,
    },
  )
})

test('nobody signs upon a file they have not read to its end', () => {
  given(request(), told.admit()).when(told.forward(), 1).thenRefused('overtaken')
  given(request(), told.admit()).when(told.forward(), 2).thenStands()
})

test('nobody signs upon acts that do not stand', () => given(request()).when(told.admit(), 2).thenRefused('overtaken'))

test('a form sent twice is recorded once', () =>
  given(request(), told.admit()).when(told.admit(), 1).thenRefused('twice'))

test('what the person says or the system notes overtakes nobody', () =>
  given(told.urgentRequest(), told.add(), told.incident(), told.contact(), told.answer(1))
    .when(told.study(), 1)
    .thenStands())

test('what an officer signed overtakes another officer, also behind what is quiet', () =>
  given(request(), told.add(), told.admit(), told.incident()).when(told.forward(), 2).thenRefused('overtaken'))

test('an act heeds only quiet acts of its own kind of file', () => {
  for (const name of ['case-x', 'organ-x', 'reading-x'])
    for (const { heeds = [] } of fileKindOf(name).acts)
      for (const heeded of heeds) assert.equal(actKindOf(fileKindOf(name), heeded).quiet, true, heeded)
})

test('an office signs what the law gives it power for, and nothing else', () => {
  given(request()).when(told.by(told.analyst, told.admit())).thenRefused('not-yours-to-sign')
  given(request())
    .when(told.by({ person: 'x', office: 'no-such-office' }, told.admit()))
    .thenRefused('not-yours-to-sign')
})

test('who received a file does not do in it what another duty asks, under any office', () => {
  const changed = { ...told.officer, office: 'executive-coordination' }
  given(request(), told.admit(), told.leave()).when(told.by(changed, told.close())).thenRefused('duties-apart')
  given(request(), told.leave()).when(told.by(changed, told.close())).thenStands()
})

test('a body of the wrong shape is refused at its fields, together with the reasons of the file', () => {
  given(request(), told.admit())
    .when({ ...told.admit(), said: {} }, 2)
    .thenRefused('admission.reasons.blank', 'admission.already')
})

test('a field that nobody knows is refused', () => {
  const extra = { ...told.admit(), said: { reasons: 'Yes', ['__proto__']: 1, hidden: true } }
  assert.equal(told.attempt(told.acts(request()), extra).refused?.length, 1)
})

test('acts recorded together build on each other, all or none', () => {
  assert.equal(decided(proposal(one, 0, request()), proposal(one, 1, told.admit())).acts?.length, 2)
  assert.deepEqual(reasons(proposal(one, 0, request()), proposal(other, 0, told.admit())), [
    'case.not-begun',
    'consent.missing',
  ])
})

test('acts recorded together may cite each other, and nobody cites what does not stand', () => {
  const cite = (file: string) => [{ file, seq: 1 }]
  const both = decided(proposal(one, 0, request(), cite(other)), proposal(other, 0, request(), cite(one)))
  assert.deepEqual(
    both.acts?.map(({ cites }) => cites),
    [cite(other), cite(one)],
  )
  assert.deepEqual(reasons(proposal(one, 0, request(), [{ file: one, seq: 2 }])), ['cites-nothing'])
})

test('an act may cite the one that the same call has just recorded, whatever its number', () => {
  const known = told.acts(request())
  const said = [proposal(told.file, 1, told.danger()), proposal(other, 0, request(), [{ file: told.file }])]
  assert.deepEqual(decide({ law, acts: known }, said, entered).acts?.[1]?.cites, [{ file: told.file, seq: 2 }])
  assert.deepEqual(reasons(proposal(one, 0, request(), [{ file: other }])), ['cites-nothing'])
})

test("what is cited twice counts once, and a number that no act can have is nobody's", () => {
  const decree = { ...told.decree(), cites: [told.itemOf('decree'), told.itemOf('decree')] }
  given(...told.carriedAll(), request(), told.admit(), told.forward(), told.riskStudy(), told.plan(), told.agree())
    .when(decree)
    .thenStands()
  for (const seq of [0, -1, 0.5])
    assert.deepEqual(reasons(proposal(one, 0, request(), [{ file: one, seq }])), ['cites-nothing'])
})

/** The least of the processor's time that deciding on an act in each of so many files takes: what else the machine does does not count. */
function fastest(files: number): number {
  const many = Array.from({ length: files }, (_, i) => proposal(`case-many${i}`, 0, request()))
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const began = process.cpuUsage()
      assert.equal(decided(...many).acts?.length, files)
      return process.cpuUsage(began).user
    }),
  )
}

test('a decision over four times as many files does not take sixteen times as long', () => {
  fastest(500)
  assert.ok(fastest(4000) < 12 * fastest(1000))
})

test('where no law is in force nothing is decided', () => {
  const before = Temporal.Instant.from('2019-12-31T00:00:00Z')
  assert.deepEqual(decide({ law, acts: [] }, [proposal(one, 0, request())], before).refused, [
    { because: 'no-law-in-force' },
  ])
  assert.deepEqual(nextActs({ law, acts: [] }, one, told.officer, before), [])
})

test('a kind of act or of file that is not known throws', () => {
  const unknown = { kind: 'case/plan-burnt', by: told.officer, said: {} }
  assert.throws(() => decided(proposal(one, 0, unknown)), /No act of this kind of file is named case\/plan-burnt/)
  assert.throws(() => decided(proposal('castle-1', 0, request())), /No kind of file is named like castle-1/)
  assert.throws(() => fileKindOf('case'), /No kind of file/)
  const act = { ...told.acts(request())[0]!, kind: 'case/plan-burnt' }
  assert.throws(() => fold(caseFile, [act]), /No act of this kind/)
})

test('an office is told which acts it has power for, and what stands against each', () => {
  const next = nextActs({ law, acts: told.acts(request()) }, one, told.officer, entered)
  const of = (kind: string) => next.find((act) => act.kind === `case/${kind}`)
  assert.deepEqual(of('request-admitted'), { kind: 'case/request-admitted', power: 'requests.admit', reasons: [] })
  assert.deepEqual(of('urgent-measures-issued')?.reasons, [{ because: 'urgent.not-declared' }])
  assert.equal(of('case-closed'), undefined)
})
