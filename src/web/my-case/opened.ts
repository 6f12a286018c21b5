import { petitionerOf } from '../../app/ask.js'
import { type BoardVotes, boardVotes } from '../../app/board-votes.js'
import { type CaseLetter, lettersOf } from '../../app/correspondence.js'
import { type ProvenAct, provenActs } from '../../app/proven.js'
import { readFile, readingsOf } from '../../app/read.js'
import { openForm, sealForm } from '../../app/sealed-form.js'
import { type Judged, verdictsOf } from '../../app/verdicts.js'
import type { World } from '../../app/world.js'
import type { Act } from '../../domain/act.js'
import { type CaseFile, caseFile } from '../../domain/case/case.js'
import { nextActs } from '../../domain/decide.js'
import { fold } from '../../domain/file.js'
import type { Page } from '../page.js'

/** A case as its own person sees it. */
export type Opened = Readonly<{
  file: string
  acts: readonly Act[]
  state: CaseFile
  /** How the Board voted what it decided. */
  votes: readonly BoardVotes[]
  /** The letters to authorities about it, none of them opened. */
  letters: readonly CaseLetter[]
  /** The kinds of act that the person may sign now: the rules that will judge the attempt say so. */
  may: ReadonlySet<string>
  /** Who opened the file, newest first. */
  readings: readonly Act[]
  /** How far each act is proven; nothing where no log is kept. */
  proven: readonly ProvenAct[] | undefined
  /** What witnesses prove of each limit; nothing where no log is kept. */
  judged: readonly Judged[]
}>

/** Opens the whole file for its person. Their own reading is put on record like any other. */
export async function openCase(world: World, page: Page, file: string): Promise<Opened> {
  const by = petitionerOf(file)
  const reader = { by, why: page.words.myCase.readers.why }
  const acts = await readFile(world, file, 'whereabouts', reader)
  const next = nextActs({ law: world.law, acts }, file, by, page.now)
  return {
    file,
    acts,
    state: fold(caseFile, acts),
    votes: await boardVotes(world, acts, reader),
    letters: await lettersOf(world, acts),
    may: new Set(next.filter(({ reasons }) => reasons.length === 0).map(({ kind }) => kind)),
    readings: await readingsOf(world, file),
    proven: await provenActs(world, file),
    judged: world.log ? await verdictsOf(world, file, acts) : [],
  }
}

const minutesOpen = 10

/** What the forms of the page carry in place of a session: which file they were opened for, for a short while. */
export const sealOpening = (world: World, file: string): string => sealForm(world, 'my-case', { file }, minutesOpen)

export function openingIn(world: World, sealed: string): string | undefined {
  const carried = openForm(world, 'my-case', sealed) as { file?: unknown } | undefined
  return typeof carried?.file === 'string' ? carried.file : undefined
}
