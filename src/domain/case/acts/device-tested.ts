import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { askReview, measureOf, open, withMeasure } from '../state.js'

/** A device that was handed over is tried out (art. 29-III): a panic button that nobody ever tried protects nobody. */
export const deviceTested = defineAct({
  kind: 'case/device-tested',
  power: 'decisions.implement',
  body: z.strictObject({
    measure: text('measures.which', 10),
    how: text('device.how.blank', 2000),
    worked: z.boolean('device.worked'),
    /** Who supplies it and has to mend it. */
    supplier: maybeText(300),
    note: maybeText(2000),
  }),
  facets: ({ measure, worked }) => ({ measure, worked }),
  refuse: (caseFile: CaseFile, body, { law }) => {
    const named = body && measureOf(caseFile, body.measure)
    const device = law.measures.some(({ id, device }) => device && id === named?.catalogue)
    return [
      ...open(caseFile),
      ...unless(caseFile.measures.some(handedOver), 'device.none-delivered'),
      ...unless(!body || named, 'measures.unknown', 'measure'),
      ...unless(!named || device, 'device.not-one', 'measure'),
      ...unless(!named || handedOver(named), 'device.not-delivered', 'measure'),
    ]
  },
  apply: (caseFile, { facets: { measure, worked } }): CaseFile => {
    const tested = withMeasure(caseFile, measure, { failing: !worked })
    return worked ? tested : askReview(tested, 'failure')
  },
})

const handedOver = ({ state }: CaseFile['measures'][number]) => state === 'implemented' || state === 'failed'
