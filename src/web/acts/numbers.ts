import type { Manner } from './questions.js'

/** The manners of answer that are whole numbers. */
export const numbers: readonly Manner[] = ['days', 'decision', 'minutes', 'report']

/** What was typed as a whole number; anything else stays as it is, and is refused at its field. */
export const numberOf = (typed: string): number | string => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed)
