import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gather } from './gather.js'

/** Answers each with its double, and notes which were asked together. */
function doubling() {
  const groups: number[][] = []
  const ask = gather<number, number>(async (group) => {
    groups.push(group.map(({ asked }) => asked))
    await new Promise(setImmediate)
    for (const { asked, done } of group) done(asked * 2)
  })
  return { groups, ask }
}

test('what waits while an answer is under way is answered together', async () => {
  const { groups, ask } = doubling()
  assert.deepEqual(await Promise.all([1, 2, 3].map(ask)), [2, 4, 6])
  assert.deepEqual(groups, [[1], [2, 3]])
})

test('whoever comes when nobody is asking is answered alone', async () => {
  const { groups, ask } = doubling()
  assert.deepEqual([await ask(1), await ask(2)], [2, 4])
  assert.deepEqual(groups, [[1], [2]])
})

test('a failure is told to its whole group, and to no other', async () => {
  const ask = gather<number, number>(async (group) => {
    await new Promise(setImmediate)
    if (group.some(({ asked }) => asked < 0)) throw new Error('No')
    for (const { asked, done } of group) done(asked)
  })
  const answers = await Promise.allSettled([1, -2, 3].map(ask))
  assert.deepEqual(
    answers.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected'],
  )
  assert.equal(await ask(4), 4)
})
