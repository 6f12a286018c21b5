import type { Language } from '../language.js'
import * as en from './en.js'
import * as es from './es.js'

/** Every sentence of the pages. Spanish defines it: a translation that lacks one does not compile. */
export type Words = typeof es

export const words: Readonly<Record<Language, Words>> = { es, en }

/**
 * The sentence for a reason to refuse.
 *
 * @throws when the catalogue has no such reason: a refusal without its sentence is a fault of ours, not the reader's.
 */
export function reasonWords({ reasons }: Words, because: string): string {
  const sentence = (reasons as Readonly<Record<string, string>>)[because]
  if (sentence === undefined) throw new Error(`No sentence for the reason ${because}`)
  return sentence
}
