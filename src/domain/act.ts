import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { Clock } from './clock/clocks.js'
import type { Law } from './law/law.js'

/** Who signs, and in which office. `person` is a pseudonym, never a name. */
export type Signatory = Readonly<{ person: string; office: string }>

/** Where an act stands, so that another can cite it. */
export type Place = Readonly<{ file: string; seq: number }>

/** What is left in clear beside an act (class C1): only what queues, clocks and figures need. */
export type Facets = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/**
 * One dated and irrevocable step in a file. A file is nothing but its acts.
 * `body` is absent when its key was destroyed or the reader may not open it; `facets` are always there.
 */
export type Act<Kind extends string = string, Body = unknown, F extends Facets = Facets> = Place &
  Readonly<{
    kind: Kind
    by: Signatory
    at: Temporal.Instant
    /** The rule set and its version that the act was decided under: `mx/federal@2022-04-29`. */
    norm: string
    /** The articles that give the power exercised. */
    basis: readonly string[]
    cites: readonly Place[]
    facets: F
    body?: Body | undefined
  }>

/** Why an act may not be recorded now. Shown to the signatory, so it names the field where it can be mended. */
export type Refusal = Readonly<{ because: string; field?: string }>

/**
 * What a rule may look at besides the state of its own file. `at` is for what would come too early: an act that comes too
 * late is recorded all the same.
 */
export type Ground = Readonly<{
  file: string
  by: Signatory
  /** The power exercised: of those that the kind may be signed by, the one that the signatory's office has. */
  power: string
  at: Temporal.Instant
  law: Law
  /** Every place cited. Those that no act stands at when all is decided refuse the whole. */
  cites: readonly Place[]
  /** The acts cited that stand already: not those that the same call is still to record. */
  cited: readonly Act[]
  clocks: readonly Clock[]
}>

/**
 * One kind of act: what it says, which power signing it takes, when it is refused, what it changes.
 *
 * Where two offices do the same under different articles, `power` lists the powers of both.
 * `body` may only ever gain optional fields: old acts are never rewritten.
 * `apart` names the fields of class C3 (safe contact, protected circle, places), sealed under a key of their own.
 * `facets` picks what stays in clear, under the law of its day. `apply` must reach the same queues and clocks with and without a body.
 * `names` are those by which the file can be found from then on: as they are, and kept only as keyed hashes.
 * `refuse` is asked twice: without a body for what may be done next (the greyed-out button), with one for the attempt.
 */
export type ActKind<Kind extends string, Body, F extends Facets, State> = Readonly<{
  kind: Kind
  power: string | readonly string[]
  body: z.ZodType<Body>
  apart?: readonly string[]
  /** Said by the person or noted by the system: nobody's signature waits for it, unless a kind heeds it. */
  quiet?: boolean
  /** One person may sign it any number of times upon the same reading: no form sends it, or its rule knows its own repeats. */
  again?: boolean
  /** The quiet kinds that this one rests upon: when one has come in unread, it may not be signed. */
  heeds?: readonly string[]
  facets(body: Body, law: Law): F
  names?(body: Body): readonly string[]
  refuse(state: State, body: Body | undefined, ground: Ground): Refusal[]
  apply(state: State, act: Act<Kind, Body, F>): NoInfer<State>
}>

export const defineAct = <Kind extends string, Body, F extends Facets, State>(
  kind: ActKind<Kind, Body, F, State> & { apart?: readonly (keyof Body & string)[] },
): ActKind<Kind, Body, F, State> => kind

/** Narrows an act to its kind. */
export const isOf = <Kind extends string, Body, F extends Facets, State>(
  kind: ActKind<Kind, Body, F, State>,
  act: Act,
): act is Act<Kind, Body, F> => act.kind === kind.kind

/** The power that an office exercises by signing a kind of act; nothing when it has none of those it takes. */
export const powerExercised = (
  law: Law,
  { power }: Pick<ActKind<string, unknown, Facets, unknown>, 'power'>,
  office: string,
) => {
  const held = law.offices.find(({ id }) => id === office)?.powers ?? []
  return [power].flat().find((one) => held.includes(one))
}

/** A reason to refuse, unless the condition holds. */
export const unless = (holds: unknown, because: string, field?: string): Refusal[] =>
  holds ? [] : [field ? { because, field } : { because }]
