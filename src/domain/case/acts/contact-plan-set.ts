import { z } from 'zod'
import { defineAct } from '../../act.js'
import { transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'
import { safeContact } from './request-received.js'

/** A new way to be reached safely; it replaces the earlier one for whoever calls next, and the earlier one stays on file. */
export const contactPlanSet = defineAct({
  kind: 'case/contact-plan-set',
  power: 'contact.set',
  body: z.strictObject({ contact: safeContact, transcribed }),
  apart: ['contact'],
  quiet: true,
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [...open(caseFile), ...heardBy(by, body?.transcribed, body)],
  apply: (caseFile): CaseFile => caseFile,
})
