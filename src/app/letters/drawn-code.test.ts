import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { decodeQR } from 'qr/decode.js'
import { acknowledgement } from './acknowledgement.js'
import { type DrawnCode, drawnCode } from './drawn-code.js'
import { invented, inventedLetter, inventedShort } from './given.js'
import { instructionLetter } from './instruction.js'

const receipt = { short: inventedShort, verifyAt: 'https://mecanismo.example/verificar' }
const papers = {
  'the acknowledgement in es': acknowledgement({ ...invented, receipt }, 'es'),
  'the acknowledgement in en': acknowledgement({ ...invented, receipt }, 'en'),
  'a letter to an authority': instructionLetter({ ...inventedLetter, receipt }),
}

/** The dark modules of a drawing, row by row. */
function modulesOf(rows: string, size: number): boolean[][] {
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, start, y, steps] of rows.matchAll(/M(\d+) (\d+)([^M]*)/g)) {
    let x = Number(start)
    for (const [, way, length] of steps!.matchAll(/([hm])(\d+)/g)) {
      if (way === 'h') modules[Number(y)]!.fill(true, x, x + Number(length))
      x += Number(length)
    }
  }
  return modules
}

/** The picture as a camera has it: each module so many dots wide. */
function seen({ rows, size }: DrawnCode, dots = 4) {
  const width = size * dots
  const modules = modulesOf(rows, size)
  const data = Uint8Array.from({ length: width * width * 3 }, (_, i) => {
    const [x, y] = [Math.floor(i / 3) % width, Math.floor(i / 3 / width)]
    return modules[Math.floor(y / dots)]![Math.floor(x / dots)] ? 0 : 255
  })
  return { width, height: width, data }
}

test('what is drawn says to a camera what was written, to the last line break', () => {
  const short = 'resguardo/short/v1\n— ñ\n'
  assert.equal(decodeQR(seen(drawnCode(short))), short)
})

test('the short form of a real promise fits, and the drawing is small enough for a page', () => {
  const { rows, size } = drawnCode(inventedShort)
  assert.ok(size <= 85, `${size} modules`)
  assert.ok(rows.length < 8000, `${rows.length} characters`)
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
