import { everyone } from '../../app/staff.js'
import { nameIn } from '../acts/measures.js'
import type { Ctx } from '../env.js'
import { Table } from '../parts/table.js'
import { deskPage, lawOf } from './frame.js'

/** Who holds which office, and since when. Who seats them runs the node, at its console. */
export async function showPeople(c: Ctx) {
  const { page, world } = c.var
  const { title, lead, columns, nobody } = page.words.desk.people
  const holders = await everyone(world)
  const { offices } = lawOf(c)
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      {holders.length > 0 ? (
        <Table
          caption={title}
          captionHidden
          columns={[columns.name, columns.office, columns.since, columns.person].map((text) => ({ text }))}
          rows={holders.map(({ name, person, office, since }) => ({
            cells: [name ?? person, nameIn(offices, office, page.language), page.instant(since), person],
          }))}
        />
      ) : (
        <p class="govuk-body">{nobody}</p>
      )}
    </>
  )
  return deskPage(c, { title, at: 'people' }, content)
}
