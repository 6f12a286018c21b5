import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** The lines that do not compile. */
async function faults(lines: readonly string[]): Promise<number[]> {
  const folder = await mkdtemp(join(root, 'dist/jsx-'))
  try {
    const config = {
      extends: '../../tsconfig.json',
      compilerOptions: { noEmit: true, incremental: false },
      include: ['*'],
    }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    await writeFile(join(folder, 'page.tsx'), lines.map((line, i) => `export const line${i} = ${line}\n`).join(''))
    const tsc = join(root, 'node_modules/.bin/tsc')
    const said = await promisify(execFile)(tsc, ['-p', folder], { cwd: root }).catch((error) => error)
    const at = [...said.stdout.matchAll(/page\.tsx\((\d+),/g)].map(([, line]) => Number(line) - 1)
    return [...new Set(at)]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const right = [
  '<input name="a" autocomplete="off" aria-invalid="true" />',
  '<time-left class="b" data-now={1}>c</time-left>',
]
const wrong = [
  '<buton>a</buton>',
  '<input vlaue="a" />',
  '<label htmlFor="a">b</label>',
  '<p style="color: red">a</p>',
  '<p dangerouslySetInnerHTML={{ __html: "a" }} />',
  '<button onClick={() => undefined}>a</button>',
]

test('a misspelt tag or attribute does not compile, nor a style, a handler or raw HTML', async () =>
  assert.deepEqual(
    await faults([...right, ...wrong]),
    wrong.map((_, i) => right.length + i),
  ))
