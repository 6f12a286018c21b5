import type { Verified } from '../../domain/law/law.js'
import { instructionLayout } from './instruction-layout.js'
import { instructionText } from './instruction-text.js'
import { type ReceiptOnPaper, receiptLayout, receiptPart } from './receipt-part.js'
import { typeset } from './typeset.js'

/** What one letter to an authority says. The caller has worded, in the language of the law, what depends on it. */
export type InstructionContents = Readonly<{
  mechanism: string
  /** `2026-0001` */
  number: string
  addressee: string
  /** The office that signs, and by its pseudonym whoever signs for it. */
  sender: string
  signatory: string
  folio: string
  issuedAt: string
  decidedAt: string
  measures: readonly Readonly<{ name: string; what: string }>[]
  asks: string
  /** The day by which an answer is asked for. */
  by?: string | undefined
  binding: Readonly<{ name: string; article: string; verified: Verified; note?: string | undefined }>
  needed?: string | undefined
  /** What of the person was chosen to be told, and nothing else. */
  disclosed: readonly Readonly<{ name: string; value: string }>[]
  /** What is kept from the public, with its article. */
  reservation: string
  /** The articles under which the letter is written. */
  power: string
  telephone?: string | undefined
  /** What proves the letter; nothing where no log is kept. */
  receipt?: ReceiptOnPaper | undefined
  demo: boolean
}>

/** A letter to an authority as a tagged PDF. The same contents give the same bytes. */
export function instructionLetter(contents: InstructionContents): Uint8Array {
  const { number, decidedAt, by, binding, power, telephone, signatory, receipt, demo, ...told } = contents
  const { title, demo: mark, number: numbered, decided, by: day, noDay, telephone: call, ...say } = instructionText
  const { verified, ...bound } = binding
  return typeset(receiptLayout + instructionLayout, {
    ...told,
    receipt: receipt && receiptPart(receipt, 'es'),
    say,
    language: 'es',
    title,
    reference: number,
    numbered: numbered({ number }),
    decided: decided({ at: decidedAt, articles: power }),
    by: by ? day({ day: by }) : noDay,
    binding: { ...bound, unverified: verified !== 'text-read' },
    signatory: say.signed({ person: signatory }),
    telephone: telephone && call({ number: telephone }),
    mark: demo ? mark : undefined,
  })
}
