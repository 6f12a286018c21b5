import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterwards } from './attacks.js'
import { chanceOf } from './chance.js'
import { honestHistory } from './history.js'
import { judge } from './judgement.js'

/** The same parties as in `attacks.test.ts`, and nothing for them to find: whoever cries wolf is not listened to. */
const runs = Number(process.env.RESGUARDO_HISTORIES ?? 500)
const steps = 8

test(`nobody raises an alarm in ${runs} histories in which everybody is honest`, async () => {
  for (let seed = 1; seed <= runs; seed += 1) {
    const chance = chanceOf(seed)
    const scene = await honestHistory(chance, steps)
    if (chance.is(0.5)) await afterwards(scene)
    const { petitioner, witness, auditor } = await judge(scene)
    assert.deepEqual([...petitioner, ...witness, ...auditor], [], `seed ${seed}`)
  }
})
