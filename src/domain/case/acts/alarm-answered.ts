import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

type Step = Readonly<{ rule: string; start: number; step: string }>

const isStep = (a: Step, b: Step) => a.rule === b.rule && a.start === b.start && a.step === b.step

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
  again: true,
  facets: ({ rule, start, step }) => ({ rule, start, step }),
  refuse: (caseFile: CaseFile, body, { by, clocks, law }) => [
    ...open(caseFile),
    ...(body
      ? [
          ...unless(
            clocks.some(({ rule, start, due }) => due && rule === body.rule && start === body.start) &&
              law.ladders.some(
                ({ rules, steps }) => rules.includes(body.rule) && steps.some(({ id }) => id === body.step),
              ),
            'alarm.which',
          ),
          ...unless(!caseFile.answers.some((answer) => isStep(answer, body) && answer.person === by.person), 'twice'),
        ]
      : []),
  ],
  apply: (caseFile, { seq, at, by, facets }): CaseFile => ({
    ...caseFile,
    answers: [...caseFile.answers, { ...facets, seq, person: by.person, at: at.toString() }],
  }),
})
