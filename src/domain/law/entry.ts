import { z } from 'zod'

/**
 * How far an entry was compared with the law: its wording was read, somebody reports it, or it is general knowledge.
 * What is `practice` is not in the law at all; there the flag says how far the practice is attested.
 */
export const verified = z.enum(['text-read', 'second-hand', 'recalled'])
export type Verified = z.infer<typeof verified>

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A name as the law or the field words it, in each language of the pages. */
export const name = z.strictObject({ es: z.string().min(1), en: z.string().min(1) })
export type Name = z.infer<typeof name>

/** What every entry of the law carries: where it stands, how we know, and from when to when it holds (civil dates, `until` exclusive). */
export const entry = {
  id,
  name,
  /** Articles, fractions after a hyphen: `19-V, 26-I`; or the word `practice`. */
  article: z.string().min(1),
  /** A key of the list of sources. */
  source: z.string().min(1),
  since: z.iso.date(),
  sinceVerified: verified,
  until: z.iso.date().nullable(),
  verified,
  /** Set on limits of our own: adjustable, never worded as law. */
  practice: z.literal(true).optional(),
  note: name.optional(),
}
export const plain = z.strictObject(entry)
export type Entry = z.infer<typeof plain>
