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
import { requestAdmitted } from './acts/request-admitted.js'
import { requestDeclined } from './acts/request-declined.js'
import { requestReceived } from './acts/request-received.js'
import { urgentMeasuresDenied } from './acts/urgent-measures-denied.js'
import { urgentMeasuresIssued } from './acts/urgent-measures-issued.js'
import { docket } from './docket.js'

/** Art. 25: only with the potential beneficiary's consent, unless grave cause prevents it; once that ends, it must be given. */
export type Consent = 'given' | 'pending' | 'prevented' | 'waived' | 'withdrawn'

/** One measure with both words on it: the authority's (`state`) and the person's (`word`). */
export type Measure = Readonly<{
  id: string
  state: 'issued' | 'implemented' | 'failed'
  word: 'unheard' | 'confirmed' | 'contradicted'
}>

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
  leaving: boolean
  closed: boolean
  breaches: readonly Breach[]
  answers: readonly AnswerRow[]
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
    leaving: false,
    closed: false,
    breaches: [],
    answers: [],
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
