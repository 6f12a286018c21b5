/** How a letter to an authority is set: who and which number first, then what is asked, what binds, and how to answer. */
export const instructionLayout = String.raw`
#let say = letter.say
#let fact(name, value) = block(spacing: 2.6mm, par(label(name) + linebreak() + value))
#let points(items) = list(marker: text(fill: jade, [•]), spacing: 2.2mm, ..items)

#grid(
  columns: (1fr, auto),
  column-gutter: 6mm,
  align: (left + horizon, right + horizon),
  [= #letter.numbered],
  block(stroke: 0.8pt + cochineal, inset: (x: 3mm, y: 1.8mm), radius: 1mm, text(
    size: 9.5pt,
    weight: "bold",
    fill: cochineal,
    upper(say.reserved),
  )),
)

#block(fill: mist, stroke: (left: 2.5pt + jade), inset: 4.5mm, width: 100%, above: 3mm, below: 5mm, grid(
  columns: (1fr, 1fr),
  column-gutter: 6mm,
  {
    fact(say.to, strong(letter.addressee))
    fact(say.from, letter.sender)
  },
  {
    fact(say.about, spelled(14pt, letter.folio))
    fact(say.issued, letter.issuedAt)
  },
))

#letter.decided

#block(above: 3mm, below: 4mm, points(letter.measures.map(one => {
  strong(one.name)
  linebreak()
  one.what
})))

== #say.asked

#for part in letter.asks.split("\n").filter(part => part.trim() != "") { par(part) }

#par(strong(letter.by))

== #say.bound

#block(stroke: (left: 2.5pt + marigold), inset: (left: 4.5mm, y: 0.5mm), below: 4mm)[
  #strong(letter.binding.name) #small[(#letter.binding.article#if letter.binding.unverified [ · #say.unverified])]
  #if "note" in letter.binding { par(letter.binding.note) }
]

#if "needed" in letter [
  == #say.needed
  #for part in letter.needed.split("\n").filter(part => part.trim() != "") { par(part) }
]

#if letter.disclosed.len() > 0 [
  == #say.disclosed
  #table(
    columns: (52mm, 1fr),
    stroke: (_, y) => (bottom: 0.4pt + stone.lighten(55%)),
    inset: (left: 0mm, right: 4mm, y: 1.7mm),
    table.header(label(say.datum), label(say.value)),
    ..letter.disclosed.map(((name, value)) => (name, value)).flatten(),
  )
]

#small(say.notMore)

== #say.answer

#points(say.answering)

#if "telephone" in letter {
  block(above: 3mm, strong(letter.telephone))
}

#say.silence

#block(stroke: (left: 2.5pt + cochineal), inset: (left: 4.5mm, y: 0.5mm), above: 5mm, breakable: false)[
  == #say.keep
  #points((letter.reservation, ..say.keeping))
]

#block(above: 6mm, breakable: false)[
  #strong(letter.sender) \
  #small(letter.signatory)
]

#if "receipt" in letter { block(above: 6mm, breakable: false, receipt-part(letter.receipt)) }
`
