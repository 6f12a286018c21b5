import type { Receipt } from '../../src/log/receipt.js'
import type { Scene } from './history.js'
import { auditorAlarms, checkpointIn, mirrored, petitionerAlarms } from './parties.js'

/** What each party finds by what they hold, with no network and nobody's word. */
export type Judgement = Readonly<{
  petitioner: readonly string[]
  witness: readonly string[]
  auditor: readonly string[]
}>

/** What a person is shown of their file now; nothing once it was forgotten. */
function shownOf({ node, shown }: Scene, file: string): readonly Receipt[] | undefined {
  const instead = shown.get(file)
  if (instead) return instead
  if (!node.state.keys.has(file)) return undefined
  const places = node.state.rows.get(file) ?? []
  return places.flatMap(({ seq }) => node.receiptOf({ file, seq }) ?? [])
}

export async function judge(scene: Scene): Promise<Judgement> {
  const { node, monitor, around } = scene
  const people = [...scene.petitioners.values()].map((who) => ({ who, shown: shownOf(scene, who.file) }))
  const receipts = people.flatMap(({ who, shown }) => [...who.held, ...(shown ?? [])])
  const sizes = [
    ...receipts.flatMap((receipt) => checkpointIn(receipt)?.size ?? []),
    ...monitor.kept.map(({ size }) => size),
  ]
  const known = [...sizes, ...node.state.cosigned.map(({ size }) => size)]
  const mirror = await mirrored(node.state, known, monitor.kept.at(-1)?.note)
  return {
    petitioner: people.flatMap(({ who, shown }) => petitionerAlarms(who, shown, mirror)),
    witness: around.complaints.map(({ heard }) => heard),
    auditor: auditorAlarms(node.state, mirror, { monitor, around }),
  }
}
