import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../../store/law-files.js'
import type { LawInTime } from './law.js'
import { datedLists, lawAt, textsOf } from './law-at.js'

const federal = await readLaw('mx/federal')
const on = (date: string) => lawAt(federal, Temporal.PlainDate.from(date))
const at = (instant: string) => lawAt(federal, Temporal.Instant.from(instant))

test('before its first enactment there is no law', () => {
  assert.equal(on('2012-06-25'), undefined)
  assert.equal(on('2012-06-26')?.norm, 'mx/federal@2012-06-26')
})

test('a version is named after the last day on which something changed', () => {
  assert.equal(on('2020-11-08')?.norm, 'mx/federal@2012-06-26')
  assert.equal(on('2020-11-09')?.norm, 'mx/federal@2020-11-09')
  assert.equal(on('2026-11-23')?.norm, 'mx/federal@2022-04-29')
})

test('an instant is judged by its date where the law is', () => {
  assert.equal(at('2022-04-29T04:59:59.999Z')?.norm, 'mx/federal@2021-05-21')
  assert.equal(at('2022-04-29T05:00:00Z')?.norm, 'mx/federal@2022-04-29')
})

test('a seat renamed by a reform has one holder on each day', () => {
  const holder = (date: string) => on(date)?.seats.filter(({ id }) => id === 'seat-prosecutor')
  assert.deepEqual(
    ['2021-05-20', '2021-05-21'].map((date) => holder(date)?.map(({ name }) => name.es)),
    [['Procuraduría General de la República'], ['Fiscalía General de la República']],
  )
})

test('no list of a version holds an entry that is not in force', () => {
  for (const law of textsOf(federal)) {
    const day = law.norm.split('@')[1]!
    for (const { id, since, until } of Object.values(datedLists(law)).flat())
      assert.ok(since <= day && (until === null || day < until), `${id} in ${law.norm}`)
  }
})

test('each entity has a police of its own to name', () => {
  const police = on('2026-01-01')!.authorities.filter(({ id }) => id.startsWith('state-police'))
  assert.equal(police.length, 32)
  assert.equal(police.find(({ entity }) => entity === 'oax')?.name.es, 'Policía estatal (Oaxaca)')
})

/** The same law with one reform: from a day on, the first hours' limit has other hours. */
function reformed(law: LawInTime, since: string, count: number): LawInTime {
  const old = law.clocks.find(({ id, until }) => id === 'urgent-measures-issue' && until === null)!
  const next = { ...old, since, until: null, within: { count, unit: 'hours' as const }, examples: [] }
  const clocks = law.clocks.map((rule) => (rule === old ? { ...rule, until: since } : rule))
  return { ...law, clocks: [...clocks, next] }
}

test('a reform changes no answer about an earlier day', () => {
  const day = (days: number) => Temporal.PlainDate.from('2012-06-26').add({ days })
  const days = fc.integer({ min: 1, max: 9000 })
  const dateless = (law: LawInTime | undefined) =>
    law && { ...law, clocks: law.clocks.map((rule) => ({ ...rule, until: null })) }
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 99 }), (a, b, count) => {
      const [earlier, reform] = a < b ? [a, b] : [b - 1, a]
      const after = reformed(federal, day(reform).toString(), count)
      assert.deepEqual(dateless(lawAt(after, day(earlier))), dateless(lawAt(federal, day(earlier))))
      const limit = lawAt(after, day(reform))?.clocks.find(({ id }) => id === 'urgent-measures-issue')?.within?.count
      assert.equal(limit, count)
    }),
    { numRuns: 60 },
  )
})
