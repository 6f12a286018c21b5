import { randomBytes } from 'node:crypto'
import { writePlainly, writeTruthPlainly } from '../../store/floor.js'
import type { Writing } from '../../store/write.js'
import { newCase } from '../folio.js'
import { record } from '../record.js'
import type { World } from '../world.js'
import { lifeOf } from './caseload.js'
import { median, type Pace, paceOf, type Round, timed } from './pace.js'

/**
 * Recording beside the floor, which writes the same rows by plain SQL, one transaction an act; and beside a lower floor
 * of acts, order and keys alone. The ratios are medians of each round's own.
 */
export type Compared = Readonly<{
  writers: number
  rounds: number
  ratio: number
  ratioToActsAlone: number
  record: Pace
  floor: Pace
  actsAlone: Pace
}>

/** One writer who takes some cases from request to confirmation, keeping what was written. */
function recording(world: World, lives: number, kept: Writing[]) {
  const keeping: World = {
    ...world,
    write: (writing) => {
      kept.push(writing)
      return world.write(writing)
    },
  }
  return Array.from({ length: lives }, newCase).flatMap((file) =>
    lifeOf(file).map((proposal, i) => async () => {
      const codes = i === 0 ? [{ file, verifier: randomBytes(32) }] : []
      const { refused } = await record(keeping, [proposal], codes)
      if (refused) throw new Error(`The bench's own ${proposal.kind} was refused: ${refused[0]?.because}`)
    }),
  )
}

/** The same rows again, in files of another name. */
function renamed({ acts, keys, codes, names, cosigned, derived }: Writing, name: string): Writing {
  const other = <Row extends Readonly<{ file: string }>>(row: Row): Row => ({
    ...row,
    file: row.file.replace('case-', `case-${name}-`),
  })
  return {
    acts: acts.map(other),
    keys: keys.map(other),
    codes: codes.map(other),
    names: names.map(other),
    cosigned,
    derived: derived.map(other),
  }
}

/** Records the lives of some cases by so many writers at once. */
export const recordRound = (world: World, writers: number, lives: number): Promise<Round> =>
  timed(Array.from({ length: writers }, () => recording(world, lives, [])))

type Rounds = Readonly<{ record: Round; floor: Round; actsAlone: Round }>

async function round(world: World, writers: number, lives: number): Promise<Rounds> {
  const kept = Array.from({ length: writers }, (): Writing[] => [])
  const again = (name: string, write: typeof writePlainly) =>
    timed(kept.map((writings) => writings.map((writing) => () => write(world.db, renamed(writing, name)))))
  return {
    record: await timed(kept.map((writings) => recording(world, lives, writings))),
    floor: await again('floor', writePlainly),
    actsAlone: await again('acts', writeTruthPlainly),
  }
}

/** How much of each measure is taken: rounds, and cases each writer takes through their life in a round. */
export type Measure = Readonly<{ rounds: number; lives: number }>

/** Records and writes plainly in turns, so that whatever else the machine does falls on both. The first round only warms up. */
export async function compare(world: World, writers: number, { rounds, lives }: Measure): Promise<Compared> {
  await round(world, writers, lives)
  const all: Rounds[] = []
  while (all.length < rounds) all.push(await round(world, writers, lives))
  const share = (of: (round: Rounds) => Round) => median(all.map((one) => one.record.perSecond / of(one).perSecond))
  return {
    writers,
    rounds,
    ratio: share(({ floor }) => floor),
    ratioToActsAlone: share(({ actsAlone }) => actsAlone),
    record: paceOf(all.map(({ record }) => record)),
    floor: paceOf(all.map(({ floor }) => floor)),
    actsAlone: paceOf(all.map(({ actsAlone }) => actsAlone)),
  }
}
