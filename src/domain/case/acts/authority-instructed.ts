import { z } from 'zod'
import { type Act, defineAct, isOf, type Refusal, unless } from '../../act.js'
import { instructionClosed } from '../../instruction/acts/closed.js'
import { text } from '../../said.js'
import type { Addressee, CaseFile } from '../case.js'
import { consented, open, running } from '../state.js'

const body = z.strictObject({
  /** The act that decreed the measures. */
  decision: z.int('instruction.decision').positive('instruction.decision'),
  authority: text('instruction.authority', 80),
  measures: z.array(text('measures.which', 10)).min(1, 'instruction.no-measure').max(60),
  /** The letter's file. */
  instruction: text('instruction.file', 40),
})
type Body = z.infer<typeof body>

/** What an authority was told to carry out and still has to: a measure that was concluded meanwhile is not asked for. */
export const askedOf = (caseFile: CaseFile, { measures }: Addressee): readonly string[] => {
  const alive = running(caseFile).map(({ id }) => id)
  return measures.filter((id) => alive.includes(id))
}

/** The authorities to which a letter can be issued: addressed by a decree, not barred, with something left to carry out, and without a letter. */
export const toInstruct = (caseFile: CaseFile): readonly Addressee[] =>
  caseFile.addressees.filter(
    (one) => !one.instruction && !caseFile.barred.includes(one.authority) && askedOf(caseFile, one).length > 0,
  )

/** One letter for each authority and decree; another only in place of one that was closed, which it cites. */
const replaces = ({ instruction }: Addressee, cited: readonly Act[]) =>
  cited.some((act) => isOf(instructionClosed, act) && act.file === instruction && act.facets.because === 'replaced')

function addresseeAgainst(
  caseFile: CaseFile,
  { decision, authority, measures }: Body,
  cited: readonly Act[],
): Refusal[] {
  const addressee = caseFile.addressees.find((one) => one.decision === decision && one.authority === authority)
  if (!addressee) return [{ because: 'instruction.not-addressed', field: 'authority' }]
  const asked = askedOf(caseFile, addressee)
  return [
    ...unless(!addressee.instruction || replaces(addressee, cited), 'instruction.already', 'authority'),
    ...unless(
      measures.every((id) => addressee.measures.includes(id)),
      'instruction.measure-not-decreed',
      'measures',
    ),
    ...unless(
      asked.length === new Set(measures).size && asked.every((id) => measures.includes(id)),
      'instruction.measures-differ',
      'measures',
    ),
  ]
}

/**
 * An authority is told by letter what a decree gives it to carry out (arts. 18-II, 29-I): all of it, and once. Recorded in
 * the same breath as the letter. Never an authority that the person barred
 * (art. 31), nor once they have left (art. 40).
 */
export const authorityInstructed = defineAct({
  kind: 'case/authority-instructed',
  power: 'decisions.communicate',
  heeds: ['case/authority-barred'],
  body,
  facets: ({ decision, authority, measures, instruction }) => ({ decision, authority, measures, instruction }),
  refuse: (caseFile: CaseFile, body, { cited }) => [
    ...open(caseFile),
    ...consented(caseFile),
    ...unless(caseFile.addressees.length > 0, 'instruction.nobody-addressed'),
    ...(body
      ? [
          ...unless(!caseFile.barred.includes(body.authority), 'instruction.authority-barred', 'authority'),
          ...addresseeAgainst(caseFile, body, cited),
        ]
      : []),
  ],
  apply: (caseFile, { facets: { decision, authority, instruction } }): CaseFile => ({
    ...caseFile,
    addressees: caseFile.addressees.map((one) =>
      one.decision === decision && one.authority === authority ? { ...one, instruction, told: false } : one,
    ),
  }),
})
