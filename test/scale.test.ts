import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inEmptyWorld, scaleEmbedded } from '../src/app/bench/bench.js'
import type { AtDesk } from '../src/app/bench/scale.js'
import { fillYears } from '../src/app/bench/years.js'
import { queue } from '../src/app/desk.js'
import { webOf } from '../src/web/app.js'
import { visitDesk } from '../src/web/desk/visit.js'
import { settings } from '../src/web/given.js'

const atDesk: AtDesk = async (world, by, work) => {
  const assets = { href: (name: string) => `/assets/${name}`, serve: async () => new Response(), verifier: '' }
  const app = webOf({ world, settings, assets, petitioners: [] })
  const ask = async (path: string, asked: RequestInit) => app.request(settings.origin + path, asked)
  return work(await visitDesk(ask, settings.origin, by))
}

test('cases are filled in with twenty acts each, over three years, in every queue of the path', async () => {
  await inEmptyWorld(async (world) => {
    await fillYears(world, 40)
    const [acts] = await world.db.query<{ n: number; first: string; last: string }>(
      'SELECT count(*) AS n, min(at) AS first, max(at) AS last FROM act',
    )
    assert.equal(acts!.n, 40 * 20)
    const days = (Date.parse(acts!.last) - Date.parse(acts!.first)) / 86_400_000
    assert.ok(days > 2.9 * 365 && days <= 3 * 365, `${days} days`)
    for (const office of ['reception-unit', 'risk-unit', 'executive-coordination'])
      assert.ok((await queue(world, office)).files.length > 0, office)
  })
})

test('the pages of few cases are timed beside those of many', async () => {
  const { few, many, queueRatio, caseRatio } = await scaleEmbedded({ few: 20, many: 40, rounds: 1, atDesk })
  assert.deepEqual([few.cases, many.cases], [20, 40])
  for (const { actsPerSecond, queue, case: one } of [few, many])
    for (const figure of [actsPerSecond, queue.p50, queue.p99, one.p50, one.p99]) assert.ok(figure > 0)
  assert.ok(queueRatio > 0 && caseRatio > 0)
})
