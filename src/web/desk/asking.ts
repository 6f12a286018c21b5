import type { CaseFile } from '../../domain/case/case.js'
import type { Authority, Law } from '../../domain/law/law.js'
import type { NamedMeasure } from '../acts/measures.js'
import type { Form } from '../form.js'
import type { Page } from '../page.js'
import type { FormError } from '../parts/error-summary.js'

/** What the inputs of an act are drawn from. `form` is as typed, also when it was refused. */
export type Asking = Readonly<{
  page: Page
  law: Law
  kind: string
  state: Pick<CaseFile, 'entity' | 'barred'>
  measures: readonly NamedMeasure[]
  form: Form
  errors: readonly FormError[]
}>

/** Those of the person's own state first: they are meant most often. */
export const authoritiesFor = (law: Law, entity: string): readonly Authority[] => [
  ...law.authorities.filter((authority) => authority.entity === entity),
  ...law.authorities.filter((authority) => authority.entity !== entity),
]
