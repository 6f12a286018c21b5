/** How the acknowledgement is set: what must be kept first, then what happens, then what to do. */
export const acknowledgementLayout = String.raw`
#let say = letter.say
#let fact(name, value) = block(spacing: 3mm, par(label(name) + linebreak() + value))

= #letter.title

#say.registered

#block(fill: mist, stroke: (left: 2.5pt + jade), inset: 4.5mm, width: 100%, above: 4.5mm, below: 4mm, {
  grid(
    columns: (1fr, 1fr),
    column-gutter: 6mm,
    align: (left + top, left + top),
    {
      fact(say.folio, spelled(25pt, letter.reference))
      fact(say.channel, letter.channel)
    },
    {
      fact(say.entered, [*#letter.enteredAt* \ #small(letter.enteredAtIso)])
      if "transcribedBy" in letter { fact(say.transcribedBy, letter.transcribedBy) }
    },
  )
  v(1mm)
  line(length: 100%, stroke: 0.4pt + jade)
  v(1mm)
  label(say.words)
  v(0.5mm)
  // Down the columns, as one copies by hand; numbered lists, so that a screen reader counts them too.
  let rows = calc.ceil(letter.words.len() / 3)
  {
    // One top edge for both sizes puts a number on the line of its word.
    set text(top-edge: 10pt)
    grid(
      columns: (1fr, 1fr, 1fr),
      ..letter.words.chunks(rows).enumerate().map(((column, words)) => enum(
        start: column * rows + 1,
        numbering: n => text(size: 9pt, fill: stone, str(n) + "."),
        body-indent: 2.5mm,
        spacing: 3.4mm,
        ..words.map(word => spelled(16pt, word)),
      )),
    )
  }
  v(2mm)
  par(text(size: 9.5pt, say.wordsUse))
  if "caseAddress" in letter { par(strong(letter.caseAddress)) }
})

== #say.now

#table(
  columns: (1fr, 48mm, 46mm),
  stroke: (_, y) => (bottom: 0.4pt + if y == 0 { jade } else { stone.lighten(55%) }),
  inset: (left: 0mm, right: 4mm, y: 1.7mm),
  table.header(..(say.what, say.by, say.owedBy).map(label)),
  ..letter.whatHappensNow.map(step => (
    {
      step.what
      linebreak()
      small({
        step.article
        let caution = say.verified.at(step.verified)
        if caution != "" [ · #caution]
      })
    },
    if "by" in step { strong(step.by) } else { text(fill: stone, say.noLimit) },
    step.owedBy,
  )).flatten(),
)

#if letter.whatYouCanDoIfNot.len() > 0 [
  == #say.ifNot
  #list(marker: text(fill: jade, [•]), spacing: 2.2mm, ..letter.whatYouCanDoIfNot)
]

#if "telephone" in letter {
  block(above: 4mm, par[#say.telephone #h(1mm) #text(size: 14pt, weight: "bold", fill: cochineal, letter.telephone)])
}

#block(stroke: (left: 2.5pt + marigold), inset: (left: 4.5mm, y: 0.5mm), above: 5mm, breakable: false)[
  == #say.keep
  #list(marker: text(fill: jade, [•]), spacing: 2.2mm, ..say.keeping)
]

// On a sheet of its own: it can be shown, and left with somebody, without the words that open the file.
#if "receipt" in letter {
  pagebreak()
  receipt-part(letter.receipt)
  par(say.receiptApart)
}
`
