import { type Act, isOf } from '../domain/act.js'
import { authorityInstructed } from '../domain/case/acts/authority-instructed.js'
import { complianceConfirmed } from '../domain/case/acts/compliance-confirmed.js'
import { complianceContradicted } from '../domain/case/acts/compliance-contradicted.js'
import type { Proposal } from '../domain/decide.js'
import { instructionClosed } from '../domain/instruction/acts/closed.js'
import { instructionConfirmed } from '../domain/instruction/acts/confirmed.js'
import { instructionContradicted } from '../domain/instruction/acts/contradicted.js'
import { outline } from './read.js'
import type { World } from './world.js'

const asksFor = (act: Act, measure: unknown): string[] =>
  isOf(authorityInstructed, act) && act.facets.measures.some((id) => id === measure) ? [act.facets.instruction] : []

/** Another letter took its place, or there was nothing left to ask: nobody waits for it any more. */
const isOver = (letter: readonly Act[]) =>
  letter.some((act) => isOf(instructionClosed, act) && act.facets.because !== 'done')

/** The words of the person on a measure, and what each is called in a letter. */
const inLetters: Readonly<Record<string, string>> = {
  [complianceConfirmed.kind]: instructionConfirmed.kind,
  [complianceContradicted.kind]: instructionContradicted.kind,
}

/**
 * What is to be recorded together with something said in a case: when the person confirms or contradicts a measure, that
 * goes into every letter by which it was asked of an authority, so that the authority's own file says so.
 */
export async function passedOn(world: World, proposal: Proposal): Promise<Proposal[]> {
  const { file, by, said } = proposal
  const kind = inLetters[proposal.kind]
  if (!kind) return [proposal]
  const { measure } = said as Readonly<{ measure?: unknown }>
  const letters = (await outline(world, file)).flatMap((act) => asksFor(act, measure))
  const outlines = await Promise.all(letters.map((letter) => outline(world, letter)))
  return [
    proposal,
    ...outlines
      .filter((acts) => !isOver(acts))
      .map((acts) => ({
        file: acts[0]!.file,
        seen: acts.length,
        kind,
        by,
        cites: [{ file }],
        said: { measure },
      })),
  ]
}
