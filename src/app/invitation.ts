import { randomInt } from 'node:crypto'
import { addInvitation } from '../store/doors.js'
import { hashOf } from './secret.js'
import { officesOf } from './staff.js'
import type { World } from './world.js'

/** Long enough to walk over to somebody, too short to be forgotten in a mailbox. */
export const codeMinutes = 15

/** Signs that are not taken for one another when read from a screen. */
const signs = '23456789abcdefghjkmnpqrstvwxyz'
const groups = 5

/** Near 98 random bits, in groups of four, so that it can also be typed by hand. */
const newCode = (): string => {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** What is kept of a code, however it was typed. */
export const hashOfCode = (typed: string) => hashOf(typed.toLowerCase().replace(/[^a-z0-9]/g, ''))

/** A code with which somebody of the staff enrols one key, once and soon; nothing when they hold no office. */
export async function invite({ db, now }: World, person: string): Promise<string | undefined> {
  if ((await officesOf({ db }, person)).length === 0) return undefined
  const code = newCode()
  const at = now()
  await addInvitation(
    db,
    { token: hashOfCode(code), person, expires: at.add({ minutes: codeMinutes }).toString() },
    at.toString(),
  )
  return code
}

/** Where a code is taken to: behind the hash sign, which browsers send to no server and so no server writes down. */
export const enrolmentLink = (origin: string, path: string, code: string): string => `${origin}${path}#${code}`
