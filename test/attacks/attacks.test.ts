import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterwards, attacks } from './attacks.js'
import { chanceOf } from './chance.js'
import { honestHistory } from './history.js'
import { type Judgement, judge } from './judgement.js'

/**
 * Attacks on history, by whoever owns the node: its database, its disk, the keys of its files and the key of its log. Witnesses
 * are honest, but for a few who together are no quorum. Each attack is tried on a history of its own, in which much went
 * wrong honestly before, and has to be found by one of three, offline, by nothing but what they hold; by whom at least is said
 * of each in `attacks.ts`:
 *
 * The **petitioner** holds receipts and promises, the key that finds their acts in the log, and a copy of the log.
 * - An act that was edited, deleted or exchanged for another's is not what a receipt says: its commitment binds every field.
 * - What was promised and changed or removed before it was published is in the log under no tag of theirs: a promise that
 *   was not kept is signed proof.
 * - A log that was rolled back, or written anew, or shown to them alone, has another root than the checkpoint of a receipt,
 *   or is shorter; two signed roots of one size are proof.
 * - An act that is hidden from them stands in the log under the tag of the next number, or breaks the chain of what is shown.
 *
 * A **witness** holds the last checkpoint that it cosigned: history that was written anew, or rolled back and gone on with,
 * does not go on from that, so that it refuses, and is proof of it.
 *
 * The **auditor** is given the database and its keys, takes the log from a copy, and has a monitor's checkpoints.
 * - Each act is made anew from its row: what was edited makes another commitment, what was put into another file has another tag.
 * - A gap in the numbers, an act without a place, an entry without an act, two that changed places: one is in the database and not
 *   in the log, or the other way about.
 * - An act that says it was made before is in no checkpoint that witnesses signed since then. The person finds that too when
 *   the act names a later checkpoint than it could. It gains nothing: an act counts from the first checkpoint that holds it.
 * - A torn or altered file of the log does not lead to the root.
 *
 * A fork for one person is found by that person alone: nobody else saw what they were shown.
 */
const runs = Number(process.env.RESGUARDO_HISTORIES ?? 500)
const steps = 8
const sorts = Object.keys(attacks)

/** An honest history, then one attack, then what everybody finds. The seed decides all of it. */
async function attacked(seed: number): Promise<Judgement & { sort: string; variant: number; by: keyof Judgement }> {
  const chance = chanceOf(seed)
  const sort = sorts[seed % sorts.length]!
  const variant = chance.below(attacks[sort]!.length)
  const scene = await honestHistory(chance, 2 + chance.below(steps - 2))
  const { attack, by } = attacks[sort]![variant]!
  await attack(scene, chance)
  await afterwards(scene, sort === 'tear')
  return { ...(await judge(scene)), sort, variant, by }
}

test(`each of ${runs} attacks on history is found, offline, by whoever can`, async (context) => {
  const by = new Map<string, Record<'runs' | keyof Judgement, number>>()
  for (let seed = 1; seed <= runs; seed += 1) {
    const { sort, variant, by: finder, petitioner, witness, auditor } = await attacked(seed)
    const count = by.get(sort) ?? { runs: 0, petitioner: 0, witness: 0, auditor: 0 }
    const found = { petitioner, witness, auditor }
    by.set(sort, {
      runs: count.runs + 1,
      petitioner: count.petitioner + Math.sign(petitioner.length),
      witness: count.witness + Math.sign(witness.length),
      auditor: count.auditor + Math.sign(auditor.length),
    })
    assert.ok(
      found[finder].length > 0,
      `seed ${seed}: the ${finder} did not find the attack ${sort}, variant ${variant}`,
    )
  }
  for (const [sort, { runs, ...parties }] of by)
    context.diagnostic(
      `${sort}: ${runs}; found by ${Object.entries(parties)
        .map(([who, count]) => `${who} ${count}`)
        .join(', ')}`,
    )
})
