import { Temporal } from 'temporal-polyfill'
import { type Act, isOf } from '../domain/act.js'
import { authorityInstructed } from '../domain/case/acts/authority-instructed.js'
import { fold } from '../domain/file.js'
import { instructionIssued } from '../domain/instruction/acts/issued.js'
import { instructionReferred } from '../domain/instruction/acts/referred.js'
import type { Disclosed } from '../domain/instruction/disclosure.js'
import { type Instruction, instruction } from '../domain/instruction/instruction.js'
import { letterCounts, letterRows } from '../store/letters.js'
import { outline } from './read.js'
import type { World } from './world.js'

/** A letter of a case, as far as it can be told without opening it. */
export type CaseLetter = Readonly<{
  file: string
  decision: number
  authority: string
  state: Instruction
  status: string
  /** When something last happened to it. */
  movedAt: Temporal.Instant
  /** The authorities that it was passed on to. */
  passedTo: readonly string[]
  /** Which things it tells of the person. */
  tells: readonly Disclosed[]
}>

async function letterOf(world: World, instructed: Act): Promise<CaseLetter[]> {
  if (!isOf(authorityInstructed, instructed)) return []
  const { instruction: file, decision, authority } = instructed.facets
  const acts = await outline(world, file)
  const state = fold(instruction, acts)
  return [
    {
      file,
      decision,
      authority,
      state,
      status: instruction.derive(state, file).docket?.status ?? '',
      movedAt: acts.at(-1)?.at ?? instructed.at,
      tells: acts.flatMap((act) => (isOf(instructionIssued, act) ? act.facets.tells : [])),
      passedTo: acts.flatMap((act) => (isOf(instructionReferred, act) ? [act.facets.to] : [])),
    },
  ]
}

/** The letters written in a case, in their order. None is opened. */
export const lettersOf = async (world: World, acts: readonly Act[]): Promise<CaseLetter[]> =>
  (await Promise.all(acts.map((act) => letterOf(world, act)))).flat()

/** A letter as the list of all letters shows it. */
export type ListedLetter = Readonly<{
  file: string
  status: string
  authority: string
  case: string
  issuedAt: Temporal.Instant
  movedAt: Temporal.Instant
}>

export const lettersOnPage = 50

const moment = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
const place = new RegExp(`^(${moment})_(instruction-\\d{4}-\\d{4,12})$`)

/** Letters, from the one that was issued first on. `from` is the `next` of the part before; without a status, all that are open. */
export async function letters({ db }: World, status: string, from = '') {
  const [, issued = '-infinity', file = ''] = place.exec(from) ?? []
  const most = lettersOnPage + 1
  const rows = await letterRows(db, { status: status || null, after: { issued, file }, most })
  const here = rows.slice(0, lettersOnPage)
  const last = here.at(-1)
  const listed: ListedLetter[] = here.map(({ issued_at, moved_at, ...rest }) => ({
    ...rest,
    issuedAt: Temporal.Instant.from(issued_at),
    movedAt: Temporal.Instant.from(moved_at),
  }))
  const next = rows.length > lettersOnPage && last ? `${last.issued_at}_${last.file}` : undefined
  return { letters: listed, next }
}

/** How many letters stand where. */
export const lettersByStatus = ({ db }: World) => letterCounts(db)
