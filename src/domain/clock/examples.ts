import { Temporal } from 'temporal-polyfill'
import type { ClockRule, LawInTime } from '../law/law.js'
import { lawAt } from '../law/law-at.js'
import { dueAt, inUtc } from './due.js'

type Example = ClockRule['examples'][number]

/** An example is of the text in force when it starts, and gives the instant it states. */
function faultOf(law: LawInTime, rule: ClockRule, example: Example): string | undefined {
  const at = Temporal.Instant.from(example.starts)
  if (!lawAt(law, at)?.clocks.includes(rule)) return 'starts when this text is not in force'
  const due = dueAt(rule, at, law.zone, example.options)
  const got = due && inUtc(due)
  return got === example.due ? undefined : `is due ${example.due}, reckoned ${got}`
}

/** Runs every worked example of a law. Answers those that do not hold, each with what is wrong. */
export const failuresOf = (law: LawInTime): string[] =>
  law.clocks.flatMap((rule) =>
    rule.examples.flatMap((example) => {
      const fault = faultOf(law, rule, example)
      return fault ? [`clocks ${rule.id}: the example from ${example.starts} ${fault}`] : []
    }),
  )
