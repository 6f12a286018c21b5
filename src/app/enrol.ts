import { lawAt } from '../domain/law/law-at.js'
import { organFileOf } from '../domain/organ/offices.js'
import {
  addPasskey,
  invitedBy,
  keyCounts,
  type Passkey,
  passkeyOf,
  passkeysOf,
  takeInvitation,
} from '../store/doors.js'
import { newChallenge, redeem } from './challenge.js'
import { algorithms, credentialIn, newKey, type Party } from './credential.js'
import { hashOfCode } from './invitation.js'
import { type Passkeys, passkeys } from './passkeys.js'
import { outline } from './read.js'
import { record } from './record.js'
import { officesOf, operator, personOf } from './staff.js'
import type { World } from './world.js'

/** How many keys each person has. */
export const keysOf = ({ db }: World): Promise<ReadonlyMap<string, number>> => keyCounts(db)

type Options = Awaited<ReturnType<Passkeys['generateRegistrationOptions']>>

/** What the browser asks a new key for; nothing when the code does not hold (any more). */
export async function enrolmentOptions(world: World, party: Party, code: string): Promise<Options | undefined> {
  const person = await invitedBy(world.db, hashOfCode(code), world.now().toString())
  const known = person && (await personOf(world, person))
  if (!person || !known) return undefined
  const keys = await passkeysOf(world.db, person)
  return (await passkeys()).generateRegistrationOptions({
    rpName: 'Resguardo',
    rpID: party.rpId,
    userID: new Uint8Array(Buffer.from(person)),
    userName: known.name,
    userDisplayName: known.name,
    challenge: new Uint8Array(Buffer.from(await newChallenge(world, 'enrolment', person), 'base64url')),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: keys.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
  })
}

/** The key that a browser's answer proves, made for this site upon a challenge of ours, by a user it verified. */
async function provenKey(world: World, party: Party, text: string): Promise<Passkey | undefined> {
  const said = credentialIn(newKey, text)
  const person = said && (await redeem(world, 'enrolment', said.challenge))?.person
  if (!said || !person) return undefined
  const { verifyRegistrationResponse } = await passkeys()
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: said.credential,
    expectedChallenge: said.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ verified: false, registrationInfo: undefined }))
  if (!verified || !registrationInfo) return undefined
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  if (await passkeyOf(world.db, id)) return undefined
  return { credential: id, person, public_key: publicKey, counter, transports }
}

/** Puts on record that a key was enrolled, in the file of the organ of the person's first office. */
async function noteKey(world: World, { person, credential }: Passkey): Promise<boolean> {
  const law = lawAt(world.law, world.now())
  const [office = ''] = await officesOf(world, person)
  const file = law && organFileOf(law, office)
  if (!file) return false
  const seen = (await outline(world, file)).length
  const said = { person, credential }
  const { acts } = await record(world, [{ file, seen, kind: 'organ/passkey-enrolled', by: operator, said }])
  return acts !== undefined
}

export type Enrolment = 'enrolled' | 'code-spent' | 'key-refused'

/**
 * Enrols a key for whom the code was given to, and uses the code up. It is on record before it can be used: should the
 * machine stop in between, there is an act without a key, never a key without an act.
 */
export async function enrol(
  world: World,
  party: Party,
  form: { code: string; credential: string },
): Promise<Enrolment> {
  const token = hashOfCode(form.code)
  return world.turns(['enrolment'], async () => {
    const person = await invitedBy(world.db, token, world.now().toString())
    if (!person) return 'code-spent'
    const key = await provenKey(world, party, form.credential)
    if (key?.person !== person || !(await noteKey(world, key))) return 'key-refused'
    return world.db.transaction(async (tx) => {
      const at = world.now().toString()
      if (!(await takeInvitation(tx, token, at))) return 'code-spent'
      await addPasskey(tx, key, at)
      return 'enrolled'
    })
  })
}
