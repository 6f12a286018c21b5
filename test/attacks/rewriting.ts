import type { Act } from '../../src/domain/act.js'
import { type ActRow, decode, encode } from '../../src/store/encode.js'
import type { Scene } from './history.js'
import { copyOf, keysOf, nodeOver, rowAt } from './node.js'

/** The acts of a file, opened. */
export const actsOf = ({ node: { state } }: Scene, file: string): Act[] =>
  (state.rows.get(file) ?? []).map((row) => decode(row, keysOf(file), 'whereabouts'))

/** Seals and commits anew: every act of a file, in the order and with the numbers that are given. */
export function commitAnew({ node: { state } }: Scene, file: string, acts: readonly Act[]): void {
  const made: ActRow[] = []
  for (const [i, act] of acts.entries()) {
    const before = rowAt(state, { file, seq: act.seq })?.before ?? ''
    made.push(encode({ ...act, file, seq: i + 1 }, keysOf(file), { previous: made.at(-1)?.cm, before }))
  }
  state.rows.set(file, made)
}

/** Changes one act of a file, and lets all of them be committed to as if it had been so. */
export const changeAnew = (scene: Scene, { file, seq }: { file: string; seq: number }, change: (act: Act) => Act) =>
  commitAnew(
    scene,
    file,
    actsOf(scene, file).map((act) => (act.seq === seq ? change(act) : act)),
  )

/** Publishes the whole log anew out of what the database says now, as if it had never been otherwise, and asks everybody to sign. */
export async function publishAnew(scene: Scene): Promise<void> {
  const state = copyOf(scene.node.state)
  state.files = new Map()
  state.leaf = state.leaf.filter((leaf) => leaf instanceof Uint8Array || rowAt(state, leaf))
  scene.node = nodeOver(state, scene.around)
  await scene.node.publish()
}
