import { createTransport } from 'nodemailer'
import { Temporal } from 'temporal-polyfill'
import { inUtc } from '../domain/clock/due.js'
import { markSent, putOff, type Taken, takeDue, unsent } from '../store/outbox.js'
import type { Settings } from './settings.js'
import { personOf } from './staff.js'
import type { World } from './world.js'

/** Hands the one message we send to a mail server for this address. Rejects when the server does not take it. */
export type Send = (address: string) => Promise<void>

const seconds = (count: number) => count * 1000

/**
 * The whole message: that something waits, in both languages. No folio, no name, no kind, no link, nothing of any case;
 * it cannot be answered, and no automaton should answer it.
 */
const message = {
  subject: 'Un aviso espera respuesta · An alarm is waiting',
  text: [
    'Hay un aviso sin contestar en la página de avisos. Entre como siempre: este mensaje no lleva enlace.',
    'No responda a este mensaje; nadie lo lee.',
    '',
    'An alarm on the alarm page has not been answered. Sign in as always: this message carries no link.',
    'Do not reply to this message; nobody reads it.',
    '',
  ].join('\n'),
  // A group without members: whoever presses "reply" finds no address.
  replyTo: 'noreply:;',
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', Precedence: 'bulk' },
}

/** With a password the way to the server must be encrypted. */
export function mailer({ host, port, from, user, password }: NonNullable<Settings['mail']>): Send {
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    ...(user ? { requireTLS: true, auth: { user, pass: password ?? '' } } : {}),
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (address) => {
    await transport.sendMail({ ...message, from, to: address })
  }
}

/** Longer than the slowest answer of a server: as long nobody else takes what is being sent. */
const inHand = { seconds: 60 }
/** How long a message is tried; afterwards it stays, and is shown as unsent. */
const triedFor = { hours: 72 }
const longestWait = 15 * 60

/** Seconds until the next try: 1, 2, 4 … up to a quarter of an hour. */
export const waitAfter = (tries: number): number => Math.min(2 ** (tries - 1), longestWait)

const batch = 10

class NobodyThere extends Error {
  override name = 'NobodyThere'
}

/** Sends one; answers what went wrong, in a word without any content. */
async function deliver(world: World, send: Send, { id, person, tries }: Taken): Promise<string | undefined> {
  try {
    const found = await personOf(world, person)
    if (!found) throw new NobodyThere()
    await send(found.mail)
  } catch (error) {
    await putOff(world.db, id, inUtc(world.now().add({ seconds: waitAfter(tries) })))
    return (error as { code?: string }).code ?? (error as Error).name
  }
  // Should this fail, the message goes out once more: never not at all.
  await markSent(world.db, id, inUtc(world.now()))
  return undefined
}

export type Posted = Readonly<{ sent: number; faults: readonly string[] }>

/** Sends what waits in the outbox and is due for a try. What the mail server refuses is tried again later. */
export async function sendWaiting(world: World, send: Send): Promise<Posted> {
  const outcomes: (string | undefined)[] = []
  let taken: readonly Taken[]
  do {
    const now = world.now()
    taken = await takeDue(world.db, {
      now: inUtc(now),
      since: inUtc(now.subtract(triedFor)),
      until: inUtc(now.add(inHand)),
      most: batch,
    })
    outcomes.push(...(await Promise.all(taken.map((one) => deliver(world, send, one)))))
  } while (taken.length === batch)
  const faults = outcomes.filter((fault) => fault !== undefined)
  return { sent: outcomes.length - faults.length, faults: [...new Set(faults)] }
}

/** `unsent` messages that should long be out, since when, and how many of them are no longer tried. */
export type MailState = Readonly<{ unsent: number; givenUp: number; since?: Temporal.Instant }>

/** Whether mail goes out. What was put there less than two minutes ago is not yet late. */
export async function mailState(world: World): Promise<MailState> {
  const now = world.now()
  const state = { late: inUtc(now.subtract({ minutes: 2 })), lost: inUtc(now.subtract(triedFor)) }
  const { since, ...counts } = await unsent(world.db, state)
  return { ...counts, ...(since ? { since: Temporal.Instant.from(since) } : {}) }
}
