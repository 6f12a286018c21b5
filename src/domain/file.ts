import type { Act, ActKind, Facets } from './act.js'
import { caseFile } from './case/case.js'
import type { Derived } from './derived.js'
import { inquiry } from './inquiry/inquiry.js'
import { instruction } from './instruction/instruction.js'
import { organ } from './organ/organ.js'
import { reading } from './reading/reading.js'
import { session } from './session/session.js'

/** Any kind of act, where its own types do not matter. */
export type AnyActKind<State> = ActKind<string, unknown, Facets, State>

/** One kind of file: what an empty one is, the acts that may stand in it, and what lists and queues show of it. */
export type FileKind<State> = Readonly<{
  empty: State
  acts: readonly AnyActKind<State>[]
  /** From facets alone: the answer is the same when every body is gone. */
  derive(state: State, file: string): Derived
}>

/** Every kind of file. The name of a file begins with its kind: `case-7k2f9qx4`, `organ-reception-unit`. */
const kinds: Readonly<Record<string, FileKind<unknown>>> = {
  case: caseFile,
  inquiry,
  instruction,
  organ,
  reading,
  session,
}

/** The kind that the name of a file begins with. Throws on a name it does not know. */
export function fileKindOf(file: string): FileKind<unknown> {
  const kind = kinds[file.slice(0, file.indexOf('-'))]
  if (!kind) throw new Error(`No kind of file is named like ${file}`)
  return kind
}

/** Throws on a kind of act it does not know: a record is never read around what it cannot understand. */
export function actKindOf<State>(file: FileKind<State>, name: string): AnyActKind<State> {
  const kind = file.acts.find(({ kind }) => kind === name)
  if (!kind) throw new Error(`No act of this kind of file is named ${name}`)
  return kind
}

/** The state after these acts, upon the state before them. */
export const fold = <State>(kind: FileKind<State>, acts: readonly Act[], before = kind.empty): State =>
  acts.reduce((state, act) => actKindOf(kind, act.kind).apply(state, act), before)
