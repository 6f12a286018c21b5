import { Temporal } from 'temporal-polyfill'
import type { Signatory } from '../domain/act.js'
import { countedBy, due, inUtc } from '../domain/clock/due.js'
import { explain } from '../domain/clock/explain.js'
import type { Proposal } from '../domain/decide.js'
import type { ClockRule, LawInTime } from '../domain/law/law.js'
import { lawAt } from '../domain/law/law-at.js'
import { type LimitKey, type LimitRow, type UnnotedRow, unnoted } from '../store/clocks.js'
import { record } from './record.js'
import type { World } from './world.js'

const system: Signatory = { person: 'system', office: 'system' }

const batch = 100

/** The rule as it stood when the limit began: each is judged by its own law. */
function ruleOf(law: LawInTime, { rule, started_at }: LimitRow): ClockRule {
  const found = lawAt(law, Temporal.Instant.from(started_at))?.clocks.find(({ id }) => id === rule)
  if (!found) throw new Error(`No law had a rule ${rule} when a limit began that is listed under it`)
  return found
}

/** What the system says of a limit that passed unkept: which, under what article, and how it was reckoned. */
export function breachOf(law: LawInTime, row: UnnotedRow): Proposal {
  const rule = ruleOf(law, row)
  const computed = due(countedBy(rule, row.facets), Temporal.Instant.from(row.started_at), law.zone)
  const kind = `${row.file.split('-', 1)[0]}/breach-noted`
  const said = {
    rule: row.rule,
    start: row.start,
    due: row.due,
    article: rule.article,
    told: explain(computed, 'es'),
  }
  return { file: row.file, seen: 0, kind, by: system, said }
}

/** Notes one; it is no error when meanwhile somebody else did. `at` of the act is when it was noted, `due` when it passed. */
const note = async (world: World, row: UnnotedRow): Promise<boolean> =>
  (await record(world, [breachOf(world.law, row)])).acts !== undefined

/**
 * Notes every duty whose limit has passed unkept, in the order of the files, also of those since done too late. Called
 * again and again it notes each once. One that cannot be noted keeps none of the others from it; the fault is thrown at
 * the end. Answers how many were noted.
 */
export async function noteBreaches(world: World): Promise<number> {
  const now = inUtc(world.now())
  const answers: PromiseSettledResult<boolean>[] = []
  let after: LimitKey | undefined = { file: '', rule: '', start: 0 }
  while (after) {
    const rows: readonly UnnotedRow[] = await unnoted(world.db, { now, after, most: batch })
    answers.push(...(await Promise.allSettled(rows.map((row) => note(world, row)))))
    after = rows.length === batch ? rows.at(-1) : undefined
  }
  const failed = answers.find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
  return answers.filter((answer) => answer.status === 'fulfilled' && answer.value).length
}
