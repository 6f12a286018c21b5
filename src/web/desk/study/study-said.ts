import type { Act } from '../../../domain/act.js'
import { factorsOf, type Worded } from '../../../domain/risk/answers.js'
import { type Form, one, type Said, saidIn } from '../../form.js'
import type { Language } from '../../language.js'
import { type Chosen, versionIn } from './chosen.js'

/** What a form says of one factor: all of it text, as typed. */
export type TypedAnswer = Readonly<Record<string, string>>

/** Of every factor that the form speaks of, by its id: also of those that are not asked now. */
export const typedAnswers = (form: Form): Readonly<Record<string, TypedAnswer>> =>
  (saidIn(form, ['answers']).answers as Readonly<Record<string, TypedAnswer>> | undefined) ?? {}

/** The answer that says that nobody knows. It is an answer: leaving a question out is none. */
export const unknown = 'unknown'

export type SaidAnswer = Worded & Said

/** The answers to what is asked, each with question and anchor in the words that the reader was shown. */
export function answersIn(form: Form, { instrument, modules }: Chosen, language: Language): SaidAnswer[] {
  const typed = typedAnswers(form)
  return factorsOf(instrument, modules).flatMap(({ id: factor, asks, anchors }) => {
    const { scale, ...rest } = typed[factor] ?? {}
    if (scale === undefined) return []
    const said = { ...rest, factor, asked: asks[language] }
    if (scale === unknown) return [said]
    const anchor = anchors.find(({ value }) => String(value) === scale)
    return [{ ...said, scale: Number(scale), ...(anchor ? { anchor: anchor.name[language] } : {}) }]
  })
}

export type BeneficiaryRow = Readonly<{ id?: string; name?: string; relation?: string }>

/** Those that say something, in their order: what is sent and what is drawn again have the same numbers. */
export function beneficiaryRows(form: Form): readonly BeneficiaryRow[] {
  const { beneficiaries } = saidIn(form, ['beneficiaries'])
  const rows: readonly BeneficiaryRow[] = Array.isArray(beneficiaries) ? beneficiaries : []
  return rows.filter(({ name, relation }) => name !== undefined || relation !== undefined)
}

/** Whoever was determined before keeps their number; another gets one that no study of the file has used. */
function numbered(rows: readonly BeneficiaryRow[], acts: readonly Act[]): BeneficiaryRow[] {
  const known = [...acts.flatMap(({ facets }) => facets.beneficiaries ?? []), ...rows.map(({ id }) => id ?? '')]
  let last = Math.max(0, ...known.map((id) => Number(/^b(\d{1,3})$/.exec(String(id))?.[1] ?? 0)))
  return rows.map((row) => {
    if (row.id) return row
    last += 1
    return { ...row, id: `b${last}` }
  })
}

type Asked = Readonly<{ chosen: Chosen; acts: readonly Act[]; language: Language }>

/** What is said in the form of a study, as the body of its act. */
export function studySaid(form: Form, { chosen, acts, language }: Asked): Said & { answers: SaidAnswer[] } {
  const { instrument, modules } = chosen
  return {
    ...saidIn(form, ['nexus', 'level', 'reasons', 'override']),
    instrument: one(form, 'instrument') || instrument.id,
    version: versionIn(form, instrument),
    modules,
    answers: answersIn(form, chosen, language),
    beneficiaries: numbered(beneficiaryRows(form), acts),
  }
}
