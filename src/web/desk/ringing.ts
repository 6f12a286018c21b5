import { type Alarm, openAlarms } from '../../app/alarms.js'
import type { World } from '../../app/world.js'

/** A running limit that has come to a step of its ladder, with every step it has reached, the latest first. */
export type Ringing = Readonly<{ id: string; steps: readonly Alarm[]; unanswered: readonly Alarm[] }> &
  Pick<Alarm, 'file' | 'rule' | 'start' | 'startedAt' | 'due'>

/** The name of a limit on the page: no two have the same file, rule and start. */
export const idOf = ({ file, rule, start }: Pick<Alarm, 'file' | 'rule' | 'start'>): string =>
  [file, rule, start].join('-')

/** The limits that ring, the most urgent first: those with a step that nobody has answered, then the others. */
export async function ringing(world: World): Promise<Ringing[]> {
  const alarms = await openAlarms(world)
  return [...new Set(alarms.map(idOf))].map((id) => {
    const steps = alarms
      .filter((alarm) => idOf(alarm) === id)
      .sort((a, b) => b.reachedAt.epochMilliseconds - a.reachedAt.epochMilliseconds)
    const { file, rule, start, startedAt, due } = steps[0]!
    return { id, file, rule, start, startedAt, due, steps, unanswered: steps.filter(({ answered }) => !answered) }
  })
}

/** How many limits ring without an answer. */
export const unansweredIn = (limits: readonly Ringing[]): number =>
  limits.filter(({ unanswered }) => unanswered.length > 0).length
