import fc from 'fast-check'

/** One change to a text that was valid: something is cut out, and something else put there. */
type Edit = Readonly<{ at: number; cut: number; put: string }>

/** Any UTF-16 units at all, halves of characters among them. */
const units = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 40,
})

/** What parsers trip over: ends of lines, nothing, signs of numbers, the edges of what is exact, odd spaces and dashes. */
const tricky: readonly string[] = [
  '',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\t',
  '\0',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\ud800',
  '0',
  '00',
  '-1',
  '+',
  '1e3',
  '0x1',
  '9007199254740991',
  '9007199254740992',
  '18446744073709551616',
  '=',
  '==',
  'A',
  'AAAA',
  '—',
  '— ',
  '- ',
  '__proto__',
  'constructor',
  '"',
  '\\',
  '{',
  '[',
  'null',
  '../',
]

const apply = (text: string, { at, cut, put }: Edit): string => {
  const from = text.length === 0 ? 0 : at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}

/** A line of the text is set before another one: lines missing, doubled and in another order. */
const moveLine = (text: string, from: number, to: number): string => {
  const lines = text.split('\n')
  const [line = ''] = lines.slice(from % lines.length)
  lines.splice(to % lines.length, from % 3 === 0 ? 1 : 0, line)
  return lines.join('\n')
}

/** Random texts, and valid ones with a few changes. */
export function inputs(valid: readonly string[]): fc.Arbitrary<string> {
  const put = fc.oneof(fc.constantFrom(...tricky), fc.constantFrom(...valid), units, fc.base64String({ maxLength: 48 }))
  const edit = fc.record({ at: fc.nat(100_000), cut: fc.nat(9), put })
  const edited = fc
    .tuple(fc.constantFrom(...valid), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([text, edits]) => edits.reduce(apply, text))
  const moved = fc
    .tuple(edited, fc.nat(100), fc.nat(100), fc.boolean())
    .map(([text, from, to, move]) => (move ? moveLine(text, from, to) : text))
  return fc.oneof(
    { weight: 1, arbitrary: units },
    { weight: 1, arbitrary: fc.constantFrom(...valid) },
    { weight: 12, arbitrary: moved },
  )
}

/** Texts that are long in one way or another: what takes more than its share of time with one of them could be made to hang. */
export const long = (valid: readonly string[]): readonly string[] => [
  ...['[]', '{}'].map(([open = '', close = '']) => open.repeat(100_000) + close.repeat(100_000)),
  `{"receipt":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`,
  ...[
    '\n',
    ' ',
    'a',
    'A=',
    '[',
    '{"a":',
    '— ',
    '— a A\n',
    '— a AAAAAAA=\n',
    'x000/',
    '0',
    '9',
    '"',
    '\\',
    'old 0\n',
    '\ud800',
  ].map((part) => part.repeat(Math.ceil(300_000 / part.length))),
  ...valid.flatMap((text) => [
    text.repeat(200),
    text + text.slice(-1).repeat(200_000),
    text.slice(0, 1).repeat(200_000) + text,
  ]),
]
