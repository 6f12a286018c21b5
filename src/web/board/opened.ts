import { outline, readFile } from '../../app/read.js'
import { type Act, isOf } from '../../domain/act.js'
import { fold } from '../../domain/file.js'
import { sessionOpened } from '../../domain/session/acts/session-opened.js'
import { type Session, session } from '../../domain/session/session.js'
import { signatoryOf } from '../desk/frame.js'
import type { Ctx } from '../env.js'
import { words } from '../words/catalogue.js'

/** A session as it was opened by somebody of the Board: its acts, what they come to, and what was said at its opening. */
export type OpenedSession = Readonly<{
  file: string
  acts: readonly Act[]
  state: Session
  number: number
  sort: 'ordinary' | 'extraordinary'
  entitled: readonly string[]
  quorum: number
}>

/** Opens the session that an address names, on record; nothing when there is none. */
export async function openedSession(c: Ctx): Promise<OpenedSession | undefined> {
  const { world } = c.var
  const file = c.req.param('file') ?? ''
  if (!/^session-[0-9a-z]{1,40}$/.test(file) || (await outline(world, file)).length === 0) return undefined
  // Reasons are read for years: they stand in the language of the law.
  const acts = await readFile(world, file, 'story', { by: signatoryOf(c), why: words.es.board.title })
  const opening = acts.find((act) => isOf(sessionOpened, act))
  if (!opening || !isOf(sessionOpened, opening)) return undefined
  const { number, sort, entitled, quorum } = opening.facets
  return { file, acts, state: fold(session, acts), number, sort, entitled, quorum }
}
