import { Temporal } from 'temporal-polyfill'
import type { Act, Facets } from '../domain/act.js'
import { inUtc } from '../domain/clock/due.js'
import { actKindOf, fileKindOf } from '../domain/file.js'
import { blindOf, type Committed, commitment, fieldDigest, saltOf, tagOf } from '../log/commitment.js'
import type { Json } from '../log/jcs.js'
import type { Disclosed } from '../log/receipt.js'
import type { FileKeys } from './custody.js'
import { seal, unseal } from './seal.js'

/** An act as the table `act` holds it. */
export type ActRow = Readonly<{
  file: string
  seq: number
  kind: string
  at: string
  person: string
  office: string
  norm: string
  basis: readonly string[]
  cites: readonly { file: string; seq: number }[]
  facets: Facets
  story: Uint8Array
  apart: Uint8Array | null
  /** Hash of the newest cosigned checkpoint that the node knew, lower-case hex; empty when it knew none. */
  before: string
  cm: Uint8Array
  tag: Uint8Array
}>

/** What an act is made after: the commitment of the file's previous act, and the newest cosigned checkpoint. */
export type Links = Readonly<{ previous: Uint8Array | undefined; before: string }>

const bound = (act: { file: string; seq: number; kind: string }, part: string) =>
  `resguardo/act/v1\0${act.file}\0${act.seq}\0${act.kind}\0${part}`

/** The body in two: what is told, and what is sealed apart because it tells where somebody is (class C3). */
function split(act: Act): { story: Record<string, Json>; apart: Record<string, Json> | undefined } {
  const names = actKindOf(fileKindOf(act.file), act.kind).apart ?? []
  const body = Object.entries((act.body ?? {}) as Record<string, Json>).filter(([, value]) => value !== undefined)
  const story = Object.fromEntries(body.filter(([name]) => !names.includes(name)))
  const apart = Object.fromEntries(body.filter(([name]) => names.includes(name)))
  return { story, apart: Object.keys(apart).length > 0 ? apart : undefined }
}

/** Every field of an act with its salt. Facets and cited places are committed beside the body, so that no one of them can be changed unseen. */
export function fieldsOf(act: Act, keys: FileKeys): Disclosed[] {
  const { story, apart } = split(act)
  // What is undefined is not there once it was stored: committed to, it could never be made anew.
  const facets = Object.entries(act.facets).flatMap(([name, value]) =>
    value === undefined ? [] : [[`facet:${name}`, value] as const],
  )
  const clear: Record<string, Json> = {
    ...Object.fromEntries(facets),
    ...(act.cites.length > 0 ? { 'act:cites': act.cites.map(({ file, seq }) => ({ file, seq })) } : {}),
  }
  const salted = (fields: Record<string, Json>, key: Uint8Array) =>
    Object.entries(fields).map(([name, value]) => ({ name, value, salt: saltOf(key, act.seq, name) }))
  return [...salted(story, keys.salts), ...salted(clear, keys.salts), ...salted(apart ?? {}, keys.apartSalts)]
}

/** What the act commits to. */
export function committedOf(act: Act, keys: FileKeys, { previous, before }: Links): Committed {
  return {
    v: 1,
    kind: act.kind,
    file: act.file,
    seq: act.seq,
    prev_cm: previous ? Buffer.from(previous).toString('hex') : '',
    at: inUtc(act.at),
    before,
    by: { person: act.by.person, office: act.by.office },
    norm: act.norm,
    basis: act.basis,
    fields: fieldsOf(act, keys)
      .map(({ salt, name, value }) => fieldDigest(salt, name, value))
      .sort(),
  }
}

const json = (value: Json | undefined) => Buffer.from(JSON.stringify(value))

/** Seals an act and commits to it. */
export function encode(act: Act, keys: FileKeys, links: Links): ActRow {
  const { story, apart } = split(act)
  return {
    file: act.file,
    seq: act.seq,
    kind: act.kind,
    at: inUtc(act.at),
    person: act.by.person,
    office: act.by.office,
    norm: act.norm,
    basis: act.basis,
    cites: act.cites,
    facets: act.facets,
    story: seal(keys.story, bound(act, 'story'), json(story)),
    apart: apart ? seal(keys.apart, bound(act, 'apart'), json(apart)) : null,
    before: links.before,
    cm: commitment(blindOf(keys.salts, act.seq), committedOf(act, keys, links)),
    tag: tagOf(keys.tags, act.seq),
  }
}

/** How far an act is opened: its facets alone, what was told, or also what tells where somebody is. */
export type Depth = 'facets' | 'story' | 'whereabouts'

function bodyOf(row: ActRow, keys: FileKeys, depth: Depth): Record<string, Json> {
  const open = (key: Uint8Array, part: string, sealed: Uint8Array) =>
    JSON.parse(unseal(key, bound(row, part), sealed).toString()) as Record<string, Json>
  const story = open(keys.story, 'story', row.story)
  return depth === 'whereabouts' && row.apart ? { ...story, ...open(keys.apart, 'apart', row.apart) } : story
}

/** A row whose story is opened when it is asked for, each time: deciding asks for few. Throws `Unopenable` only then. */
export const decodeLater = (row: ActRow, keys: FileKeys | undefined): Act => ({
  ...decode(row, undefined, 'facets'),
  get body() {
    return keys && bodyOf(row, keys, 'story')
  },
})

/** Opens a row as far as `depth` says. Without keys (destroyed) the body is absent, whatever the depth. */
export function decode(row: ActRow, keys: FileKeys | undefined, depth: Depth): Act {
  const { file, seq, kind, at, person, office, norm, basis, cites, facets } = row
  return {
    file,
    seq,
    kind,
    at: Temporal.Instant.fromEpochMilliseconds(Date.parse(at)),
    by: { person, office },
    norm,
    basis,
    cites,
    facets,
    body: keys && depth !== 'facets' ? bodyOf(row, keys, depth) : undefined,
  }
}
