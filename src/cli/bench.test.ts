import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bench } from './bench.js'
import { aimsOf } from './bench-aims.js'
import { weightOf } from './bench-pages.js'
import { report } from './bench-report.js'

const pace = { perSecond: 1000, p50: 1, p99: 3 }
const measured = (writers: number, ratio: number) => ({
  writers,
  rounds: 7,
  ratio,
  ratioToActsAlone: ratio / 2,
  record: pace,
  floor: pace,
  actsAlone: pace,
})
const engine = {
  engine: 'embedded' as const,
  version: 'PostgreSQL 18.6',
  compared: [measured(1, 0.5), measured(8, 0.99)],
  rates: { unseal: 1, fold: 2, rebuild: 3 },
}
const machine = { processor: 'Abacus', processors: 2, memoryGiB: 1, system: 'Linux', node: 'v20' }
const page = weightOf({ name: 'danger', html: '<p>now</p>', css: 'p{color:red}' })

test('what cannot be understood is answered with how to ask', async () => {
  for (const args of [['--rounds', 'many'], ['--rounds', '0'], ['--fast'], ['quickly']]) {
    const written: string[] = []
    const io = { env: {}, out: () => assert.fail('Nothing is measured'), err: (line: string) => written.push(line) }
    assert.equal(await bench(args, io, async () => []), 2)
    assert.match(written.join('\n'), /resguardo bench \[--json\]/)
  }
})

test('an aim is met at its figure, and told when it is not', () =>
  assert.deepEqual(
    aimsOf([engine], [page]).map(({ aim, met }) => [aim, met]),
    [
      [0.5, true],
      [1, false],
      [14 * 1024, true],
    ],
  ))

test('a page weighs what travels: its own bytes and those of its styles, each compressed', () => {
  const { gzip } = weightOf({ name: 'danger', html: '<p>now</p>', css: '' })
  assert.ok(page.gzip > gzip && gzip > 20)
})

test('ratios are told before figures, and figures with the machine', () => {
  const lines = report({ aims: aimsOf([engine], [page]), engines: [engine], missing: [], pages: [page], machine })
  const [ratios, figures] = [lines.indexOf('share of the floor'), lines.indexOf('acts/s')]
  assert.ok(ratios > 0 && ratios < lines.indexOf('Abacus') && lines.indexOf('Abacus') < figures)
  assert.match(lines, /8 writers, share of the floor: 0\.99 \(aim 1\.00: not met\)/)
})
