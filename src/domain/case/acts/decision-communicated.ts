import { z } from 'zod'
import { defineAct, isOf, unless } from '../../act.js'
import { instructionDelivered } from '../../instruction/acts/delivered.js'
import { text } from '../../said.js'
import type { Addressee, CaseFile } from '../case.js'

type Letter = Readonly<{ authority: string; instruction: string }>

const isOfLetter = (one: Addressee, { authority, instruction }: Letter) =>
  one.authority === authority && one.instruction === instruction

/**
 * An authority has the letter that tells it of the decree (art. 29-I): with the last one addressed, the limit is kept.
 * It follows from the delivery, which it cites, and is recorded with it, also when the file has been closed meanwhile.
 */
export const decisionCommunicated = defineAct({
  kind: 'case/decision-communicated',
  power: 'decisions.communicate',
  body: z.strictObject({
    authority: text('instruction.authority', 80),
    instruction: text('instruction.file', 40),
    /** The act that decreed: of two decrees to one authority, the other is not communicated by this. Always said now. */
    decision: z.int('instruction.decision').positive('instruction.decision').optional(),
  }),
  quiet: true,
  facets: ({ authority, instruction, decision }) => ({ authority, instruction, decision }),
  refuse: ({ addressees }: CaseFile, body, { cited }) => {
    const addressed = unless(addressees.length > 0, 'instruction.nobody-addressed')
    if (!body) return addressed
    const addressee = addressees.find((one) => isOfLetter(one, body))
    return [
      ...addressed,
      ...unless(addressee, 'communicated.no-letter', 'instruction'),
      ...unless(!addressee || addressee.decision === body.decision, 'communicated.other-decision', 'decision'),
      ...unless(!addressee?.told, 'communicated.already', 'instruction'),
      ...unless(
        cited.some((act) => isOf(instructionDelivered, act) && act.file === body.instruction),
        'communicated.not-delivered',
        'instruction',
      ),
    ]
  },
  apply: (caseFile, { facets }): CaseFile => ({
    ...caseFile,
    addressees: caseFile.addressees.map((one) => (isOfLetter(one, facets) ? { ...one, told: true } : one)),
  }),
})
