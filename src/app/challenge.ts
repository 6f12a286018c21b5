import { addChallenge, takeChallenge } from '../store/doors.js'
import { newSecret } from './secret.js'
import type { World } from './world.js'

/** What a challenge is for. One given for one purpose is worth nothing for another. */
type Purpose = 'sign-in' | 'enrolment' | 'choice-of-office'

const lifetime = { minutes: 5 }

const named = (purpose: Purpose, challenge: string) => `${purpose}:${challenge}`

/** Something random that must come back once and soon; with a person, when it is known who will bring it. */
export async function newChallenge(
  { db, now }: World,
  purpose: Purpose,
  person: string | null = null,
): Promise<string> {
  const challenge = newSecret()
  const at = now()
  const expires = at.add(lifetime).toString()
  await addChallenge(db, { challenge: named(purpose, challenge), person, expires }, at.toString())
  return challenge
}

/** Whether a challenge was given for this purpose, and for whom. It is used up by asking. */
export const redeem = (
  { db, now }: World,
  purpose: Purpose,
  challenge: string,
): Promise<{ person: string | null } | undefined> => takeChallenge(db, named(purpose, challenge), now().toString())
