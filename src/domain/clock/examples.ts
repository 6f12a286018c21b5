import { Temporal } from 'temporal-polyfill'
import type { ClockRule, LawInTime } from '../law/law.js'
import { lawAt } from '../law/law-at.js'
import { dueAt, inUtc } from './due.js'

type Example = ClockRule['examples'][number]

/** A worked example that does not hold: `at` is its rule, `starts` the instant it begins from. */
export type ExampleFault = Readonly<{ at: string; starts: string }> &
  (
    | Readonly<{ because: 'example.not-in-force' }>
    | Readonly<{ because: 'example.differs'; stated: string | null; reckoned: string | null }>
  )

/** An example is of the text in force when it starts, and gives the instant it states. */
function faultsOf(law: LawInTime, rule: ClockRule, { starts, due: stated, options }: Example): ExampleFault[] {
  const [at, start] = [`clocks ${rule.id}`, Temporal.Instant.from(starts)]
  if (!lawAt(law, start)?.clocks.includes(rule)) return [{ because: 'example.not-in-force', at, starts }]
  const due = dueAt(rule, start, law.zone, options)
  const reckoned = due && inUtc(due)
  return reckoned === stated ? [] : [{ because: 'example.differs', at, starts, stated, reckoned }]
}

/** Runs every worked example of a law. Answers those that do not hold, each with what is wrong. */
export const failuresOf = (law: LawInTime): ExampleFault[] =>
  law.clocks.flatMap((rule) => rule.examples.flatMap((example) => faultsOf(law, rule, example)))
