import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from '../domain/act.js'
import { fold } from '../domain/file.js'
import * as told from '../domain/given.js'
import { instruction } from '../domain/instruction/instruction.js'
import { numberOf } from '../domain/instruction/series.js'
import { engines } from '../store/given.js'
import { letterCounts, letterRows } from '../store/letters.js'
import { queue } from './desk.js'
import { follow } from './follow.js'
import { type Given, givenWorld } from './given.js'
import { instruct } from './instruct.js'
import { outline } from './read.js'
import { record } from './record.js'
import { say } from './say.js'
import type { World } from './world.js'

/** The same said in another case and another session. */
const elsewhere = (name: string, step: told.Step): told.Step =>
  JSON.parse(JSON.stringify({ file: told.file, ...step }).replaceAll('given000', name))

async function happen(world: World, name: string, ...steps: readonly told.Step[]): Promise<void> {
  for (const step of steps) {
    const { file = '', ...said } = elsewhere(name, step)
    const { refused } = await record(world, [{ file, seen: (await outline(world, file)).length, ...said }])
    assert.equal(refused, undefined, `${step.kind}: ${JSON.stringify(refused)}`)
  }
}

const decreed = () => [...told.carriedAll(), told.request(), ...told.decreedToGuard()]

/** A case in which the guard has to be told of a decree. */
async function decreedCase(world: World, name: string): Promise<string> {
  await happen(world, name, ...decreed())
  return `case-${name}`
}

const said = {
  decision: 7,
  authority: 'guard',
  measures: [{ id: 'm8', measure: 'alarm', what: 'A button to press' }],
  asks: 'Answer when it is pressed',
  fields: [],
  binding: 'law',
}
const letterIn = (file: string, over: object = {}) => ({
  case: file,
  seen: 7,
  by: told.coordination,
  said: { ...said, ...over },
})
const letters = (...decisions: readonly { acts?: readonly Act[] | undefined }[]) =>
  decisions.flatMap(({ acts }) => acts ?? []).flatMap(({ kind, file }) => (kind === 'instruction/issued' ? [file] : []))
const numbered = (...numbers: readonly number[]) => numbers.map((n) => `instruction-2026-${String(n).padStart(4, '0')}`)

for (const engine of engines) {
  const on = (name: string, body: (given: Given, another: () => Promise<World>) => Promise<void>) =>
    test(`${engine.name}: ${name}`, { skip: engine.skip }, async () => {
      const fresh = await engine.fresh()
      await body(givenWorld(fresh.db), async () => givenWorld(await fresh.another()).world)
    })

  on('letters issued at once take one number each, and leave none out', async ({ world }, another) => {
    const worlds = engine.shared ? [world, await another()] : [world]
    const cases: string[] = []
    for (let i = 0; i < 8; i += 1) cases.push(await decreedCase(world, `series${i}`))
    const issued = await Promise.all(cases.map((file, i) => instruct(worlds[i % worlds.length]!, letterIn(file))))
    assert.deepEqual(letters(...issued).sort(), numbered(1, 2, 3, 4, 5, 6, 7, 8))
    const part = (after: { issued: string; file: string }) => letterRows(world.db, { status: null, after, most: 5 })
    const first = await part({ issued: '-infinity', file: '' })
    const { issued_at: at, file: last } = first.at(-1)!
    const listed = [...first, ...(await part({ issued: at, file: last }))]
    assert.deepEqual(
      listed.map(({ file }) => file),
      numbered(1, 2, 3, 4, 5, 6, 7, 8),
    )
    assert.deepEqual(await letterCounts(world.db), [{ status: 'to-deliver', letters: 8 }])
  })

  on('the series begins anew with the year, where the law’s days end', async ({ world, at }) => {
    const [first, second] = [await decreedCase(world, 'series1'), await decreedCase(world, 'series2')]
    const third = await decreedCase(world, 'series3')
    const one = await instruct(world, letterIn(first))
    at(305 * 24 * 60)
    const next = await instruct(world, letterIn(second))
    const after = await instruct(world, letterIn(third))
    assert.deepEqual(letters(one, next, after), [
      'instruction-2026-0001',
      'instruction-2027-0001',
      'instruction-2027-0002',
    ])
  })

  on('case and letter say the same or neither does: a refused letter uses no number', async ({ world }) => {
    const file = await decreedCase(world, 'refused')
    const { refused } = await instruct(world, letterIn(file, { binding: 'good-will' }))
    assert.deepEqual(refused, [{ because: 'instruction.binding-untrue', field: 'binding' }])
    assert.equal((await outline(world, file)).length, 7)
    assert.deepEqual(letters(await instruct(world, letterIn(file))), numbered(1))
    const again = await instruct(world, letterIn(file))
    assert.deepEqual(again.refused, [{ because: 'twice' }])
    assert.equal((await outline(world, numbered(2)[0]!)).length, 0)
  })

  on('a letter takes the place of one that was closed for that', async ({ world }) => {
    const file = await decreedCase(world, 'replace')
    await instruct(world, letterIn(file))
    await happen(world, 'replace', told.shut('replaced'))
    assert.deepEqual(letters(await instruct(world, { ...letterIn(file), seen: 8 })), numbered(2))
  })

  on('with the delivery the case says that the decision was communicated', async ({ world }) => {
    const file = await decreedCase(world, 'deliver')
    await instruct(world, letterIn(file))
    const { kind, by, said } = told.deliver()
    const letter = numbered(1)[0]!
    const { acts } = await follow(world, { file: letter, seen: 1, kind, by, said })
    assert.deepEqual(
      acts?.map(({ file, kind, cites }) => ({ file, kind, cites })),
      [
        { file: letter, kind: 'instruction/delivered', cites: [] },
        { file, kind: 'case/decision-communicated', cites: [{ file: letter, seq: 2 }] },
      ],
    )
  })

  on('what the person contradicts stands in the letter too, also when it was closed as done', async ({ world }) => {
    const file = await decreedCase(world, 'contra00')
    await instruct(world, letterIn(file))
    const letter = numbered(1)[0]!
    await happen(world, 'contra00', told.deliver(), told.answerLetter('done-reported'), told.shut())
    const waiting = async () => (await queue(world, 'executive-coordination')).files.map(({ file }) => file)
    assert.ok(!(await waiting()).includes(letter))
    const saying = { kind: 'case/compliance-contradicted', said: { measure: 'm8', what: 'Nobody came' }, seen: 8 }
    const { recorded } = await say(world, file, saying, 'To follow my case')
    const last = (await outline(world, letter)).at(-1)
    assert.deepEqual([last?.kind, last?.cites], ['instruction/contradicted', [{ file, seq: recorded?.seq }]])
    assert.ok((await waiting()).includes(letter))
    assert.deepEqual(await say(world, file, saying, 'To follow my case'), {})
    assert.equal((await outline(world, letter)).length, 5)
    await say(world, file, { kind: 'case/compliance-confirmed', said: { measure: 'm8' }, seen: 9 }, 'To follow my case')
    assert.equal((await outline(world, letter)).at(-1)?.kind, 'instruction/confirmed')
  })

  on('a letter whose place another took is left in peace', async ({ world }) => {
    const file = await decreedCase(world, 'peace000')
    await instruct(world, letterIn(file))
    await happen(world, 'peace000', told.shut('replaced'))
    await instruct(world, { ...letterIn(file), seen: 8 })
    const saying = { kind: 'case/compliance-contradicted', said: { measure: 'm8', what: 'Nobody came' }, seen: 9 }
    await say(world, file, saying, 'To follow my case')
    const kinds = await Promise.all(numbered(1, 2).map(async (one) => (await outline(world, one)).at(-1)?.kind))
    assert.deepEqual(kinds, ['instruction/closed', 'instruction/contradicted'])
  })
}

/** What chance may put before the letter: barring, coming back, concluding, letters of other cases. */
const chance = fc.array(
  fc.constantFrom(
    told.bar('guard'),
    told.bar('town'),
    told.instruct(7),
    told.write(8),
    told.write(9),
    told.shut('replaced'),
    told.deliver(),
    told.communicate(),
    told.contradict('m8'),
    told.leave(),
  ),
  { minLength: 3, maxLength: 14 },
)

test('nobody whom the person barred is ever written to, whatever happened before', () =>
  fc.assert(
    fc.property(chance, (steps) => {
      const acts = [...told.acts(...decreed())]
      for (const step of steps) {
        const before = acts.length
        acts.push(...(told.attempt(acts, step).acts ?? []))
        const barred = told
          .inFile(acts.slice(0, before), told.file)
          .flatMap((act) =>
            act.kind === 'case/authority-barred' ? [(act.body as { authority: string }).authority] : [],
          )
        for (const act of acts.slice(before))
          if (act.kind === 'case/authority-instructed') assert.ok(!barred.includes(act.facets.authority as string))
      }
      const letter = fold(instruction, told.inFile(acts, told.letter))
      assert.equal(
        letter.issuedAt !== undefined,
        acts.some(({ file }) => numberOf(file)),
      )
    }),
  ))
