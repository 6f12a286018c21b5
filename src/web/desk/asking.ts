import type { CaseFile } from '../../domain/case/case.js'
import type { Authority, Law } from '../../domain/law/law.js'
import type { MeasureName, NamedMeasure } from '../acts/measures.js'
import type { Form } from '../form.js'
import type { Page } from '../page.js'
import type { FormError } from '../parts/error-summary.js'

/** What the inputs of an act are drawn from. `form` is as typed, also when it was refused. */
export type Asking = Readonly<{
  page: Page
  law: Law
  kind: string
  state: Pick<CaseFile, 'entity' | 'barred' | 'misuse'>
  measures: readonly NamedMeasure[]
  form: Form
  errors: readonly FormError[]
  /** The plan that waits for a word: its measures, and who has to say one. */
  plan?: Readonly<{ measures: readonly MeasureName[]; consenters: ReadonlyMap<string, string> }> | undefined
  /** The decisions of which the person has yet to be notified, by number. */
  decisions?: readonly Readonly<{ seq: number; name: string }>[]
}>

/** Those of the person's own state first: they are meant most often. */
export const authoritiesFor = (law: Law, entity: string): readonly Authority[] => [
  ...law.authorities.filter((authority) => authority.entity === entity),
  ...law.authorities.filter((authority) => authority.entity !== entity),
]
