import type { Act } from '../../../domain/act.js'
import { type Change, changedSince } from '../../../domain/case/changed-since.js'
import type { MeasureName } from '../../acts/measures.js'
import type { Page } from '../../page.js'
import { Notice } from '../../parts/notice.js'

type Props = Readonly<{ page: Page; file: string; inCase: readonly Act[]; names: readonly MeasureName[] }>

/** What was decided after an open letter was written, which its authority has yet to hear; and how that is put on record. */
export const Changed = ({ page, file, inCase, names }: Props) => {
  const { title, kinds, next } = page.words.letters.changed
  const changes: readonly (readonly [string, Change])[] = [...changedSince(inCase, file)]
  if (changes.length === 0) return null
  return (
    <Notice tone="attention" title={title}>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map(([id, change]) => (
          <li>
            {names.find((one) => one.id === id)?.name ?? id}: {kinds[change]}
          </li>
        ))}
      </ul>
      <p>{next}</p>
    </Notice>
  )
}
