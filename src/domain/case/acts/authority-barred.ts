import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { askReview, open } from '../state.js'

/**
 * "This authority is the one threatening me": it is not told, and carries nothing out (art. 31). Which one is sealed, so
 * that nobody can tell in clear whether it has a measure in hand: where any runs, all are evaluated again.
 */
export const authorityBarred = defineAct({
  kind: 'case/authority-barred',
  power: 'authorities.bar',
  body: z.strictObject({ authority: text('authority.which', 80), why: maybeText(4000), transcribed }),
  quiet: true,
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { law, by }) => [
    ...open(caseFile),
    ...(body
      ? [
          ...unless(
            law.authorities.some(({ id }) => id === body.authority),
            'authority.unknown',
            'authority',
          ),
          ...unless(!caseFile.barred.includes(body.authority), 'authority.already-barred', 'authority'),
          ...heardBy(by, body.transcribed, body),
        ]
      : []),
  ],
  apply: (caseFile, { body }): CaseFile => {
    const asked = askReview(caseFile, 'authority-barred')
    return body ? { ...asked, barred: [...asked.barred, body.authority] } : asked
  },
})
