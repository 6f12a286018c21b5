import type { Verified } from '../../domain/law/law.js'
import { acknowledgementLayout } from './acknowledgement-layout.js'
import { acknowledgementText } from './acknowledgement-text.js'
import type { Language } from './frame.js'
import { type ReceiptOnPaper, receiptLayout, receiptPart } from './receipt-part.js'
import { typeset } from './typeset.js'

/** What is owed to the person next, as they should read it. */
export type Step = Readonly<{
  what: string
  /** The last instant that is on time, in words and with its zone; undefined where the law gives no number. */
  by: string | undefined
  owedBy: string
  article: string
  verified: Verified
}>

/** What one acknowledgement says. The caller has worded what depends on the law, its zone and the reader's language. */
export type AcknowledgementContents = Readonly<{
  mechanism: string
  folio: string
  /** The words that open the file, in their order. */
  words: readonly string[]
  /** The instant of entry in words, with its zone. */
  enteredAt: string
  enteredAtIso: string
  channel: string
  /** Who typed what the person said, when they did not type it themselves. */
  transcribedBy?: string | undefined
  /** Where the folio and the words are typed. */
  caseAddress?: string | undefined
  whatHappensNow: readonly Step[]
  whatYouCanDoIfNot: readonly string[]
  telephone?: string | undefined
  /** What proves the request; nothing where no log is kept. */
  receipt?: ReceiptOnPaper | undefined
  demo: boolean
}>

/** The acknowledgement of a request as a tagged PDF. The same contents give the same bytes. */
export function acknowledgement(contents: AcknowledgementContents, language: Language): Uint8Array {
  const { folio, receipt, demo, ...told } = contents
  const { title, demo: mark, ...say } = acknowledgementText[language]
  return typeset(receiptLayout + acknowledgementLayout, {
    ...told,
    receipt: receipt && receiptPart(receipt, language),
    say,
    language,
    title,
    reference: folio,
    mark: demo ? mark : undefined,
  })
}
