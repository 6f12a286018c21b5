import assert from 'node:assert/strict'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../store/law-files.js'
import type { Act, Place, Signatory } from './act.js'
import { type Decision, decide, nextActs, type Proposal } from './decide.js'
import type { LawInTime } from './law/law.js'
import { lawAt } from './law/law-at.js'
import { organFileOf } from './organ/offices.js'
import { factorsOf } from './risk/answers.js'
import { type Motion, motions } from './session/motions.js'

/** The law of a country that does not exist: what is tested is the rule, not the number. */
export const example: LawInTime = await readLaw('example')

export const person: Signatory = { person: 'petitioner', office: 'person' }
export const officer: Signatory = { person: 'p-officer00001', office: 'reception-unit' }
export const analyst: Signatory = { person: 'p-analyst00001', office: 'risk-unit' }
export const secondAnalyst: Signatory = { person: 'p-analyst00002', office: 'risk-unit' }
export const coordination: Signatory = { person: 'p-coordinat001', office: 'executive-coordination' }
/** Who keeps the Board's session and sits for the government, and who sits for civil society. */
export const keeper: Signatory = { person: 'p-member000001', office: 'board' }
export const member: Signatory = { person: 'p-member000002', office: 'board' }
export const prevention: Signatory = { person: 'p-prevention01', office: 'prevention-unit' }
export const enrolment: Signatory = { person: 'operator', office: 'enrolment' }
export const system: Signatory = { person: 'system', office: 'system' }

/** Something somebody says, in the file `case-given000` unless it names another. */
export type Step = Readonly<{
  kind: string
  by: Signatory
  said: Readonly<Record<string, unknown>>
  file?: string
  cites?: readonly Readonly<{ file: string; seq?: number }>[]
  /** What is said in the same call, which stands or falls with it. */
  together?: readonly Step[]
}>

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
/** A measure of the plan: a device in the example's catalogue. */
export const planned = (id = 'm7', over: Over = {}) => ({
  id,
  measure: 'alarm',
  what: 'A button to press',
  for: ['b0'],
  days: 90,
  ...over,
})
export const plan = (over: Over = {}) =>
  step('plan-proposed', analyst, {
    measures: [planned()],
    consenters: [{ id: 'c1', who: 'Persona Inventada' }],
    explained: 'Talked over twice',
    ...over,
  })
export const agree = (over: Over = {}) => step('plan-agreed', person, { consenter: 'c1', measures: ['m7'], ...over })
export const object = (over: Over = {}) =>
  step('plan-objected', person, { consenter: 'c1', measures: ['m7'], what: 'It rings too loud', ...over })

/** The file of the session in which the Board sits. */
export const session = 'session-given000'
const inSession = (kind: string, by: Signatory, said: Step['said']): Step => ({
  kind: `session/${kind}`,
  by,
  said,
  file: session,
})
const present = [
  { seat: 'seat-state', person: keeper.person },
  { seat: 'seat-society-1', person: member.person },
]
/** The Board opens a session with everything before it that can be moved about the file: `i1` to decree, `i2` to deny, and so on. */
export const sit = (over: Over = {}) =>
  inSession('session-opened', keeper, {
    number: 7,
    sort: 'ordinary',
    present,
    agenda: motions.map((motion, i) => ({ item: `i${i + 1}`, file, motion })),
    ...over,
  })
export const vote = (item: string, seat: string, vote: string, over: Over = {}) =>
  inSession('vote-cast', keeper, { item, seat, vote, transcribed: true, ...over })
export const resolve = (item: string, over: Over = {}) =>
  inSession('item-resolved', keeper, {
    item,
    case: file,
    motion: motions[Number(item.slice(1)) - 1],
    outcome: 'carried',
    for: 2,
    against: 0,
    abstained: 0,
    bare: false,
    ...over,
  })
export const rise = () => inSession('session-closed', keeper, {})
/** A session in which everything that can be moved about the file is carried. */
export const carriedAll = (): Step[] => [
  sit(),
  ...motions.flatMap((_, i) => [...present.map(({ seat }) => vote(`i${i + 1}`, seat, 'for')), resolve(`i${i + 1}`)]),
]
/** The act of that session by which a motion was carried. */
export const itemOf = (motion: Motion): Place => ({ file: session, seq: 4 + 3 * motions.indexOf(motion) })
const decision = (kind: string, motion: Motion, said: Step['said']): Step => ({
  ...step(kind, keeper, said),
  cites: [itemOf(motion)],
})
export const decree = (over: Over = {}) =>
  decision('measures-decreed', 'decree', {
    measures: [{ id: 'm7' }],
    reviewDays: 60,
    reasons: 'The risk is high',
    ...over,
  })
export const refuseMeasures = (over: Over = {}) =>
  decision('measures-denied', 'deny', { ground: 'not-suitable', reasons: 'They would not help', ...over })
export const adjust = (to: string, over: Over = {}) =>
  decision('measures-adjusted', 'adjust', {
    measures: [{ measure: 'm7', to, ...(['adjust', 'extend', 'reduce'].includes(to) ? { what: 'A louder one' } : {}) }],
    reviewDays: 30,
    reasons: 'So it was evaluated',
    ...over,
  })
export const takeBack = (...measures: readonly string[]) =>
  decision('measures-withdrawn', 'withdraw', { measures, reasons: 'Deliberate and repeated' })
export const notify = (decision: number, over: Over = {}) =>
  step('beneficiary-notified', coordination, { decision, how: 'In person', ...over })
export const confirm = (id: string) => step('compliance-confirmed', person, { measure: id })
export const contradict = (id: string) =>
  step('compliance-contradicted', person, { measure: id, what: 'The patrol never came' })
export const incident = (over: Over = {}) => step('incident-reported', person, { what: 'A car', ...over })
export const add = (over: Over = {}) => step('addition-made', person, { what: 'One thing more', ...over })
/** Somebody close to the person is named after the request. */
export const widen = (over: Over = {}) =>
  step('circle-widened', person, { name: 'Cercana Inventada', relation: example.relations[0]!.id, ...over })
export const bar = (authority: string) => step('authority-barred', person, { authority })
export const contact = () => step('contact-plan-set', person, { contact: { how: 'Through a friend' } })
/** The contact plan, which says how often the person wants to be asked. */
export const contactEvery = (everyDays: number) =>
  step('contact-plan-set', person, { contact: { how: 'Through a friend' }, everyDays })
export const checkBack = (over: Over = {}) =>
  step('check-back-made', coordination, { answered: true, days: 14, ...over })
export const testDevice = (id: string, over: Over = {}) =>
  step('device-tested', coordination, { measure: id, how: 'Pressed it together', worked: true, ...over })
export const deviceFails = (id: string) => step('device-failed', person, { measure: id, what: 'The light is out' })
export const pressAlarm = (id: string, over: Over = {}) =>
  step('alarm-activated', person, { measure: id, when: 'At night', answered: 'yes', outcome: 'They came', ...over })
export const askForReview = (over: Over = {}) =>
  step('review-requested', person, { of: 'measures', why: 'They do not fit', ...over })
export const review = (id: string, over: Over = {}) =>
  step('measures-reviewed', analyst, {
    cause: 'incident',
    recommends: [{ measure: id, to: 'continue' }],
    reasons: 'It still serves',
    ...over,
  })
export const misuse = (id: string, over: Over = {}) =>
  step('misuse-reported', coordination, {
    ground: 'sells',
    measure: id,
    when: 'In May',
    what: 'It was offered for sale',
    deliberate: true,
    evidence: 'The advertisement',
    ...over,
  })
export const warn = (report: number) => step('misuse-warned', coordination, { report, how: 'In person' })
export const answerMisuse = () => step('misuse-heard', person, { what: 'It was my cousin' })
/** A death or a disappearance, and the inquiry that it opens. */
export const lose = (over: Over = {}): Step => ({
  ...step('loss-reported', coordination, { what: 'death', when: 'On Monday', known: 'The family called', ...over }),
  cites: [{ file: inquiryFile, seq: 1 }],
  together: [openInquiry(undefined, over)],
})

/** The measures that the guard is to carry out, from their plan to their decree, which is the file's seventh act. */
export const decreedToGuard = (): Step[] => [
  admit(),
  forward(),
  riskStudy(),
  plan({ measures: [planned('m8', { authority: 'guard' }), planned('m9')] }),
  agree({ measures: ['m8', 'm9'] }),
  decree({ measures: [{ id: 'm8', authority: 'guard' }, { id: 'm9' }] }),
]

/** The first letter of its year. */
export const letter = 'instruction-2026-0001'
const inLetter = (kind: string, by: Signatory, said: Step['said'], file = letter): Step => ({
  kind: `instruction/${kind}`,
  by,
  said,
  file,
})
export const instruct = (decision: number, over: Over = {}) =>
  step('authority-instructed', coordination, {
    decision,
    authority: 'guard',
    measures: ['m8'],
    instruction: letter,
    ...over,
  })
/** The letter, upon the act of the case, of this number, by which the authority is told. */
export const write = (instructed: number, over: Over = {}, name = letter): Step => ({
  ...inLetter(
    'issued',
    coordination,
    {
      authority: 'guard',
      case: file,
      decision: 7,
      measures: [{ id: 'm8', measure: 'alarm', what: 'A button to press' }],
      asks: 'Answer when it is pressed',
      fields: [],
      binding: 'law',
      ...over,
    },
    name,
  ),
  cites: [{ file, seq: instructed }],
})
export const deliver = (over: Over = {}) =>
  inLetter('delivered', coordination, { how: 'messenger', when: 'At noon', to: 'The front desk', ...over })
/** The authority has it, as this act of the letter, its second, says. */
export const communicate = (over: Over = {}, delivered = 2): Step => ({
  ...step('decision-communicated', coordination, { authority: 'guard', instruction: letter, decision: 7, ...over }),
  cites: [{ file: letter, seq: delivered }],
})
const heardThere = { channel: 'telephone', who: 'An invented captain' }
export const answerLetter = (kind: string, over: Over = {}) =>
  inLetter(kind, coordination, {
    ...heardThere,
    ...(['opened', 'accepted'].includes(kind) ? {} : { what: 'So it is' }),
    ...(kind === 'declined' ? { ground: 'no-means' } : {}),
    ...(kind === 'referred' ? { to: 'town' } : {}),
    ...over,
  })
/** What the person said in this act of the case, passed on to the letter. */
export const passOn = (said: number, word: 'confirmed' | 'contradicted' = 'contradicted', over: Over = {}): Step => ({
  ...inLetter(word, person, { measure: 'm8', ...over }),
  cites: [{ file, seq: said }],
})
export const shut = (because = 'done', over: Over = {}) =>
  inLetter('closed', coordination, { because, what: 'So it ended', ...over })

/** The inquiry that the loss opens. */
export const inquiryFile = 'inquiry-given000'
const inInquiry = (kind: string, by: Signatory, said: Step['said']): Step => ({
  kind: `inquiry/${kind}`,
  by,
  said,
  file: inquiryFile,
})
/** Opened upon the act of the case, of this number, that put the loss on record; without a number, upon the one just said. */
export const openInquiry = (loss: number | undefined, { what = 'death', case: about = file }: Over = {}): Step => ({
  ...inInquiry('inquiry-opened', coordination, { what, case: about }),
  cites: [loss === undefined ? { file } : { file, seq: loss }],
})
export const find = (over: Over = {}) =>
  inInquiry('finding-made', prevention, { about: 'response', what: 'Nobody called back', ...over })
export const conclude = (over: Over = {}) =>
  inInquiry('inquiry-closed', keeper, { conclusions: 'The calls were not followed up', ...over })
export const comeBack = () => step('return-requested', person, { why: 'They found me again' })
export const leave = () => step('exit-requested', person, {})
export const close = () => step('case-closed', coordination, { reasons: 'The person left' })

const organOf = ({ office }: Signatory) => organFileOf(lawAt(example, entered)!, office)!
/** Somebody takes their office. */
export const seated = (holder: Signatory): Step => ({
  kind: 'organ/holder-seated',
  by: enrolment,
  said: { ...holder, name: 'Persona Inventada', mail: `${holder.person}@example.invalid` },
  file: organOf(holder),
})
/** A colleague assigns the file to somebody, by the number of the act with which they took their office. */
export const assign = (to: Signatory, seat = 1): Step => ({
  ...step('case-assigned', to, { office: to.office, to: to.person }),
  cites: [{ file: organOf(to), seq: seat }],
})
export const assignNobody = (office: string): Step => step('case-assigned', { ...analyst, office }, { office })
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
export const heard = (one: Step): Step => ({ ...one, by: officer, said: { ...one.said, transcribed: 'telephone' } })

export const by = (signatory: Signatory, one: Step): Step => ({ ...one, by: signatory })

export const file = 'case-given000'

/** The first act of every example. Each further one comes a minute later, unless `after` says otherwise. */
export const entered = Temporal.Instant.from('2026-03-02T09:00:00Z')

/** An act that comes this many minutes after the request. */
type Timed = Step & Readonly<{ minutes?: number }>
export const after = (minutes: number, one: Step): Timed => ({ ...one, minutes })

const fileOf = (one: Step) => one.file ?? file
/** Of these acts, those of one file. */
export const inFile = (acts: readonly Act[], name: string) => acts.filter((act) => act.file === name)

const proposalOf = (one: Step, seen: number): Proposal => {
  const { kind, by, said, cites = [] } = one
  return { file: fileOf(one), seen, kind, by, said, cites }
}

/** What would be decided. `minutes` since the request. */
export const attempt = (
  acts: readonly Act[],
  one: Timed,
  seen = inFile(acts, fileOf(one)).length,
  law = example,
): Decision => {
  const at = entered.add({ minutes: one.minutes ?? acts.length })
  const together = (one.together ?? []).map((more) => proposalOf(more, inFile(acts, fileOf(more)).length))
  return decide({ law, acts }, [proposalOf(one, seen), ...together], at)
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
    when: (one: Timed, seen = inFile(before, fileOf(one)).length) => ({
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
      nextActs({ law: example, acts: before }, fileOf(one), one.by, entered)
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
  by(coordination, implement('m7')),
  by(coordination, implement('m8')),
  confirm('m7'),
  contradict('m7'),
  inform(),
  forward(),
  riskStudy(),
  riskStudy({ answers: answersAt('best'), level: 'low' }),
  override(),
  second(),
  second({ agrees: false }),
  plan(),
  plan({ measures: [planned('m8', { authority: 'guard' }), planned('m9')] }),
  agree(),
  heard(agree()),
  object(),
  agree({ measures: ['m8', 'm9'] }),
  decree(),
  decree({ unheard: 'Nobody could reach them', despite: 'There is nothing else' }),
  decree({ measures: [{ id: 'm8', authority: 'guard' }], unheard: 'Nobody could reach them' }),
  refuseMeasures(),
  ...['continue', 'adjust', 'suspend', 'conclude'].map((to) => adjust(to)),
  takeBack('m7'),
  ...[7, 8, 9, 10, 12, 15].map((seq) => notify(seq)),
  instruct(7),
  communicate(),
  incident(),
  incident({ sort: 'threat' }),
  heard(incident({ where: 'At the corner' })),
  add(),
  widen(),
  bar('guard'),
  contact(),
  contactEvery(7),
  checkBack(),
  checkBack({ answered: false }),
  ...['m1', 'm4', 'm7'].flatMap((id) => [testDevice(id), testDevice(id, { worked: false }), deviceFails(id)]),
  pressAlarm('m1'),
  pressAlarm('m7', { answered: 'no' }),
  askForReview(),
  askForReview({ of: 'study' }),
  ...['person-asked', 'incident', 'failure', 'misuse', 'danger', 'authority-barred', 'term'].map((cause) =>
    review('m1', { cause }),
  ),
  misuse('m1'),
  misuse('m2', { deliberate: false }),
  ...[8, 10, 12, 14, 16].map(warn),
  answerMisuse(),
  lose(),
  lose({ what: 'disappearance' }),
  leave(),
  comeBack(),
  close(),
  assign(analyst),
  assignNobody('risk-unit'),
  answer(1),
  answer(2, { step: 'whole' }),
  noteBreach(1, entered.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' })),
  rebutBreach(1),
]

const decreedAlready = [admit(), forward(), riskStudy(), plan(), agree(), decree()]
const reviewed = [by(coordination, implement('m7')), confirm('m7'), incident(), review('m7')]
const misused = [misuse('m7'), misuse('m7'), misuse('m7')]

/** How far a file may have come before anything else is said in it: chance alone seldom gets so far. */
export const stretches: readonly (readonly Step[])[] = [
  [],
  [admit(), forward()],
  [admit(), forward(), riskStudy()],
  [admit(), forward(), override()],
  [admit(), forward(), riskStudy(), plan(), agree(), object()],
  decreedAlready,
  [...decreedAlready, ...reviewed],
  [...decreedAlready, ...reviewed, adjust('conclude')],
  [...decreedAlready, ...misused, warn(8), answerMisuse()],
  [...decreedAlready, ...misused, warn(8), answerMisuse(), takeBack('m7')],
  [...decreedToGuard(), instruct(7), write(8), deliver(), communicate()],
]

/**
 * What stands in the file when these are said one after another, some minutes apart: those that may not be signed are left
 * out. The Board has carried everything beforehand, so that decisions may rest upon it.
 */
export function whatStands(said: readonly Timed[]): readonly Act[] {
  const known: Act[] = [...acts(...carriedAll(), seated(analyst))]
  let minutes = 0
  for (const one of said) {
    minutes += one.minutes ?? 1
    known.push(...(attempt(known, { ...one, minutes }).acts ?? []))
  }
  return inFile(known, file)
}
