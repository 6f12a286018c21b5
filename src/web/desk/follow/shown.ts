import type { Act } from '../../../domain/act.js'
import type { CaseFile } from '../../../domain/case/case.js'
import type { Law, LawInTime } from '../../../domain/law/law.js'
import type { NamedMeasure } from '../../acts/measures.js'
import type { Page } from '../../page.js'

/** What the follow-up of a case is drawn from. */
export type Shown = Readonly<{
  page: Page
  law: Law
  inTime: LawInTime
  acts: readonly Act[]
  state: CaseFile
  measures: readonly NamedMeasure[]
}>
