import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { readReceipt, receiptText } from '../../log/receipt.js'
import { logProofText, readLogProof } from '../../log/tlog-proof.js'
import { openEmbedded } from '../../store/embedded.js'
import { readLaw } from '../../store/law-files.js'
import { migrate } from '../../store/migrate.js'
import { inTemporaryFolder } from '../../store/temporary.js'
import { withoutLog } from '../../store/without-log.js'
import { type WitnessProgram, witnessingIn } from '../demo/witnessing.js'
import { newCase } from '../folio.js'
import type { PublicLog } from '../log/public-log.js'
import { jurisdiction, keepLog, openNode } from '../node.js'
import { receiptOf } from '../receipts.js'
import { record } from '../record.js'
import { type World, worldOf } from '../world.js'
import { lifeOf } from './caseload.js'
import { type LogRates, logRates } from './log-rates.js'
import { median, quantile } from './pace.js'
import { type Measure, recordRound } from './rounds.js'

/** What was measured of the log. Times in milliseconds from the answer to whoever recorded; sizes in bytes. */
export type LogMeasured = Readonly<{
  rates: Omit<LogRates, 'path'>
  /** Of an urgent act, until a signed checkpoint holds it and until the quorum of seven processes has cosigned that. */
  checkpoint: Waits
  quorum: Waits
  /** Of a request, with nothing of it shown but what is in clear, in a log of so many leaves. */
  receipt: Readonly<{ plain: number; compressed: number }>
  short: number
  /** How much slower recording is with the log than without one, 0.1 is a tenth; by writers. */
  cost: readonly Readonly<{ writers: number; share: number }>[]
}>

type Waits = Readonly<{ p50: number; p99: number }>

const million = 1_000_000
const requests = 20

const waitsOf = (waits: readonly number[]): Waits => ({ p50: median(waits), p99: quantile(waits, 0.99) })

const keys = () => ({ story: randomBytes(32), apart: randomBytes(32) })

async function withWitnesses<T>(data: string, program: WitnessProgram, work: (world: World) => Promise<T>): Promise<T> {
  const witnessing = await witnessingIn(data, program)
  const dismiss = await witnessing.start()
  const node = await keepLog(await openNode({ data, database: undefined }, keys()), { data }, witnessing.trust)
  return work(node.world).finally(async () => {
    await node.close()
    await dismiss()
  })
}

async function recordRequest(world: World): Promise<string> {
  const file = newCase()
  const { refused } = await record(world, lifeOf(file).slice(0, 1), [{ file, verifier: randomBytes(32) }])
  if (refused) throw new Error(`The bench's own request was refused: ${refused[0]?.because}`)
  return file
}

const askAll = (log: PublicLog) => Promise.all(log.policy.witnesses.map(({ name }) => log.ask(name)))

/** One urgent act after another, each published and cosigned before the next, as the watch does it. */
async function latency(world: World, log: PublicLog) {
  const [checkpoint, quorum]: [number[], number[]] = [[], []]
  while (quorum.length < requests) {
    await recordRequest(world)
    const began = performance.now()
    await log.publish()
    checkpoint.push(performance.now() - began)
    await askAll(log)
    if (log.newest()?.size !== log.standing().signed?.checkpoint.size) throw new Error('The quorum did not answer')
    quorum.push(performance.now() - began)
  }
  return { checkpoint: waitsOf(checkpoint), quorum: waitsOf(quorum) }
}

/** The receipt of a request, as long as it gets where the path to its leaf is that long. */
async function sizes(world: World, log: PublicLog, path: readonly Uint8Array[]) {
  const file = await recordRequest(world)
  await log.publish()
  await askAll(log)
  const { text, short } = (await receiptOf(world, { file, seq: 1 }))!
  const receipt = readReceipt(text)!
  const proof = logProofText({ ...readLogProof(receipt.proof!)!, index: million - 1, proof: path })
  const long = Buffer.from(receiptText({ ...receipt, proof }))
  const sized = { plain: long.length, compressed: gzipSync(long, { level: 9 }).length }
  return { receipt: sized, short: Buffer.byteLength(short) }
}

/** A world whose database writes acts as it did before there was a log. */
async function inBareWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  return inTemporaryFolder(async (data) => {
    const db = await openEmbedded(data)
    await migrate(db)
    await withoutLog(db)
    await db.become('resguardo_app')
    const world = worldOf({ db, law: await readLaw(jurisdiction), master: keys() })
    return work(world).finally(() => db.close())
  })
}

/** Keeps the log as the watch does, until told to stop. */
function keeping(log: PublicLog): () => Promise<void> {
  let running = true
  const run = async () => {
    while (running) {
      await log.publish()
      await askAll(log)
      await pause(1000)
    }
  }
  const ran = run()
  return async () => {
    running = false
    await ran
  }
}

/** Records in turns with the log kept and in a world that has none. The first rounds only warm up. */
async function costOf(world: World, log: PublicLog, { rounds, lives }: Measure) {
  const stop = keeping(log)
  const cost = await inBareWorld(async (bare) => {
    const found = []
    for (const writers of [1, 8]) {
      const shares: number[] = []
      for (let i = 0; i <= rounds; i += 1) {
        const kept = await recordRound(world, writers, lives)
        const without = await recordRound(bare, writers, lives)
        if (i > 0) shares.push(1 - kept.perSecond / without.perSecond)
      }
      found.push({ writers, share: median(shares) })
    }
    return found
  })
  await stop()
  return cost
}

/** Measures the log with seven witnesses that are processes of their own, on the embedded database. */
export async function measureLog(program: WitnessProgram, measure: Measure): Promise<LogMeasured> {
  const { path, ...rates } = logRates(million)
  return inTemporaryFolder((data) =>
    withWitnesses(data, program, async (world) => {
      const log = world.log!
      await log.publish()
      await askAll(log)
      const times = await latency(world, log)
      const sized = await sizes(world, log, path)
      return { rates, ...times, ...sized, cost: await costOf(world, log, measure) }
    }),
  )
}
