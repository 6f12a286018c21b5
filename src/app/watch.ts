import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { wake } from './alarms.js'
import { noteBreaches } from './breaches.js'
import { Unusable } from './failures.js'
import { mailer, sendWaiting } from './post.js'
import type { Settings } from './settings.js'
import { noteEvidencedBreaches, rebutBreaches } from './verdicts.js'
import type { World } from './world.js'

/** What is done again and again while nobody acts. */
export type Watch = Readonly<{ stop(): Promise<void> }>

type Round = 'breaches' | 'evidence' | 'alarms' | 'mail' | 'log' | 'witnesses'

/** A round that failed, or mail that was not taken: told in words without any content of a file. */
export type Trouble =
  | Readonly<{ because: 'round.failed'; round: Round; fault: string }>
  | Readonly<{ because: 'mail.not-sent'; faults: readonly string[] }>

type Told = (trouble: Trouble) => void

/** What may be said of a fault where anybody can read it: never its message, which may quote a file or an address. */
const wordFor = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string }
  return [name ?? 'Error', code, error instanceof Unusable && error.obstacle.because].filter(Boolean).join(' ')
}

type Every = Readonly<{ milliseconds: number; told: Told; until: AbortSignal }>

const interval = ({ milliseconds, until }: Every): Promise<void> =>
  pause(milliseconds, undefined, { signal: until }).catch(() => undefined)

async function repeat(round: Round, work: () => Promise<void>, every: Every) {
  const { told, until } = every
  while (!until.aborted) {
    await work().catch((error) => told({ because: 'round.failed', round, fault: wordFor(error) }))
    await interval(every)
  }
}

/**
 * Notes breaches, wakes people, sends mail and keeps the log, at once and then every so often, each at its own pace: a slow
 * mail server holds up no breach. A round that fails is told and never keeps the next from coming. Stops when the rounds
 * under way are done. Without mail settings what waits stays in the outbox; the alarm page rings all the same.
 */
export function startWatch(
  world: World,
  { mail }: Pick<Settings, 'mail'>,
  { everySeconds = 15, told }: Readonly<{ everySeconds?: number; told: Told }>,
): Watch {
  const ended = new AbortController()
  // Every round waits for the same end.
  setMaxListeners(0, ended.signal)
  const every = { milliseconds: everySeconds * 1000, told, until: ended.signal }
  const send = mail && mailer(mail)
  const post = async () => {
    const { faults } = send ? await sendWaiting(world, send) : { faults: [] }
    if (faults.length > 0) told({ because: 'mail.not-sent', faults })
  }
  let after: string | undefined
  const weigh = async () => {
    await noteEvidencedBreaches(world)
    after = await rebutBreaches(world, after)
  }
  const often = { ...every, milliseconds: 1000 }
  const { log } = world
  const rounds = [
    ...(log ? [repeat('log', () => log.publish(), often)] : []),
    // Each witness at its own pace: one that is slow holds up no other.
    ...(log?.policy.witnesses ?? []).map(({ name }) => repeat('witnesses', () => log!.ask(name), often)),
    repeat('breaches', async () => void (await noteBreaches(world)), every),
    // Witnesses prove nothing new before they were asked, and there is much to weigh: the first pages go before it.
    ...(log ? [interval(every).then(() => repeat('evidence', weigh, every))] : []),
    repeat('alarms', async () => void (await wake(world)), every),
    repeat('mail', post, every),
  ]
  return {
    stop: async () => {
      ended.abort()
      await Promise.all(rounds)
    },
  }
}
