import { z } from 'zod'

/** Longest text a person may send in one field, in characters: about eight printed pages. */
const longest = 20_000

/** Half a sign, or the sign that ends a text, can be neither committed to nor kept: no keyboard makes them. */
const isText = (said: string) => said.isWellFormed() && !said.includes('\0')

const writing = (missing: string, most: number) =>
  z.string(missing).trim().max(most, 'said.too-long').refine(isText, 'said.not-text')

/** A text that must be there. `blank` is the reason given when it is not. */
export const text = (blank: string, most = longest) => writing(blank, most).min(1, blank)

/** A text that may be left out; nothing but blanks counts as left out. */
export const maybeText = (most = longest) => writing('said.not-text', most).optional()

/** One of a few fixed values. `missing` is the reason when it is none of them. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values, missing: string) =>
  z.enum(values, missing)

/** How something reached the mechanism. */
export const channels = ['web', 'telephone', 'in-person', 'letter', 'message'] as const

/** Set when an officer types what a person said: by which channel it was heard. The act's signatory is the officer. */
export const transcribed = z.enum(['telephone', 'in-person', 'letter', 'message'], 'transcribed.channel').optional()
