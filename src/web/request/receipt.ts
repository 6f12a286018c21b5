import type { Ticket } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import type { AcknowledgementContents } from '../../app/letters/acknowledgement.js'
import type { ReceiptOnPaper } from '../../app/letters/receipt-part.js'
import type { Settings } from '../../app/settings.js'
import type { Act } from '../../domain/act.js'
import { articleIn } from '../../domain/clock/explain.js'
import type { Law, LawInTime } from '../../domain/law/law.js'
import { owedClocks, ownerName } from '../acts/owed.js'
import type { Page } from '../page.js'
import { routes } from '../routes.js'

type Received = Readonly<{
  ticket: Ticket
  acts: readonly Act[]
  transcribedBy?: string | undefined
  short?: string | undefined
}>
type Place = Readonly<{ page: Page; inTime: LawInTime; law: Law; settings: Settings }>

/** What somebody can do when a limit is not kept. */
export const recourseOf = ({ words }: Page, { telephone }: Settings): string[] => {
  const { call, recourse } = words.request.acknowledgement
  return [...(telephone ? [call({ number: telephone })] : []), ...recourse]
}

/** What a paper carries to prove itself, and the address at which that is verified. */
export const onPaper = (verifyAt: string, short: string | undefined): ReceiptOnPaper | undefined =>
  short === undefined ? undefined : { short, verifyAt }

/** What the letter says that acknowledges a request: to the one who wrote it, or to whoever told it to an officer. */
export function receiptOf(
  { page, inTime, law, settings }: Place,
  { ticket, acts, transcribedBy, short }: Received,
): AcknowledgementContents {
  const entered = acts[0]!
  const channels: Readonly<Record<string, string>> = page.words.acts.values.channel
  return {
    mechanism: inTime.mechanism[page.language],
    folio: folioOf(ticket.file),
    words: ticket.words,
    enteredAt: page.instant(entered.at),
    enteredAtIso: entered.at.toString({ smallestUnit: 'millisecond' }),
    channel: channels[String(entered.facets.channel)] ?? '',
    transcribedBy,
    caseAddress: settings.origin + page.to(routes.myCase),
    whatHappensNow: owedClocks(inTime, acts).map(({ text, owedBy, due }) => ({
      what: text.name[page.language],
      by: due ? page.instant(due) : undefined,
      owedBy: ownerName(law, owedBy, page),
      article: articleIn(text.article, page.language),
      verified: text.verified,
    })),
    whatYouCanDoIfNot: recourseOf(page, settings),
    telephone: settings.telephone,
    receipt: onPaper(settings.origin + page.to(routes.verify), short),
    demo: settings.demo,
  }
}
