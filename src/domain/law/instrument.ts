import { z } from 'zod'
import { entry, id, name } from './entry.js'

const ascending = (values: readonly number[]) => values.every((value, i) => i === 0 || values[i - 1]! < value)

/** What a factor is weighed on. An axis that `lowers` makes the level fall as its answers rise. */
const axis = z.strictObject({
  id,
  name,
  effect: z.enum(['raises', 'lowers']),
  weight: z.number().positive().default(1),
})

/** One question, and the answers that it can have, in order: each with a value and the words that tell it from the next. */
const factor = z.strictObject({
  id,
  axis: id,
  /** Asked only in studies that use this module. */
  module: id.optional(),
  name,
  asks: name,
  anchors: z
    .array(z.strictObject({ value: z.number().int().nonnegative(), name }))
    .min(2)
    .refine((anchors) => ascending(anchors.map(({ value }) => value))),
})

/** From which percent on a level is reached; with `beyond`, only above it. The lowest level begins at nothing. */
const threshold = z.strictObject({ level: id, from: z.number().min(0).max(100), beyond: z.literal(true).optional() })

/** The level of one set of answers, worked by hand. What is not among the answers is unknown. */
const example = z.strictObject({
  answers: z.record(id, z.number().int()),
  modules: z.array(id).default([]),
  /** In percent, to two decimals. Null where there is none. */
  share: z.number().nullable(),
  level: id.nullable(),
  /** The level if all that is unknown were harmless, and if it were at its worst. */
  low: id.nullable(),
  high: id.nullable(),
  because: z.string().min(1),
})

/**
 * How risk is studied: questions, and the rule that makes a level of the answers.
 *
 * `share`: each axis has the mean of its answers as a share of what they can be; the percent is the weighted mean of the
 * axes, one that lowers counting by what it lacks. `quotient`: the product of the means of the axes that raise, divided by
 * those that lower, in percent of the most that it can be. Without thresholds the rule orders, and gives no level.
 */
export const instrument = z.strictObject({
  ...entry,
  version: z.string().min(1),
  /** Openly ours, or taken from what somebody published; in neither case a mechanism's official one. */
  status: z.enum(['ours', 'published']),
  axes: z.array(axis).min(1),
  modules: z.array(z.strictObject({ id, name })),
  factors: z.array(factor).min(1),
  method: z.enum(['share', 'quotient']),
  thresholds: z.array(threshold).refine((all) => ascending(all.map(({ from }) => from))),
  /** With more than this percent of the factors unknown, the rule gives no level. */
  mostUnknown: z.number().min(0).max(100),
  examples: z.array(example),
})
export type Instrument = z.infer<typeof instrument>
export type Factor = Instrument['factors'][number]
