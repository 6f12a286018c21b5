import { assign, colleaguesIn, handlers } from '../../app/assign.js'
import { nameIn } from '../acts/measures.js'
import type { Ctx } from '../env.js'
import { numberIn, one, readForm } from '../form.js'
import { Button } from '../parts/button.js'
import { Select } from '../parts/select.js'
import { SummaryList } from '../parts/summary-list.js'
import { href, routes } from '../routes.js'
import { lawOf, may, officeOf, refusedPage, signatoryOf } from './frame.js'
import { namesIn } from './names.js'
import { outlineOf } from './opening.js'

type Shown = Readonly<{ c: Ctx; file: string; seen: number; open: boolean }>

/** The form for one's own office: oneself, a colleague, or nobody. */
async function Assigning({ c, file, seen, current }: Shown & { current: string | undefined }) {
  const { page, world } = c.var
  const { label, nobody, button } = page.words.handling.case
  const colleagues = await colleaguesIn(world, signatoryOf(c).office)
  return (
    <form method="post" action={page.to(href(routes.assignment, { file }))} novalidate>
      <input type="hidden" name="seen" value={String(seen)} />
      <Select
        name="to"
        label={label}
        empty={nobody}
        options={colleagues.map(({ person, name }) => ({ value: person, text: name ?? person }))}
        value={current}
      />
      <Button kind="secondary">{button}</Button>
    </form>
  )
}

/** Who handles a file in which office. */
export async function Handling(shown: Shown) {
  const { c, file, open } = shown
  const { page, world } = c.var
  const { heading } = page.words.handling.case
  const office = officeOf(c)
  const [known, names] = await Promise.all([handlers(world, file), namesIn(c)])
  const rows = [...known].map(([id, person]) => ({
    key: nameIn(lawOf(c).offices, id, page.language) ?? id,
    value: names(person, id),
  }))
  return (
    <section aria-labelledby="handling">
      <h2 class="govuk-heading-m" id="handling">
        {heading}
      </h2>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p class="govuk-body">{page.words.handling.nobody}</p>}
      {open &&
        office?.queue &&
        may(c, 'cases.assign') &&
        (await Assigning({ ...shown, current: known.get(office.id) }))}
    </section>
  )
}

/** Says who of one's own office handles a file. Nothing is opened for it. */
export async function assignCase(c: Ctx) {
  const { page, world } = c.var
  const found = await outlineOf(c)
  if (!found) return c.notFound()
  const { file } = found
  const form = await readForm(c)
  const { refused = [] } = await assign(world, signatoryOf(c), {
    file,
    seen: numberIn(form, 'seen'),
    to: one(form, 'to') || undefined,
  })
  const back = page.to(href(routes.case, { file }))
  const against = refused.filter(({ because }) => because !== 'twice')
  if (against.length === 0) return c.redirect(`${back}#handling`, 303)
  const status = against.some(({ because }) => because === 'not-yours-to-sign') ? 403 : 422
  return refusedPage(c, { refused: against, status, back })
}
