import { randomInt } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Refusal, Signatory } from '../domain/act.js'
import type { Decision, Proposal } from '../domain/decide.js'
import type { Law } from '../domain/law/law.js'
import { lawAt } from '../domain/law/law-at.js'
import { organFileOf } from '../domain/organ/offices.js'
import { shutOut } from '../store/doors.js'
import { type DutyRow, dutiesBetween, dutyAt, openSeats, seatedIn } from '../store/seats.js'
import { type Holder, holders } from './holders.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

/** Whoever runs the node seats people and lets them enrol keys. What they do there is on record under this name. */
export const operator: Signatory = { person: 'operator', office: 'enrolment' }

type Refused = Readonly<{ refused: readonly Refusal[] }>
const refuse = (because: string, field: string): Refused => ({ refused: [{ because, field }] })

const signs = '0123456789abcdefghijklmnopqrstuvwxyz'
const newPerson = () => `p-${Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('')}`

const lawNow = (world: World): Law | undefined => lawAt(world.law, world.now())

/** Proposes acts in the files of organs as they stand now, each upon those before it. */
export async function inOrgans(world: World, acts: readonly Omit<Proposal, 'seen'>[]): Promise<Proposal[]> {
  const proposals: Proposal[] = []
  for (const act of acts) {
    const stands = (await outline(world, act.file)).length
    const earlier = proposals.filter(({ file }) => file === act.file).length
    proposals.push({ ...act, seen: stands + earlier })
  }
  return proposals
}

/** Somebody leaves an office that they hold. */
export const leaving = (by: Signatory, { person, office, seated }: Holder): Omit<Proposal, 'seen'> => ({
  file: seated.file,
  kind: 'organ/holder-left',
  by,
  said: { person, office },
})

/** Whoever holds no office any more keeps no way in. */
export async function shutOutUnseated(world: World, person: string): Promise<void> {
  if ((await officesOf(world, person)).length === 0) await shutOut(world.db, person)
}

/** Who takes which office. `person` is given for somebody whose pseudonym is known already. */
export type NewHolder = Readonly<{ office: string; name: string; mail: string; person?: string }>

/** The same address is the same person, also after they left: who once assessed a file never decides in it later. */
const sameAddress = (all: readonly Holder[], mail: string) =>
  all.find((one) => one.mail?.toLowerCase() === mail.toLowerCase())?.person

/** Seats somebody in an office, one at a time, so that no two seats kept apart are given at once. Answers their pseudonym. */
export const addPerson = (
  world: World,
  holder: NewHolder,
): Promise<Readonly<{ person: string; refused?: undefined }> | (Refused & { person?: undefined })> =>
  world.turns(['staff'], async () => {
    const law = lawNow(world)
    const file = law && organFileOf(law, holder.office)
    if (!file) return refuse('holder.office', 'office')
    const all = await holders(world)
    const person = holder.person ?? sameAddress(all, holder.mail.trim()) ?? newPerson()
    const cites = all
      .filter((one) => one.person === person && !one.until && one.seated.file !== file)
      .map(({ seated }) => seated)
    const said = { ...holder, mail: holder.mail.trim(), person }
    const acts = await inOrgans(world, [{ file, kind: 'organ/holder-seated', by: operator, cites, said }])
    const { refused } = await record(world, acts)
    return refused ? { refused } : { person }
  })

/**
 * Takes an office from somebody, or all of them. Their sessions in it end with the next request; without any office
 * their keys and invitations are forgotten too.
 */
export const removePerson = (world: World, person: string, office?: string): Promise<Decision> =>
  world.turns(['staff'], async () => {
    const held = (await holders(world, person)).filter((one) => !one.until && (!office || one.office === office))
    if (held.length === 0) return refuse('holder.not-seated', 'person')
    const acts = held.map((holder) => leaving(operator, holder))
    const decision = await record(world, await inOrgans(world, acts))
    if (!decision.refused) await shutOutUnseated(world, person)
    return decision
  })

/** The offices that a person holds now. */
export const officesOf = ({ db }: Pick<World, 'db'>, person: string): Promise<string[]> => openSeats(db, person)

/** How somebody of the staff is called and where they are written to, as last said; nothing when they hold no office. */
export async function personOf(
  world: World,
  person: string,
): Promise<Readonly<{ name: string; mail: string }> | undefined> {
  const { name, mail } = (await holders(world, person)).findLast(({ until }) => !until) ?? {}
  return name && mail ? { name, mail } : undefined
}

/** Everybody who holds an office, once for each. */
export const everyone = async (world: World): Promise<Holder[]> => (await holders(world)).filter(({ until }) => !until)

const roles = ['officer', 'lead', 'coordinator'] as const

/** A turn on duty: whom an alarm wakes first, next, and at last. Instants are RFC 3339 with an offset. */
export type Turn = Readonly<{ starts: string; ends: string } & Record<(typeof roles)[number], string>>

/** Those who hold an office that may answer alarms: nobody else can be put on duty. */
export async function whoAnswers(world: World): Promise<ReadonlySet<string>> {
  const offices = lawNow(world)?.offices.filter(({ powers }) => powers.includes('alarms.answer')) ?? []
  return new Set(
    await seatedIn(
      world.db,
      offices.map(({ id }) => id),
    ),
  )
}

/** Puts people on duty. The turn stands in the file of whoever keeps the roster. */
export async function setDuty(world: World, by: Signatory, turn: Turn): Promise<Decision> {
  const law = lawNow(world)
  const file = law && organFileOf(law, by.office)
  if (!file) return { refused: [{ because: 'not-yours-to-sign' }] }
  const able = await whoAnswers(world)
  const unable = roles.filter((role) => turn[role] && !able.has(turn[role]))
  if (unable.length > 0) return { refused: unable.map((field) => ({ because: 'duty.cannot-answer', field })) }
  return record(world, await inOrgans(world, [{ file, kind: 'organ/duty-set', by, said: turn }]))
}

/** A turn as it holds. Who has left their office since is not on duty any more. */
export type OnDuty = Readonly<{ starts: Temporal.Instant; ends: Temporal.Instant }> &
  Partial<Readonly<Record<(typeof roles)[number], string>>>

const onDutyOf = (row: DutyRow, able: ReadonlySet<string>): OnDuty => ({
  starts: Temporal.Instant.from(row.starts),
  ends: Temporal.Instant.from(row.ends),
  ...Object.fromEntries(roles.filter((role) => able.has(row[role])).map((role) => [role, row[role]])),
})

/** Who is on duty at an instant: of the turns that cover it, the one set last. Nothing when none does. */
export async function onDuty(world: World, at: Temporal.Instant): Promise<OnDuty | undefined> {
  const row = await dutyAt(world.db, at.toString())
  return row && onDutyOf(row, await whoAnswers(world))
}

/** The turns between two instants, as they were set; where they overlap the later one holds. */
export async function turnsBetween(world: World, from: Temporal.Instant, to: Temporal.Instant): Promise<OnDuty[]> {
  const rows = await dutiesBetween(world.db, from.toString(), to.toString())
  const able = await whoAnswers(world)
  return rows.map((row) => onDutyOf(row, able))
}
