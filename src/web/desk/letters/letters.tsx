import { type ListedLetter, letters, lettersByStatus } from '../../../app/correspondence.js'
import type { Law } from '../../../domain/law/law.js'
import { nameIn } from '../../acts/measures.js'
import type { Ctx } from '../../env.js'
import type { Page } from '../../page.js'
import { Table } from '../../parts/table.js'
import { routes } from '../../routes.js'
import { addressOf, fileName } from '../file-name.js'
import { deskPage, lawOf, may, refusedPage } from '../frame.js'
import { statusWords } from '../queue.js'
import { LetterTag } from './letter-page.js'

type Counts = readonly Readonly<{ status: string; letters: number }>[]

const addressWith = (page: Page, asked: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
  return page.to(query ? `${routes.instructions}?${query}` : routes.instructions)
}

/** The ways to the letters of each status, with how many there are. */
const Filter = ({ page, counts, status }: { page: Page; counts: Counts; status: string }) => {
  const { filter, open } = page.words.letters.list
  const openLetters = counts.filter((one) => one.status !== 'closed').reduce((sum, one) => sum + one.letters, 0)
  const all = [{ status: '', letters: openLetters }, ...counts]
  return (
    <nav aria-label={filter}>
      <ul class="govuk-list rg-filter">
        {all.map((one) => (
          <li>
            <a
              class="govuk-link"
              href={addressWith(page, { estado: one.status })}
              aria-current={one.status === status ? 'page' : undefined}
            >
              {one.status ? statusWords(page, one.status) : open}
            </a>{' '}
            ({one.letters})
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Letters = ({ page, law, listed }: { page: Page; law: Law; listed: readonly ListedLetter[] }) => {
  const { caption, columns } = page.words.letters.list
  const { number, authority, case: file, status, issued, moved } = columns
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[number, authority, file, status, issued, moved].map((text) => ({ text }))}
      rows={listed.map((letter) => ({
        tone: letter.status === 'measures-contradicted' ? ('danger' as const) : undefined,
        cells: [
          <a class="govuk-link rg-folio" href={page.to(addressOf(letter.file))}>
            {fileName(letter.file)}
          </a>,
          nameIn(law.authorities, letter.authority, page.language),
          <a class="govuk-link rg-folio" href={page.to(addressOf(letter.case))}>
            {fileName(letter.case)}
          </a>,
          <LetterTag page={page} status={letter.status} />,
          page.instant(letter.issuedAt),
          page.elapsed(letter.movedAt),
        ],
      }))}
    />
  )
}

/** All letters to authorities, by where they stand: those that wait longest first. No letter is opened. */
export async function showLetters(c: Ctx) {
  const { page, world } = c.var
  if (!may(c, 'files.read'))
    return refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back: page.to(routes.desk) })
  const [status, from] = [c.req.query('estado') ?? '', c.req.query('desde') ?? '']
  const [{ letters: listed, next }, counts] = await Promise.all([letters(world, status, from), lettersByStatus(world)])
  const { title, lead, empty, further, pages } = page.words.letters.list
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <Filter page={page} counts={counts} status={status} />
      {listed.length > 0 ? (
        <>
          <p class="govuk-body-s">{lead}</p>
          <Letters page={page} law={lawOf(c)} listed={listed} />
        </>
      ) : (
        <p class="govuk-body">{empty}</p>
      )}
      {next && (
        <nav class="rg-pages" aria-label={pages}>
          <a class="govuk-link" rel="next" href={addressWith(page, { estado: status, desde: next })}>
            {further}
          </a>
        </nav>
      )}
    </>
  )
  return deskPage(c, { title, at: 'letters' }, content)
}
