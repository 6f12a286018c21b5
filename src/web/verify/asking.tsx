import { isFault, type Policy, readPolicy } from '../../log/policy.js'
import type { Page } from '../page.js'
import { Button, ButtonLink } from '../parts/button.js'
import { Details } from '../parts/details.js'
import { errorAt, type FormError } from '../parts/error-summary.js'
import { describedBy, Field, type FieldProps } from '../parts/field.js'
import { Notice } from '../parts/notice.js'
import { TextArea } from '../parts/text-area.js'
import { routes } from '../routes.js'
import type { Sent } from './sent.js'

/** The form whose text the other language takes along. */
export const formId = 'receipt'

const FileInput = (props: FieldProps) => (
  <Field {...props}>
    <input
      class={props.error ? 'govuk-file-upload govuk-file-upload--error' : 'govuk-file-upload'}
      id={props.name}
      name={props.name}
      type="file"
      aria-describedby={describedBy(props)}
    />
  </Field>
)

type FormProps = { page: Page; sent: Pick<Sent, 'text' | 'other'>; errors: readonly FormError[] }

const Comparing = ({ page, sent, errors }: FormProps) => {
  const { compare, compareText, otherFile, otherText } = page.words.verify.form
  const error = errorAt(errors, 'other')
  return (
    <Details summary={compare} open={error !== undefined || sent.other !== ''}>
      <p class="govuk-body">{compareText}</p>
      <FileInput name="otherFile" label={otherFile} />
      <TextArea name="other" label={otherText} value={sent.other} error={error} rows={4} />
    </Details>
  )
}

/** A file or a text, and another to compare it with. It goes to the server, which keeps nothing of it. */
export const ReceiptForm = ({ page, sent, errors }: FormProps) => {
  const { form } = page.words.verify
  return (
    <form method="post" action={page.to(routes.verify)} enctype="multipart/form-data" id={formId} novalidate>
      <FileInput name="file" label={form.file} hint={form.fileHint} error={errorAt(errors, 'file')} />
      <TextArea
        name="text"
        label={form.text}
        hint={form.textHint}
        value={sent.text}
        error={errorAt(errors, 'text')}
        rows={6}
      />
      <Comparing page={page} sent={sent} errors={errors} />
      <Button>{form.button}</Button>
    </form>
  )
}

/** What was sent, kept in the page alone, so that the verdict can be read in the other language. */
export const SentAgain = ({ page, sent }: Omit<FormProps, 'errors'>) => (
  <form method="post" action={page.to(routes.verify)} enctype="multipart/form-data" id={formId}>
    <input type="hidden" name="text" value={sent.text} />
    <input type="hidden" name="other" value={sent.other} />
  </form>
)

const namesIn = (policy: Policy, none: string) => ({
  logs: policy.logs.map(({ verifier }) => verifier.name).join(', ') || none,
  witnesses: policy.witnesses.map(({ name }) => name).join(', ') || none,
})

/** By whose signatures a receipt is believed here, and the list itself. */
export const Trust = ({ page, policy }: { page: Page; policy: string }) => {
  const { trust } = page.words.verify
  const read = readPolicy(policy)
  if (isFault(read)) return <p class="govuk-body">{trust.faults({ line: read.line })}</p>
  const { logs, witnesses } = namesIn(read, trust.none)
  return (
    <>
      {read.logs.length === 0 && (
        <Notice tone="attention" title={trust.noLog.title}>
          <p>{trust.noLog.text}</p>
        </Notice>
      )}
      <Details summary={trust.title}>
        <p class="govuk-body">{trust.lead}</p>
        <p class="govuk-body">
          <strong>{trust.logs}:</strong> {logs}
          <br />
          <strong>{trust.witnesses}:</strong> {witnesses}
        </p>
        <a class="govuk-link" href={page.to(routes.policy)}>
          {trust.text}
        </a>
      </Details>
    </>
  )
}

/** The copy that works without network, and how to know that it is ours. */
export const Copy = ({ page, hash }: { page: Page; hash: string }) => {
  const { copy } = page.words.verify
  return (
    <section aria-labelledby="copy">
      <h2 class="govuk-heading-m" id="copy">
        {copy.title}
      </h2>
      <p class="govuk-body">{copy.text}</p>
      <ButtonLink href={page.to(routes.verifierFile)} kind="secondary">
        {copy.button}
      </ButtonLink>
      <p class="govuk-body">
        <strong>{copy.hash}:</strong> <code class="rg-hash">{hash}</code>
      </p>
      <p class="govuk-body rg-quiet">{copy.check}</p>
    </section>
  )
}

/** What a receipt is, for whoever holds one for the first time. */
export const WhatItIs = ({ page }: { page: Page }) => (
  <>
    <h2 class="govuk-heading-m">{page.words.verify.what.title}</h2>
    <ul class="govuk-list govuk-list--bullet">
      {page.words.verify.what.items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  </>
)
