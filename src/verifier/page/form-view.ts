import { type Content, element } from './element.js'
import type { Fault } from './judge.js'
import type { Words } from './words.js'

/** The fields of the page. They live as long as it does: the language changes around them. */
export type Fields = Readonly<{
  text: HTMLTextAreaElement
  file: HTMLInputElement
  other: HTMLTextAreaElement
  otherFile: HTMLInputElement
  policy: HTMLTextAreaElement
}>

const area = (id: string, rows: string, value = ''): HTMLTextAreaElement => {
  const made = element('textarea', { id, rows, spellcheck: 'false', autocomplete: 'off', autocapitalize: 'none' })
  made.defaultValue = value
  return made
}

/** New fields, with the policy that came with this copy. */
export const newFields = (policy: string): Fields => ({
  file: element('input', { type: 'file', id: 'file' }),
  text: area('text', '6'),
  otherFile: element('input', { type: 'file', id: 'otherFile' }),
  other: area('other', '4'),
  policy: area('policy', '10', policy),
})

type Question = Readonly<{ field: HTMLElement; label: string; hint?: string; error?: string | undefined }>

/** One question with its field. Hint and error are read out with it. */
function questionView({ field, label, hint, error }: Question): HTMLElement {
  const described = [hint && `${field.id}-hint`, error && `${field.id}-error`].filter(Boolean).join(' ')
  if (described) field.setAttribute('aria-describedby', described)
  else field.removeAttribute('aria-describedby')
  field.toggleAttribute('aria-invalid', error !== undefined)
  if (error) field.setAttribute('aria-invalid', 'true')
  return element(
    'div',
    { class: error ? 'question wrong' : 'question' },
    element('label', { for: field.id }, label),
    hint && element('p', { class: 'hint', id: `${field.id}-hint` }, hint),
    error && element('p', { class: 'error', id: `${field.id}-error` }, error),
    field,
  )
}

/** What a fault says in words. */
export function faultWords({ errors, trust }: Words, { because }: Fault): string {
  return typeof because === 'string' ? errors[because] : trust.faults({ line: because.line })
}

const errorAt = (words: Words, faults: readonly Fault[], field: Fault['field']): string | undefined => {
  const fault = faults.find((one) => one.field === field)
  return fault && faultWords(words, fault)
}

/** All that cannot be read, above the form, each leading to its field. */
const summaryView = (words: Words, faults: readonly Fault[]): Content =>
  faults.length > 0
    ? element(
        'div',
        { class: 'summary', role: 'alert', id: 'summary', tabindex: '-1' },
        faults.map((fault) => element('p', {}, element('a', { href: `#${fault.field}` }, faultWords(words, fault)))),
      )
    : undefined

type Folded = Readonly<{ summary: string; open: boolean }>

const folded = ({ summary, open }: Folded, ...content: readonly Content[]): HTMLElement =>
  element('details', { open }, element('summary', {}, summary), ...content)

function comparisonFields(words: Words, fields: Fields, faults: readonly Fault[]): HTMLElement {
  const { compare, compareText, otherFile, otherText } = words.form
  const error = errorAt(words, faults, 'other')
  return folded(
    { summary: compare, open: error !== undefined || fields.other.value !== '' },
    element('p', {}, compareText),
    questionView({ field: fields.otherFile, label: otherFile }),
    questionView({ field: fields.other, label: otherText, error }),
  )
}

function policyField(words: Words, fields: Fields, faults: readonly Fault[]): HTMLElement {
  const { trust, offline } = words
  const error = errorAt(words, faults, 'policy')
  return folded(
    { summary: trust.title, open: error !== undefined || fields.policy.value !== fields.policy.defaultValue },
    element('p', {}, trust.lead),
    questionView({ field: fields.policy, label: offline.policyLabel, hint: offline.policyHint, error }),
  )
}

/** The form: a file or a text, another to compare with, and whom one believes. */
export function formView(words: Words, fields: Fields, faults: readonly Fault[]): HTMLFormElement {
  const { form } = words
  return element(
    'form',
    { novalidate: true },
    summaryView(words, faults),
    questionView({ field: fields.file, label: form.file, hint: form.fileHint }),
    questionView({
      field: fields.text,
      label: form.text,
      hint: form.textHint,
      error: errorAt(words, faults, 'text'),
    }),
    comparisonFields(words, fields, faults),
    policyField(words, fields, faults),
    element('button', { type: 'submit', class: 'primary' }, form.button),
    element('button', { type: 'reset', class: 'secondary' }, words.offline.clear),
  )
}
