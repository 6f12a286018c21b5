import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** The Executive Coordinator is told of the urgent measures once issued (art. 26-IV). */
export const coordinatorInformed = defineAct({
  kind: 'case/coordinator-informed',
  power: 'coordinator.inform',
  body: z.strictObject({ how: text('informed.how.blank', 2000) }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [
    ...open(caseFile),
    ...unless(caseFile.urgent === 'issued', 'informed.nothing-issued'),
    ...unless(!caseFile.coordinatorInformed, 'informed.already'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, coordinatorInformed: true }),
})
