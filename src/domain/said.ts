import { z } from 'zod'

/** Longest text a person may send in one field, in characters: about eight printed pages. */
const longest = 20_000

/** A text that must be there. `blank` is the reason given when it is not. */
export const text = (blank: string, most = longest) => z.string(blank).trim().min(1, blank).max(most, 'said.too-long')

/** A text that may be left out; nothing but blanks counts as left out. */
export const maybeText = (most = longest) => z.string('said.not-text').trim().max(most, 'said.too-long').optional()

/** One of a few fixed values. `missing` is the reason when it is none of them. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values, missing: string) =>
  z.enum(values, missing)

/** How something reached the mechanism. */
export const channels = ['web', 'telephone', 'in-person', 'letter', 'message'] as const

/** Set when an officer types what a person said: by which channel it was heard. The act's signatory is the officer. */
export const transcribed = z.enum(['telephone', 'in-person', 'letter', 'message'], 'transcribed.channel').optional()
