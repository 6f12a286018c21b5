import { randomInt } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { listed } from '../store/listed.js'
import type { World } from './world.js'

/** A session of the Board as the list shows it. Nothing of it was opened to list it. */
export type HeldSession = Readonly<{ file: string; status: string; openedAt: Temporal.Instant }>

const mostListed = 200

/** The sessions held, newest first. */
export const sessionsHeld = async ({ db }: World): Promise<HeldSession[]> =>
  (await listed(db, 'session', mostListed)).map(({ file, status, entered_at }) => ({
    file,
    status,
    openedAt: Temporal.Instant.from(entered_at),
  }))

const signs = '0123456789abcdefghjkmnpqrstvwxyz'

/** The name of a session's file, which tells nothing of it. */
export const newSessionFile = (): string =>
  `session-${Array.from({ length: 8 }, () => signs[randomInt(signs.length)]).join('')}`
