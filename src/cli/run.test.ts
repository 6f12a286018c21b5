import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { WitnessProgram } from '../app/demo/witnessing.js'
import { lockFolder } from '../store/data-lock.js'
import { LawUnsound } from '../store/law-files.js'
import { demo } from './demo.js'
import { keys } from './keys.js'
import { law } from './law.js'
import { person } from './person.js'
import { rebuild } from './rebuild.js'
import { run } from './run.js'
import { serve } from './serve.js'

const folder = mkdtempSync('/tmp/resguardo-run-')
after(() => rmSync(folder, { recursive: true }))

const listen = () => assert.fail('Nothing is put on the network')

/** The demonstration's witnesses: none is asked for anything where a command is refused before. */
const witness: WitnessProgram = {
  keyIn: () => assert.fail('No witness is made'),
  writeLogs: () => assert.fail('No witness is made'),
  here: () => assert.fail('No witness is made'),
  start: () => assert.fail('No witness is started'),
}

const commands = {
  serve: (...[args, io]: Parameters<typeof rebuild>) => serve(args, io, listen),
  demo: (...[args, io]: Parameters<typeof rebuild>) => demo(args, io, { listen, witness }),
  law,
  person,
  keys,
  rebuild,
  burn: () => Promise.reject(new Error('matches')),
  judge: () => Promise.reject(new LawUnsound('mx/atlantis', [{ because: 'field.missing', at: 'clocks 0 name' }])),
  bind: () => Promise.reject(Object.assign(new Error(), { code: 'EADDRINUSE', address: '127.0.0.1', port: 8080 })),
  ask: () => Promise.reject(Object.assign(new Error('too many clients'), { code: '53300' })),
}

type Environment = Readonly<Record<string, string>>

async function told(args: readonly string[], env: Environment) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await run(commands, args, { env, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const there = join(folder, 'there.json')
writeFileSync(there, 'no keys', { mode: 0o600 })
const open = join(folder, 'open.json')
writeFileSync(open, '{}', { mode: 0o644 })
const inUse = join(folder, 'in-use')
mkdirSync(inUse)
const lacking = join(folder, 'not', 'there.json')
const origin = 'https://proteccion.example'

type Refused = Readonly<{ args: string; env?: Environment; status: number; es: RegExp; en: RegExp }>

const refused: readonly Refused[] = [
  { args: 'dance', status: 2, es: /^No hay orden «dance»\.\n\nResguardo opera/, en: /^There is no command "dance"\./ },
  { args: 'constructor', status: 2, es: /^No hay orden/, en: /^There is no command/ },
  {
    args: 'serve',
    status: 2,
    es: /no puede arrancar(.*\n)*.*TELEPHONE: el/,
    en: /cannot start(.*\n)*.*TELEPHONE: the/,
  },
  { args: 'serve now', status: 2, es: /serve no lleva nada detrás/, en: /serve takes nothing after it/ },
  {
    args: 'serve',
    env: { RESGUARDO_KEYS: open },
    status: 2,
    es: /RESGUARDO_KEYS: Otras personas pueden leer/,
    en: /RESGUARDO_KEYS: .* can be read by others/,
  },
  { args: 'demo --fast', status: 2, es: /demo no lleva nada detrás/, en: /demo takes nothing after it/ },
  { args: 'demo', env: { PORT: '80a' }, status: 2, es: /^PORT: esto no es un puerto/, en: /^PORT: this is not a port/ },
  {
    args: 'demo',
    env: { RESGUARDO_MAIL: 'http://x' },
    status: 2,
    es: /^RESGUARDO_MAIL: empieza con smtp/,
    en: /^RESGUARDO_MAIL: it begins with smtp/,
  },
  { args: 'rebuild all', status: 2, es: /rebuild no lleva nada/, en: /rebuild takes nothing/ },
  {
    args: 'rebuild',
    env: { RESGUARDO_DATABASE: 'mysql://x' },
    status: 2,
    es: /^RESGUARDO_DATABASE: empieza con/,
    en: /^RESGUARDO_DATABASE: it begins with/,
  },
  {
    args: 'rebuild',
    env: { RESGUARDO_DATA: inUse },
    status: 1,
    es: /^Otro proceso \(\d+\) usa la carpeta de datos .*in-use/,
    en: /^The data folder .*in-use\/database is in use by another process/,
  },
  {
    args: 'rebuild',
    env: { RESGUARDO_DATABASE: 'postgres://nobody@127.0.0.1:1/none' },
    status: 1,
    es: /^No se alcanza la base de datos: «.*ECONNREFUSED/,
    en: /^The database cannot be reached: ".*ECONNREFUSED/,
  },
  {
    args: 'rebuild',
    env: { RESGUARDO_DATA: there },
    status: 1,
    es: /^(No es una carpeta|Ya existe, y no es lo que debe): .*there\.json/,
    en: /^(This is not a folder|This exists already, and is not what it should be): .*there\.json/,
  },
  { args: 'keys', status: 2, es: /^Diga dónde/, en: /^Say where/ },
  { args: `keys new ${there}`, status: 2, es: /there\.json ya existe/, en: /there\.json exists already/ },
  { args: `keys new ${there}/x`, status: 1, es: /: .*there\.json/, en: /: .*there\.json/ },
  { args: 'person', status: 2, es: /--office CARGO/, en: /--office OFFICE/ },
  {
    args: 'person list',
    status: 2,
    es: /KEYS: el archivo(.*\n)*.*ORIGIN: dónde/,
    en: /KEYS: the(.*\n)*.*ORIGIN: where/,
  },
  {
    args: 'person list',
    env: { RESGUARDO_KEYS: lacking, RESGUARDO_ORIGIN: origin },
    status: 2,
    es: /^RESGUARDO_KEYS: No hay archivo de llaves en/,
    en: /^RESGUARDO_KEYS: There is no file of keys at/,
  },
  {
    args: 'person list',
    env: { RESGUARDO_KEYS: there, RESGUARDO_ORIGIN: origin },
    status: 2,
    es: /no contiene dos llaves de 32 bytes/,
    en: /does not hold two keys of 32 bytes/,
  },
  { args: 'law', status: 2, es: /law check \[CARPETA\]/, en: /law check \[FOLDER\]/ },
  {
    args: 'judge',
    status: 1,
    es: /^La ley de mx\/atlantis no está en orden:\n {2}clocks 0 name: falta$/,
    en: /^The law of mx\/atlantis is not sound:\n {2}clocks 0 name: is missing$/,
  },
  { args: 'bind', status: 1, es: /^Otro programa ya atiende en 127\.0\.0\.1:8080/, en: /answers on 127\.0\.0\.1:8080/ },
  { args: 'ask', status: 1, es: /no puede contestar ahora: «too many/, en: /cannot answer just now: "too many/ },
  { args: 'burn', status: 1, es: /^Falló algo que no estaba previsto: «matches»/, en: /^Something failed.*"matches"/ },
]

const letGo = await lockFolder(join(inUse, 'database'))
after(letGo)

for (const { args, env = {}, status, es, en } of refused)
  test(`"${args.replaceAll(folder, '')}" with ${Object.keys(env).join(' and ') || 'no settings'} is refused in Spanish, and in English for who reads it`, async () => {
    for (const [language, reason] of [
      [{}, es],
      [{ LANG: 'en_US.UTF-8' }, en],
    ] as const) {
      const answer = await told(args.split(' '), { RESGUARDO_DATA: folder, ...env, ...language })
      assert.deepEqual([answer.status, answer.out], [status, ''])
      assert.match(answer.err, reason)
    }
  })

test('a language that is not spoken is refused in every one that is', async () => {
  const { status, out, err } = await told(['help'], { RESGUARDO_LANG: 'fr' })
  assert.deepEqual([status, out], [2, ''])
  assert.match(err, /los idiomas son(.*\n)*.*the languages are/)
})

test('whoever asks for help gets it in their language', async () => {
  for (const args of [[], ['help'], ['--help']]) {
    assert.match((await told(args, {})).out, /^Resguardo opera un mecanismo/)
    const { status, out, err } = await told(args, { RESGUARDO_LANG: 'en' })
    assert.deepEqual([status, err], [0, ''])
    assert.match(out, /^Resguardo runs a protection mechanism/)
  }
})

test('new keys are made, and told in either language', async () => {
  assert.match((await told(['keys', 'new', join(folder, 'es.json')], {})).out, /^Se creó .*es\.json\. Guarde una copia/)
  const english = await told(['keys', 'new', join(folder, 'en.json')], { RESGUARDO_LANG: 'en' })
  assert.match(english.out, /^Made .*en\.json\. Keep a copy/)
})
