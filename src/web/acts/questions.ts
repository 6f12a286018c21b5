import type { Acts } from '../words/es/acts.js'

/** How an answer is asked for in a form and shown in the story of a file. */
export type Manner =
  | 'line'
  | 'text'
  | 'yes-no'
  | 'choice'
  | 'act'
  | 'adjusted'
  | 'answers'
  | 'asked'
  | 'authority'
  | 'authorities'
  | 'binding'
  | 'case'
  | 'catalogue'
  | 'circle'
  | 'consenter'
  | 'consenters'
  | 'day'
  | 'days'
  | 'decision'
  | 'decreed'
  | 'disclosed'
  | 'entity'
  | 'instant'
  | 'instrument'
  | 'letter'
  | 'level'
  | 'lines'
  | 'measure'
  | 'measures'
  | 'minutes'
  | 'misuse'
  | 'modules'
  | 'named-measures'
  | 'office'
  | 'planned'
  | 'population'
  | 'reckoning'
  | 'recommended'
  | 'relation'
  | 'report'
  | 'rule'

/** One thing that an act says: where it stands in the body (a dot leads into a part), and in which manner. */
export type Question = Readonly<{
  name: string
  as: Manner
  /** The list of words that a choice is made from. */
  values?: keyof Acts['values']
  optional?: true
}>

const ask =
  (as: Manner) =>
  (name: string): Question => ({ name, as })
const line = ask('line')
const text = ask('text')
const choice = (name: string, values: keyof Acts['values']): Question => ({ name, as: 'choice', values })
const maybe = (question: Question): Question => ({ ...question, optional: true })

const measure = ask('measure')('measure')
const reasons = text('reasons')
/** By which channel an officer heard what the person said. */
const transcribed = maybe(choice('transcribed', 'channel'))
/** By which channel an authority was heard, and who spoke for it. */
const answered = [choice('channel', 'answerChannel'), line('who')]
const contact = [line('contact.how'), maybe(line('contact.when')), maybe(text('contact.caution'))]

/**
 * What each kind of act says, in the order in which it is asked and told. Forms and stories are both made from this:
 * a new kind of act is one entry here and its words.
 */
export const questions: Readonly<Record<keyof Acts['kinds'], readonly Question[]>> = {
  'case/request-received': [
    choice('channel', 'channel'),
    ask('yes-no')('danger'),
    choice('forWhom', 'forWhom'),
    choice('holder', 'holder'),
    line('name'),
    maybe(line('petitioner')),
    ask('population')('population'),
    choice('sex', 'sex'),
    ask('entity')('entity'),
    text('happened'),
    maybe(choice('aggressor', 'aggressor')),
    maybe(ask('authorities')('barred')),
    maybe(line('barredOther')),
    choice('consent', 'consent'),
    maybe(text('graveCause')),
    ...contact,
    maybe(text('whereabouts')),
    maybe(ask('circle')('circle')),
  ],
  'case/imminent-danger-declared': [text('what'), maybe(text('whereabouts')), transcribed],
  'case/consent-given': [choice('who', 'who'), maybe(text('evidence')), transcribed],
  'case/consent-waived': [text('cause')],
  'case/consent-withdrawn': [maybe(text('reason')), transcribed],
  'case/request-admitted': [reasons],
  'case/request-declined': [choice('ground', 'ground'), reasons],
  'case/immediate-study-made': [text('threat'), text('exposure'), text('capacities'), ask('level')('level'), reasons],
  'case/urgent-measures-issued': [ask('measures')('measures'), reasons],
  'case/urgent-measures-denied': [reasons],
  'case/measure-implemented': [
    measure,
    text('evidence'),
    maybe(line('delivered')),
    maybe(line('serial')),
    maybe(line('receivedBy')),
  ],
  'case/measure-failed': [measure, choice('cause', 'failureCause'), text('what')],
  'case/coordinator-informed': [text('how')],
  'case/file-forwarded': [maybe(text('note'))],
  'case/risk-study-made': [
    ask('instrument')('instrument'),
    line('version'),
    maybe(ask('modules')('modules')),
    ask('answers')('answers'),
    text('nexus'),
    ask('level')('level'),
    reasons,
    text('override.reasons'),
    maybe(ask('circle')('beneficiaries')),
  ],
  'case/override-seconded': [ask('yes-no')('agrees'), reasons],
  'case/plan-proposed': [ask('planned')('measures'), ask('consenters')('consenters'), text('explained')],
  'case/plan-agreed': [
    ask('consenter')('consenter'),
    ask('named-measures')('measures'),
    maybe(text('note')),
    transcribed,
  ],
  'case/plan-objected': [
    ask('consenter')('consenter'),
    ask('named-measures')('measures'),
    text('what'),
    maybe(text('instead')),
    transcribed,
  ],
  'case/measures-decreed': [
    ask('decreed')('measures'),
    ask('days')('reviewDays'),
    reasons,
    maybe(text('unheard')),
    maybe(text('despite')),
  ],
  'case/measures-denied': [choice('ground', 'refusalGround'), reasons],
  'case/measures-adjusted': [ask('adjusted')('measures'), ask('days')('reviewDays'), reasons],
  'case/measures-withdrawn': [ask('named-measures')('measures'), reasons],
  'case/authority-instructed': [
    ask('decision')('decision'),
    ask('authority')('authority'),
    ask('named-measures')('measures'),
    ask('letter')('instruction'),
  ],
  'case/decision-communicated': [
    ask('authority')('authority'),
    ask('letter')('instruction'),
    maybe(ask('decision')('decision')),
  ],
  'instruction/issued': [
    ask('authority')('authority'),
    ask('case')('case'),
    ask('act')('decision'),
    ask('asked')('measures'),
    text('asks'),
    ask('disclosed')('fields'),
    maybe(text('needed')),
    ask('binding')('binding'),
    maybe(ask('day')('by')),
  ],
  'instruction/delivered': [choice('how', 'letterHow'), line('when'), line('to'), maybe(text('evidence'))],
  'instruction/opened': answered,
  'instruction/accepted': [...answered, maybe(text('what'))],
  'instruction/declined': [...answered, choice('ground', 'declineGround'), text('what')],
  'instruction/referred': [...answered, ask('authority')('to'), text('what')],
  'instruction/progress-reported': [...answered, text('what')],
  'instruction/done-reported': [...answered, text('what')],
  'instruction/confirmed': [measure],
  'instruction/contradicted': [measure],
  'instruction/closed': [choice('because', 'letterClosing'), text('what')],
  'case/beneficiary-notified': [ask('decision')('decision'), text('how'), maybe(text('what'))],
  'case/compliance-confirmed': [measure, maybe(text('what')), transcribed],
  'case/compliance-contradicted': [measure, text('what'), transcribed],
  'case/incident-reported': [
    maybe(choice('sort', 'incidentSort')),
    text('what'),
    maybe(line('when')),
    maybe(line('where')),
    transcribed,
  ],
  'case/addition-made': [text('what'), transcribed],
  'case/circle-widened': [line('name'), ask('relation')('relation'), transcribed],
  'case/authority-barred': [ask('authority')('authority'), maybe(text('why')), transcribed],
  'case/contact-plan-set': [...contact, maybe(ask('days')('everyDays')), transcribed],
  'case/check-back-made': [ask('yes-no')('answered'), maybe(text('what')), ask('days')('days')],
  'case/device-tested': [measure, text('how'), ask('yes-no')('worked'), maybe(line('supplier')), maybe(text('note'))],
  'case/device-failed': [measure, text('what'), maybe(line('since')), transcribed],
  'case/alarm-activated': [
    measure,
    line('when'),
    choice('answered', 'activation'),
    maybe(ask('minutes')('minutes')),
    text('outcome'),
    transcribed,
  ],
  'case/review-requested': [choice('of', 'reviewOf'), text('why'), transcribed],
  'case/measures-reviewed': [choice('cause', 'reviewCause'), ask('recommended')('recommends'), reasons],
  'case/misuse-reported': [
    ask('misuse')('ground'),
    measure,
    line('when'),
    text('what'),
    ask('yes-no')('deliberate'),
    text('evidence'),
  ],
  'case/misuse-warned': [ask('report')('report'), text('how')],
  'case/misuse-heard': [text('what'), transcribed],
  'case/loss-reported': [choice('what', 'loss'), line('when'), text('known'), maybe(text('evidence'))],
  'case/exit-requested': [maybe(text('reason')), transcribed],
  'case/return-requested': [text('why'), transcribed],
  'case/case-closed': [reasons],
  'case/case-assigned': [ask('office')('office'), maybe(line('to'))],
  'case/alarm-answered': [ask('rule')('rule'), maybe(text('note'))],
  'inquiry/inquiry-opened': [choice('what', 'loss'), ask('case')('case')],
  'inquiry/finding-made': [choice('about', 'findingAbout'), text('what'), maybe(text('evidence'))],
  'inquiry/inquiry-closed': [text('conclusions')],
  'case/breach-noted': [
    ask('rule')('rule'),
    ask('instant')('due'),
    maybe(ask('instant')('witnessed')),
    line('article'),
    ask('reckoning')('told'),
  ],
  'case/breach-rebutted': [ask('rule')('rule'), choice('because', 'rebuttal'), text('told')],
}

/** Throws on a kind that has none: an act that nobody can show is a fault of ours. */
export function questionsOf(kind: string): readonly Question[] {
  const found = (questions as Readonly<Record<string, readonly Question[]>>)[kind]
  if (!found) throw new Error(`Nothing says what ${kind} asks`)
  return found
}
