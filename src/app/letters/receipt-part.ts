import { codeSvg, drawnCode } from './drawn-code.js'
import type { Language } from './frame.js'

/** What a paper carries so that it proves itself: the short form of a receipt, and where it is verified. */
export type ReceiptOnPaper = Readonly<{ short: string; verifyAt: string }>

type Text = Readonly<{
  heading: string
  what: string
  shown: string
  where: (at: { address: string }) => string
  alt: string
  typed: string
  empty: string
}>

const receiptText: Readonly<Record<Language, Text>> = {
  es: {
    heading: 'Comprobante',
    what: 'Este código prueba que la bitácora pública recibió este acto y a qué hora, y que le debe un lugar. No dice lo que el acto cuenta.',
    shown: 'Quien lo lea puede exigir el acto completo y comprobar que nadie lo cambió.',
    where: ({ address }) => `Se verifica en ${address}`,
    alt: 'Código que una cámara lee: dice lo mismo que las líneas escritas debajo',
    typed: 'Si el código no se puede leer, estas líneas dicen lo mismo. Cada número empieza una línea.',
    empty: '(línea vacía)',
  },
  en: {
    heading: 'Receipt',
    what: 'This code proves that the public log received this act and when, and that it owes it a place. It does not say what the act tells.',
    shown: 'Whoever reads it can demand the whole act and check that nobody changed it.',
    where: ({ address }) => `It is verified at ${address}`,
    alt: 'A code that a camera reads: it says the same as the lines written below',
    typed: 'If the code cannot be read, these lines say the same. Each number begins a line.',
    empty: '(empty line)',
  },
}

/** A line that is longer goes on in the next, under the same number. */
const widest = 64

const piecesOf = (line: string): string[] => line.match(new RegExp(`.{1,${widest}}`, 'gu')) ?? []

/** What the layout reads. The lines are those of the short form, without the last line break. */
export function receiptPart({ short, verifyAt }: ReceiptOnPaper, language: Language) {
  const { where, ...say } = receiptText[language]
  const lines = short.trimEnd().split('\n').map(piecesOf)
  return { ...say, where: where({ address: verifyAt }), svg: codeSvg(drawnCode(short)), lines }
}

/** How it is set: the code, what it is, and the text for whoever has to type it. Stands at the end of a letter. */
export const receiptLayout = `
#let receipt-part(mine) = {
  heading(level: 2, mine.heading)
  grid(
    columns: (45mm, 1fr),
    column-gutter: 5mm,
    align: (left + top, left + horizon),
    image(bytes(mine.svg), format: "svg", width: 45mm, alt: mine.alt),
    {
      par(mine.what)
      par(mine.shown)
      par(strong(mine.where))
    },
  )
  v(1mm)
  small(mine.typed)
  set text(size: 9.5pt, tracking: 0.03em, number-type: "lining", slashed-zero: true, ligatures: false, hyphenate: false)
  enum(
    numbering: n => text(size: 8pt, fill: stone, tracking: 0em, str(n) + "."),
    body-indent: 2.5mm,
    spacing: 2.4mm,
    ..mine.lines.map(pieces => if pieces.len() == 0 { text(fill: stone, mine.empty) } else { pieces.join(linebreak()) }),
  )
}
`
