import { z } from 'zod'
import { entry, id, name, plain, verified } from './entry.js'
import { instrument } from './instrument.js'

export type { Entry, Name, Verified } from './entry.js'
export type { Factor, Instrument } from './instrument.js'

const kindOfAct = z.string().regex(/^[a-z]+\/[a-z-]+$/)

/** An occurrence in a file: a kind of act, and facets that it must carry. */
const occurrence = z.strictObject({
  act: kindOfAct,
  where: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** A facet that the act must carry, whatever it says. */
  has: z.string().optional(),
  /**
   * The occurrence is whole only with one such act (naming it in the facet `named`) for each item that the first act of
   * the kind `by`, from the start on, lists in the facet `listed`. Acts of the kinds under `also` take off the item, or
   * the items, that they name without doing it: when they take the last, the duty falls away. `about` is the facet by
   * which an act says whose list it is about, by the number of the act that lists: without it, about every list.
   */
  each: z
    .strictObject({
      by: z.string(),
      listed: z.string(),
      named: z.string(),
      about: z.string().optional(),
      also: z.array(z.strictObject({ act: kindOfAct, named: z.string() })).default([]),
    })
    .optional(),
})
export type Occurrence = z.infer<typeof occurrence>

const unit = z.enum(['hours', 'calendar-days', 'calendar-days-before', 'years', 'civil-month', 'civil-year'])
export type Unit = z.infer<typeof unit>

const clockExample = z.strictObject({
  starts: z.iso.datetime({ offset: true }),
  /** In UTC with milliseconds, as every due instant is printed. */
  due: z.iso.datetime({ precision: 3 }).nullable(),
  options: z.record(z.string(), z.string()).optional(),
  because: z.string().min(1),
})

/** An open reading of the law: named, with the one we follow, the others, and the reason. */
const option = z.strictObject({
  name: id,
  reason: name,
  default: id,
  values: z.record(
    id,
    z.strictObject({ name, starts: z.array(occurrence).optional(), count: z.number().int().positive().optional() }),
  ),
})
export type Option = z.infer<typeof option>

/** What is owed, by whom, from when, within how long. `within` is null where the law gives no number. */
const clockRule = z.strictObject({
  ...entry,
  /** `D` for what the law owes, `P` for limits of our own. */
  deadline: z.string().regex(/^[DP]\d\d$/),
  /** A duty can be breached; a window is a right that lapses when nobody uses it; a term is a time in office. */
  nature: z.enum(['duty', 'window', 'term']).default('duty'),
  /** The organ or office that owes it, or whose window or term it is. */
  owedBy: id,
  starts: z.array(occurrence),
  stops: z.array(occurrence),
  /** The duty falls away without having been kept: the person left, the file ended. */
  endedBy: z.array(occurrence).default([]),
  /** `facet`: where the act that starts it may set another count, a positive whole number. */
  within: z.strictObject({ count: z.number().int().positive(), unit, facet: z.string().optional() }).nullable(),
  /** Why there is no number. */
  reason: name.optional(),
  options: z.array(option).default([]),
  examples: z.array(clockExample).default([]),
})
export type ClockRule = z.infer<typeof clockRule>

/** Seats of one organ that the law describes alike. */
const seat = z.strictObject({
  ...entry,
  organ: id,
  places: z.number().int().positive().default(1),
  holder: z.enum(['institution', 'civil-society']),
  voice: z.boolean(),
  vote: z.boolean(),
  rank: name.optional(),
})

const organ = z.strictObject({
  ...entry,
  quorum: z
    .strictObject({
      count: z.number().int(),
      alternative: z.number().int().optional(),
      reason: name,
      article: z.string(),
      verified,
    })
    .optional(),
  majority: z
    .strictObject({
      of: z.enum(['votes-cast', 'members']),
      tie: z.literal('not-carried'),
      reason: name,
      article: z.string(),
      verified,
    })
    .optional(),
  composition: name.optional(),
})

/** What one may do, and the article that allows it. `practice` powers are ours and bind nobody. */
const power = z.strictObject({
  ...entry,
  /** A thing, a dot, what is done to it: `urgent-measures.issue`. */
  id: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  /** Powers of different duties are never exercised by one person in one file: who receives does not assess, who assesses does not decide. */
  duty: z.enum(['receive', 'assess', 'decide', 'coordinate', 'resolve']).optional(),
})

const office = z.strictObject({
  ...entry,
  organ: id.optional(),
  powers: z.array(z.string()),
  /** Where files that this office must act upon wait. */
  queue: z.boolean().default(false),
})

const measure = z.strictObject({
  ...entry,
  kind: z.enum(['urgent', 'protection', 'preventive', 'prevention']),
  decidedBy: id,
  /** Whether it can be given to one person, to a collective, or to both. */
  reach: z.array(z.enum(['individual', 'collective'])).min(1),
  /** A thing that is handed over, can be tested, and can fail. */
  device: z.literal(true).optional(),
  /** For how long it is usually given: practice, never a limit. */
  usualDays: z.number().int().positive().optional(),
})

/** What must have happened before measures are withdrawn for misuse: how often it was reported and warned of, and a hearing. */
const withdrawal = z.strictObject({
  ...entry,
  incidents: z.number().int().positive(),
  warnings: z.number().int().nonnegative(),
  heard: z.boolean(),
})
const appeal = z.strictObject({
  ...entry,
  before: id,
  against: z.array(name),
  rules: z.array(id),
  steps: z.array(name),
})
const level = z.strictObject({ ...entry, scale: z.enum(['law', 'practice']), protects: z.boolean().nullable() })
const authority = z.strictObject({
  ...entry,
  level: z.enum(['federal', 'state', 'municipal']),
  /** One in each entity. In the law of one day there is an entry for each, named by `entity`. */
  each: z.literal('entity').optional(),
  entity: id.optional(),
  boundBy: id,
})
/** A place of the by-law that is known to exist and whose content is not: empty, with its reason, never an invented number. */
const slot = z.strictObject({
  id,
  name,
  article: z.string().nullable(),
  source: z.string(),
  value: z.null(),
  reason: name,
  verified,
})

/** Where something was read, and how that may be checked. */
const source = z.strictObject({ key: z.string().regex(/^[A-Z0-9]+$/), name, where: z.string().min(1) })

/** A part of the federation, with the codes by which figures name it. */
const entity = z.strictObject({ id, name: z.string().min(1), iso: z.string().min(1), code: z.string().min(1) })

/** Steps at which somebody is woken, as shares of a limit. Ours, not the law's. */
const ladder = z.strictObject({
  ...entry,
  rules: z.array(id),
  steps: z.array(
    z.strictObject({ id, share: z.strictObject({ of: z.number().int(), parts: z.number().int() }), wakes: id }),
  ),
})

const enactment = z.strictObject({ ...entry, published: z.iso.date() })

/** One jurisdiction: everything its law sets. Several entries may share an id where a reform changed them; their dates do not overlap. */
export const lawSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+(\/[a-z-]+)*$/),
  name,
  mechanism: name,
  /** Where its days end. */
  zone: z.string(),
  sources: z.array(source),
  entities: z.array(entity),
  enactments: z.array(enactment),
  organs: z.array(organ),
  seats: z.array(seat),
  offices: z.array(office),
  powers: z.array(power),
  clocks: z.array(clockRule),
  measures: z.array(measure),
  misuse: z.array(plain),
  withdrawal: z.array(withdrawal),
  reservations: z.array(plain),
  instruments: z.array(instrument),
  appeals: z.array(appeal),
  levels: z.array(level),
  bindingness: z.array(plain),
  authorities: z.array(authority),
  populations: z.array(plain),
  relations: z.array(plain),
  byLaw: z.array(slot),
  ladders: z.array(ladder),
})

/** The whole law of one jurisdiction, with all its texts in time. */
export type LawInTime = z.infer<typeof lawSchema>

/** The law as it stands on one day: only the entries in force, and the name of that version: `mx/federal@2022-04-29`. */
export type Law = LawInTime & Readonly<{ norm: string }>
export type Power = z.infer<typeof power>
export type Office = z.infer<typeof office>
export type Organ = z.infer<typeof organ>
export type Seat = z.infer<typeof seat>
export type Withdrawal = z.infer<typeof withdrawal>
export type Measure = z.infer<typeof measure>
export type Authority = z.infer<typeof authority>
export type Ladder = z.infer<typeof ladder>
