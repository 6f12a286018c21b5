import { z } from 'zod'
import { defineAct } from '../../act.js'
import { choice, maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { askReview, open, running } from '../state.js'

/**
 * Anything that may affect security (arts. 35, 38): every such event is recorded, also when it proves nothing. A threat
 * is told apart from an incident: somebody declared that they mean harm.
 */
export const incidentReported = defineAct({
  kind: 'case/incident-reported',
  power: 'incidents.report',
  body: z.strictObject({
    sort: choice(['incident', 'threat'], 'incident.sort').optional(),
    what: text('incident.what.blank'),
    when: maybeText(200),
    where: maybeText(500),
    transcribed,
  }),
  apart: ['where'],
  quiet: true,
  facets: ({ sort }): { sort?: string } => (sort ? { sort } : {}),
  refuse: (caseFile: CaseFile, body, { by }) => [...open(caseFile), ...heardBy(by, body?.transcribed, body)],
  apply: (caseFile): CaseFile => (inPlace(caseFile) ? askReview(caseFile, 'incident') : caseFile),
})

/** What was put in place did not keep it away: it has to be evaluated again. */
const inPlace = (caseFile: CaseFile): boolean => running(caseFile).some(({ state }) => state === 'implemented')
