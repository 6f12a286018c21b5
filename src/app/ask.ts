import type { Act, Refusal, Signatory } from '../domain/act.js'
import { verifierOf } from '../store/acts.js'
import { newWords, opens, verifierFor } from './code-words.js'
import { newCase } from './folio.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

/** A file to be, with the words that will open it. It is known before the request is sent, so that sending twice asks once. */
export type Ticket = Readonly<{ file: string; words: readonly string[] }>

export const newTicket = (): Ticket => ({ file: newCase(), words: newWords() })

/** The person whose file it is: a pseudonym that the file gives, and that says no more than the file's own name. */
export const petitionerOf = (file: string): Signatory => ({
  person: `petitioner-${file.slice('case-'.length)}`,
  office: 'person',
})

/** What became of a request. `again`: it had come in before with this same ticket, and stands as it was sent first. */
export type Asked =
  | Readonly<{ ticket: Ticket; entered: Act; again: boolean; refused?: undefined }>
  | Readonly<{ refused: readonly Refusal[] }>

/** Whoever asks: the person themselves, or the officer who types what they say. */
type Asking = Readonly<{ by: (file: string) => Signatory; said: unknown }>

/**
 * Records a request under its ticket. The same ticket gives the same answer however often it is sent. If chance gave
 * another person's file the same name, a new ticket takes its place.
 */
export async function ask(world: World, ticket: Ticket, { by, said }: Asking): Promise<Asked> {
  const { file, words } = ticket
  const { acts, refused } = await record(
    world,
    [{ file, seen: 0, kind: 'case/request-received', by: by(file), said }],
    [{ file, verifier: verifierFor(words) }],
  )
  if (acts) return { ticket, entered: acts[0]!, again: false }
  const [entered] = await outline(world, file)
  if (!entered) return { refused }
  if (opens(words, await verifierOf(world.db, file))) return { ticket, entered, again: true }
  return ask(world, newTicket(), { by, said })
}
