import { colleaguesIn, type Load, loads } from '../../app/assign.js'
import type { Office } from '../../domain/law/law.js'
import type { Ctx } from '../env.js'
import { BackLink } from '../parts/back-link.js'
import { Table } from '../parts/table.js'
import { href, routes } from '../routes.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'
import { namesIn } from './names.js'

/** Whether somebody may hand over what is handled in an office. */
export const mayHandOver = (c: Ctx, office: string): boolean =>
  may(c, 'files.hand-over') || (may(c, 'cases.assign') && signatoryOf(c).office === office)

/** Those who have files, and those who could: a colleague with none is part of the answer. */
async function rowsOf(c: Ctx, office: string): Promise<Load[]> {
  const { world } = c.var
  const [counted, colleagues] = await Promise.all([loads(world, office), colleaguesIn(world, office)])
  const people = [null, ...colleagues.map(({ person }) => person)]
  const without = people.filter((person) => !counted.some((load) => load.person === person))
  return [...counted, ...without.map((person) => ({ person, files: 0, waiting: 0, overdue: 0 }))]
}

async function Loads({ c, office }: { c: Ctx; office: Office }) {
  const { page } = c.var
  const { caption, columns, nobodys, handOver, about, nothing } = page.words.handling.load
  const [rows, names] = await Promise.all([rowsOf(c, office.id), namesIn(c)])
  const handing = mayHandOver(c, office.id)
  const link = (person: string) => (
    <a class="govuk-link" href={page.to(href(routes.handover, { person, office: office.id }))}>
      {handOver}
      <span class="govuk-visually-hidden"> ({about({ name: names(person, office.id) })})</span>
    </a>
  )
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { text: columns.name },
        ...[columns.files, columns.waiting, columns.overdue].map((text) => ({ text, numeric: true })),
        ...(handing ? [{ text: columns.next }] : []),
      ]}
      rows={rows.map(({ person, files, waiting, overdue }) => ({
        cells: [
          person === null ? nobodys : names(person, office.id),
          ...[files, waiting, overdue].map(String),
          ...(handing ? [person !== null && files > 0 ? link(person) : nothing] : []),
        ],
        tone: overdue > 0 ? 'danger' : undefined,
      }))}
    />
  )
}

/** How much each of an office handles, and what nobody has taken. No file is opened. */
export async function showLoad(c: Ctx) {
  const { page } = c.var
  const office = lawOf(c).offices.find(({ id, queue }) => queue && id === c.req.param('office'))
  if (!office) return c.notFound()
  const back = page.to(may(c, 'files.read') ? href(routes.queue, { office: office.id }) : routes.people)
  if (!may(c, 'files.read') && !mayHandOver(c, office.id))
    return refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back: page.to(routes.home) })
  const words = page.words.handling.load
  const content = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{office.name[page.language]}</p>
      <p class="govuk-body-s">{words.explained}</p>
      {await Loads({ c, office })}
    </>
  )
  return deskPage(c, { title: words.title, at: 'queue', before: <BackLink href={back} text={words.back} /> }, content)
}
