import { encodeQR } from 'qr'

/** A code as a picture: the outline of all that is dark, in a square of `size` units with its quiet border. */
export type DrawnCode = Readonly<{ size: number; outline: string }>

/** Corners of the modules by their number, row by row: `across` of them in each row. */
type Edges = Map<number, number[]>

/** The edges around each dark module that have light beyond them, clockwise. */
function edgesIn(modules: readonly (readonly boolean[])[], across: number): Edges {
  const edges: Edges = new Map()
  const add = (from: number, to: number) => {
    const there = edges.get(from)
    if (there) there.push(to)
    else edges.set(from, [to])
  }
  const around = (x: number, y: number) => {
    const corner = y * across + x
    if (!modules[y - 1]?.[x]) add(corner, corner + 1)
    if (!modules[y]?.[x + 1]) add(corner + 1, corner + 1 + across)
    if (!modules[y + 1]?.[x]) add(corner + 1 + across, corner + across)
    if (!modules[y]?.[x - 1]) add(corner + across, corner)
  }
  for (const [y, row] of modules.entries()) for (const [x, isDark] of row.entries()) if (isDark) around(x, y)
  return edges
}

/** Takes one closed line of edges out of what is left. */
function takeLoop(edges: Edges, start: number): number[] {
  const loop: number[] = []
  let at = start
  do {
    loop.push(at)
    const ways: number[] = edges.get(at)!
    if (ways.length === 1) edges.delete(at)
    at = ways.pop()!
  } while (at !== start)
  return loop
}

/** One closed line as a path: steps in one direction are one step, and closing it draws the last. */
function pathOf(loop: readonly number[], across: number): string {
  const isCorner = (at: number, i: number) => loop[(i + 1) % loop.length]! - at !== at - loop.at(i - 1)!
  const [first, ...rest] = loop.filter(isCorner)
  let from = first!
  const steps = rest.map((to) => {
    const length = to - from
    from = to
    return length % across === 0 ? `v${length / across}` : `h${length}`
  })
  return `M${first! % across} ${Math.floor(first! / across)}${steps.join('')}z`
}

/** The quiet border that readers expect, in modules. */
const border = 4

/** Draws a code that is read from paper that was folded or smudged: a seventh of it may be lost. */
export function drawnCode(text: string): DrawnCode {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border })
  const across = modules.length + 1
  const edges = edgesIn(modules, across)
  const paths: string[] = []
  // A line that meets itself is taken in two: what is left of a corner is begun again.
  for (const start of edges.keys()) while (edges.has(start)) paths.push(pathOf(takeLoop(edges, start), across))
  return { size: modules.length, outline: paths.join('') }
}

/** The same as a file of its own, for a letter. */
export const codeSvg = ({ size, outline }: DrawnCode): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${outline}"/></svg>`
