import { Temporal } from 'temporal-polyfill'
import { embedded } from '../store/given.js'
import { readLaw } from '../store/law-files.js'
import { type World, worldOf } from './world.js'

/** A world of a test's own whose clock stands still until the test moves it. */
export type Given = Readonly<{ world: World; pass(time: Temporal.DurationLike): void }>

/** Begins on a Monday morning of March 2026, under the law of a country that does not exist unless another is named. */
export async function givenWorld({ engine = embedded, law = 'example' } = {}): Promise<Given> {
  let now = Temporal.Instant.from('2026-03-02T15:00:00Z')
  const { db } = await engine.fresh()
  const master = { story: new Uint8Array(32).fill(1), apart: new Uint8Array(32).fill(2) }
  return {
    world: worldOf({ db, law: await readLaw(law), master, now: () => now }),
    pass: (time) => {
      now = now.add(time)
    },
  }
}
