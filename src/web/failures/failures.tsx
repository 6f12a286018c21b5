import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { isUnavailable } from '../../app/failures.js'
import { Altered } from '../../app/receipts.js'
import type { Ctx, Env } from '../env.js'
import { type Form, readForm } from '../form.js'
import { layout } from '../html/layout.js'
import { KeptForm } from '../parts/kept-form.js'
import type { Words } from '../words/catalogue.js'

type Failure = Exclude<keyof Words['failures'], 'telephone' | 'again' | 'kept'>
type Status = 400 | 403 | 404 | 413 | 500 | 503

/** A page that says what happened, whether anything was saved, and what to do. Never a trace, never silence. */
export function failed(c: Ctx, failure: Failure, status: Status, form?: Form) {
  const { page, settings } = c.var
  const { title, text } = page.words.failures[failure]
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      {form && (
        <KeptForm page={page} form={form} button={page.words.failures.again}>
          <p class="govuk-body">{page.words.failures.kept}</p>
        </KeptForm>
      )}
      {settings.telephone && status !== 404 && (
        <p class="govuk-body govuk-!-font-weight-bold">
          {page.words.failures.telephone({ number: settings.telephone })}
        </p>
      )}
    </>
  )
  return c.html(layout(page, { title, place: 'petitioner' }, content), status)
}

const byStatus: Readonly<Record<number, Failure>> = { 400: 'malformed', 403: 'foreign', 413: 'tooLarge' }

/** One line for whoever runs the node: what kind of fault, at which address; nothing of what was sent. */
const tell = (c: Ctx, error: Error) => {
  const where =
    error.stack
      ?.split('\n')
      .find((line) => line.includes('/dist/'))
      ?.trim() ?? ''
  console.error(`${c.req.method} ${c.req.routePath}: ${error.name} ${where}`)
}

/** What was being sent, to be given back; nothing when it was no form. */
const sentForm = (c: Ctx): Promise<Form | undefined> =>
  c.req.method === 'POST' ? readForm(c).catch(() => undefined) : Promise.resolve(undefined)

export const onError: ErrorHandler<Env> = async (error, c) => {
  if (error instanceof HTTPException) {
    const failure = byStatus[error.status]
    if (failure) return failed(c, failure, error.status as Status)
  }
  if (isUnavailable(error)) return failed(c, 'unavailable', 503, await sentForm(c))
  tell(c, error)
  return failed(c, error instanceof Altered ? 'altered' : 'broken', 500)
}

export const notFound: NotFoundHandler<Env> = (c) => failed(c, 'notFound', 404)
