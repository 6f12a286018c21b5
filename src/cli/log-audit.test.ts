import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createKeys, readKeys } from '../app/keys.js'
import { givenWitnesses, policyText, witnessNames } from '../app/log/given.js'
import { keepLog, openNode } from '../app/node.js'
import { addPerson } from '../app/staff.js'
import { openEmbedded } from '../store/embedded.js'
import { log } from './log.js'
import { run as runCommand } from './run.js'

const folder = mkdtempSync('/tmp/resguardo-audit-')
after(() => rmSync(folder, { recursive: true }))
const [data, mirror, keys, policy] = ['data', 'mirror', 'keys.json', 'policy'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
]
writeFileSync(policy, policyText)
await createKeys(keys)

/** A node that published what it recorded, and is not running any more. */
async function ranOnce(): Promise<void> {
  const { trust } = givenWitnesses(() => Math.floor(Date.now() / 1000))
  const node = await keepLog(await openNode({ data, database: undefined }, await readKeys(keys)), { data }, trust)
  for (const office of ['reception-unit', 'risk-unit', 'enrolment'])
    await addPerson(node.world, { office, name: 'Persona Inventada', mail: `${office}@example.invalid` })
  await node.world.log!.publish()
  for (const name of witnessNames) await node.world.log!.ask(name)
  // The next round shows who has cosigned.
  await node.world.log!.publish()
  await node.close()
}
await ranOnce()
cpSync(join(data, 'log', 'public'), mirror, { recursive: true })

async function runIn(language: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await runCommand({ log }, ['log', ...args], {
    env: { RESGUARDO_LANG: language, RESGUARDO_DATA: data, RESGUARDO_KEYS: keys, ...env },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

/** What somebody does by SQL who owns the database. */
async function bySql(...statements: readonly string[]): Promise<void> {
  const db = await openEmbedded(join(data, 'database'))
  await db.script(
    'ALTER TABLE act DISABLE TRIGGER ALL; ALTER TABLE leaf DISABLE TRIGGER ALL; ALTER TABLE place DISABLE TRIGGER ALL',
  )
  for (const statement of statements) await db.query(statement)
  await db.close()
}

test('an honest node agrees with its log, and with a mirror of it', async () => {
  const { status, out } = await runIn('es', ['audit', '--policy', policy])
  assert.equal(status, 0)
  assert.match(out, /^La bitácora y la base de datos coinciden\.\n[\s\S]*El quórum de testigos está completo/)
  const english = await runIn('en', ['audit', '--mirror', mirror])
  assert.equal(english.status, 0)
  assert.match(english.out, /^The log and the database agree\.\n[\s\S]*3 acts in 3 files, 4 entries/)
  assert.match(english.out, /Believed was the policy that the log itself publishes/)
})

test('for a program it is said as JSON', async () => {
  const { out } = await runIn('es', ['audit', '--json'], { RESGUARDO_POLICY: policy })
  const { agrees, findings, counts, policy: believed, size } = JSON.parse(out)
  assert.deepEqual([agrees, findings, believed, size], [true, [], 'given', 4])
  assert.deepEqual(counts, { files: 3, acts: 3, forgotten: 0, waiting: 0, entries: 4 })
})

test('an act that was altered by SQL is named', async () => {
  await bySql(`UPDATE act SET at = at - interval '1 minute' WHERE file = 'organ-risk-unit'`)
  const { status, out } = await runIn('es', ['audit', '--policy', policy])
  assert.equal(status, 1)
  assert.match(out, /^1 hallazgo:\n {2}organ-risk-unit, acto 1: CAMBIADO; no es lo que se comprometió\n/)
  assert.match((await runIn('en', ['audit'])).out, /^1 finding:\n {2}organ-risk-unit, act 1: ALTERED/)
  await bySql(`UPDATE act SET at = at + interval '1 minute' WHERE file = 'organ-risk-unit'`)
  assert.equal((await runIn('es', ['audit'])).status, 0)
})

test('with other master keys no act can be made anew, which is told of each file', async () => {
  const others = join(folder, 'others.json')
  await createKeys(others)
  const { status, out } = await runIn('en', ['audit'], { RESGUARDO_KEYS: others })
  assert.equal(status, 1)
  assert.match(out, /^3 findings:\n {2}organ-enrolment: its key does not open with these master keys/)
})

test('after a backup was put back the log is recovered from a mirror', async () => {
  await bySql(
    `INSERT INTO pending SELECT file, seq FROM leaf WHERE index = 3`,
    'DELETE FROM leaf WHERE index > 1',
    `DELETE FROM place WHERE file NOT IN (SELECT file FROM leaf WHERE file IS NOT NULL UNION SELECT file FROM pending)`,
    `DELETE FROM act WHERE file NOT IN (SELECT file FROM leaf WHERE file IS NOT NULL UNION SELECT file FROM pending)`,
  )
  const { status, out } = await runIn('es', ['recover', mirror, '--policy', policy])
  assert.equal(status, 0)
  assert.match(out, /sigue desde 4 entradas\. Se recuperaron 2: 1 son de actos que están en la base de datos; 1 se/)
  const again = await runIn('en', ['recover', mirror], { RESGUARDO_POLICY: policy })
  assert.match(again.out, /^The log goes on from 4 entries\. 0 were recovered/)
  const audited = await runIn('en', ['audit', '--policy', policy])
  assert.equal(audited.status, 1)
  assert.match(audited.out, /^1 finding:\n {2}index 2: of an act that was LOST \(organ-/)
})

test('a mirror of use to nobody changes nothing', async () => {
  const { status, err } = await runIn('es', ['recover', folder, '--policy', policy])
  assert.deepEqual([status, err], [1, 'De esa copia no se toma nada:\n  no hay punto de control (checkpoint)'])
  const other = join(folder, 'log-key')
  await runIn('es', ['key', 'new', other, 'bitacora.example/otra'])
  const another = await runIn('en', ['recover', mirror, '--policy', policy], { RESGUARDO_LOG_KEY: other })
  assert.match(another.err, /it is the mirror of another log, bitacora\.example\/fed/)
})

type Wrong = readonly [readonly string[], RegExp, RegExp, Readonly<Record<string, string>>?]
const wrong: readonly Wrong[] = [
  [['audit', 'now'], /^resguardo log check/, /^resguardo log check/],
  [['audit', '--policy', `${folder}/none`], /^No existe/, /^There is no/],
  [['audit', '--policy', keys], /política no se entiende/, /policy cannot be understood/],
  [['audit'], /^RESGUARDO_KEYS: el archivo/, /^RESGUARDO_KEYS: the file/, { RESGUARDO_KEYS: '' }],
  [['audit', '--mirror', folder], /^Aquí no hay bitácora/, /^There is no log here/],
  [['audit'], /empieza con postgres/, /begins with postgres/, { RESGUARDO_DATABASE: 'mysql://x' }],
  [['recover'], /^resguardo log check/, /^resguardo log check/],
  [['recover', mirror], /^Diga con qué política/, /^Say by which policy/],
  [['recover', mirror, '--policy', keys], /política no se entiende/, /policy cannot be understood/],
]

for (const [args, es, en, env] of wrong)
  test(`"log ${args.join(' ').replaceAll(`${folder}/`, '')}" ${env ? `with ${Object.keys(env)} ` : ''}is refused with its reason`, async () => {
    for (const [language, reason] of [
      ['es', es],
      ['en', en],
    ] as const) {
      const { status, out, err } = await runIn(language, args, env)
      assert.deepEqual([status, out], [2, ''])
      assert.match(err, reason)
    }
  })
