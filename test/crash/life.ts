import type { WitnessCall } from '../../src/app/log/witness-call.js'
import type { Queryable } from '../../src/store/db.js'
import type { DiskFault, DiskSteps } from '../../src/store/given-disk.js'

/** How a process ends: killed, which leaves what was written; or with the power, which leaves what was waited for. */
export type Ending = 'killed' | 'power-cut'
/** What may happen at a step. */
export type Mishap = Ending | DiskFault
/** Every step at which a process may end. */
export type LifeStep = Parameters<DiskSteps>[0] | 'query' | 'committed' | 'send' | 'answered'

/** Steps of the whole run so far; and whether nothing goes wrong from here on. */
export type Counted = { steps: number; calm: boolean }

/** What happens at the step of that number, counted from 1 over the whole run; nothing most of the time. */
export type Plan = (step: LifeStep, number: number) => Mishap | undefined

/** The process is no more: whatever it still had under way comes to nothing. */
export class Ended extends Error {
  override name = 'Ended'
}

/** One process: it takes steps until it ends. */
export type Life = Readonly<{
  disk: DiskSteps
  ended(): Ending | undefined
  /** Ends it between two steps. */
  end(how: Ending): void
  db(db: Queryable): Queryable
  call(call: WitnessCall): WitnessCall
}>

const isEnding = (mishap: Mishap | undefined): mishap is Ending => mishap === 'killed' || mishap === 'power-cut'

/** A database that cannot be reached, as the driver of a server says it. */
const unreachable = () => Object.assign(new Error('The connection was lost'), { code: '08006' })

/**
 * A process that meets what is planned. `pause` lets others of the same process go first, so that what is under way at the
 * same time meets in every order.
 */
export function lifeOf(counted: Counted, plan: Plan, pause: () => Promise<void>): Life {
  let ending: Ending | undefined
  const alive = () => {
    if (ending) throw new Ended()
  }

  async function step(what: LifeStep): Promise<Mishap | undefined> {
    await pause()
    alive()
    counted.steps += 1
    const mishap = counted.calm ? undefined : plan(what, counted.steps)
    if (isEnding(mishap)) ending = mishap
    alive()
    return mishap
  }

  const tell = async (send: () => ReturnType<WitnessCall['add']>) => {
    if (await step('send')) return { status: 0, body: '' }
    const answer = await send()
    return (await step('answered')) ? { status: 0, body: '' } : answer
  }

  return {
    disk: async (what) => (await step(what)) as DiskFault | undefined,
    ended: () => ending,
    end: (how) => {
      ending ??= how
    },
    db: (db) => ({
      async query(sql, values) {
        if (await step('query')) throw unreachable()
        const rows = await db.query(sql, values)
        alive()
        if (await step('committed')) throw unreachable()
        return rows as never
      },
    }),
    call: ({ add, latest }) => ({
      add: (body) => tell(() => add(body)),
      latest: (hash) => tell(() => latest(hash)),
    }),
  }
}
