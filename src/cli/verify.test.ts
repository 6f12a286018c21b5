import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Given, givenWorld, tell } from '../app/given.js'
import { givenLog, policyText } from '../app/log/given.js'
import { receiptOf } from '../app/receipts.js'
import type { Language } from '../domain/clock/explain.js'
import { entered, urgentRequest } from '../domain/given.js'
import { embedded } from '../store/given.js'
import { verify } from './verify.js'

const folder = mkdtempSync('/tmp/resguardo-verify-')
after(() => rmSync(folder, { recursive: true }))

const place = { file: 'case-00000000', seq: 1 }
const opened = await embedded.fresh()
let clock: Given | undefined
const given = await givenLog(opened.db, { now: () => clock?.world.now() ?? entered })
clock = givenWorld(opened.db, undefined, given.log)
await given.settle()
await tell(clock.world, place.file, urgentRequest())
const promised = (await receiptOf(clock.world, place))!
for (const name of ['osc-1', 'osc-2']) given.witnesses.gone.add(name)
await given.settle()
const provisional = (await receiptOf(clock.world, place))!
given.witnesses.gone.clear()
clock.at(1)
await given.settle()
const final = (await receiptOf(clock.world, place, (name) => name === 'facet:danger' || name === 'name'))!

const saved = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const files = {
  policy: saved('policy', policyText),
  other: saved('other', policyText.replaceAll('bitacora.example/fed', 'bitacora.example/otra')),
  promised: saved('promised.json', promised.text),
  provisional: saved('provisional.json', `${provisional.text}\n`),
  final: saved('final.json', final.text),
  changed: saved('changed.json', final.text.replace('Persona Inventada', 'Persona Cambiada')),
  short: saved('short', final.short),
  brokenShort: saved('broken', final.short.replace(/T\d\d:/, 'T01:')),
  torn: saved('torn.json', final.text.slice(0, 300)),
}

async function runIn(language: Language, ...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await verify([...args], {
    env: {},
    language,
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

const judged = (language: Language, name: keyof typeof files, ...more: readonly string[]) =>
  runIn(language, files[name], '--policy', files.policy, ...more)

test('a final receipt says between which times it was made, who saw it, and what it shows', async () => {
  const { status, out } = await judged('es', 'final')
  assert.equal(status, 0)
  assert.match(out, /^El comprobante se sostiene\.\n/)
  assert.match(out, /Existía, a más tardar, el 2026-03-02 09:01:00 UTC: lo vieron los testigos .*osc-/)
  assert.match(out, /No se hizo antes del 2026-03-02 09:00:00 UTC/)
  assert.match(out, /acto case\/request-received, el número 1 de case-00000000/)
  assert.match(out, /name: "Persona Inventada"\n/)
  const english = await judged('en', 'final')
  assert.match(english.out, /^The receipt holds\.\n[\s\S]*existed not later than 2026-03-02 09:01:00 UTC/)
})

test('one that is provisional, or only promised, holds and says so', async () => {
  for (const name of ['provisional', 'promised'] as const) {
    const { status, out } = await judged('es', name)
    assert.equal(status, 0)
    assert.match(out, /^El comprobante se sostiene, y es provisional/)
  }
  assert.match((await judged('en', 'provisional')).out, /the quorum of witnesses is not whole\. So far: osc-3, osc-4/)
  assert.match((await judged('en', 'promised')).out, /does not carry the proof/)
})

test('one in which something was changed proves nothing, shows nothing, and says what fails', async () => {
  const { status, out } = await judged('es', 'changed')
  assert.equal(status, 1)
  assert.match(out, /^El comprobante NO se sostiene/)
  assert.match(out, /FALLA: la prueba no lleva a este acto/)
  assert.doesNotMatch(out, /Cambiada/)
  assert.match((await judged('en', 'changed')).out, /FAILS: the proof does not lead to this act/)
})

test('a receipt of a log that one does not believe proves nothing', async () => {
  const { status, err } = await runIn('en', files.final, '--policy', files.other)
  assert.equal(status, 2, 'the key in that policy is not that of its name')
  assert.match(err, /line 1: the policy cannot be understood/)
})

test('the short form proves the promise alone', async () => {
  assert.match((await judged('es', 'short')).out, /^La forma corta se sostiene[\s\S]*firmó que lo recibió/)
  const broken = await judged('en', 'brokenShort')
  assert.deepEqual([broken.status, broken.out.split('\n')[0]], [1, 'The short form does NOT hold.'])
})

test('for a program all of it is said as JSON, the same in every language', async () => {
  const { status, out } = await judged('es', 'final', '--json')
  const { holds, final: isFinal, shown, findings, act } = JSON.parse(out)
  assert.deepEqual([status, holds, isFinal], [0, true, true])
  assert.deepEqual(shown.map(({ name }: { name: string }) => name).sort(), ['facet:danger', 'name'])
  assert.deepEqual(
    findings.map(({ says }: { says: string }) => says),
    ['promise-missing', 'included', 'witnessed', 'not-before'],
  )
  assert.equal(act.kind, 'case/request-received')
  assert.deepEqual(await judged('en', 'final', '--json'), { status, out, err: '' })
  const changed = await judged('es', 'changed', '--json')
  assert.deepEqual([changed.status, JSON.parse(changed.out).holds, JSON.parse(changed.out).act], [1, false, undefined])
  assert.equal((await judged('es', 'short', '--json')).status, 0)
})

const wrong: readonly (readonly [readonly string[], RegExp, RegExp])[] = [
  [[], /^resguardo verify ARCHIVO/, /^resguardo verify FILE/],
  [[files.final], /^resguardo verify ARCHIVO/, /^resguardo verify FILE/],
  [[files.final, files.final, '--policy', files.policy], /^resguardo verify ARCHIVO/, /^resguardo verify FILE/],
  [[files.final, '--policy', files.policy, '--jason'], /^resguardo verify ARCHIVO/, /^resguardo verify FILE/],
  [[files.torn, '--policy', files.policy], /no es un comprobante, o no está entero/, /is no receipt, or is not whole/],
  [[files.policy, '--policy', files.policy], /no es un comprobante/, /is no receipt/],
  [[files.final, '--policy', files.final], /la política no se entiende/, /the policy cannot be understood/],
  [[`${folder}/none`, '--policy', files.policy], /^No existe: /, /^There is no /],
  [[files.final, '--policy', `${folder}/none`], /^No existe: /, /^There is no /],
  [[folder, '--policy', files.policy], /^Es una carpeta|EISDIR/, /^This is a folder|EISDIR/],
]

for (const [args, es, en] of wrong)
  test(`"verify ${args.join(' ').replaceAll(`${folder}/`, '')}" is refused with its reason, and judges nothing`, async () => {
    for (const [language, reason] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const { status, out, err } = await runIn(language, ...args)
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, reason)
    }
  })
