import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** In how many days the person is asked again. */
export const everyDays = z.int('check-back.days').min(1, 'check-back.days').max(366, 'check-back.days')

/** The person is asked whether what was put in place serves (art. 29-III). That nobody answered is recorded like an answer. */
export const checkBackMade = defineAct({
  kind: 'case/check-back-made',
  power: 'progress.report',
  body: z.strictObject({
    answered: z.boolean('check-back.answered'),
    what: maybeText(4000),
    days: everyDays,
  }),
  facets: ({ answered, days }) => ({ answered, days }),
  refuse: (caseFile: CaseFile) => [...open(caseFile), ...unless(!caseFile.leaving, 'case.leaving')],
  apply: (caseFile): CaseFile => ({ ...caseFile, followedUp: true }),
})
