import type { Act } from '../../../domain/act.js'
import { isOf } from '../../../domain/act.js'
import { planProposed } from '../../../domain/case/acts/plan-proposed.js'
import { numberOf } from '../../acts/numbers.js'
import { type Form, type Said, saidIn } from '../../form.js'

/** One measure as it was typed. */
export type PlanRow = Readonly<{
  measure?: string
  what?: string
  for?: readonly string[]
  days?: string
  authority?: string
  supplier?: string
  personMust?: string
}>
export type ConsenterRow = Readonly<{ who?: string }>

const listOf = (said: Said, name: string): readonly object[] => (Array.isArray(said[name]) ? said[name] : [])

/** For whom a measure is is ticked beforehand, and so does not make a row of it. */
const saysSomething = ({ for: _, ...rest }: PlanRow) => Object.keys(rest).length > 0

/** The rows that say something, in their order: what is sent and what is drawn again have the same numbers. */
export function planRows(form: Form): readonly PlanRow[] {
  const boxes = [...form.keys()].filter((name) => /^measures\.\d+\.for$/.test(name))
  return (listOf(saidIn(form, ['measures'], boxes), 'measures') as readonly PlanRow[]).filter(saysSomething)
}

export const consenterRows = (form: Form): readonly ConsenterRow[] => listOf(saidIn(form, ['consenters']), 'consenters')

/** What is said in the form of a plan, as the body of its act. `first` is the number that its first measure gets. */
export const planSaid = (form: Form, first: number): Said => ({
  ...saidIn(form, ['explained']),
  measures: planRows(form).map(({ days, ...row }, i) => ({
    ...row,
    id: `m${first + i}`,
    ...(days === undefined ? {} : { days: numberOf(days) }),
  })),
  consenters: consenterRows(form).map((row, i) => ({ id: `c${i + 1}`, ...row })),
})

/** The plan that was put last, to be changed: as a form that was typed. `acts` are opened as far as its names. */
export function lastPlan(acts: readonly Act[]): Form {
  const form = new Map<string, readonly string[]>()
  const plan = acts.findLast((act) => isOf(planProposed, act))?.body
  for (const [i, { id: _, for: whom, days, ...row }] of (plan?.measures ?? []).entries()) {
    for (const [name, value] of Object.entries(row)) if (value) form.set(`measures.${i}.${name}`, [value])
    form.set(`measures.${i}.for`, whom)
    form.set(`measures.${i}.days`, [String(days)])
  }
  for (const [i, { who }] of (plan?.consenters ?? []).entries()) form.set(`consenters.${i}.who`, [who])
  return form
}
