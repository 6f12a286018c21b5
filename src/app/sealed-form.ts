import { hkdfSync } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { seal, unseal } from '../store/seal.js'
import type { World } from './world.js'

/**
 * What a form carries for somebody who has no account and on whose device nothing is kept: sealed, so that it can be
 * neither read nor changed on its way, and dated. `purpose` binds it to its kind of form.
 */
const keyOf = ({ master }: Pick<World, 'master'>) =>
  Buffer.from(hkdfSync('sha256', master.apart, Buffer.alloc(0), 'resguardo/forms/v1', 32))

export function sealForm(world: World, purpose: string, carried: unknown, minutes: number): string {
  const until = world.now().add({ minutes }).toString()
  return seal(keyOf(world), purpose, Buffer.from(JSON.stringify({ until, carried }))).toString('base64url')
}

/** What was carried; nothing when it is too old, for another purpose, or not ours. The caller checks its shape. */
export function openForm(world: World, purpose: string, token: string): unknown {
  try {
    const plain = unseal(keyOf(world), purpose, Buffer.from(token, 'base64url')).toString()
    const { until, carried } = JSON.parse(plain) as { until: string; carried: unknown }
    return Temporal.Instant.compare(world.now(), Temporal.Instant.from(until)) <= 0 ? carried : undefined
  } catch {
    return undefined
  }
}
