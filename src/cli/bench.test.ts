import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../domain/clock/explain.js'
import { bench } from './bench.js'
import { aimsOf, logAims } from './bench-aims.js'
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
  scaled: {
    few: { cases: 1000, actsPerSecond: 4000, queue: pace, case: pace },
    many: { cases: 10_000, actsPerSecond: 5000, queue: pace, case: pace },
    queueRatio: 1.49,
    caseRatio: 1,
  },
}
const machine = { processor: 'Abacus', processors: 2, memoryGiB: 1, system: 'Linux', node: 'v20' }
const page = weightOf({ name: 'danger', html: '<p>now</p>', css: 'p{color:red}' })

/** What is said of a call that measures nothing. */
async function refusal(language: Language, args: string[]): Promise<string> {
  const written: string[] = []
  const out = () => assert.fail('Nothing is measured')
  const io = { env: {}, language, out, err: (line: string) => written.push(line) }
  const nothing = () => assert.fail('Nothing is asked for')
  const witness = { keyIn: nothing, writeLogs: nothing, here: nothing, start: nothing }
  assert.equal(await bench(args, io, { pages: async () => [], atDesk: nothing, witness, verifier: nothing }), 2)
  return written.join('\n')
}

test('what cannot be understood is answered with how to ask', async () => {
  for (const args of [['--rounds', 'many'], ['--rounds', '0'], ['--cases', '1000'], ['--fast'], ['quickly']]) {
    assert.match(await refusal('es', args), /resguardo bench \[--json\].*\n {4}Mide esta máquina/)
    assert.match(await refusal('en', args), /resguardo bench \[--json\].*\n {4}Measures this machine/)
  }
})

test('an address that is no database is refused before anything is measured', async () => {
  const wrong = ['--database', 'mysql://nobody@nowhere.invalid']
  assert.equal(await refusal('es', wrong), 'RESGUARDO_DATABASE: empieza con postgres://')
  assert.equal(await refusal('en', wrong), 'RESGUARDO_DATABASE: it begins with postgres://')
})

test('an aim is met at its figure, and told when it is not', () =>
  assert.deepEqual(
    aimsOf([engine], [page]).map(({ aim, met }) => [aim, met]),
    [
      [0.5, true],
      [1, false],
      [1.5, true],
      [14 * 1024, true],
    ],
  ))

test('a page weighs what travels: its own bytes and those of its styles, each compressed', () => {
  const { gzip } = weightOf({ name: 'danger', html: '<p>now</p>', css: '' })
  assert.ok(page.gzip > gzip && gzip > 20)
})

const found = {
  aims: aimsOf([engine], [page]),
  engines: [engine],
  missing: [{ engine: 'server' }, { engine: 'server', why: { because: 'database.refused', said: 'no such role' } }],
  pages: [page],
  machine,
} as const

const waits = { p50: 40, p99: 90 }
const log = {
  rates: { leaves: 1_000_000, append: 120_000, inclusion: 200, consistency: 210, verify: 15_000 },
  checkpoint: waits,
  quorum: waits,
  receipt: { plain: 4487, compressed: 2900 },
  short: 401,
  cost: [
    { writers: 1, share: 0.02 },
    { writers: 8, share: 0.16 },
  ],
}

test('the log has aims of its own: what it costs, how soon it is sure, how long a receipt is', () => {
  assert.deepEqual(
    logAims(log, 40 * 1024).map(({ what, met }) => [what, met]),
    [
      ['log.cost', true],
      ['log.cost', false],
      ['log.checkpoint', true],
      ['log.quorum', true],
      ['log.receipt', true],
      ['log.short', false],
      ['log.verifier', true],
    ],
  )
  const aims = logAims(log, 40 * 1024)
  assert.match(report({ ...found, aims, log }, 'en'), /8 writers, share of record that the log costs: 0\.16 \(aim/)
  assert.match(report({ ...found, aims, log }, 'es'), /hasta el quórum de testigos.*\n[\s\S]*comprobante 4487 bytes/)
})

test('ratios are told before figures, and figures with the machine', () => {
  const lines = report(found, 'en')
  const [ratios, figures] = [lines.indexOf('share of the floor'), lines.indexOf('acts/s')]
  assert.ok(ratios > 0 && ratios < lines.indexOf('Abacus') && lines.indexOf('Abacus') < figures)
  assert.match(lines, /8 writers, share of the floor: 0\.99 \(aim 1\.00: not met\)/)
  assert.match(lines, /queue of 10000 cases, times its time at 1000: 1\.49 \(aim 1\.50: met\)/)
  assert.match(lines, /desk with 10000 cases .*\n {4}queue +p50 1\.00 ms/)
})

test('the figures are told in either language, and so is what was not measured', () => {
  const [es, en] = [report(found, 'es'), report(found, 'en')]
  assert.match(es, /incluida, 8 escritores, parte del suelo: 0\.99 \(meta 1\.00: no alcanzada\)/)
  assert.match(es, /servidor: sin medir \(no se dio ninguno.*\n.*sin medir \(.*«no such role»\)/)
  assert.match(en, /server: not measured \(none given.*\n.*not measured \(.*"no such role"\)/)
})
