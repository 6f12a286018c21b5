import type { Comparison } from '../compare.js'
import type { Finding } from '../verify.js'

export type Language = 'es' | 'en'

/** A sentence, and what is filled into its places. */
export type Blanks = Readonly<Record<string, string | number>>
type Sentence = string | ((blanks: never) => string)
export type Told = Readonly<{ title: Sentence; text: Sentence; todo?: string }>
type Heading = Readonly<{ title: string; text: string }>

/** What the page says in one language: the subject `verify` of the catalogue of pages. */
export type Words = Readonly<{
  title: string
  form: Readonly<
    Record<
      'file' | 'fileHint' | 'text' | 'textHint' | 'compare' | 'compareText' | 'otherFile' | 'otherText' | 'button',
      string
    >
  >
  errors: Readonly<Record<'empty' | 'malformed' | 'binary' | 'other', string>>
  verdicts: Readonly<Record<'final' | 'holds' | 'nothing' | 'fails' | 'short', Heading>>
  between: (blanks: { before: string; after: string }) => string
  notAfter: (blanks: { after: string }) => string
  notBefore: (blanks: { before: string }) => string
  marks: Readonly<Record<'proven' | 'open' | 'failed', string>>
  findings: Readonly<{ title: string; todo: string } & Record<Finding['says'], Told>>
  act: Readonly<Record<'title' | 'kind' | 'file' | 'seq' | 'at' | 'by' | 'norm' | 'basis', string>> &
    Readonly<{ person: (blanks: { office: string; person: string }) => string }>
  shown: Readonly<Record<'title' | 'lead' | 'none' | 'yes' | 'no' | 'empty' | 'cites', string>> &
    Readonly<{ hidden: (blanks: { count: number }) => string }>
  compared: Readonly<{ title: string } & Record<Comparison['says'], Told>>
  trust: Readonly<{ title: string; lead: string; faults: (blanks: { line: number }) => string }>
  what: Readonly<{ title: string; items: readonly string[] }>
  offline: Readonly<Record<'lead' | 'language' | 'policyLabel' | 'policyHint' | 'clear' | 'unable', string>> &
    Readonly<{ origin: (blanks: { origin: string }) => string }>
}>

/** What a kind of act and its fields are called. */
export type Kinds = Readonly<Record<string, Readonly<{ done: string; fields: Readonly<Record<string, string>> }>>>

/** Everything said in one language. `parts` are what a measure within a field is made of. */
export type Speech = Readonly<{ words: Words; kinds: Kinds; parts: Readonly<Record<string, string>> }>

/** A sentence with its places filled in. One without places is itself. */
export const said = (sentence: Sentence, blanks: Blanks = {}): string =>
  typeof sentence === 'string' ? sentence : (sentence as (blanks: Blanks) => string)(blanks)
