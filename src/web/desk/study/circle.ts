import { type Act, isOf } from '../../../domain/act.js'
import { circleWidened } from '../../../domain/case/acts/circle-widened.js'
import { requestReceived } from '../../../domain/case/acts/request-received.js'
import { riskStudyMade } from '../../../domain/case/acts/risk-study-made.js'
import { actKindOf, fileKindOf } from '../../../domain/file.js'
import { type Form, one } from '../../form.js'
import type { BeneficiaryRow } from './study-said.js'

type Named = Readonly<{ name: string; relation: string }>

/** Whether the form asks for those whom the file names: they stand apart, and opening them is on record. */
export const bringsCircle = (form: Form): boolean => one(form, 'more') === 'circle'

/** Whoever an act named, as far as it was opened: the name stands apart. */
const namedIn = (body: Named | undefined): BeneficiaryRow[] =>
  body?.name === undefined ? [] : [{ name: body.name, relation: body.relation }]

/** Whom the file has named: the last study, with their numbers, then the request, then whoever was named since. `acts` are opened as far as that. */
export function namedBefore(acts: readonly Act[]): readonly BeneficiaryRow[] {
  const circle = acts.flatMap((act) => (isOf(requestReceived, act) ? (act.body?.circle ?? []) : []))
  const last = acts.findLast((act) => isOf(riskStudyMade, act))
  const since = acts.flatMap((act) => (isOf(circleWidened, act) ? namedIn(act.body) : []))
  return [...(last?.body?.beneficiaries ?? []), ...circle, ...since]
}

/** An act without what stands apart in it: where somebody is was not asked for, and is not shown. */
export function shutAgain(act: Act): Act {
  const apart = actKindOf(fileKindOf(act.file), act.kind).apart ?? []
  const told = Object.entries(act.body ?? {}).filter(([name]) => !apart.includes(name))
  return act.body === undefined ? act : { ...act, body: Object.fromEntries(told) }
}
