import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'

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
    ...caseFile,
    danger: true,
    urgent: 'undecided',
    immediateStudy: false,
    leaving: false,
    closed: false,
    ...reopened(caseFile),
  }),
})

/**
 * Neither a refusal nor a withdrawal stands against a new danger: admission is decided again, and consent is asked for
 * again, so that grave cause may stand in for it (art. 25).
 */
const reopened = ({ admission, consent }: CaseFile): Pick<CaseFile, 'admission' | 'consent'> => ({
  admission: admission === 'declined' ? 'undecided' : admission,
  consent: consent === 'withdrawn' ? 'pending' : consent,
})
