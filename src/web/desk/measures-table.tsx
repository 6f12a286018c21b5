import type { NamedMeasure } from '../acts/measures.js'
import type { Page } from '../page.js'
import { Table } from '../parts/table.js'
import { Tag, type Tone } from '../parts/tag.js'

const stateTones: Readonly<Record<NamedMeasure['state'], Tone>> = {
  issued: 'attention',
  implemented: 'done',
  failed: 'danger',
  suspended: 'attention',
  ended: 'neutral',
}
const wordTones: Readonly<Record<NamedMeasure['word'], Tone>> = {
  unheard: 'neutral',
  confirmed: 'done',
  contradicted: 'danger',
}

/** The measures with both words on each: the authority's and the person's. Neither takes the other's place. */
export const MeasuresTable = ({ page, measures }: { page: Page; measures: readonly NamedMeasure[] }) => {
  const { heading, columns } = page.words.desk.measures
  const { states, heard, measure: words } = page.words.acts
  return (
    measures.length > 0 && (
      <Table
        caption={heading}
        columns={[columns.measure, columns.what, columns.authority, columns.words].map((text) => ({ text }))}
        rows={measures.map(({ name, what, authority, state, word }) => ({
          tone: word === 'contradicted' || state === 'failed' ? ('danger' as const) : undefined,
          cells: [
            name,
            <span class="rg-said">{what}</span>,
            authority ?? words.mechanism,
            <span class="rg-words">
              <Tag tone={stateTones[state]} text={states[state]} /> <Tag tone={wordTones[word]} text={heard[word]} />
            </span>,
          ],
        }))}
      />
    )
  )
}
