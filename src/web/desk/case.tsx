import { boardVotes } from '../../app/board-votes.js'
import { lettersOf } from '../../app/correspondence.js'
import { caseFile } from '../../domain/case/case.js'
import { fold } from '../../domain/file.js'
import type { Ctx } from '../env.js'
import { one, readForm } from '../form.js'
import type { Page } from '../page.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { TextInput } from '../parts/text-input.js'
import { href, routes } from '../routes.js'
import { reasonWords } from '../words/catalogue.js'
import { CaseView, type Opened } from './case-view.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'
import { Handling } from './handling.js'
import { openCase, outlineOf, usualReason } from './opening.js'
import { receiptAt } from './receipt.js'

type Draw = Pick<Opened, 'file' | 'apart' | 'refusedWhy'> & Readonly<{ why: string }>

const toQueue = (page: Page) => <BackLink href={page.to(routes.desk)} text={page.words.desk.case.back} />

/** Opens the file on record, then shows it. */
async function drawn(c: Ctx, { file, why, apart = false, refusedWhy }: Draw) {
  const { page, world } = c.var
  const acts = await openCase(c, { file, why, depth: apart ? 'whereabouts' : 'story' })
  const by = signatoryOf(c)
  const votes = await boardVotes(world, acts, { by, why })
  const letters = await lettersOf(world, acts)
  const opened: Opened = { file, acts, votes, letters, by, apart, refusedWhy }
  const open = !fold(caseFile, acts).closed
  const handling = await Handling({ c, file, seen: acts.length, open })
  const sheet = {
    title: page.words.desk.case.title,
    before: toQueue(page),
    ...(refusedWhy ? { refused: true, status: 422 as const } : {}),
  }
  const errors = refusedWhy ? [{ field: 'why', message: refusedWhy.error }] : []
  return deskPage(
    c,
    sheet,
    <>
      <ErrorSummary page={page} errors={errors} />
      <CaseView
        page={page}
        law={lawOf(c)}
        world={world}
        opened={opened}
        handling={handling}
        receiptAt={receiptAt(c, file)}
      />
    </>,
  )
}

/** A file that does not wait for one's office is opened for a reason that the person will read. */
function askWhy(c: Ctx, file: string, refused?: Readonly<{ typed: string; error: string }>) {
  const { page } = c.var
  const { title, lead, label, hint, button } = page.words.desk.why.form
  const errors = refused ? [{ field: 'why', message: refused.error }] : []
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <form method="post" action={page.to(href(routes.case, { file }))} novalidate>
        <TextInput name="why" label={label} hint={hint} value={refused?.typed} error={refused?.error} />
        <Button>{button}</Button>
      </form>
    </>
  )
  return deskPage(c, { title, before: toQueue(page), ...(refused ? { refused: true, status: 422 } : {}) }, content)
}

/** The file and, where the reader may not read any, the page that says so. */
async function asked(c: Ctx) {
  const { page } = c.var
  const found = await outlineOf(c)
  if (!found) return { answer: c.notFound() }
  if (may(c, 'files.read')) return { found }
  const refused = [{ because: 'reading.not-yours' }]
  return { answer: refusedPage(c, { refused, status: 403, back: page.to(routes.desk) }) }
}

/** A case, for whoever may read it. Looking is on record. */
export async function showCase(c: Ctx) {
  const { found, answer } = await asked(c)
  if (!found) return answer
  const why = await usualReason(c, found)
  return why === undefined ? askWhy(c, found.file) : drawn(c, { file: found.file, why })
}

const longest = 500

/** The reason that was typed, or what is wrong with it. */
async function typedReason(c: Ctx): Promise<{ typed: string; error?: string }> {
  const typed = one(await readForm(c), 'why').trim()
  const { words } = c.var.page
  if (typed === '') return { typed, error: reasonWords(words, 'reading.why.blank') }
  return typed.length > longest ? { typed, error: reasonWords(words, 'said.too-long') } : { typed }
}

/** Opens a file for the reason just typed. */
export async function openForReason(c: Ctx) {
  const { found, answer } = await asked(c)
  if (!found) return answer
  const { typed, error } = await typedReason(c)
  return error ? askWhy(c, found.file, { typed, error }) : drawn(c, { file: found.file, why: typed })
}

/** Shows, this once, where somebody is and how to reach them. */
export async function showWhereabouts(c: Ctx) {
  const { found, answer } = await asked(c)
  if (!found) return answer
  const { file } = found
  const { typed, error } = await typedReason(c)
  if (!error) return drawn(c, { file, why: typed, apart: true })
  const why = await usualReason(c, found)
  return why === undefined ? askWhy(c, file, { typed, error }) : drawn(c, { file, why, refusedWhy: { typed, error } })
}
