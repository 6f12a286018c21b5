import { isOf, type Place, type Signatory } from '../domain/act.js'
import { authorityInstructed } from '../domain/case/acts/authority-instructed.js'
import type { Decision, Proposal } from '../domain/decide.js'
import { instructionClosed } from '../domain/instruction/acts/closed.js'
import { instructionIssued } from '../domain/instruction/acts/issued.js'
import { type LetterNumber, letterBefore, letterFile, numberOf, yearAt } from '../domain/instruction/series.js'
import { lastLetter } from '../store/letters.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

/** A letter to be: in which case, read how far, and what it says but for its number and its case. */
export type Letter = Readonly<{
  case: string
  seen: number
  by: Signatory
  said: Readonly<{ decision: number; authority: string; measures: readonly { id: string }[] } & Record<string, unknown>>
}>

/** The number after the last of this year. */
async function nextNumber({ db, law, now }: World): Promise<LetterNumber> {
  const year = yearAt(now(), law.zone)
  const last = await lastLetter(db, `instruction-${year}-`)
  return { year, number: (last ? numberOf(last)!.number : 0) + 1 }
}

/** The closing of the letter that this one takes the place of, where there is one. */
async function replacedBy(world: World, { case: file, said }: Letter): Promise<Place[]> {
  const before = (await outline(world, file)).findLast(
    (act) =>
      isOf(authorityInstructed, act) &&
      act.facets.decision === said.decision &&
      act.facets.authority === said.authority,
  )
  if (!before || !isOf(authorityInstructed, before)) return []
  return (await outline(world, before.facets.instruction)).filter((act) => isOf(instructionClosed, act)).slice(-1)
}

async function proposalsFor(world: World, letter: Letter, number: LetterNumber): Promise<Proposal[]> {
  const { case: file, seen, by, said } = letter
  const { decision, authority } = said
  const instruction = letterFile(number)
  const before = letterBefore(number)
  const cites = (await replacedBy(world, letter)).map(({ file, seq }) => ({ file, seq }))
  const told = { decision, authority, measures: said.measures.map(({ id }) => id), instruction }
  return [
    { file, seen, kind: authorityInstructed.kind, by, cites, said: told },
    {
      file: instruction,
      seen: 0,
      kind: instructionIssued.kind,
      by,
      cites: [{ file }, ...(before ? [{ file: before, seq: 1 }] : [])],
      said: { ...said, case: file },
    },
  ]
}

/** How often a number may be lost to others before somebody is told to try again. */
const mostAttempts = 100

/**
 * Issues a letter under the next number of its year: the case says that the authority is told, and the letter says what,
 * both or neither. Whoever loses a number to another takes the next, so that none is left out and none is used twice.
 */
export async function instruct(world: World, letter: Letter, attempts = mostAttempts): Promise<Decision> {
  const number = await nextNumber(world)
  const decision = await record(world, await proposalsFor(world, letter, number))
  if (decision.acts || attempts <= 1) return decision
  const lost = (await outline(world, letterFile(number))).length > 0
  return lost ? instruct(world, letter, attempts - 1) : decision
}
