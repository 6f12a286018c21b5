import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** Somebody on duty answers for a running limit. Answering stops no clock and no further step of the ladder. */
export const alarmAnswered = defineAct({
  kind: 'case/alarm-answered',
  power: 'alarms.answer',
  body: z.strictObject({
    rule: text('alarm.which', 60),
    start: z.number('alarm.which').int().positive(),
    step: text('alarm.which', 60),
    note: maybeText(2000),
  }),
  quiet: true,
  facets: ({ rule, start, step }) => ({ rule, start, step }),
  refuse: (caseFile: CaseFile, body, { clocks }) => [
    ...open(caseFile),
    ...unless(
      !body || clocks.some(({ rule, start, due }) => due && rule === body.rule && start === body.start),
      'alarm.which',
    ),
  ],
  apply: (caseFile, { seq, at, by, facets }): CaseFile => ({
    ...caseFile,
    answers: [...caseFile.answers, { ...facets, seq, person: by.person, at: at.toString() }],
  }),
})
