import { type Refusal, type Signatory, unless } from '../domain/act.js'
import { inUtc } from '../domain/clock/due.js'
import type { Decision, Proposal } from '../domain/decide.js'
import { lawAt } from '../domain/law/law-at.js'
import { organFileOf } from '../domain/organ/offices.js'
import { assignment } from './assign.js'
import { type Held, held, roles } from './held.js'
import type { Holder } from './holders.js'
import { record } from './record.js'
import { everyone, inOrgans, leaving, shutOutUnseated, whoAnswers } from './staff.js'
import type { World } from './world.js'

/** What somebody handles in an office passes to others. Pseudonyms. */
export type Handover = Readonly<{
  person: string
  office: string
  /** To these, in turns, so that each is given as many. */
  to: readonly string[]
  /** To nobody: it waits in the queue for whoever takes it. Only asked when `to` names nobody. */
  toQueue: boolean
  /** They leave the office with it. */
  leaves: boolean
  /** Who takes over their coming turns on duty. */
  duty?: string | undefined
}>

type Asked = Readonly<{ by: Signatory; handover: Handover; held: Held; heirs: readonly Holder[] }>

/** Why somebody may not leave, with the way out of it. */
async function staysFor(world: World, { handover, held }: Asked): Promise<Refusal[]> {
  const { person, leaves, duty } = handover
  if (!leaves) return []
  const able = await whoAnswers(world)
  const taken = duty !== undefined && duty !== person
  return [
    ...unless(held.mayLeave, 'holder.last-of-queue'),
    ...unless(held.turns.length === 0 || taken, 'holder.duty-unattended', 'duty'),
    ...unless(held.turns.length === 0 || !taken || able.has(duty), 'duty.cannot-answer', 'duty'),
  ]
}

/** Why what they handle may not pass as asked. */
function unattended({ handover, held, heirs }: Asked): Refusal[] {
  const { to, toQueue, leaves, person } = handover
  if (held.files.length === 0) return unless(leaves, 'handover.nothing')
  if (to.length === 0) return unless(toQueue, leaves ? 'holder.files-unattended' : 'handover.to-whom', 'to')
  return unless(heirs.length === to.length && !to.includes(person), 'holder.not-seated', 'to')
}

const passing = ({ by, handover: { office }, held, heirs }: Asked): Proposal[] =>
  held.files.map(({ file, seq }, i) => assignment(by, { file, seen: seq, office, to: heirs[i % heirs.length] }))

/** The same turns with somebody else in their place, set again by whoever keeps the roster. */
function standingIn(world: World, { by, handover: { person, duty }, held }: Asked) {
  const law = lawAt(world.law, world.now())
  const file = law && organFileOf(law, by.office)
  if (!file || !duty) return []
  return held.turns.map(({ starts, ends, row }) => {
    const people = roles.map((role) => [role, row[role] === person ? duty : row[role]])
    return {
      file,
      kind: 'organ/duty-set',
      by,
      said: { starts: inUtc(starts), ends: inUtc(ends), ...Object.fromEntries(people) },
    }
  })
}

/** Everything that is to stand afterwards, or nothing of it. */
async function proposals(world: World, asked: Asked): Promise<Proposal[]> {
  const { by, handover } = asked
  if (!handover.leaves) return passing(asked)
  const seats = (await everyone(world)).filter(
    ({ person, office }) => person === handover.person && office === handover.office,
  )
  const gone = seats.map((seat) => leaving(by, seat))
  return [...passing(asked), ...(await inOrgans(world, [...standingIn(world, asked), ...gone]))]
}

/**
 * Hands over what somebody handles in an office, and with `leaves` takes the office from them: all or nothing. What they
 * signed stays theirs. Whoever holds the office may hand over; whoever takes offices away may do both.
 */
export const handOver = (world: World, by: Signatory, handover: Handover): Promise<Decision> =>
  world.turns(['staff'], async () => {
    const { person, office, to, leaves } = handover
    const holders = await everyone(world)
    if (leaves && !holders.some((one) => one.person === person && one.office === office))
      return { refused: [{ because: 'holder.not-seated' }] }
    const heirs = holders.filter((one) => one.office === office && to.includes(one.person))
    const asked: Asked = { by, handover, held: await held(world, handover), heirs }
    const refused = [...unattended(asked), ...(await staysFor(world, asked))]
    if (refused.length > 0) return { refused }
    const decision = await record(world, await proposals(world, asked))
    if (leaves && decision.acts) await shutOutUnseated(world, person)
    return decision
  })
