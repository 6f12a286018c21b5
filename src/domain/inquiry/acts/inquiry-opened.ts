import { z } from 'zod'
import { type Act, defineAct, isOf, unless } from '../../act.js'
import { lossReported } from '../../case/acts/loss-reported.js'
import { inUtc } from '../../clock/due.js'
import { choice, text } from '../../said.js'
import type { Inquiry } from '../inquiry.js'

/** The act that put this loss on record, in the file that it is about, and opens this inquiry and no other. */
const isLossOf = (act: Act, { what, case: file }: { what: string; case: string }, inquiry: string) =>
  isOf(lossReported, act) &&
  act.file === file &&
  act.facets.what === what &&
  act.cites.some((place) => place.file === inquiry)

/** Opened in the same breath as the loss is put on record, and resting upon that act. */
export const inquiryOpened = defineAct({
  kind: 'inquiry/inquiry-opened',
  power: 'inquiries.open',
  body: z.strictObject({
    what: choice(['death', 'disappearance'], 'loss.what'),
    case: text('inquiry.case', 50),
  }),
  facets: ({ what, case: file }) => ({ what, case: file }),
  refuse: ({ openedAt }: Inquiry, body, { file, cited }) => [
    ...unless(!openedAt, 'inquiry.already-open'),
    ...(body
      ? unless(
          cited.some((act) => isLossOf(act, body, file)),
          'inquiry.no-loss',
        )
      : []),
  ],
  apply: (inquiry, { at, facets }): Inquiry => ({ ...inquiry, openedAt: inUtc(at), about: facets.case }),
})
