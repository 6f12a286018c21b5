import { Temporal } from 'temporal-polyfill'
import { inUtc } from '../domain/clock/due.js'
import { type Reached, reached, rungsOf } from '../domain/clock/ladder.js'
import type { Law } from '../domain/law/law.js'
import { lawAt } from '../domain/law/law-at.js'
import { type FirstAnswer, firstAnswers, type LimitRow, running } from '../store/clocks.js'
import { enqueue } from '../store/outbox.js'
import { type OnDuty, onDuty, whoAnswers } from './staff.js'
import type { World } from './world.js'

/** A step that a running limit has reached: somebody has to be awake for it. Never stored; made from what runs. */
export type Alarm = Readonly<{
  file: string
  rule: string
  start: number
  startedAt: Temporal.Instant
  due: Temporal.Instant
  step: string
  /** Whom the step wakes: `officer`, `shift-lead`, `coordinator`. */
  wakes: string
  reachedAt: Temporal.Instant
  /** Who is to be woken now. */
  people: readonly string[]
  /** Somebody is on duty for this step. When nobody is, everybody who may answer is woken. */
  onDuty: boolean
  answered?: Readonly<{ by: string; at: Temporal.Instant }>
}>

const turnsOf: Readonly<Record<string, 'officer' | 'lead' | 'coordinator'>> = {
  officer: 'officer',
  'shift-lead': 'lead',
  coordinator: 'coordinator',
}

/** Who is there to be woken now. */
type Awake = Readonly<{ turn: OnDuty | undefined; all: readonly string[] }>

/** An alarm is never silent: without anybody on duty for it, it wakes everybody who may answer. */
function woken({ turn, all }: Awake, wakes: string): Pick<Alarm, 'people' | 'onDuty'> {
  const role = turnsOf[wakes]
  const person = role && turn?.[role]
  return person ? { people: [person], onDuty: true } : { people: all, onDuty: false }
}

const keyOf = ({ file, rule, start }: Pick<LimitRow, 'file' | 'rule' | 'start'>, step: string) =>
  [file, rule, start, step].join(' ')

function alarmOf(
  row: LimitRow,
  { step, wakes, reachedAt }: Reached,
  awake: Awake,
  answer: FirstAnswer | undefined,
): Alarm {
  const { file, rule, start } = row
  return {
    file,
    rule,
    start,
    startedAt: Temporal.Instant.from(row.started_at),
    due: Temporal.Instant.from(row.due),
    step,
    wakes,
    reachedAt,
    ...woken(awake, wakes),
    ...(answer ? { answered: { by: answer.person, at: Temporal.Instant.from(answer.at) } } : {}),
  }
}

const stepsOf = (law: Law, { rule, started_at, due }: LimitRow, now: Temporal.Instant): Reached[] =>
  reached(rungsOf(law, rule), { startedAt: Temporal.Instant.from(started_at), due: Temporal.Instant.from(due) }, now)

/** What nobody has answered first; then by what is due first, and of one limit the step that came last. */
const byUrgency = (a: Alarm, b: Alarm): number =>
  Number(a.answered !== undefined) - Number(b.answered !== undefined) ||
  Temporal.Instant.compare(a.due, b.due) ||
  Temporal.Instant.compare(b.reachedAt, a.reachedAt) ||
  (a.file < b.file ? -1 : 1)

/**
 * Every step that a running limit has reached, answered or not, the most urgent first. It stays until what is owed is
 * done or falls away. Whoever comes on duty while nobody has answered is woken too.
 */
export async function openAlarms(world: World): Promise<Alarm[]> {
  const now = world.now()
  const law = lawAt(world.law, now)
  if (!law) return []
  const rows = await running(world.db, [...new Set(law.ladders.flatMap(({ rules }) => rules))])
  const rung = rows.map((row) => ({ row, steps: stepsOf(law, row, now) })).filter(({ steps }) => steps.length > 0)
  if (rung.length === 0) return []
  const answers = await firstAnswers(world.db, [...new Set(rung.map(({ row }) => row.file))])
  const answered = new Map(answers.map((answer) => [keyOf(answer, answer.step), answer]))
  const awake: Awake = { turn: await onDuty(world, now), all: [...(await whoAnswers(world))] }
  return rung
    .flatMap(({ row, steps }) =>
      steps.map((reached) => alarmOf(row, reached, awake, answered.get(keyOf(row, reached.step)))),
    )
    .sort(byUrgency)
}

/** Puts into the outbox whoever is to be woken and was not yet for the same step. Answers how many are new. */
export async function wake(world: World): Promise<number> {
  const waiting = (await openAlarms(world)).filter(({ answered }) => !answered)
  const notices = waiting.flatMap((alarm) =>
    alarm.people.map((person) => ({ key: `${keyOf(alarm, alarm.step)} ${person}`, person })),
  )
  return notices.length > 0 ? enqueue(world.db, notices, inUtc(world.now())) : 0
}
