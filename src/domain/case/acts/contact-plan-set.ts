import { z } from 'zod'
import { defineAct } from '../../act.js'
import { transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'
import { everyDays } from './check-back-made.js'
import { safeContact } from './request-received.js'

/**
 * A new way to be reached safely; it replaces the earlier one for whoever calls next, and the earlier one stays on file.
 * It may say every how many days the person wants to be asked how it goes.
 */
export const contactPlanSet = defineAct({
  kind: 'case/contact-plan-set',
  power: 'contact.set',
  body: z.strictObject({ contact: safeContact, everyDays: everyDays.optional(), transcribed }),
  apart: ['contact'],
  quiet: true,
  facets: ({ everyDays: days }): { days?: number } => (days ? { days } : {}),
  refuse: (caseFile: CaseFile, body, { by }) => [...open(caseFile), ...heardBy(by, body?.transcribed, body)],
  apply: (caseFile, { facets: { days } }): CaseFile =>
    days && !caseFile.leaving ? { ...caseFile, followedUp: true } : caseFile,
})
