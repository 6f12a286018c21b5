import assert from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../store/law-files.js'
import type { Act, Signatory } from './act.js'
import { type Decision, decide, nextActs, type Proposal } from './decide.js'
import type { LawInTime } from './law/law.js'
import { factorsOf } from './risk/answers.js'

/** The law of a country that does not exist: what is tested is the rule, not the number. */
export const example: LawInTime = await readLaw('example')

export const person: Signatory = { person: 'petitioner', office: 'person' }
export const officer: Signatory = { person: 'p-officer00001', office: 'reception-unit' }
export const analyst: Signatory = { person: 'p-analyst00001', office: 'risk-unit' }
export const secondAnalyst: Signatory = { person: 'p-analyst00002', office: 'risk-unit' }
export const coordination: Signatory = { person: 'p-coordinat001', office: 'executive-coordination' }
export const system: Signatory = { person: 'system', office: 'system' }

/** Something somebody says in the file `case-given000`. */
export type Step = Readonly<{ kind: string; by: Signatory; said: Readonly<Record<string, unknown>> }>

const step = (kind: string, by: Signatory, said: Step['said']): Step => ({ kind: `case/${kind}`, by, said })
type Over = Readonly<Record<string, unknown>>

const asked = {
  channel: 'web',
  danger: false,
  forWhom: 'self',
  holder: 'person',
  population: 'defender',
  name: 'Persona Inventada',
  sex: 'woman',
  entity: 'north',
  consent: 'given',
  happened: 'Something that happened to nobody',
  contact: { how: 'By an invented neighbour' },
}

export const request = (over: Over = {}) => step('request-received', person, { ...asked, ...over })
export const urgentRequest = (over: Over = {}) => request({ danger: true, ...over })
export const danger = (over: Over = {}) => step('imminent-danger-declared', person, { what: 'They came back', ...over })
export const consent = (over: Over = {}) => step('consent-given', person, { who: 'beneficiary', ...over })
export const waive = () => step('consent-waived', officer, { cause: 'Out of reach' })
export const withdraw = () => step('consent-withdrawn', person, {})
export const admit = () => step('request-admitted', officer, { reasons: 'It meets the requirements' })
export const decline = (ground = 'outside-the-law') =>
  step('request-declined', officer, { ground, reasons: 'It does not meet the requirements' })
export const study = (over: Over = {}) =>
  step('immediate-study-made', officer, {
    threat: 'Calls',
    exposure: 'Travels alone',
    capacities: 'A network',
    level: 'high',
    reasons: 'Together they weigh',
    ...over,
  })
export const measure = (id: string, over: Over = {}) => ({ id, measure: 'escort', what: 'Two people', ...over })
export const issue = (...measures: readonly (string | Over)[]) =>
  step('urgent-measures-issued', officer, {
    measures: measures.map((one) => (typeof one === 'string' ? measure(one) : one)),
    reasons: 'Danger to life',
  })
export const deny = () => step('urgent-measures-denied', officer, { reasons: 'No danger was found' })
export const implement = (id: string) => step('measure-implemented', officer, { measure: id, evidence: 'Seen there' })
export const fail = (id: string) =>
  step('measure-failed', officer, { measure: id, cause: 'authority-silent', what: 'Nobody answers' })
export const inform = () => step('coordinator-informed', officer, { how: 'By telephone' })
export const forward = () => step('file-forwarded', officer, {})

/** Every question of the example's instrument answered in one way. */
export function answersAt(how: 'worst' | 'best' | 'unknown', modules: readonly string[] = []) {
  const [instrument] = example.instruments
  return factorsOf(instrument!, modules).map(({ id: factor, axis, asks, anchors }) => {
    const lowers = instrument!.axes.find(({ id }) => id === axis)?.effect === 'lowers'
    const meant = how === 'unknown' ? undefined : anchors.at((how === 'worst') === lowers ? 0 : -1)
    return { factor, asked: asks.es, ...(meant ? { scale: meant.value, anchor: meant.name.es } : {}) }
  })
}
export const riskStudy = (over: Over = {}) =>
  step('risk-study-made', analyst, {
    instrument: example.instruments[0]!.id,
    version: example.instruments[0]!.version,
    answers: answersAt('worst'),
    nexus: 'It began with their work',
    level: 'high',
    reasons: 'Together they weigh',
    ...over,
  })
/** A level that the answers do not give, which another analyst has to second. */
export const override = () => riskStudy({ level: 'low', override: { reasons: 'They left the country' } })
export const second = (over: Over = {}) =>
  step('override-seconded', secondAnalyst, { agrees: true, reasons: 'I see it so', ...over })
export const confirm = (id: string) => step('compliance-confirmed', person, { measure: id })
export const contradict = (id: string) =>
  step('compliance-contradicted', person, { measure: id, what: 'The patrol never came' })
export const incident = (over: Over = {}) => step('incident-reported', person, { what: 'A car', ...over })
export const add = (over: Over = {}) => step('addition-made', person, { what: 'One thing more', ...over })
export const bar = (authority: string) => step('authority-barred', person, { authority })
export const contact = () => step('contact-plan-set', person, { contact: { how: 'Through a friend' } })
export const leave = () => step('exit-requested', person, {})
export const close = () => step('case-closed', coordination, { reasons: 'The person left' })
export const answer = (start: number, over: Over = {}) =>
  step('alarm-answered', officer, { rule: 'urgent-measures-issue', start, step: 'third', ...over })
export const noteBreach = (start: number, due: string) =>
  step('breach-noted', system, { rule: 'urgent-measures-issue', start, due, article: '10', told: [] })
export const rebutBreach = (start: number) =>
  step('breach-rebutted', system, {
    rule: 'urgent-measures-issue',
    start,
    because: 'clock-was-wrong',
    told: 'It ran ahead',
  })

/** The same said by telephone and typed by an officer. */
export const heard = ({ kind, said }: Step): Step => ({
  kind,
  by: officer,
  said: { ...said, transcribed: 'telephone' },
})

export const by = (signatory: Signatory, { kind, said }: Step): Step => ({ kind, by: signatory, said })

export const file = 'case-given000'

/** The first act of every example. Each further one comes a minute later, unless `after` says otherwise. */
export const entered = Temporal.Instant.from('2026-03-02T09:00:00Z')

/** An act that comes this many minutes after the request. */
type Timed = Step & Readonly<{ minutes?: number }>
export const after = (minutes: number, one: Step): Timed => ({ ...one, minutes })

const proposalOf = ({ kind, by, said }: Step, seen: number): Proposal => ({ file, seen, kind, by, said })

/** What would be decided. `minutes` since the request. */
export const attempt = (acts: readonly Act[], one: Timed, seen = acts.length, law = example): Decision => {
  const at = entered.add({ minutes: one.minutes ?? acts.length })
  return decide({ law, acts }, [proposalOf(one, seen)], at)
}

/** The acts that stand once these were said. Throws when one of them is refused. */
export function acts(...said: readonly Timed[]): readonly Act[] {
  const known: Act[] = []
  for (const one of said) {
    const decision = attempt(known, one)
    assert.ok(decision.acts, `${one.kind}: ${reasonsOf(decision).join(', ')}`)
    known.push(...decision.acts)
  }
  return known
}

const reasonsOf = (decision: Decision) => (decision.refused ?? []).map(({ because }) => because)

/** Given these acts, when this is attempted, then … */
export const given = (...said: readonly Timed[]) => {
  const before = acts(...said)
  return {
    when: (one: Timed, seen = before.length) => ({
      thenRefused: (...because: readonly string[]) => {
        const decision = attempt(before, one, seen)
        assert.deepEqual(reasonsOf(decision), because, `${one.kind} should be refused`)
      },
      thenRefusedAt: (because: string, field: string) =>
        assert.deepEqual(attempt(before, one, seen).refused, [{ because, field }]),
      thenStands: () => assert.deepEqual(reasonsOf(attempt(before, one, seen)), []),
    }),
    /** What the signatory is told beforehand about this kind of act: nothing when it may be signed. */
    thenBeforehand: (one: Step) =>
      nextActs({ law: example, acts: before }, file, one.by, entered)
        .filter(({ kind }) => kind === one.kind)
        .flatMap(({ reasons }) => reasons.map(({ because }) => because)),
  }
}

/** One of everything that can be said in a case, in many variants: for trying sequences that nobody thought of. */
export const everything: readonly Step[] = [
  request(),
  urgentRequest(),
  request({ consent: 'pending' }),
  urgentRequest({ consent: 'prevented', graveCause: 'Unconscious', barred: ['guard'] }),
  danger(),
  heard(danger()),
  consent(),
  waive(),
  withdraw(),
  admit(),
  decline('no-consent'),
  decline(),
  study(),
  issue('m1'),
  issue('m2', 'm3'),
  issue(measure('m4', { authority: 'guard' })),
  deny(),
  ...['m1', 'm2', 'm3', 'm4'].flatMap((id) => [implement(id), fail(id), confirm(id), contradict(id)]),
  inform(),
  forward(),
  riskStudy(),
  riskStudy({ answers: answersAt('best'), level: 'low' }),
  override(),
  second(),
  second({ agrees: false }),
  incident(),
  incident({ sort: 'threat' }),
  heard(incident({ where: 'At the corner' })),
  add(),
  bar('guard'),
  contact(),
  leave(),
  close(),
  answer(1),
  answer(2, { step: 'whole' }),
  noteBreach(1, entered.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' })),
  rebutBreach(1),
]

/** How far a file may have come before anything else is said in it: chance alone seldom gets so far. */
export const stretches: readonly (readonly Step[])[] = [
  [],
  [admit(), forward()],
  [admit(), forward(), riskStudy()],
  [admit(), forward(), override()],
]

/** What stands when these are said one after another, some minutes apart: those that may not be signed are left out. */
export function whatStands(said: readonly Timed[]): readonly Act[] {
  const known: Act[] = []
  let minutes = 0
  for (const one of said) {
    minutes += one.minutes ?? 1
    known.push(...(attempt(known, { ...one, minutes }).acts ?? []))
  }
  return known
}
