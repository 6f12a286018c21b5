import { type Act, isOf } from '../domain/act.js'
import { itemResolved } from '../domain/session/acts/item-resolved.js'
import { voteCast } from '../domain/session/acts/vote-cast.js'
import { outline, type Reader, readFile } from './read.js'
import type { World } from './world.js'

type Resolved = ReturnType<typeof itemResolved.facets>

/** How the Board came to a decision: the sum, and each named vote with its reasons. */
export type BoardVotes = Readonly<{
  decision: number
  resolved: Resolved
  votes: readonly Readonly<{ seat: string; vote: string; reasons?: string | undefined }>[]
}>

const votesOf = (acts: readonly Act[], item: string): BoardVotes['votes'] =>
  acts.flatMap((act) =>
    isOf(voteCast, act) && act.facets.item === item
      ? [{ seat: act.facets.seat, vote: act.facets.vote, reasons: act.body?.reasons }]
      : [],
  )

async function votesFor(world: World, decision: Act, reader: Reader): Promise<BoardVotes[]> {
  const place = decision.cites.find(({ file }) => file.startsWith('session-'))
  if (!place) return []
  const acts = await outline(world, place.file)
  const resolution = acts.find(({ seq }) => seq === place.seq)
  if (!resolution || !isOf(itemResolved, resolution)) return []
  const { facets: resolved } = resolution
  // Who voted how stands in clear; a session is opened only for what those who were against had to say.
  const told = resolved.against > 0 ? await readFile(world, place.file, 'story', reader) : acts
  return [{ decision: decision.seq, resolved, votes: votesOf(told, resolved.item) }]
}

/** How each decision of a case was voted, dissent with its reasons. Where a session is opened for it, that is on record. */
export const boardVotes = async (world: World, acts: readonly Act[], reader: Reader): Promise<BoardVotes[]> =>
  (await Promise.all(acts.map((act) => votesFor(world, act, reader)))).flat()
