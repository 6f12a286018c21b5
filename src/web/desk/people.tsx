import type { Holder } from '../../app/holders.js'
import { everyone } from '../../app/staff.js'
import { nameIn } from '../acts/measures.js'
import type { Ctx } from '../env.js'
import type { Page } from '../page.js'
import { Table } from '../parts/table.js'
import { href, routes } from '../routes.js'
import { deskPage, lawOf, may } from './frame.js'

/** The way out of an office, for whoever takes offices away. */
const Leave = ({ page, holder: { person, office, name } }: { page: Page; holder: Holder }) => (
  <a class="govuk-link" href={page.to(href(routes.handover, { person, office }))}>
    {page.words.desk.people.leave}
    <span class="govuk-visually-hidden"> ({name ?? person})</span>
  </a>
)

/** Who holds which office, and since when. Who seats them runs the node, at its console. */
export async function showPeople(c: Ctx) {
  const { page, world } = c.var
  const { title, lead, columns, nobody } = page.words.desk.people
  const holders = await everyone(world)
  const { offices } = lawOf(c)
  const taking = may(c, 'holders.remove')
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      {holders.length > 0 ? (
        <Table
          caption={title}
          captionHidden
          columns={[columns.name, columns.office, columns.since, columns.person, ...(taking ? [columns.next] : [])].map(
            (text) => ({ text }),
          )}
          rows={holders.map((holder) => {
            const { name, person, office, since } = holder
            const cells = [name ?? person, nameIn(offices, office, page.language), page.instant(since), person]
            return { cells: taking ? [...cells, <Leave page={page} holder={holder} />] : cells }
          })}
        />
      ) : (
        <p class="govuk-body">{nobody}</p>
      )}
    </>
  )
  return deskPage(c, { title, at: 'people' }, content)
}
