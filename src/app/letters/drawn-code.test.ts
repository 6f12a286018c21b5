import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { decodeQR } from 'qr/decode.js'
import { acknowledgement } from './acknowledgement.js'
import { drawnCode } from './drawn-code.js'
import { invented, inventedLetter, inventedShort } from './given.js'
import { instructionLetter } from './instruction.js'

const receipt = { short: inventedShort, verifyAt: 'https://mecanismo.example/verificar' }
const papers = {
  'the acknowledgement in es': acknowledgement({ ...invented, receipt }, 'es'),
  'the acknowledgement in en': acknowledgement({ ...invented, receipt }, 'en'),
  'a letter to an authority': instructionLetter({ ...inventedLetter, receipt }),
}

type Corner = readonly [x: number, y: number]

/** The corners of each closed line of an outline. */
const loopsOf = (outline: string): Corner[][] =>
  [...outline.matchAll(/M(\d+) (\d+)([^z]*)z/g)].map(([, x, y, steps]) => {
    let [atX, atY] = [Number(x), Number(y)]
    const corners: Corner[] = [[atX, atY]]
    for (const [, way, length] of steps!.matchAll(/([hv])(-?\d+)/g)) {
      if (way === 'h') atX += Number(length)
      else atY += Number(length)
      corners.push([atX, atY])
    }
    return corners
  })

/** Whether a point is inside: as many lines to its left as make it odd. */
const isDark = (loops: readonly Corner[][], x: number, y: number): boolean =>
  loops
    .flatMap((corners) => corners.map((corner, i) => [corner, corners[(i + 1) % corners.length]!] as const))
    .filter(([[x1, y1], [x2, y2]]) => x1 === x2 && x1 < x && Math.min(y1, y2) < y && y < Math.max(y1, y2)).length %
    2 ===
  1

/** The picture as a camera has it: each module so many dots wide. */
function seen(outline: string, size: number, dots = 4) {
  const width = size * dots
  const loops = loopsOf(outline)
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1)
      if (isDark(loops, x / dots + 0.1, y / dots + 0.1)) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { width, height: width, data }
}

test('what is drawn says to a camera what was written, to the last line break', () => {
  const short = 'resguardo/short/v1\n— ñ\n'
  const { outline, size } = drawnCode(short)
  assert.equal(decodeQR(seen(outline, size)), short)
})

test('the short form of a real promise fits, and the drawing is small enough for a page', () => {
  const { outline, size } = drawnCode(inventedShort)
  assert.ok(size <= 85, `${size} modules`)
  assert.ok(outline.length < 12_000, `${outline.length} characters`)
})

const undrawn = spawnSync('pdftoppm', ['-v']).error
  ? 'pdftoppm (poppler-utils) is not here: whether a camera reads the code on paper is untested'
  : false

/** A page of a PDF in dots, as the P6 form of poppler has it. */
function printed(pdf: Uint8Array, page: number) {
  const bytes = execFileSync('pdftoppm', ['-r', '150', '-f', String(page), '-l', String(page), '-'], {
    input: pdf,
    maxBuffer: 64_000_000,
  })
  const [, width, height] = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))!.map(Number)
  const data = bytes.subarray(bytes.length - width! * height! * 3)
  return { width: width!, height: height!, data }
}

for (const [name, pdf] of Object.entries(papers)) {
  test(`a camera reads the code on ${name}`, { skip: undrawn }, () => {
    assert.equal(decodeQR(printed(pdf, 2), { effort: 8, timeLimit: 5000 }), inventedShort)
  })

  test(`${name} says the same in lines that can be typed, and where it is verified`, { skip: undrawn }, () => {
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString()
    for (const line of inventedShort.split('\n').filter((one) => one.length > 0 && one.length < 64))
      assert.ok(text.includes(line), line)
    const long = inventedShort.split('\n').at(-2)!
    assert.ok(text.replace(/\s+/g, '').includes(long.replace(/\s+/g, '')), long)
    assert.ok(text.includes('mecanismo.example/verificar'))
  })

  test(`${name} tells a screen reader what the code is`, () => {
    assert.match(Buffer.from(pdf).toString('latin1'), /\/StructTreeRoot[\s\S]*<pdfuaid:part>1</)
  })
}
