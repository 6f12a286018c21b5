import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lengthOf } from '../words/time-left.js'
import { drawn, pageFor } from './drawn.js'
import { DutyList } from './duty-list.js'
import { TimeLeft, thirdOf } from './time-left.js'

const page = pageFor()
const { now } = page
const since = now.subtract({ hours: 2 })
const due = now.add({ hours: 1 })

test('a limit says how long is left and the full instant, in words, without script', () => {
  const html = drawn(<TimeLeft page={page} due={due} since={since} />)
  assert.match(html, />faltan 1 h</)
  assert.match(
    html,
    /A más tardar: <\/span><time datetime="2026-11-23T22:04:00Z">23 de noviembre de 2026, 16:04 \(hora de Ciudad de México\)</,
  )
})

test('a limit turns over with the thirds of its length, and is over only after its last instant', () => {
  const start = now.subtract({ hours: 3 })
  assert.equal(thirdOf(start, now, start), 1)
  assert.equal(thirdOf(start.add({ minutes: 60 }), now, start), 2)
  assert.equal(thirdOf(start.add({ minutes: 120 }), now, start), 3)
  assert.equal(thirdOf(now, now, start), 3)
  assert.equal(thirdOf(now.add({ milliseconds: 1 }), now, start), 'over')
})

test('without its beginning a limit has no thirds, only before and after', () => {
  assert.equal(thirdOf(now, due), 1)
  assert.equal(thirdOf(due.add({ seconds: 1 }), due), 'over')
  assert.doesNotMatch(drawn(<TimeLeft page={page} due={due} />), /<svg/)
})

test('the gauge is never fuller than full', () =>
  assert.match(
    drawn(<TimeLeft page={page} due={now.subtract({ hours: 1 })} since={since} />),
    /rg-gauge__used" width="90\.0"/,
  ))

test('a duty without a number shows the time elapsed and no limit', () => {
  const duty = { what: 'Avisar', owedBy: 'Unidad', since, article: 'art. 26', verified: 'recalled' } as const
  const html = drawn(<DutyList page={page} duties={[duty]} />)
  assert.match(html, /desde hace 2 h/)
  assert.match(html, /Recordado, sin cotejar/)
  assert.doesNotMatch(html, /<time/)
})

test('the island counts as the server does, and in the same thirds', async () => {
  Object.assign(globalThis, { HTMLElement: class {}, customElements: { define() {} } })
  const island = await import(new URL('../../../islands/time-left.js', import.meta.url).href)
  const [second, hour] = [1000, 3_600_000]
  for (const length of [hour, 2 * hour + 14.9 * 60 * second, 24 * hour, 75.5 * hour, 12 * 24 * hour])
    assert.equal(island.lengthOf(length, false), lengthOf(length))
  for (const length of [60 * second, 59.9 * 60 * second]) assert.equal(island.lengthOf(length, true), lengthOf(length))
  assert.equal(island.lengthOf(65 * second, false), '1 min 05 s')
  for (const minutes of [-1, 0, 59, 60, 61, 119, 120, 180, 181])
    assert.equal(
      island.thirdOf(minutes, 180, 0),
      String(thirdOf(since.add({ minutes }), since.add({ minutes: 180 }), since)),
    )
})
