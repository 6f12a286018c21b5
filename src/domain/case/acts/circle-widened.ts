import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'

/**
 * Somebody close to the person needs protection too (art. 24), named after the request. The next study determines whom the
 * danger reaches, and finds them among those who were named.
 */
export const circleWidened = defineAct({
  kind: 'case/circle-widened',
  power: 'additions.make',
  body: z.strictObject({
    name: text('circle.name.blank', 200),
    relation: text('circle.relation.blank', 60),
    transcribed,
  }),
  apart: ['name', 'relation'],
  quiet: true,
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by, law }) => [
    ...open(caseFile),
    ...(body
      ? unless(
          law.relations.some(({ id }) => id === body.relation),
          'circle.relation.blank',
          'relation',
        )
      : []),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => caseFile,
})
