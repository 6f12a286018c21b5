import type { Temporal } from 'temporal-polyfill'
import type { Facets } from '../act.js'
import type { ClockRule, Name, Option, Unit } from '../law/law.js'

/** A rule with the count that the act which started it set, and the count that it has otherwise. */
export type Counted = ClockRule & Readonly<{ otherwise?: number }>

/** Which reading is followed where the law is open: the value of an option by its name. What is not named follows its default. */
export type Chosen = Readonly<Record<string, string>>

/** One step of a computation, as facts. `explain` words them. Civil dates are in the law's zone. */
export type Step =
  | Readonly<{ step: 'text'; rule: ClockRule }>
  | Readonly<{ step: 'reading'; option: Option; value: string }>
  | Readonly<{ step: 'start'; at: Temporal.Instant }>
  | Readonly<{ step: 'set'; count: number; otherwise: number }>
  | Readonly<{ step: 'count'; count: number; unit: Unit; from: Temporal.PlainDate; to: Temporal.PlainDate }>
  | Readonly<{ step: 'due'; at: Temporal.Instant }>
  | Readonly<{ step: 'no-number'; reason: Name }>

/** When something is owed, and how that was reckoned. `due` is null where the law gives no number, and `reason` says so. */
export type Computation = Readonly<{
  rule: string
  article: string
  zone: string
  due: Temporal.Instant | null
  reason?: Name
  steps: readonly Step[]
}>

/** An instant as every due instant is written: UTC, with milliseconds. */
export const inUtc = (at: Temporal.Instant): string => new Date(at.epochMilliseconds).toISOString()

const recounted = new WeakMap<ClockRule, Map<number, Counted>>()

/** The same rule and count give the same object, so that whatever is kept by rule is found again. */
function withCount(rule: ClockRule, within: NonNullable<ClockRule['within']>, count: number): Counted {
  const known = recounted.get(rule) ?? new Map<number, Counted>()
  recounted.set(rule, known)
  const counted = known.get(count) ?? { ...rule, within: { ...within, count }, otherwise: within.count }
  known.set(count, counted)
  return counted
}

/** The rule as the act that starts it sets its count, where the rule lets it; the rule itself where the act says nothing. */
export function countedBy(rule: ClockRule, facets: Facets): Counted {
  const { within } = rule
  const count = within?.facet === undefined ? undefined : facets[within.facet]
  if (!within || typeof count !== 'number' || !Number.isInteger(count) || count <= 0) return rule
  return withCount(rule, within, count)
}

/** The value followed for an option. Throws a RangeError on a value that the option does not have. */
export function readingOf(option: Option, chosen: Chosen): string {
  const value = chosen[option.name] ?? option.default
  if (!(value in option.values)) throw new RangeError(`${option.name} has no reading ${value}`)
  return value
}

/** What the readings followed set, where they differ from the rule. */
const readings = (rule: ClockRule, chosen: Chosen) =>
  rule.options.map((option) => option.values[readingOf(option, chosen)]!)

/** The acts that start the clock, under the readings followed. */
export const startsOf = (rule: ClockRule, chosen: Chosen) =>
  readings(rule, chosen).find(({ starts }) => starts)?.starts ?? rule.starts

const withinOf = (rule: ClockRule, chosen: Chosen) => {
  const count = readings(rule, chosen).find(({ count }) => count)?.count
  return rule.within && { count: count ?? rule.within.count, unit: rule.within.unit }
}

type Within = Readonly<{ count: number; unit: Unit }>

/** The civil date on which a limit ends that is counted in days or longer. The day of the start is day zero. */
function lastDay(from: Temporal.PlainDate, { count, unit }: Within): Temporal.PlainDate {
  switch (unit) {
    case 'calendar-days':
      return from.add({ days: count })
    case 'calendar-days-before':
      return from.subtract({ days: count })
    case 'years':
      return from.add({ years: count })
    case 'civil-month':
      return from.with({ day: 1 }).add({ months: count }).subtract({ days: 1 })
    case 'civil-year':
      return from.with({ month: 1, day: 1 }).add({ years: count }).subtract({ days: 1 })
    case 'hours':
      throw new RangeError('Hours end at an instant, not on a day')
  }
}

/** The last millisecond of a civil day, where the law is; on a day that has it twice, the later one. */
const endOf = (day: Temporal.PlainDate, zone: string) =>
  day.add({ days: 1 }).toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 })

const dateIn = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).toPlainDate()

/** When a limit that starts at `at` ends: hours run on through everything, days end where the law is. Null without a number. */
export function dueAt(
  rule: ClockRule,
  at: Temporal.Instant,
  zone: string,
  chosen: Chosen = {},
): Temporal.Instant | null {
  const within = withinOf(rule, chosen)
  if (!within) return null
  if (within.unit === 'hours') return at.add({ hours: within.count })
  return endOf(lastDay(dateIn(at, zone), within), zone)
}

function counted(within: Within, at: Temporal.Instant, due: Temporal.Instant, zone: string): Step[] {
  const [from, to] = [dateIn(at, zone), dateIn(due, zone)]
  return [
    { step: 'count', ...within, from, to },
    { step: 'due', at: due },
  ]
}

const setBy = ({ within, otherwise }: Counted): Step[] =>
  within && otherwise !== undefined ? [{ step: 'set', count: within.count, otherwise }] : []

/** The same answer as `dueAt`, with its computation. Throws a RangeError on a reading that the rule does not have. */
export function due(rule: Counted, at: Temporal.Instant, zone: string, chosen: Chosen = {}): Computation {
  const within = withinOf(rule, chosen)
  const end = dueAt(rule, at, zone, chosen)
  const begun: Step[] = [
    { step: 'text', rule },
    ...rule.options.map((option): Step => ({ step: 'reading', option, value: readingOf(option, chosen) })),
    { step: 'start', at },
    ...setBy(rule),
  ]
  const known = { rule: rule.id, article: rule.article, zone }
  if (within && end) return { ...known, due: end, steps: [...begun, ...counted(within, at, end, zone)] }
  const reason = rule.reason!
  return { ...known, due: null, reason, steps: [...begun, { step: 'no-number', reason }] }
}
