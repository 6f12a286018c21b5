import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLaw } from '../store/law-files.js'
import type { Act } from './act.js'
import { caseFile } from './case/case.js'
import { type Clock, clocksOf } from './clock/clocks.js'
import { nextActs } from './decide.js'
import { fold } from './file.js'
import * as told from './given.js'
import { lawAt } from './law/law-at.js'

const saying = fc.record({
  step: fc.constantFrom(...told.everything),
  minutes: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(60, 121, 400)),
})

/** Any sequence of sayings, beginning with a request, minutes or hours apart; what may not be signed is left out. */
const anything = fc
  .tuple(
    fc.constantFrom(...told.everything.filter(({ kind }) => kind === 'case/request-received')),
    fc.constantFrom(...told.stretches),
    fc.array(saying, { minLength: 10, maxLength: 40, size: 'max' }),
  )
  .map(([first, stretch, said]) =>
    told.whatStands([first, ...stretch, ...said.map(({ step, minutes }) => ({ ...step, minutes }))]),
  )

/** The offices that have a queue under every law that we carry. */
const [here, federal] = [told.example, await readLaw('mx/federal')].map((text) =>
  lawAt(text, told.entered)!
    .offices.filter(({ queue }) => queue)
    .map(({ id }) => id),
)
const staffed = new Set(here!.filter((office) => federal!.includes(office)))
const derived = (acts: readonly Act[]) => caseFile.derive(fold(caseFile, acts), told.file)
const prefixes = (acts: readonly Act[]) => acts.map((_, i) => acts.slice(0, i + 1))
const holds = (property: (acts: readonly Act[]) => void, runs: { numRuns: number; seed?: number } = { numRuns: 100 }) =>
  fc.assert(fc.property(anything, property), runs)

test('the sequences tried reach every state', () => {
  const seen = new Set<string>()
  const kinds = new Set<string>()
  holds(
    (acts) => {
      for (const known of prefixes(acts)) seen.add(derived(known).docket!.status)
      for (const { kind } of acts) kinds.add(kind)
    },
    { numRuns: 300, seed: 7 },
  )
  assert.deepEqual([...seen].sort(), [
    'admitted',
    'closed',
    'concluded',
    'declined',
    'decreed',
    'denied',
    'for-decision',
    'in-review',
    'leaving',
    'lost',
    'measures-contradicted',
    'measures-implemented',
    'measures-owed',
    'plan-proposed',
    'protected',
    'received',
    'studied',
    'under-study',
  ])
  assert.deepEqual([...kinds].sort(), caseFile.acts.map(({ kind }) => kind).sort())
})

test('every open file waits in at least one staffed queue, whatever happened in it', () =>
  holds((acts) => {
    for (const known of prefixes(acts)) {
      const { queues, status } = derived(known).docket!
      assert.equal(queues.length === 0, status === 'closed')
      assert.ok(queues.every((office) => staffed.has(office)))
      assert.deepEqual(queues, [...new Set(queues)])
    }
  }))

test('lists and queues are the same when every body is gone', () =>
  holds((acts) => assert.deepEqual(derived(acts.map(({ body: _, ...act }) => act)), derived(acts))))

test('what is refused beforehand is refused when it is tried', () =>
  holds(
    (acts) => {
      for (const step of told.everything) {
        const beforehand = nextActs({ law: told.example, acts }, told.file, step.by, told.entered)
          .filter(({ kind }) => kind === step.kind)
          .flatMap(({ reasons }) => reasons.map(({ because }) => because))
        const tried = (told.attempt(acts, step).refused ?? []).map(({ because }) => because)
        assert.ok(
          beforehand.every((because) => tried.includes(because)),
          `${step.kind}: ${beforehand} / ${tried}`,
        )
      }
    },
    { numRuns: 30 },
  ))

const shown = ({ rule, start, due, stop, end }: Clock) => ({
  rule,
  start,
  due: due?.toString(),
  stop: stop?.seq,
  end: end?.seq,
})

test('no clock is changed by another: each rule alone says the same', () =>
  holds((acts) => {
    const together = clocksOf(told.example, acts)
    for (const rule of told.example.clocks) {
      const alone = { ...told.example, clocks: told.example.clocks.filter(({ id }) => id === rule.id) }
      assert.deepEqual(clocksOf(alone, acts).map(shown), together.filter((clock) => clock.rule === rule.id).map(shown))
    }
  }))

test('a clock keeps its limit for ever, and what stopped or ended it', () =>
  holds((acts) => {
    const last = clocksOf(told.example, acts).map(shown)
    for (const known of prefixes(acts))
      for (const clock of clocksOf(told.example, known).map(shown)) {
        const later = last.find(({ rule, start }) => rule === clock.rule && start === clock.start)
        assert.equal(later?.due, clock.due)
        if (clock.stop || clock.end) assert.deepEqual(later, clock)
      }
  }))

test('while the limit for carrying measures out runs, some measure is not in place', () =>
  holds((acts) => {
    const state = fold(caseFile, acts)
    const running = clocksOf(told.example, acts).some(
      ({ rule, stop, end }) => rule === 'urgent-measures-implement' && !stop && !end,
    )
    if (running) assert.ok(state.measures.some(({ state }) => state !== 'implemented'))
  }))
