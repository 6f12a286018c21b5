import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { type Framed, frame } from './frame.js'

/** What the frame shows, and whatever else the layout reads. */
type Letter = Framed & Readonly<Record<string, unknown>>

let compiler: NodeCompiler | undefined

/**
 * Sets a letter as a tagged PDF; the same layout and letter give the same bytes.
 *
 * What the letter says reaches the layout as JSON, never as markup, so that nothing anybody typed is ever executed.
 */
export function typeset(layout: string, letter: Letter): Uint8Array {
  // The first use searches the machine's fonts, which takes longer than a letter: nobody waits for it who wants none.
  compiler ??= NodeCompiler.create()
  try {
    return pdf(compiler, { mainFileContent: frame + layout, inputs: { letter: json(letter) } })
  } finally {
    // Nothing of this letter stays in the cache: neither memory that grows nor words that open a file.
    compiler.evictCache(0)
  }
}

function pdf(compiler: NodeCompiler, source: { mainFileContent: string; inputs: Record<string, string> }) {
  const compiled = compiler.compile(source)
  // The diagnostics may quote the letter, so they are not repeated.
  if (!compiled.result) throw new Error('The layout of the letter does not compile')
  try {
    return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 })
  } catch {
    // PDF/UA forbids a character that the fonts lack. A letter with one empty box is better than no letter.
    return compiler.pdf(compiled.result)
  }
}

/** The decoder of the layout refuses half a surrogate pair, which a form can send: it becomes the replacement character. */
const json = (letter: Letter) =>
  JSON.stringify(letter, (_key, value) => (typeof value === 'string' ? Buffer.from(value).toString() : value))
