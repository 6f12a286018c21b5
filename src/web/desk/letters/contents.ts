import { Temporal } from 'temporal-polyfill'
import { folioOf } from '../../../app/folio.js'
import type { InstructionContents } from '../../../app/letters/instruction.js'
import type { Settings } from '../../../app/settings.js'
import { type Act, isOf } from '../../../domain/act.js'
import { contactPlanSet } from '../../../domain/case/acts/contact-plan-set.js'
import { imminentDangerDeclared } from '../../../domain/case/acts/imminent-danger-declared.js'
import { requestReceived } from '../../../domain/case/acts/request-received.js'
import { riskStudyMade } from '../../../domain/case/acts/risk-study-made.js'
import { articleIn } from '../../../domain/clock/explain.js'
import type { instructionIssued } from '../../../domain/instruction/acts/issued.js'
import type { Disclosed } from '../../../domain/instruction/disclosure.js'
import type { Law, LawInTime } from '../../../domain/law/law.js'
import { lawAt } from '../../../domain/law/law-at.js'
import { nameIn } from '../../acts/measures.js'
import { openPage, type Page, type PageSetting } from '../../page.js'
import { dateWords } from '../../words/instant.js'
import { withoutKind } from '../file-name.js'

/** What tells where somebody is or how to reach them: a letter that says it opens those parts of the file, and no other does. */
export const apart: readonly Disclosed[] = ['contact', 'whereabouts']

type Known = Readonly<{ page: Page; law: Law; acts: readonly Act[] }>

const requested = (acts: readonly Act[]) => {
  const [first] = acts
  return first && isOf(requestReceived, first) ? first : undefined
}

/** The last that was said of something, whichever act says it. */
const last = <Value>(acts: readonly Act[], of: (act: Act) => Value | undefined): Value | undefined =>
  acts.map(of).findLast((value) => value !== undefined)

const contactIn = (act: Act) =>
  isOf(requestReceived, act) || isOf(contactPlanSet, act) ? act.body?.contact : undefined

function contactWords({ acts }: Known): string | undefined {
  const contact = last(acts, contactIn)
  return contact && [contact.how, contact.when, contact.caution].filter(Boolean).join('. ')
}

const whereaboutsWords = ({ acts }: Known) =>
  last(acts, (act) =>
    isOf(requestReceived, act) || isOf(imminentDangerDeclared, act) ? act.body?.whereabouts : undefined,
  )

/** What the file said of each thing on the day the letter was issued. */
const values: Readonly<Record<Disclosed, (known: Known) => string | undefined>> = {
  name: ({ acts }) => requested(acts)?.body?.name,
  population: ({ page, law, acts }) => nameIn(law.populations, requested(acts)?.facets.population, page.language),
  entity: ({ law, acts }) => law.entities.find(({ id }) => id === requested(acts)?.facets.entity)?.name,
  level: ({ page, law, acts }) =>
    nameIn(
      law.levels,
      last(acts, (act) => (isOf(riskStudyMade, act) ? act.facets.level : undefined)),
      page.language,
    ),
  contact: contactWords,
  whereabouts: whereaboutsWords,
}

type Issued = Act & { body: NonNullable<ReturnType<typeof instructionIssued.body.parse>> }
type Place = Readonly<{ setting: PageSetting; inTime: LawInTime; settings: Settings }>

function bindingIn(law: Law, binding: string): InstructionContents['binding'] {
  const entry = law.bindingness.find(({ id }) => id === binding)
  if (!entry) throw new Error('The law of that day does not know what binds the authority')
  const { name, article, verified, note } = entry
  return { name: name.es, article: articleIn(article, 'es'), verified, note: note?.es }
}

const reservationIn = ({ reservations: [first] }: Law): string =>
  first ? `${first.name.es} (${articleIn(first.article, 'es')}).` : ''

/**
 * What the letter says, in the language of the law, under the law of its day and from the file as it stood when the
 * letter was issued: printed years later it says the same. `acts` are those of the case, opened as far as it tells.
 */
export function contentsOf(
  { setting, inTime, settings }: Place,
  issued: Issued,
  acts: readonly Act[],
): InstructionContents {
  const page = openPage({ ...setting, language: 'es' })
  const law = lawAt(inTime, issued.at)!
  const { authority, decision, measures, asks, fields, needed, binding, by, case: file } = issued.body
  const instructed = issued.cites.find((place) => place.file === file)?.seq ?? 0
  const known: Known = { page, law, acts: acts.filter(({ seq }) => seq <= instructed) }
  const decided = acts
    .find(({ seq }) => seq === decision)!
    .at.toZonedDateTimeISO(inTime.zone)
    .toPlainDate()
  return {
    mechanism: inTime.mechanism.es,
    number: withoutKind(issued.file),
    addressee: nameIn(law.authorities, authority, 'es') ?? authority,
    sender: nameIn(law.offices, issued.by.office, 'es') ?? issued.by.office,
    signatory: issued.by.person,
    folio: folioOf(file),
    issuedAt: page.instant(issued.at),
    decidedAt: dateWords(page.words, decided),
    measures: measures.map(({ measure, what }) => ({ name: nameIn(law.measures, measure, 'es') ?? measure, what })),
    asks,
    by: by && dateWords(page.words, Temporal.PlainDate.from(by)),
    binding: bindingIn(law, binding),
    needed,
    disclosed: fields.map(({ field }) => ({
      name: page.words.acts.values.disclosed[field],
      value: values[field](known) ?? page.words.common.unknown,
    })),
    reservation: reservationIn(law),
    power: articleIn(issued.basis.join(', '), 'es'),
    telephone: settings.telephone,
    demo: settings.demo,
  }
}
