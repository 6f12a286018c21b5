import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { anew, askReview } from '../state.js'

/** Life or integrity in imminent danger, in a file already begun (art. 26). Never refused to a person: it reopens what was closed. */
export const imminentDangerDeclared = defineAct({
  kind: 'case/imminent-danger-declared',
  power: 'danger.declare',
  body: z.strictObject({
    what: text('danger.what.blank'),
    whereabouts: maybeText(1000),
    transcribed,
  }),
  apart: ['whereabouts'],
  quiet: true,
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...unless(caseFile.enteredAt, 'case.not-begun'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => ({
    ...askReview(caseFile, 'danger'),
    danger: true,
    urgent: 'undecided',
    immediateStudy: false,
    ...reopened(caseFile),
  }),
})

/**
 * Neither a refusal, a withdrawal nor an ending stands against a new danger: what ended begins anew, admission is
 * decided again, and consent is asked for again, so that grave cause may stand in for it (art. 25).
 */
const reopened = ({ admission, consent, closed }: CaseFile): Partial<CaseFile> => ({
  leaving: false,
  ...(admission === 'declined' ? { admission: 'undecided' as const } : {}),
  ...(closed ? anew : {}),
  ...(consent === 'withdrawn' ? { consent: 'pending' as const } : {}),
})
