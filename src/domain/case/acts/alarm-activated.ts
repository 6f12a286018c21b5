import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { askReview, measureOf, open } from '../state.js'

/** Somebody pressed the button: whether anybody came, in how long, and how it ended. One that went unanswered, or late, is evaluated. */
export const alarmActivated = defineAct({
  kind: 'case/alarm-activated',
  power: 'devices.report',
  body: z.strictObject({
    measure: text('measures.which', 10),
    when: text('activation.when.blank', 200),
    answered: choice(['yes', 'late', 'no'], 'activation.answered'),
    /** From the alarm to the answer. */
    minutes: z
      .int('activation.minutes')
      .nonnegative('activation.minutes')
      .max(100_000, 'activation.minutes')
      .optional(),
    outcome: text('activation.outcome.blank', 4000),
    transcribed,
  }),
  quiet: true,
  facets: ({ measure, answered }) => ({ measure, answered }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...unless(caseFile.measures.length > 0, 'compliance.none-issued'),
    ...unless(!body || measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile, { facets: { answered } }): CaseFile =>
    answered === 'yes' ? caseFile : askReview(caseFile, 'failure'),
})
