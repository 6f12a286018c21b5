import { z } from 'zod'
import { type Act, defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** Whoever takes somebody's offices away may hand their files over, in whatever office. */
const handingOver = 'files.hand-over'

/** The act by which somebody took an office, cited as the proof that they may handle its files. */
const isSeatOf =
  (person: string, office: string) =>
  ({ kind, facets }: Act): boolean =>
    kind === 'organ/holder-seated' && facets.person === person && facets.office === office

/**
 * Who handles the file in an office; without `to` nobody does, and it waits for whoever takes it. Nobody else's signature
 * waits for it, since it says nothing about the case. Whether the person still holds the office stands in another file, and
 * is looked up where assignments are proposed.
 */
export const caseAssigned = defineAct({
  kind: 'case/case-assigned',
  power: ['cases.assign', handingOver],
  body: z.strictObject({ office: text('assigned.office', 60), to: text('holder.person', 20).optional() }),
  quiet: true,
  facets: ({ office, to }): { office: string; to?: string } => (to ? { office, to } : { office }),
  refuse: (caseFile: CaseFile, body, { by, power, law, cited }) => {
    if (!body) return open(caseFile)
    const { office, to } = body
    return [
      ...open(caseFile),
      ...unless(
        law.offices.some(({ id, queue }) => queue && id === office),
        'assigned.office',
        'office',
      ),
      ...unless(power === handingOver || office === by.office, 'assigned.other-office', 'office'),
      ...unless(!to || cited.some(isSeatOf(to, office)), 'holder.not-seated', 'to'),
      ...unless(caseFile.handlers[office] !== to, 'assigned.already', 'to'),
    ]
  },
  apply: ({ handlers, ...caseFile }, { facets: { office, to } }): CaseFile => {
    const { [office]: _, ...others } = handlers
    return { ...caseFile, handlers: to ? { ...others, [office]: to } : others }
  },
})
