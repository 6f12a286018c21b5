import { countUse, type Passkey, passkeyOf } from '../store/doors.js'
import { newChallenge, redeem } from './challenge.js'
import { credentialIn, type Party, usedKey } from './credential.js'
import { type Passkeys, passkeys } from './passkeys.js'
import { beginSession } from './session.js'
import { officesOf } from './staff.js'
import type { World } from './world.js'

type Options = Awaited<ReturnType<Passkeys['generateAuthenticationOptions']>>

/** What the browser asks a key for. No name is asked: the key knows whose it is. */
export const signInOptions = async (world: World, { rpId }: Party): Promise<Options> =>
  (await passkeys()).generateAuthenticationOptions({
    rpID: rpId,
    challenge: new Uint8Array(Buffer.from(await newChallenge(world, 'sign-in'), 'base64url')),
    userVerification: 'required',
  })

/** The key that a browser's answer proves, used here and now by a user it verified; nothing for every fault alike. */
async function provenKey(world: World, party: Party, text: string): Promise<Passkey | undefined> {
  const said = credentialIn(usedKey, text)
  if (!said || !(await redeem(world, 'sign-in', said.challenge))) return undefined
  const { credential, challenge } = said
  const key = await passkeyOf(world.db, credential.id)
  if (!key || Buffer.from(credential.response.userHandle, 'base64url').toString() !== key.person) return undefined
  const { verifyAuthenticationResponse } = await passkeys()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: credential,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.rpId,
    requireUserVerification: true,
    credential: { id: key.credential, publicKey: new Uint8Array(key.public_key), counter: key.counter },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return undefined
  await countUse(world.db, key.credential, authenticationInfo.newCounter)
  return key
}

/** Signed in; or recognised, with several offices to choose one of; or neither. */
export type SignedIn =
  | Readonly<{ token: string }>
  | Readonly<{ choice: string; offices: readonly string[] }>
  | undefined

/** Signs in whoever proves to hold a key and holds an office. */
export async function signIn(world: World, party: Party, credential: string): Promise<SignedIn> {
  const key = await provenKey(world, party, credential)
  if (!key) return undefined
  const { person } = key
  const offices = await officesOf(world, person)
  const [office, another] = offices
  if (!office) return undefined
  if (!another) return { token: await beginSession(world, { person, office }) }
  return { choice: await newChallenge(world, 'choice-of-office', person), offices }
}

/** Goes on in one of the offices offered. `choice` serves once; nothing when it does not hold, or the office is not theirs. */
export async function chooseOffice(world: World, choice: string, office: string): Promise<string | undefined> {
  const person = (await redeem(world, 'choice-of-office', choice))?.person
  if (!person || !(await officesOf(world, person)).includes(office)) return undefined
  return beginSession(world, { person, office })
}
