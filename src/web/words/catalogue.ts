import type { Language } from '../language.js'
import * as en from './en.js'
import * as es from './es.js'

/** Every sentence of the pages. Spanish defines it: a translation that lacks one does not compile. */
export type Words = typeof es

export const words: Readonly<Record<Language, Words>> = { es, en }

/**
 * The sentence for a reason to refuse. What has no reason of its own is malformed, as only a form that is not ours
 * sends it; a test walks the rules, so that every reason of theirs has its sentence.
 */
export const reasonWords = ({ reasons }: Words, because: string): string =>
  (reasons as Readonly<Record<string, string>>)[because] ?? reasons['said.malformed']
