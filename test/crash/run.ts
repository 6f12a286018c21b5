import { openLog, type PublicLog } from '../../src/app/log/public-log.js'
import { readEntry } from '../../src/log/entry.js'
import type { Db, Queryable } from '../../src/store/db.js'
import { Unusable } from '../../src/store/unusable.js'
import { type Chance, chanceOf, oneOf, upTo } from './chance.js'
import { type Ground, groundOn, witnessNames } from './ground.js'
import { type Counted, Ended, type Ending, type Life, lifeOf, type Plan } from './life.js'
import { checkpointIn, entriesIn, isWhole } from './notes.js'

/** One process at work: what it may be told to do. */
export type AtWork = Readonly<{ log: PublicLog; life: Life; db: Queryable }>

/** A run: what it stands on, where it is, and how it ends. */
export type Run = Readonly<{
  ground: Ground
  counted: Counted
  plan: Plan
  chance: Chance
  /** How much of what was not waited for a power cut leaves. */
  left: Chance
}>

export const runOn = async (db: Db, plan: Plan, chance: Chance): Promise<Run> => ({
  ground: await groundOn(db),
  counted: { steps: 0, calm: false },
  plan,
  chance,
  left: chance,
})

/** Lets whatever is under way go on for a while: sometimes not at all. */
const pauses = (chance: Chance) => async () => {
  for (let i = upTo(chance, 3); i > 0; i -= 1) await undefined
}

/** A fault of the disk or the database passes, and is met again. That the log does not agree with itself never should be. */
function isHarmless(error: unknown): boolean {
  return !(error instanceof Unusable && error.obstacle.because.startsWith('log.'))
}

/** Does something that may fail, as the watch does: what fails is done again later. */
export async function attempt({ ground }: Run, work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof Ended) && !isHarmless(error)) ground.notes.wrongs.push(`The log said ${error}`)
  })
}

/** Starts a process on what is there, and it ends perhaps before the log is open. */
export async function start(run: Run): Promise<AtWork | Ending> {
  const { ground, counted, plan, chance } = run
  const life = lifeOf(counted, plan, pauses(chance))
  const parts = ground.partsFor(life)
  for (let tries = 0; tries < 10 && !life.ended(); tries += 1) {
    let log: PublicLog | undefined
    await attempt(run, async () => {
      log = await openLog(parts)
    })
    if (log) return { log, life, db: parts.db }
  }
  return life.ended() ?? 'killed'
}

/** What is left when a process has ended. */
export function after({ ground, left }: Run, how: Ending): void {
  if (how === 'power-cut') ground.layers.cutPower(left)
}

/** All rounds of the watch at once. */
export const rounds = async (run: Run, { log }: AtWork): Promise<void> => {
  run.ground.later(1)
  await Promise.all([attempt(run, log.publish), ...witnessNames.map((name) => attempt(run, () => log.ask(name)))])
}

/** Something happens: acts are recorded, rounds are made, a witness goes or comes back. */
const happen: Task = async (run, at) => {
  const { ground, chance } = run
  const what = upTo(chance, 10)
  if (what < 3) await attempt(run, () => ground.record(at.db, 1 + upTo(chance, 4)))
  else if (what === 3) ground.gone.add(oneOf(chance, witnessNames))
  else if (what === 4) ground.gone.clear()
  else await rounds(run, at)
}

/** What one process is told to do, and then perhaps the next one. */
export type Task = (run: Run, at: AtWork) => Promise<void>

/** Does one thing, in this process or, when there is none, in a new one. Answers the process, when it is still alive. */
export async function act(run: Run, going: AtWork | undefined, task: Task): Promise<AtWork | undefined> {
  const at = going ?? (await start(run))
  if (typeof at === 'object') await task(run, at)
  const ended = typeof at === 'object' ? at.life.ended() : at
  if (!ended) return at as AtWork
  after(run, ended)
  return undefined
}

/** One process after another, until so many steps were taken; the last one goes on. */
export async function live(run: Run, steps: number): Promise<AtWork | undefined> {
  let at: AtWork | undefined
  while (run.counted.steps < steps) at = await act(run, at, happen)
  return at
}

/** Nothing goes wrong any more: what waits is published, and everybody cosigns it. */
export async function finish(run: Run, going: AtWork | undefined): Promise<AtWork> {
  run.counted.calm = true
  run.ground.gone.clear()
  const at = going ?? (await start(run))
  if (typeof at !== 'object') throw new Error('The log does not open again')
  // Once to find out whether it may sign, and to sign; once to ask the witnesses.
  for (let i = 0; i < 2; i += 1) {
    run.ground.later(60)
    await rounds(run, at)
  }
  return at
}

async function leavesIn(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ cm: Uint8Array }>('SELECT cm FROM act')
  return rows.map(({ cm }) => Buffer.from(cm).toString('hex')).sort()
}

async function lost({ db, promised }: Ground): Promise<string[]> {
  const files = new Set((await db.query<{ file: string }>('SELECT file FROM act')).map(({ file }) => file))
  return [...promised].filter((file) => !files.has(file))
}

/** Everything that must hold at the end, in words where it does not. */
export async function wrongsOf({ ground }: Run, { log }: AtWork): Promise<readonly string[]> {
  const { signed, newest, may } = log.standing()
  const wrongs = [...ground.notes.wrongs]
  const missing = await lost(ground)
  if (missing.length > 0) wrongs.push(`Promised and lost: ${missing.join(', ')}`)
  if (may !== 'signing' || !signed) return [...wrongs, `The log does not sign: ${may}`]
  const { checkpoint } = signed
  const shown = checkpointIn(log.folder.checkpoint() ?? '')
  if (shown?.size !== checkpoint.size) wrongs.push(`${checkpoint.size} leaves are signed and ${shown?.size} shown`)
  if (newest?.size !== checkpoint.size) wrongs.push(`${checkpoint.size} leaves are signed, ${newest?.size} cosigned`)
  if (!isWhole(log.folder.read, checkpoint)) return [...wrongs, 'The tree is not whole']
  const acts = (entriesIn(log.folder.read, checkpoint.size) ?? []).map((entry) => readEntry(entry)?.act)
  const inLog = acts.flatMap((act) => (act ? [Buffer.from(act.cm).toString('hex')] : [])).sort()
  if (inLog.join() !== (await leavesIn(ground.db)).join()) wrongs.push('The log does not hold each act once')
  return wrongs
}

/** A seed decides everything: where it breaks, how, what is under way, and what is left of it. */
export function seededPlan(chance: Chance, steps: number): Plan {
  const mishaps = ['killed', 'power-cut', 'full', 'unsynced'] as const
  const often = 15 + upTo(chance, 60)
  return (_step, number) => (number < steps && upTo(chance, often) === 0 ? oneOf(chance, mishaps) : undefined)
}

/** One seeded run: nothing when all held. */
export async function seeded(db: Db, seed: number): Promise<readonly string[]> {
  const chance = chanceOf(seed)
  const steps = 60 + upTo(chance, 160)
  const run = await runOn(db, seededPlan(chance, steps), chance)
  const going = await live(run, steps)
  // Half of the runs end with a last start, half in the process that met the last mishap.
  if (going && chance() < 0.5) {
    going.life.end('killed')
    return wrongsOf(run, await finish(run, undefined))
  }
  return wrongsOf(run, await finish(run, going))
}
