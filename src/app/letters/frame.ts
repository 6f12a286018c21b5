import type { Name } from '../../domain/law/law.js'

/** The languages a letter can be written in: those in which the law's names stand. */
export type Language = keyof Name

/** What every letter shows around its text. */
export type Framed = Readonly<{
  language: Language
  /** Stands in the properties of the PDF too: never anything about a person. */
  title: string
  mechanism: string
  /** What the letter is known by, repeated at the foot of each page. */
  reference: string
  /** Drawn across each page when what it says is invented. */
  mark?: string | undefined
}>

/**
 * The page of every letter. It uses only the fonts that the compiler carries, and never falls back to one of the
 * machine's, so that a letter looks the same, to the byte, on a machine without fonts.
 */
export const frame = `
#let letter = json(bytes(sys.inputs.letter))
#let mark = letter.at("mark", default: none)

#let ink = rgb("#17201d")
#let jade = rgb("#0d5b4c")
#let cochineal = rgb("#9c1f33")
#let marigold = rgb("#f2a900")
#let stone = rgb("#6b6f68")
#let mist = rgb("#f1f5f2")

// What is read aloud and copied letter by letter: set wide, with a zero that is not an O.
#let spelled(size, body) = text(
  size: size,
  weight: "bold",
  tracking: 0.06em,
  number-type: "lining",
  slashed-zero: true,
  ligatures: false,
  hyphenate: false,
  body,
)
#let label(body) = text(size: 9pt, fill: stone, body)
#let small(body) = text(size: 8.5pt, fill: stone, body)

#set document(title: letter.title, date: none)
#set text(
  font: "Libertinus Serif",
  fallback: false,
  lang: letter.language,
  size: 10.5pt,
  fill: ink,
)
#set par(leading: 0.6em, spacing: 0.75em)
#set page(
  paper: "us-letter",
  margin: (x: 21mm, top: 24mm, bottom: 20mm),
  header: {
    text(size: 9.5pt, fill: jade, weight: "semibold", letter.mechanism)
    v(-2mm)
    line(length: 100%, stroke: 1.2pt + jade)
  },
  footer: {
    line(length: 100%, stroke: 0.4pt + stone)
    v(-1.5mm)
    small[#letter.title · #letter.reference #h(1fr) #context counter(page).display("1 / 1", both: true)]
  },
  foreground: if mark != none {
    let drawn = text(size: 34pt, weight: "bold", fill: cochineal.transparentize(90%), mark)
    pdf.artifact(place(center + horizon, rotate(-38deg, drawn)))
  },
)

#show heading.where(level: 1): it => block(below: 4.5mm, text(size: 24pt, weight: "semibold", it.body))
#show heading.where(level: 2): it => {
  block(above: 5mm, below: 2.4mm, text(size: 13pt, weight: "semibold", fill: jade, it.body))
}

// What is drawn across the page is not read aloud, so the mark is said once in the text as well.
#if mark != none {
  set text(fill: white, weight: "bold", size: 9.5pt)
  block(fill: cochineal, inset: (x: 3mm, y: 1.6mm), radius: 1mm, below: 4mm, par(mark))
}
`
