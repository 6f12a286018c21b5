import { type Act, isOf } from '../../domain/act.js'
import { caseBreachNoted } from '../../domain/case/acts/breaches.js'
import { countedBy, due } from '../../domain/clock/due.js'
import { explain } from '../../domain/clock/explain.js'
import type { LawInTime } from '../../domain/law/law.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Language } from '../language.js'

/** The language in which the system records how a limit was reckoned. */
const recordedIn: Language = 'es'

const sameLines = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((line, i) => line === b[i])

/**
 * How the limit of a breach was reckoned, in another language than the one it was recorded in: reckoned again from what
 * stands in clear. Nothing where that is not needed, or where it no longer comes out as recorded: what stands in the act
 * is then all there is.
 */
export function reckonedIn(
  language: Language,
  inTime: LawInTime,
  acts: readonly Act[],
  breach: Act,
): readonly string[] | undefined {
  if (language === recordedIn || !isOf(caseBreachNoted, breach)) return undefined
  const { rule, start } = breach.facets
  const started = acts.find(({ seq }) => seq === start)
  const text = started && lawAt(inTime, started.at)?.clocks.find(({ id }) => id === rule)
  if (!text) return undefined
  const computed = due(countedBy(text, started.facets), started.at, inTime.zone)
  const agrees = sameLines(explain(computed, recordedIn), breach.body?.told ?? [])
  return agrees ? explain(computed, language) : undefined
}
