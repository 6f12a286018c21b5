import type { Act, Refusal } from '../domain/act.js'
import { canonical, type Json } from '../log/jcs.js'
import { petitionerOf } from './ask.js'
import { passedOn } from './pass-on.js'
import { readFile } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

/** What a person says in their file: the kind of act, its body, and how far they had read. */
export type Saying = Readonly<{ kind: string; said: unknown; seen: number }>

/** An act, or nothing new because it was there already, or reasons. */
export type Outcome = Readonly<{ recorded?: Act | undefined; refused?: readonly Refusal[] | undefined }>

/** Rules keep texts without the blanks around them. */
function trimmed(value: Json): Json {
  if (typeof value === 'string') return value.trim()
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(trimmed)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, trimmed(inner ?? null)]))
}

const isSame = (body: unknown, said: unknown): boolean =>
  canonical(trimmed(body as Json)) === canonical(trimmed(said as Json))

/**
 * Records what a person says. A form sent twice is recorded once; another text of the same kind, from a page that was
 * left behind, is not taken for the same form: nothing that a person says may be lost. To tell the two apart the file
 * is read, for the reason given.
 */
export async function say(world: World, file: string, { kind, said, seen }: Saying, why: string): Promise<Outcome> {
  const by = petitionerOf(file)
  const { acts, refused } = await record(world, await passedOn(world, { file, seen, kind, by, said }))
  if (acts) return { recorded: acts[0] }
  if (!refused.some(({ because }) => because === 'twice')) return { refused }
  const all = await readFile(world, file, 'whereabouts', { by, why })
  const unread = all.filter((act) => act.seq > seen && act.kind === kind && act.by.person === by.person)
  return unread.some(({ body }) => isSame(body, said)) ? {} : say(world, file, { kind, said, seen: all.length }, why)
}
