import { setTimeout as pause } from 'node:timers/promises'
import { verifierOf } from '../store/acts.js'
import { opens, wordsIn } from './code-words.js'
import { caseOf } from './folio.js'
import type { World } from './world.js'

/** One guess a second for each folio in the world; more than this many waiting are sent away. */
const spacing = 1000
const mostWaiting = 5

/** Answers after its turn, or says that too many are trying this folio. Nothing locks a person out for long. */
export type Guesses = (folio: string) => Promise<boolean>

/** `time` in milliseconds that only grows. */
export function guesses(time: () => number = () => performance.now()): Guesses {
  const next = new Map<string, number>()
  return async (folio) => {
    const now = time()
    for (const [key, at] of next) if (at <= now) next.delete(key)
    const turn = next.get(folio) ?? now
    if (turn - now > spacing * mostWaiting) return false
    next.set(folio, turn + spacing)
    await pause(turn - now)
    return true
  }
}

/** What cannot be a folio is looked up all the same, so that it takes as long. */
const noCase = 'case-none'

/** The case that this folio and these words open; `undefined` for every mistake alike, `too-many` when many are trying. */
export async function enter(
  { db }: Pick<World, 'db'>,
  allowed: Guesses,
  typed: { folio: string; words: string },
): Promise<string | undefined | 'too-many'> {
  const file = caseOf(typed.folio) ?? noCase
  const folio = file === noCase ? `none ${typed.folio.slice(0, 40)}` : file
  if (!(await allowed(folio))) return 'too-many'
  const verifier = await verifierOf(db, file)
  return opens(wordsIn(typed.words), verifier) ? file : undefined
}
