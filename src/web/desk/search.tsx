import { folioOf } from '../../app/folio.js'
import { type Findings, type Found, type Search, search } from '../../app/search.js'
import type { Law } from '../../domain/law/law.js'
import { nameIn } from '../acts/measures.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, one, readForm } from '../form.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { Radios } from '../parts/radios.js'
import { Table } from '../parts/table.js'
import { TextInput } from '../parts/text-input.js'
import { href, routes } from '../routes.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'
import { entityIn, statusWords } from './queue.js'

const ways = ['folio', 'name'] as const
const fields = ['by', 'sought', 'purpose'] as const

const SearchForm = ({ page, form, errors }: { page: Page; form: Form; errors: readonly FormError[] }) => {
  const words = page.words.handling.search
  return (
    <form method="post" action={page.to(routes.search)} novalidate>
      <Radios
        name="by"
        legend={words.by}
        items={ways.map((value) => ({ value, text: words.ways[value] }))}
        value={one(form, 'by')}
        error={errorAt(errors, 'by')}
      />
      <TextInput
        name="sought"
        label={words.sought}
        value={one(form, 'sought')}
        error={errorAt(errors, 'sought')}
        spellcheck={false}
        autocapitalize="words"
      />
      <TextInput
        name="purpose"
        label={words.purpose}
        hint={words.purposeHint}
        value={one(form, 'purpose')}
        error={errorAt(errors, 'purpose')}
      />
      <Button>{words.button}</Button>
    </form>
  )
}

const FoundFiles = ({ page, law, found }: { page: Page; law: Law; found: readonly Found[] }) => {
  const { columns, found: caption, noQueue } = page.words.handling.search
  return (
    <Table
      caption={caption({ count: found.length })}
      columns={[columns.folio, columns.status, columns.entity, columns.queues].map((text) => ({ text }))}
      rows={found.map(({ file, status, entity, queues }) => ({
        cells: [
          <a class="govuk-link rg-folio" href={page.to(href(routes.case, { file }))}>
            {folioOf(file)}
          </a>,
          statusWords(page, status),
          entityIn(law, entity, page),
          queues.map((id) => nameIn(law.offices, id, page.language)).join(', ') || noQueue,
        ],
      }))}
    />
  )
}

const Answer = ({ page, law, findings }: { page: Page; law: Law; findings: Findings }) => {
  const { none, noneNext, more } = page.words.handling.search
  if (!findings.found) return null
  return (
    <section aria-live="polite">
      {findings.found.length > 0 ? (
        <FoundFiles page={page} law={law} found={findings.found} />
      ) : (
        <>
          <h2 class="govuk-heading-m">{none}</h2>
          <p class="govuk-body">{noneNext}</p>
        </>
      )}
      {findings.orMore && <p class="govuk-body">{more}</p>}
    </section>
  )
}

type Asked = Readonly<{ form?: Form; findings?: Findings }>

function searchPage(c: Ctx, { form = new Map(), findings = { found: [], orMore: false } }: Asked, asked: boolean) {
  const { page } = c.var
  const { title, lead, recorded } = page.words.handling.search
  const errors = errorsOf(page.words, findings.refused ?? [], fields)
  const refused = errors.length > 0
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      {asked && <Answer page={page} law={lawOf(c)} findings={findings} />}
      <p class="govuk-body">{lead}</p>
      <p class="govuk-body">{recorded}</p>
      <SearchForm page={page} form={form} errors={errors} />
    </>
  )
  return deskPage(c, { title, at: 'search', refused, status: refused ? 422 : 200 }, content)
}

const notHere = (c: Ctx) =>
  refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back: c.var.page.to(routes.desk) })

/** Where a file is looked for. */
export const showSearch = (c: Ctx) => (may(c, 'files.read') ? searchPage(c, {}, false) : notHere(c))

/** Puts the search on record, then answers it. What was typed goes no further than this answer. */
export async function makeSearch(c: Ctx) {
  if (!may(c, 'files.read')) return notHere(c)
  const form = await readForm(c)
  const by = ways.find((way) => way === one(form, 'by'))
  const asked = { sought: one(form, 'sought'), purpose: one(form, 'purpose') }
  const findings: Findings = by
    ? await search(c.var.world, signatoryOf(c), { by, ...asked } satisfies Search)
    : { refused: [{ because: 'search.by', field: 'by' }] }
  return searchPage(c, findings.refused ? { form, findings } : { findings }, true)
}
