import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turns } from './turns.js'

/** Work that is done when told so, and says when it began. */
function held(order: string[], name: string) {
  let finish!: () => void
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  const work = async () => {
    order.push(`${name} begins`)
    await done
    order.push(`${name} ends`)
    return name
  }
  return { work, finish }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

test('in one file, one after another, first come first served', async () => {
  const take = turns()
  const order: string[] = []
  const [a, b, c] = ['a', 'b', 'c'].map((name) => held(order, name))
  const all = [a, b, c].map((one) => take(['case-1'], one!.work))
  for (const one of [c, b, a]) one!.finish()
  assert.deepEqual(await Promise.all(all), ['a', 'b', 'c'])
  assert.deepEqual(order, ['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('in different files, at once', async () => {
  const take = turns()
  const order: string[] = []
  const [a, b] = [held(order, 'a'), held(order, 'b')]
  const all = [take(['case-1'], a.work), take(['case-2'], b.work)]
  await settle()
  assert.deepEqual(order, ['a begins', 'b begins'])
  a.finish()
  b.finish()
  await Promise.all(all)
})

test('work on two files waits for both, and both wait for it, without ever waiting in a circle', async () => {
  const take = turns()
  const order: string[] = []
  const names = ['ab', 'ba', 'a', 'b']
  const files = [['1', '2'], ['2', '1'], ['1'], ['2']]
  const works = names.map((name) => held(order, name))
  const all = works.map(({ work }, i) => take(files[i]!, work))
  await settle()
  assert.deepEqual(order, ['ab begins'])
  for (const { finish } of works) finish()
  assert.deepEqual(await Promise.all(all), names)
  assert.ok(order.indexOf('ba ends') < order.indexOf('a begins'))
  assert.ok(order.indexOf('ba ends') < order.indexOf('b begins'))
})

test('what fails holds nobody up', async () => {
  const take = turns()
  const failing = take(['1'], () => Promise.reject(new Error('no')))
  const next = take(['1'], async () => 'done')
  await assert.rejects(failing, /no/)
  assert.equal(await next, 'done')
})
