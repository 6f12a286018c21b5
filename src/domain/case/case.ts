import type { Breach } from '../breach/breach.js'
import type { AnswerRow } from '../derived.js'
import type { FileKind } from '../file.js'
import { additionMade } from './acts/addition-made.js'
import { alarmActivated } from './acts/alarm-activated.js'
import { alarmAnswered } from './acts/alarm-answered.js'
import { authorityBarred } from './acts/authority-barred.js'
import { authorityInstructed } from './acts/authority-instructed.js'
import { beneficiaryNotified } from './acts/beneficiary-notified.js'
import { caseBreachNoted, caseBreachRebutted } from './acts/breaches.js'
import { caseAssigned } from './acts/case-assigned.js'
import { caseClosed } from './acts/case-closed.js'
import { checkBackMade } from './acts/check-back-made.js'
import { circleWidened } from './acts/circle-widened.js'
import { complianceConfirmed } from './acts/compliance-confirmed.js'
import { complianceContradicted } from './acts/compliance-contradicted.js'
import { consentGiven } from './acts/consent-given.js'
import { consentWaived } from './acts/consent-waived.js'
import { consentWithdrawn } from './acts/consent-withdrawn.js'
import { contactPlanSet } from './acts/contact-plan-set.js'
import { coordinatorInformed } from './acts/coordinator-informed.js'
import { decisionCommunicated } from './acts/decision-communicated.js'
import { deviceFailed } from './acts/device-failed.js'
import { deviceTested } from './acts/device-tested.js'
import { exitRequested } from './acts/exit-requested.js'
import { fileForwarded } from './acts/file-forwarded.js'
import { immediateStudyMade } from './acts/immediate-study-made.js'
import { imminentDangerDeclared } from './acts/imminent-danger-declared.js'
import { incidentReported } from './acts/incident-reported.js'
import { lossReported } from './acts/loss-reported.js'
import { measureFailed } from './acts/measure-failed.js'
import { measureImplemented } from './acts/measure-implemented.js'
import { measuresAdjusted } from './acts/measures-adjusted.js'
import { measuresDecreed } from './acts/measures-decreed.js'
import { measuresDenied } from './acts/measures-denied.js'
import { measuresReviewed } from './acts/measures-reviewed.js'
import { measuresWithdrawn } from './acts/measures-withdrawn.js'
import { misuseHeard } from './acts/misuse-heard.js'
import { misuseReported } from './acts/misuse-reported.js'
import { misuseWarned } from './acts/misuse-warned.js'
import { overrideSeconded } from './acts/override-seconded.js'
import { planAgreed } from './acts/plan-agreed.js'
import { planObjected } from './acts/plan-objected.js'
import { planProposed } from './acts/plan-proposed.js'
import { requestAdmitted } from './acts/request-admitted.js'
import { requestDeclined } from './acts/request-declined.js'
import { requestReceived } from './acts/request-received.js'
import { returnRequested } from './acts/return-requested.js'
import { reviewRequested } from './acts/review-requested.js'
import { riskStudyMade } from './acts/risk-study-made.js'
import { urgentMeasuresDenied } from './acts/urgent-measures-denied.js'
import { urgentMeasuresIssued } from './acts/urgent-measures-issued.js'
import { docket } from './docket.js'

/** Art. 25: only with the potential beneficiary's consent, unless grave cause prevents it; once that ends, it must be given. */
export type Consent = 'given' | 'pending' | 'prevented' | 'waived' | 'withdrawn'

/** One measure with both words on it: the authority's (`state`) and the person's (`word`). */
export type Measure = Readonly<{
  id: string
  /** Issued by the reception unit (art. 26-I), or decreed by the Board (art. 8-I). */
  origin: 'urgent' | 'decreed'
  state: 'issued' | 'implemented' | 'failed' | 'suspended' | 'ended'
  word: 'unheard' | 'confirmed' | 'contradicted'
  /** A device of it does not work, as the person or a test says: neither word is changed by that. */
  failing?: boolean
  /** The entry of the catalogue, known only with the file's key. */
  catalogue?: string | undefined
}>

/** The risk study in force (art. 27). One whose level departs from its instrument waits for a second analyst. */
export type Study = Readonly<{
  seq: number
  by: string
  level: string
  protects: boolean
  seconded: 'not-needed' | 'awaited' | 'given'
  beneficiaries: readonly string[]
}>

/** What one of those who consent said of one measure of the plan (art. 31). */
export type PlanWord = Readonly<{ consenter: string; measure: string; word: 'agreed' | 'objected' }>

/** The plan last proposed. */
export type Plan = Readonly<{
  seq: number
  measures: readonly string[]
  consenters: readonly string[]
  words: readonly PlanWord[]
  decided: boolean
  /** Who is to carry out each measure, known only with the file's key. */
  carriers: Readonly<Record<string, string | undefined>>
  /** The entry of the catalogue that each measure is, known only with the file's key. */
  catalogue?: Readonly<Record<string, string>>
}>

/** An authority that has to be told of a decree (art. 29-I). */
export type Addressee = Readonly<{
  decision: number
  authority: string
  /** What it is to carry out, known only with the file's key. */
  measures: readonly string[]
  /** The letter by which it is told, once there is one. */
  instruction?: string
  told: boolean
}>

/** Why measures have to be evaluated again before their term is over. */
export type ReviewCause = 'person-asked' | 'incident' | 'failure' | 'misuse' | 'danger' | 'authority-barred'

/** One improper use that was reported (art. 36), and whether the person was warned of it. */
export type Misuse = Readonly<{ seq: number; deliberate: boolean; warned: boolean }>

/** A person's or a collective's file, from the request on (*expediente*). */
export type CaseFile = Readonly<{
  enteredAt: string | undefined
  entity: string
  population: string
  holder: string
  consent: Consent
  /** Declared by the petitioner; the declaration, not a proof, opens the extraordinary procedure (art. 26). */
  danger: boolean
  admission: 'undecided' | 'admitted' | 'declined'
  immediateStudy: boolean
  urgent: 'undecided' | 'issued' | 'denied'
  measures: readonly Measure[]
  /** Every number that a measure was given in this file, proposed or ordered: none is given twice. */
  numbers: readonly string[]
  coordinatorInformed: boolean
  forwarded: boolean
  /** The risk unit has not yet been given the file, or not what was decided since (arts. 26-V, 27). */
  forwardOwed: boolean
  study: Study | undefined
  plan: Plan | undefined
  /** The Board's word on whether the person is protected (arts. 8-I, 29). */
  decision: 'undecided' | 'decreed' | 'denied'
  /** The resolved items that decisions in this file rest upon: each carries one decision and no more. */
  itemsUsed: readonly string[]
  addressees: readonly Addressee[]
  /** Decisions of which the person has yet to be notified, by the number of their acts. */
  notifyOwed: readonly number[]
  reviewCauses: readonly ReviewCause[]
  /** The risk unit has evaluated the measures, and the Board has yet to decide. */
  reviewed: boolean
  /** The person asked for a new study (art. 38), and none was made since. */
  restudyOwed: boolean
  /** Somebody asks the person at set times how it goes: from the first measure in place until they leave or the file ends. */
  followedUp: boolean
  misuse: readonly Misuse[]
  /** The person was heard after the last warning. */
  heardOnMisuse: boolean
  /** Death or disappearance while the file was open. */
  lost: boolean
  leaving: boolean
  closed: boolean
  breaches: readonly Breach[]
  answers: readonly AnswerRow[]
  /** Who handles the file in each office. */
  handlers: Readonly<Record<string, string>>
  /** Authorities that must not be told, known only with the file's key. */
  barred: readonly string[]
}>

export const caseFile: FileKind<CaseFile> = {
  empty: {
    enteredAt: undefined,
    entity: '',
    population: '',
    holder: '',
    consent: 'pending',
    danger: false,
    admission: 'undecided',
    immediateStudy: false,
    urgent: 'undecided',
    measures: [],
    numbers: [],
    coordinatorInformed: false,
    forwarded: false,
    forwardOwed: true,
    study: undefined,
    plan: undefined,
    decision: 'undecided',
    itemsUsed: [],
    addressees: [],
    notifyOwed: [],
    reviewCauses: [],
    reviewed: false,
    restudyOwed: false,
    followedUp: false,
    misuse: [],
    heardOnMisuse: false,
    lost: false,
    leaving: false,
    closed: false,
    breaches: [],
    answers: [],
    handlers: {},
    barred: [],
  },
  acts: [
    requestReceived,
    imminentDangerDeclared,
    consentGiven,
    consentWaived,
    consentWithdrawn,
    requestAdmitted,
    requestDeclined,
    immediateStudyMade,
    urgentMeasuresIssued,
    urgentMeasuresDenied,
    measureImplemented,
    measureFailed,
    coordinatorInformed,
    fileForwarded,
    riskStudyMade,
    overrideSeconded,
    planProposed,
    planAgreed,
    planObjected,
    measuresDecreed,
    measuresDenied,
    measuresAdjusted,
    measuresWithdrawn,
    authorityInstructed,
    decisionCommunicated,
    beneficiaryNotified,
    complianceConfirmed,
    complianceContradicted,
    incidentReported,
    additionMade,
    circleWidened,
    authorityBarred,
    contactPlanSet,
    checkBackMade,
    deviceTested,
    deviceFailed,
    alarmActivated,
    reviewRequested,
    measuresReviewed,
    misuseReported,
    misuseWarned,
    misuseHeard,
    lossReported,
    exitRequested,
    returnRequested,
    caseClosed,
    caseAssigned,
    alarmAnswered,
    caseBreachNoted,
    caseBreachRebutted,
  ],
  derive: docket,
}
