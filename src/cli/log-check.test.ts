import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Language } from '../domain/clock/explain.js'
import { vectorBytes, vectorFolder } from '../log/given.js'
import { readVerifier } from '../log/note.js'
import { log } from './log.js'
import { run as runCommand } from './run.js'

const folder = mkdtempSync('/tmp/resguardo-check-')
after(() => rmSync(folder, { recursive: true }))

const theirs = fileURLToPath(new URL('sunlight/mirror', vectorFolder))
const key = 'mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O'
const fork = fileURLToPath(new URL('sunlight/witness/checkpoint', vectorFolder))
const policy = join(folder, 'policy')
writeFileSync(policy, 'witness W witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN\nquorum W\n')

async function runIn(language: Language, ...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await runCommand({ log }, ['log', ...args], {
    env: { RESGUARDO_LANG: language },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const check = (language: Language, place: string, ...more: readonly string[]) =>
  runIn(language, 'check', '--key', key, place, ...more)

test('the mirror of another project holds, and it is said that it keeps hashes alone', async () => {
  const { status, out } = await check('en', theirs)
  assert.equal(status, 0)
  assert.match(out, /^The mirror holds[\s\S]*log rome2026h1\.example\.org, 300 entries, root gw31yQrqZZCcEOPrzX/)
  assert.match(out, /does not keep the entries/)
  assert.match((await check('es', theirs)).out, /^La copia se sostiene[\s\S]*no guarda las entradas/)
})

test('each file that is missing or torn is named', async () => {
  const torn = join(folder, 'torn')
  cpSync(theirs, torn, { recursive: true })
  writeFileSync(join(torn, 'tile/0/001.p/44'), (await vectorBytes('sunlight/mirror/tile/0/001.p/44')).subarray(0, 1000))
  rmSync(join(torn, 'tile/1'), { recursive: true })
  const { status, out } = await check('es', torn)
  assert.equal(status, 1)
  assert.match(out, /^La copia NO se sostiene:\n {2}tile\/0\/001\.p\/44 está roto/)
  assert.match((await check('en', torn)).out, /tile\/0\/001\.p\/44 is torn/)
})

test('two histories of one log are a fork, whoever shows the other', async () => {
  const { status, out } = await check('es', theirs, '--from', fork, '--policy', policy)
  assert.equal(status, 1)
  assert.match(out, /BIFURCACIÓN: a las 300 entradas/)
  const english = await check('en', theirs, '--from', fork, '--policy', policy)
  assert.match(english.out, /FORK: at 300 entries[\s\S]*The quorum of witnesses is not whole/)
})

test('it goes on from a checkpoint that its keeper signed before', async () => {
  const { status, out } = await check('en', theirs, '--from', join(theirs, 'checkpoint'))
  assert.deepEqual([status, /It goes on from/.test(out)], [0, true])
})

test('for a program it is said as JSON', async () => {
  const { out } = await check('es', theirs, '--json')
  assert.deepEqual(JSON.parse(out), {
    holds: true,
    origin: 'rome2026h1.example.org',
    size: 300,
    root: 'gw31yQrqZZCcEOPrzX+bpy3nJ6QgngTKn8G1m0i62uU=',
    entries: false,
    faults: [],
  })
})

/** Serves at an address of its own while that is tried. */
async function served<T>(answer: RequestListener, work: (address: string) => Promise<T>): Promise<T> {
  const server: Server = createServer(answer)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return work(`http://127.0.0.1:${port}/bitacora`).finally(() => {
    server.closeAllConnections()
    server.close()
  })
}

const files: RequestListener = ({ url = '' }, response) => {
  vectorBytes(`sunlight/mirror${url.replace('/bitacora', '')}`).then(
    (bytes) => response.end(bytes),
    () => response.writeHead(404).end(),
  )
}

test('at an address of the web it is read as in a folder', async () =>
  served(files, async (address) => assert.equal((await check('es', address)).status, 0)))

test('a place that answers nothing of use is told, and nothing is concluded from it', async () => {
  const broken = await served(
    (_, response) => response.writeHead(500).end(),
    (address) => check('es', address),
  )
  assert.deepEqual([broken.status, broken.out], [1, ''])
  assert.match(broken.err, /^Nadie contesta en http:.*HTTP 500/)
  const gone = await served(files, async (address) => address)
  assert.match((await check('en', gone)).err, /^Nobody answers at http:.*ECONNREFUSED/)
})

test('a file without end is not read to its end', async () => {
  const endless: RequestListener = (request, response) => {
    if (request.url?.endsWith('checkpoint')) return files(request, response)
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    }
    response.on('drain', more)
    more()
  }
  const { status, out, err } = await served(endless, (address) => check('en', address))
  assert.deepEqual([status, err], [1, ''])
  assert.match(out, /is torn/)
})

test('a new key of a log is made for its owner alone, and never over another', async () => {
  const path = join(folder, 'log-key')
  const { status, out } = await runIn('es', 'key', 'new', path, 'bitacora.example/fed')
  assert.equal(status, 0)
  assert.equal(readVerifier(out.split('\n').at(-1)!)?.name, 'bitacora.example/fed')
  assert.equal(statSync(path).mode & 0o777, 0o600)
  const again = await runIn('en', 'key', 'new', path, 'bitacora.example/fed')
  assert.deepEqual([again.status, again.err], [2, `${path} exists already: keys are never overwritten`])
})

const wrong: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
  [[], /^resguardo log check --key LLAVE/, /^resguardo log check --key VKEY/],
  [['burn'], /^resguardo log check --key LLAVE/, /^resguardo log check --key VKEY/],
  [['constructor'], /^resguardo log check --key LLAVE/, /^resguardo log check --key VKEY/],
  [['check', theirs], /^resguardo log check --key LLAVE/, /^resguardo log check --key VKEY/],
  [['check', '--key', 'x', theirs], /^--key no es la llave/, /^--key is no key/],
  [['check', '--key', key, theirs, theirs], /^resguardo log check --key LLAVE/, /^resguardo log check --key VKEY/],
  [['check', '--key', key, theirs, '--from', `${folder}/none`], /^No existe/, /^There is no/],
  [['check', '--key', key, theirs, '--policy', fork], /la política no se entiende/, /policy cannot be understood/],
  [['key'], /^Diga dónde/, /^Say where/],
  [['key', 'new', `${folder}/x`], /^Diga dónde/, /^Say where/],
  [['key', 'new', `${folder}/x`, 'two words'], /no puede ser el origen/, /cannot be the origin/],
]

for (const [args, es, en] of wrong)
  test(`"log ${args.join(' ').replaceAll(`${folder}/`, '').slice(0, 40)}" is refused with its reason`, async () => {
    for (const [language, reason] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const { status, out, err } = await runIn(language, ...args)
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, reason)
    }
  })
