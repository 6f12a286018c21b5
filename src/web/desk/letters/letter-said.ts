import type { Refusal } from '../../../domain/act.js'
import { askedOf } from '../../../domain/case/acts/authority-instructed.js'
import type { Addressee, CaseFile } from '../../../domain/case/case.js'
import { bindingOf } from '../../../domain/instruction/acts/issued.js'
import { disclosable } from '../../../domain/instruction/disclosure.js'
import type { Law } from '../../../domain/law/law.js'
import type { NamedMeasure } from '../../acts/measures.js'
import { type Form, one, saidIn } from '../../form.js'

/** One addressee as the form names it: an authority may be told of several decrees. */
export const keyOf = ({ decision, authority }: Pick<Addressee, 'decision' | 'authority'>): string =>
  `${decision}.${authority}`

/** The fields that were ticked, in their order, each by its place in the form. */
const ticked = (form: Form): number[] =>
  disclosable.flatMap((field, i) => (one(form, `fields.${i}.field`) === field ? [i] : []))

type From = Readonly<{ law: Law; state: CaseFile; measures: readonly NamedMeasure[] }>

/**
 * What a letter says, as typed. What is asked for is what the decree gives the addressee, and what binds it is what the
 * law says: neither is typed. Nothing when no addressee of a decree was chosen.
 */
export function letterSaid(form: Form, { law, state, measures }: From) {
  const addressee = state.addressees.find((addressee) => keyOf(addressee) === one(form, 'addressee'))
  if (!addressee) return undefined
  const { decision, authority } = addressee
  const asked = askedOf(state, addressee)
  return {
    decision,
    authority,
    measures: measures
      .filter(({ id }) => asked.includes(id))
      .map(({ id, catalogue, what }) => ({ id, measure: catalogue ?? '', what: what ?? '' })),
    fields: ticked(form).map((i) => ({ field: disclosable[i], why: one(form, `fields.${i}.why`) })),
    binding: bindingOf(law, authority),
    ...saidIn(form, ['asks', 'needed', 'by']),
  }
}

/** Reasons name a field among those that were ticked; in the form it stands among all of them. */
export const atPlaceIn = (form: Form, refused: readonly Refusal[]): Refusal[] =>
  refused.map(({ because, field }) => {
    const [, i, part] = /^fields\.(\d+)\.(\w+)$/.exec(field ?? '') ?? []
    if (i !== undefined) return { because, field: `fields.${ticked(form)[Number(i)] ?? i}.${part}` }
    return { because, ...(field === 'authority' ? { field: 'addressee' } : field ? { field } : {}) }
  })
