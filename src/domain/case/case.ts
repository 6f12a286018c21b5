import type { Breach } from '../breach/breach.js'
import type { AnswerRow } from '../derived.js'
import type { FileKind } from '../file.js'
import { additionMade } from './acts/addition-made.js'
import { alarmAnswered } from './acts/alarm-answered.js'
import { authorityBarred } from './acts/authority-barred.js'
import { caseBreachNoted, caseBreachRebutted } from './acts/breaches.js'
import { caseClosed } from './acts/case-closed.js'
import { complianceConfirmed } from './acts/compliance-confirmed.js'
import { complianceContradicted } from './acts/compliance-contradicted.js'
import { consentGiven } from './acts/consent-given.js'
import { consentWaived } from './acts/consent-waived.js'
import { consentWithdrawn } from './acts/consent-withdrawn.js'
import { contactPlanSet } from './acts/contact-plan-set.js'
import { coordinatorInformed } from './acts/coordinator-informed.js'
import { exitRequested } from './acts/exit-requested.js'
import { fileForwarded } from './acts/file-forwarded.js'
import { immediateStudyMade } from './acts/immediate-study-made.js'
import { imminentDangerDeclared } from './acts/imminent-danger-declared.js'
import { incidentReported } from './acts/incident-reported.js'
import { measureFailed } from './acts/measure-failed.js'
import { measureImplemented } from './acts/measure-implemented.js'
import { overrideSeconded } from './acts/override-seconded.js'
import { requestAdmitted } from './acts/request-admitted.js'
import { requestDeclined } from './acts/request-declined.js'
import { requestReceived } from './acts/request-received.js'
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
}>

/** An authority that has to be told of a decree (art. 29-I). */
export type Addressee = Readonly<{ decision: number; authority: string; instruction?: string; told: boolean }>

/** Why measures have to be evaluated again before their term is over. */
export type ReviewCause = 'person-asked' | 'incident' | 'failure' | 'misuse' | 'danger'

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
    complianceConfirmed,
    complianceContradicted,
    incidentReported,
    additionMade,
    authorityBarred,
    contactPlanSet,
    exitRequested,
    caseClosed,
    alarmAnswered,
    caseBreachNoted,
    caseBreachRebutted,
  ],
  derive: docket,
}
