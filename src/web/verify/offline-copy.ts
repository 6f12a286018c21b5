import { createHash } from 'node:crypto'
import type { World } from '../../app/world.js'
import { lawAt } from '../../domain/law/law-at.js'

type Placed = Pick<World, 'policy' | 'law' | 'now'>

/** What a node puts into the copy that works without network: where it comes from, whom it believes, its offices' names. */
const nodeText = ({ policy, law, now }: Placed, origin: string): string => {
  const offices = lawAt(law, now())?.offices ?? []
  const named = Object.fromEntries(offices.map(({ id, name }) => [id, { es: name.es, en: name.en }]))
  // In a page a script ends at its end tag, whatever the text says.
  return JSON.stringify({ origin, policy, offices: named }).replaceAll('<', '\\u003c')
}

/** The verifier of this node, as one file. */
export const offlineCopy = (template: string, world: Placed, origin: string): string =>
  template.replace('"node"</script>', () => `${nodeText(world, origin)}</script>`)

/** Its fingerprint, as whoever downloaded it reckons it: lower-case hex. */
export const fingerprint = (copy: string): string => createHash('sha256').update(copy).digest('hex')
