import type { Temporal } from 'temporal-polyfill'
import type { Act } from '../act.js'
import type { ClockRule, Law, LawInTime, Occurrence } from '../law/law.js'
import { lawAt } from '../law/law-at.js'
import { type Chosen, type Counted, countedBy, dueAt, startsOf } from './due.js'

/** What clocks look at in an act: never its body, so that they run on when a file's key is gone. */
export type Dated = Pick<Act, 'kind' | 'seq' | 'at' | 'facets'>

/** Readings of the law to follow instead of the defaults, by rule. */
export type Readings = Readonly<Record<string, Chosen>>

type Mark = Readonly<{ seq: number; at: Temporal.Instant }>

/** One limit that runs or ran in a file. Each start is a clock of its own, and no clock changes another. */
export type Clock = Readonly<{
  rule: string
  /** The act that started it. */
  start: number
  startedAt: Temporal.Instant
  /** Null where the law gives no number. */
  due: Temporal.Instant | null
  owedBy: string
  nature: ClockRule['nature']
  /** The rule as it stood when the clock started, counted as the act that started it set. */
  text: Counted
  /** What was owed is done. */
  stop?: Mark
  /** The duty fell away before it was done. */
  end?: Mark
}>

const matches = ({ act, where = {}, has }: Occurrence, { kind, facets }: Dated) =>
  kind === act &&
  Object.entries(where).every(([facet, value]) => facets[facet] === value) &&
  (has === undefined || facets[has] !== undefined)

const markOf = ({ seq, at }: Dated): Mark => ({ seq, at })

/** What a facet names: one item, or several. */
const itemsIn = (value: Dated['facets'][string]): readonly string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

/** What remains to be done for an occurrence that wants one act for each item of a list. Without a list, all of it. */
type Pending = Readonly<{ each: NonNullable<Occurrence['each']>; act: string }> & {
  left: Set<string> | undefined
  /** The act that lists. */
  listedBy?: number
}

/** A clock that still runs, while the acts of its file are gone through. */
type Running = { clock: Clock; readonly pending: readonly Pending[] }

const noteList = (pending: Pending, act: Dated) => {
  if (pending.left || act.kind !== pending.each.by) return
  pending.left = new Set(itemsIn(act.facets[pending.each.listed]))
  pending.listedBy = act.seq
}

/** Takes what an act names off the list. Answers whether that emptied it. */
function empties({ left }: Pending, items: readonly string[]): boolean {
  const before = left?.size
  for (const item of items) left?.delete(item)
  return left?.size === 0 && before !== 0
}

/** Whether an act of the right kind speaks of this list, and not of another that names the same items. */
const isAbout = ({ each: { about }, listedBy }: Pending, facets: Dated['facets']): boolean => {
  const said = about === undefined ? undefined : facets[about]
  return said === undefined || said === listedBy
}

/** Whether this act does the last item of the list, or takes it off undone. */
function effectOf(pending: Pending, { kind, facets }: Dated): 'done' | 'off' | undefined {
  const { each, act } = pending
  if (kind === act && !isAbout(pending, facets)) return undefined
  if (kind === act) return empties(pending, itemsIn(facets[each.named])) ? 'done' : undefined
  const also = each.also.find((one) => one.act === kind)
  return also && empties(pending, itemsIn(facets[also.named])) ? 'off' : undefined
}

/** Lets one act pass over a running clock. Answers whether it still runs. */
function runsOn(running: Running, act: Dated): boolean {
  const { clock, pending } = running
  for (const list of pending) noteList(list, act)
  const effects = pending.map((list) => effectOf(list, act))
  const { stops, endedBy } = clock.text
  if (effects.includes('done') || stops.some((stop) => !stop.each && matches(stop, act)))
    running.clock = { ...clock, stop: markOf(act) }
  else if (effects.includes('off') || endedBy.some((end) => matches(end, act)))
    running.clock = { ...clock, end: markOf(act) }
  return running.clock === clock
}

type Limits = Map<bigint, Temporal.Instant | null>
const mostKept = 1000
const reckoned = new WeakMap<ClockRule, Limits>()

/** Every act of a file asks for the same limits again: under the default readings the latest answers are kept. */
function limitOf(text: ClockRule, at: Temporal.Instant, zone: string, chosen: Chosen | undefined) {
  if (chosen) return dueAt(text, at, zone, chosen)
  const kept: Limits = reckoned.get(text) ?? new Map()
  reckoned.set(text, kept)
  const before = kept.get(at.epochNanoseconds)
  if (before !== undefined) return before
  if (kept.size >= mostKept) kept.clear()
  const due = dueAt(text, at, zone)
  kept.set(at.epochNanoseconds, due)
  return due
}

function begin(found: ClockRule, act: Dated, zone: string, chosen: Chosen | undefined): Running {
  const text = countedBy(found, act.facets)
  const { id: rule, owedBy, nature } = text
  const { seq: start, at: startedAt } = act
  const pending = text.stops.flatMap((stop) => (stop.each ? [{ each: stop.each, act: stop.act, left: undefined }] : []))
  const clock = { rule, start, startedAt, due: limitOf(text, startedAt, zone, chosen), owedBy, nature, text }
  const running: Running = { clock, pending }
  for (const list of running.pending) noteList(list, act)
  return running
}

const indexes = new WeakMap<Law, Map<string, ClockRule[]>>()

/** The rules that a kind of act may start under some reading, looked up once for each text of the law. */
function startable(law: Law, kind: string): readonly ClockRule[] {
  const index = indexes.get(law) ?? new Map<string, ClockRule[]>()
  indexes.set(law, index)
  const rules =
    index.get(kind) ??
    law.clocks.filter((rule) =>
      [rule, ...rule.options.flatMap(({ values }) => Object.values(values))].some(({ starts = [] }) =>
        starts.some(({ act }) => act === kind),
      ),
    )
  index.set(kind, rules)
  return rules
}

/** The clocks of one file while its acts come in. */
export type Clockwork = Readonly<{ pass(act: Dated): void; clocks(): Clock[] }>

/**
 * A clock follows the rule in force when it started, stops at the first act that does what is owed, and ends at the first
 * that makes the duty fall away, whichever comes first.
 */
export function clockwork(law: LawInTime, readings: Readings = {}): Clockwork {
  const all: Running[] = []
  let running: Running[] = []
  return {
    pass(act) {
      running = running.filter((one) => runsOn(one, act))
      const text = lawAt(law, act.at)
      if (!text) return
      const begun = startable(text, act.kind)
        .filter((rule) => startsOf(rule, readings[rule.id] ?? {}).some((start) => matches(start, act)))
        .map((rule) => begin(rule, act, law.zone, readings[rule.id]))
      all.push(...begun)
      running.push(...begun)
    },
    clocks: () => all.map(({ clock }) => clock),
  }
}

/** All clocks of a file, from its acts in their order. */
export function clocksOf(law: LawInTime, acts: readonly Dated[], readings: Readings = {}): Clock[] {
  const { pass, clocks } = clockwork(law, readings)
  for (const act of acts) pass(act)
  return clocks()
}
