import type { Act } from '../../../domain/act.js'
import type { Law } from '../../../domain/law/law.js'
import { readingOf } from '../../../domain/reading/reading.js'
import type { Motion } from '../../../domain/session/motions.js'
import type { Post } from '../people.js'
import type { Cited } from '../telling.js'
import type { Chance } from './chance.js'
import type { Population, Sex } from './invented.js'

/** Somebody who asks for protection, and how the years went for them. */
export type Somebody = Readonly<{
  name: string
  population: Population
  sex: Sex | 'unsaid'
  entity: string
  holder: 'person' | 'collective'
  danger: boolean
  /** Whether the request is among those that end in protection. */
  accepted: boolean
  /** Whether they are killed under protection. */
  dies: boolean
  chance: Chance
  law: Law
  file: string
  /** A number for a measure that none has yet. */
  number(): string
}>

/** What one of them, or of the staff, says: in the case unless another file is named. */
export type Word = Readonly<{
  by: 'person' | Post
  kind: string
  said: Readonly<Record<string, unknown>>
  file?: string
  cites?: readonly Cited[]
}>

/** What is recorded together, so many minutes after what came before. */
export type Moment = Readonly<{ after: number; words: readonly Word[] }>

/** The case waits for the Board, which carries the motion at one of its next sessions. */
export type Hearing = Readonly<{ motion: Motion }>

/** A letter to an authority, so many minutes after what came before, or when the letter before it has gone out. */
export type Letter = Readonly<{
  after: number
  authority: string
  decision: number
  measures: readonly Readonly<{ id: string; measure: string; what: string }>[]
  binding: string
}>

/** Told moment by moment; each is answered with the acts that were recorded, a hearing with the item that was carried. */
export type Life<Answer = void> = Generator<Moment | Letter | Hearing, Answer, readonly Act[]>

type More = Pick<Word, 'file' | 'cites'>

/** One word in the case, signed by somebody. */
export const word = (by: Word['by'], act: string, said: Word['said'] = {}, more: More = {}): Word => ({
  by,
  kind: `case/${act}`,
  said,
  ...more,
})

/** Opens the file, and leaves that on record. */
export const reads = ({ file }: Somebody, by: Post, why: string): Word => ({
  by,
  kind: 'reading/file-read',
  said: { what: 'story', why },
  file: readingOf(file),
})

export const moment = (after: number, ...words: readonly Word[]): Moment => ({ after, words })

/** What is recorded together so many minutes after the beginning of something that goes on in several strands. */
export type Timed = Readonly<{ at: number; words: readonly Word[] }>

export const at = (minutes: number, ...words: readonly Word[]): Timed => ({ at: minutes, words })

/** Tells several strands as they happen beside each other. */
export function* beside(strands: readonly Timed[]): Life {
  let now = 0
  for (const { at, words } of strands.toSorted((a, b) => a.at - b.at)) {
    yield { after: at - now, words }
    now = at
  }
}
