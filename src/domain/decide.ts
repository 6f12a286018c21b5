import type { Temporal } from 'temporal-polyfill'
import type { Act, Facets, Ground, Place, Refusal, Signatory } from './act.js'
import { powerExercised, unless } from './act.js'
import { clocksOf } from './clock/clocks.js'
import { type AnyActKind, actKindOf, fileKindOf, fold } from './file.js'
import type { Law, LawInTime } from './law/law.js'
import { lawAt } from './law/law-at.js'
import { type Ledger, ledgerOf } from './ledger.js'

/** What somebody wants to sign: in which file, read up to which act, and what they say. */
export type Proposal = Readonly<{
  file: string
  /** The number of the last act the signatory has read in that file. */
  seen: number
  kind: string
  by: Signatory
  /** Without `seq`: the act that the same call has just recorded in that file, whose number nobody knows beforehand. */
  cites?: readonly Readonly<{ file: string; seq?: number }>[]
  said: unknown
}>

export type Decision =
  | Readonly<{ acts: readonly Act[]; refused?: undefined }>
  | Readonly<{ acts?: undefined; refused: readonly Refusal[] }>

/** What a decision looks at: the law in time, and the acts so far of every file it touches or cites. */
export type Known = Readonly<{ law: LawInTime; acts: readonly Act[] }>

/** Each act cited, once. What does not stand yet is left out. */
const citedBy = (ledger: Ledger, cites: readonly Place[]): readonly Act[] => [
  ...new Set(cites.flatMap((place) => ledger.at(place) ?? [])),
]

const dutyOf = (law: Law, power: string | undefined) => law.powers.find(({ id }) => id === power)?.duty

/**
 * Who receives does not assess, who assesses does not decide (arts. 8, 19, 21, 58): one person never exercises
 * powers of two duties in one file, whatever offices they hold. Which power belongs to which duty stands under law/.
 */
function mixesDuties(law: Law, own: readonly Act[], by: Signatory, power: string | undefined): boolean {
  const duty = dutyOf(law, power)
  if (!duty) return false
  return own.some((act) => {
    if (act.by.person !== by.person) return false
    const earlier = dutyOf(law, powerExercised(law, actKindOf(fileKindOf(act.file), act.kind), act.by.office))
    return earlier !== undefined && earlier !== duty
  })
}

/** Why this signatory may not sign this kind of act in this file at all, whatever they would say. */
function standing(law: Law, own: readonly Act[], kind: AnyActKind<unknown>, by: Signatory): Refusal[] {
  const power = powerExercised(law, kind, by.office)
  return [...unless(power, 'not-yours-to-sign'), ...unless(!mixesDuties(law, own, by, power), 'duties-apart')]
}

/**
 * Nobody signs upon a file they have not read to its end. What the person adds or the system notes meanwhile
 * (`quiet`) stands in nobody's way, except of the kinds that rest upon it (`heeds`). The same act by the same
 * person upon the same reading is a form sent twice.
 */
function reading(own: readonly Act[], kind: AnyActKind<unknown>, { seen, by, file }: Proposal): Refusal[] {
  const unread = own.filter(({ seq }) => seq > seen)
  if (seen > own.length) return [{ because: 'overtaken' }]
  if (!kind.again && unread.some((act) => act.kind === kind.kind && act.by.person === by.person))
    return [{ because: 'twice' }]
  const kinds = fileKindOf(file)
  const loud = unread.some((act) => !actKindOf(kinds, act.kind).quiet || kind.heeds?.includes(act.kind))
  return unless(kind.quiet || !loud, 'overtaken')
}

/** The articles that give the power: under `practice` they say so. */
const basisOf = (law: Law, power: string) =>
  law.powers.filter(({ id }) => id === power).flatMap(({ article }) => article.split(', '))

type One = { act: Act; refused?: undefined } | { act?: undefined; refused: readonly Refusal[] }

type Placed = Omit<Proposal, 'cites'> & Readonly<{ cites: readonly Place[] }>

/** Every citation with its number. What cites nothing gets one that no act has. */
const placed = (proposal: Proposal, last: ReadonlyMap<string, number>): Placed => ({
  ...proposal,
  cites: (proposal.cites ?? []).map(({ file, seq }) => ({ file, seq: seq ?? last.get(file) ?? 0 })),
})

type Asked = Readonly<{ law: Law; inTime: LawInTime; ledger: Ledger; at: Temporal.Instant }>

function decideOne({ law, inTime, ledger, at }: Asked, proposal: Placed): One {
  const { file, kind: name, by, cites, said } = proposal
  const fileKind = fileKindOf(file)
  const kind = actKindOf(fileKind, name)
  const own = ledger.acts(file)
  const barred = [...reading(own, kind, proposal), ...standing(law, own, kind, by)]
  if (barred.length > 0) return { refused: barred }
  const cited = citedBy(ledger, cites)
  const power = powerExercised(law, kind, by.office)!
  const ground: Ground = {
    file,
    by,
    power,
    at,
    law,
    cites,
    cited,
    // Reckoned for the few kinds that ask.
    get clocks() {
      return clocksOf(inTime, own)
    },
  }
  const state = ledger.state(file)
  const body = kind.body.safeParse(said)
  if (!body.success) {
    const shape = body.error.issues.map(({ message, path }) => ({
      because: message,
      field: path.map(String).join('.'),
    }))
    return { refused: [...shape, ...kind.refuse(state, undefined, ground)] }
  }
  const refused = kind.refuse(state, body.data, ground)
  if (refused.length > 0) return { refused }
  const facets: Facets = kind.facets(body.data, law)
  const basis = basisOf(law, power)
  return {
    act: { file, seq: own.length + 1, kind: name, by, at, norm: law.norm, basis, cites, facets, body: body.data },
  }
}

/**
 * Passes each proposal in order, adding what it yields to what is known, so that acts recorded together may build on and
 * cite each other. All or nothing: one refusal refuses all. `at` is the instant of every act that results.
 */
export const decide = ({ law, acts }: Known, proposals: readonly Proposal[], at: Temporal.Instant): Decision =>
  decideIn({ law, ledger: ledgerOf(acts) }, proposals, at)

/** As `decide`, entering in the ledger what it lets in. After a refusal the ledger is of no more use: some may be in it. */
export function decideIn(
  { law: inTime, ledger }: Readonly<{ law: LawInTime; ledger: Ledger }>,
  proposals: readonly Proposal[],
  at: Temporal.Instant,
): Decision {
  const law = lawAt(inTime, at)
  if (!law) return { refused: [{ because: 'no-law-in-force' }] }
  const last = new Map<string, number>()
  const acts: Act[] = []
  for (const proposal of proposals) {
    const { act, refused } = decideOne({ law, inTime, ledger, at }, placed(proposal, last))
    if (refused) return { refused }
    acts.push(act)
    ledger.enter(act)
    last.set(act.file, act.seq)
  }
  const dangling = acts.some(({ cites }) => !cites.every((place) => ledger.at(place)))
  return dangling ? { refused: [{ because: 'cites-nothing' }] } : { acts }
}

/** A kind of act and why it may not be signed now; with no reasons, it may. */
export type NextAct = Readonly<{ kind: string; power: string; reasons: readonly Refusal[] }>

/** What an office could sign next in a file, each with the reasons against: the same functions that will judge the attempt. */
export function nextActs(known: Known, file: string, by: Signatory, at: Temporal.Instant): NextAct[] {
  const law = lawAt(known.law, at)
  if (!law) return []
  const fileKind = fileKindOf(file)
  const own = known.acts.filter((act) => act.file === file)
  const ground = { file, by, at, law, cites: [], cited: [], clocks: clocksOf(known.law, own) }
  const state = fold(fileKind, own)
  return fileKind.acts.flatMap((kind) => {
    const power = powerExercised(law, kind, by.office)
    if (!power) return []
    const reasons = [...standing(law, own, kind, by), ...kind.refuse(state, undefined, { ...ground, power })]
    return [{ kind: kind.kind, power, reasons }]
  })
}
