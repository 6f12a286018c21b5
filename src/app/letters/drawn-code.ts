import { encodeQR } from 'qr'

/**
 * A code as a picture: a line as wide as a module through all that is dark in each row, in a square of `size` modules with
 * its quiet border. Row 0 has its middle at 0.
 */
export type DrawnCode = Readonly<{ size: number; rows: string }>

/** The steps of one row: `h` draws, `m` goes over what is light. */
function rowPath(modules: readonly boolean[], y: number): string {
  const [first, ...runs] = modules
    .map((isDark) => (isDark ? '1' : '0'))
    .join('')
    .match(/1+|0+/g)!
  const steps = runs.map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`))
  // Nothing is drawn after the last dark module: every row ends in the border.
  return steps.length > 0 ? `M${first!.length} ${y}${steps.slice(0, -1).join('')}` : ''
}

/** The quiet border that readers expect, in modules. */
const border = 4

/** Draws a code that is read from paper that was folded or smudged: a seventh of it may be lost. */
export function drawnCode(text: string): DrawnCode {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border })
  return { size: modules.length, rows: modules.map(rowPath).join('') }
}

/** The square that a code is drawn in. */
export const viewBoxOf = ({ size }: DrawnCode): string => `0 -.5 ${size} ${size}`

/** The same as a file of its own, for a letter. Lines are a little wider than a module, so that none parts from the next. */
export const codeSvg = (code: DrawnCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBoxOf(code)}">` +
  `<path stroke="#000" stroke-width="1.02" d="${code.rows}"/></svg>`
