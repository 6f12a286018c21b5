import type { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { lawAt } from '../../domain/law/law-at.js'
import { compare } from '../../log/compare.js'
import { isFault, type Policy, readPolicy } from '../../log/policy.js'
import { verify as judge, verifyShort } from '../../log/verify.js'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import { ErrorSummary, type FormError } from '../parts/error-summary.js'
import { routes } from '../routes.js'
import { Copy, formId, ReceiptForm, SentAgain, Trust, WhatItIs } from './asking.js'
import { fingerprint, offlineCopy } from './offline-copy.js'
import { type Readable, readableIn, readSent, type Sent } from './sent.js'
import { Compared, ShortVerdict, VerdictOf } from './verdict.js'

const empty = { text: '', other: '' }

function askingPage(
  c: Ctx,
  template: string,
  sent: Pick<Sent, 'text' | 'other'>,
  errors: readonly FormError[],
): string {
  const { page, world, settings } = c.var
  const { title, lead, kept } = page.words.verify
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body rg-lead">{lead}</p>
      <ReceiptForm page={page} sent={sent} errors={errors} />
      <p class="govuk-body rg-quiet">{kept}</p>
      <Trust page={page} policy={world.policy} />
      <Copy page={page} hash={fingerprint(offlineCopy(template, world, settings.origin))} />
      <WhatItIs page={page} />
    </>
  )
  return layout(page, { title, place: 'petitioner', refused: errors.length > 0, keeping: formId }, content)
}

/** What cannot be read of what was sent, at its field. Without the policy of the node nothing can be judged. */
function errorsIn({ page: { words } }: Ctx['var'], sent: Sent, given?: Readable, other?: Readable): FormError[] {
  const { errors } = words.verify
  const because = sent.text.trim() === '' ? errors.empty : errors.malformed
  const at = sent.binary ? { field: 'file', message: errors.binary } : { field: 'text', message: because }
  return [
    ...(given ? [] : [at]),
    ...(sent.other.trim() !== '' && !other?.receipt ? [{ field: 'other', message: errors.other }] : []),
  ]
}

function verdictOf(c: Ctx, policy: Policy, { receipt, short }: Readable, other: Readable | undefined): Child {
  const { page, world } = c.var
  if (short) return <ShortVerdict page={page} finding={verifyShort(policy, short)} />
  return (
    <>
      <VerdictOf page={page} law={lawAt(world.law, page.now)} receipt={receipt} verdict={judge(policy, receipt)} />
      {other?.receipt && <Compared page={page} comparison={compare(policy, receipt, other.receipt)} />}
    </>
  )
}

const unusable = (fault: unknown): never => {
  throw new Error(`The policy of this node cannot be used: ${JSON.stringify(fault)}`)
}

/** Judges what was sent by the policy of this node. Nothing of it is kept, nor written anywhere. */
const answer = (template: string) => async (c: Ctx) => {
  const { page, world } = c.var
  const sent = await readSent(c)
  const [given, other] = [readableIn(sent.text), readableIn(sent.other)]
  const errors = errorsIn(c.var, sent, given, other)
  if (!given || errors.length > 0) return c.html(askingPage(c, template, sent, errors), 422)
  const policy = readPolicy(world.policy)
  const { title, form } = page.words.verify
  const content = (
    <>
      {verdictOf(c, isFault(policy) ? unusable(policy) : policy, given, other)}
      <Trust page={page} policy={world.policy} />
      <SentAgain page={page} sent={sent} />
      <p class="govuk-body">
        <a class="govuk-link" href={page.to(routes.verify)}>
          {form.again}
        </a>
      </p>
    </>
  )
  return c.html(layout(page, { title, place: 'petitioner', keeping: formId }, content))
}

/** Whoever holds a receipt verifies it here, or takes the verifier away. `template` is the one file that works without network. */
export const verify = (app: Hono<Env>, template: string): void => {
  app.get(routes.verify, (c) => c.html(askingPage(c, template, empty, [])))
  app.post(routes.verify, answer(template))
  app.get(routes.verifierFile, (c) =>
    c.html(offlineCopy(template, c.var.world, c.var.settings.origin), 200, {
      'content-disposition': 'attachment; filename="verificador-resguardo.html"',
    }),
  )
  app.get(routes.policy, (c) => c.text(c.var.world.policy))
}
