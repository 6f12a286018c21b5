import { Temporal } from 'temporal-polyfill'
import type { Signatory } from '../domain/act.js'
import { addSession, endSession as end, markSeen, sessionOf as sessionRow } from '../store/doors.js'
import { hashOf, newSecret } from './secret.js'
import type { World } from './world.js'

const idle = { minutes: 15 }
const whole = { hours: 8 }
/** A request marks the session only when the last mark is older: a page is no reason to write each time. */
const mark = { seconds: 30 }

const limits = (now: Temporal.Instant) => ({
  begunAfter: now.subtract(whole).toString(),
  seenAfter: now.subtract(idle).toString(),
})

/** Signs somebody in, in one office. The token goes to their browser; only its hash is kept. */
export async function beginSession({ db, now }: World, { person, office }: Signatory): Promise<string> {
  const token = newSecret()
  const at = now()
  await addSession(db, { token: hashOf(token), person, office, at: at.toString() }, limits(at))
  return token
}

/**
 * Who is signed in with a token. Nothing when it is not ours, lay idle or lasted too long, was ended, or its person
 * lost the office: the row is read at each request.
 */
export async function sessionOf({ db, now }: World, token: string): Promise<Signatory | undefined> {
  const at = now()
  const hash = hashOf(token)
  const session = await sessionRow(db, hash, limits(at))
  if (!session) return undefined
  const seen = Temporal.Instant.from(session.seen_at)
  if (Temporal.Instant.compare(seen.add(mark), at) <= 0) await markSeen(db, hash, at.toString())
  return { person: session.person, office: session.office }
}

export const endSession = ({ db }: World, token: string): Promise<void> => end(db, hashOf(token))
