import { type Act, isOf } from '../../domain/act.js'
import { requestReceived } from '../../domain/case/acts/request-received.js'
import { riskStudyMade } from '../../domain/case/acts/risk-study-made.js'
import type { CaseFile } from '../../domain/case/case.js'
import type { Page } from '../page.js'
import type { Choice } from '../parts/radios.js'

/** Whom a plan may protect: those whom the study in force determined, by name. `acts` are opened as far as that. */
export function circleOf(page: Page, { study }: CaseFile, acts: readonly Act[]): Choice[] {
  const asked = acts.find((act) => isOf(requestReceived, act))?.body
  const made = acts.find((act) => act.seq === study?.seq)
  const named = made && isOf(riskStudyMade, made) ? (made.body?.beneficiaries ?? []) : []
  return (study?.beneficiaries ?? []).map((value) => ({
    value,
    text: (value === 'b0' ? asked?.name : named.find(({ id }) => id === value)?.name) ?? page.words.acts.planned.main,
  }))
}
