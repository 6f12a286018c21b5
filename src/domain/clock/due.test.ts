import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../../store/law-files.js'
import type { ClockRule, LawInTime } from '../law/law.js'
import { lawAt } from '../law/law-at.js'
import { due, dueAt, inUtc, startsOf } from './due.js'

const [federal, example] = await Promise.all([readLaw('mx/federal'), readLaw('example')])
const now = Temporal.PlainDate.from('2026-01-01')
const ruleOf = (law: LawInTime, id: string): ClockRule => lawAt(law, now)!.clocks.find((rule) => rule.id === id)!

const instants = fc
  .integer({ min: Date.parse('2013-01-01'), max: Date.parse('2040-01-01') })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms))

test('hours run on through nights, holidays and changes of the clock', () => {
  const rule = ruleOf(federal, 'urgent-measures-issue')
  fc.assert(
    fc.property(instants, (at) => {
      assert.equal(dueAt(rule, at, federal.zone)!.epochMilliseconds - at.epochMilliseconds, 3 * 3_600_000)
    }),
  )
})

test('a limit in days ends with the last millisecond of its last day, where the law is', () => {
  const zones = fc.constantFrom('America/Mexico_City', 'America/Tijuana', 'America/Santiago', 'Pacific/Apia')
  const rule = ruleOf(federal, 'risk-study')
  fc.assert(
    fc.property(instants, zones, (at, zone) => {
      const end = dueAt(rule, at, zone)!.toZonedDateTimeISO(zone)
      const next = end.add({ milliseconds: 1 })
      const days = at.toZonedDateTimeISO(zone).toPlainDate().until(end.toPlainDate()).days
      assert.equal(end.toPlainTime().toString(), '23:59:59.999')
      assert.equal(next.toPlainDate().since(end.toPlainDate()).days, 1)
      assert.equal(days, 10)
    }),
  )
})

test('whenever on a day a limit in days starts, it ends at the same instant', () => {
  const rule = ruleOf(federal, 'complaint-file')
  const ends = ['2026-03-01T00:00:00-06:00', '2026-03-01T12:30:00-06:00', '2026-03-01T23:59:59.999-06:00'].map((text) =>
    inUtc(dueAt(rule, Temporal.Instant.from(text), federal.zone)!),
  )
  assert.deepEqual(new Set(ends), new Set(['2026-04-01T05:59:59.999Z']))
})

test('a day without midnight and a day with two still end once', () => {
  const rule = ruleOf(example, 'risk-study')
  const end = (text: string) => inUtc(dueAt(rule, Temporal.Instant.from(text), example.zone)!)
  assert.equal(end('2024-09-02T12:00:00-04:00'), '2024-09-08T03:59:59.999Z')
  assert.equal(end('2024-09-03T12:00:00-04:00'), '2024-09-09T02:59:59.999Z')
  assert.equal(end('2024-04-01T12:00:00-03:00'), '2024-04-07T03:59:59.999Z')
})

test('where the law gives no number there is no due instant, and the reason is told', () => {
  const answer = due(ruleOf(federal, 'coordinator-inform'), Temporal.Instant.from('2026-03-01T00:00:00Z'), federal.zone)
  assert.equal(answer.due, null)
  assert.match(answer.reason!.en, /sets no hours/)
  assert.equal(answer.steps.at(-1)!.step, 'no-number')
})

test('the answer and its computation agree', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...lawAt(federal, now)!.clocks), (at, rule) => {
      const { due: end, steps } = due(rule, at, federal.zone)
      const last = steps.at(-1)!
      assert.equal(end?.toString(), dueAt(rule, at, federal.zone)?.toString())
      assert.equal(last.step === 'due' ? last.at.toString() : undefined, end?.toString())
    }),
  )
})

test('another reading starts the nine hours elsewhere, and an unknown one is refused', () => {
  const rule = ruleOf(federal, 'urgent-measures-implement')
  const kinds = (chosen?: Record<string, string>) => startsOf(rule, chosen ?? {}).map(({ act }) => act)
  assert.deepEqual(kinds(), ['case/urgent-measures-issued'])
  assert.deepEqual(kinds({ 'starts-at': 'entry' }), ['case/request-received', 'case/imminent-danger-declared'])
  assert.throws(() => kinds({ 'starts-at': 'tomorrow' }), RangeError)
})

test('a reading that has another number counts with it', () => {
  const rule = ruleOf(federal, 'risk-study')
  const name = { es: 'veinte', en: 'twenty' }
  const open = { name: 'days', reason: name, default: 'ten', values: { ten: { name }, twenty: { name, count: 20 } } }
  const at = Temporal.Instant.from('2026-03-01T12:00:00-06:00')
  const end = (value: string) => inUtc(dueAt({ ...rule, options: [open] }, at, federal.zone, { days: value })!)
  assert.deepEqual([end('ten'), end('twenty')], ['2026-03-12T05:59:59.999Z', '2026-03-22T05:59:59.999Z'])
})
