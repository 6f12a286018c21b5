import { createHash, createHmac, hash } from 'node:crypto'
import { canonical, type Json } from './jcs.js'

/**
 * What an act is committed to. The format never changes: receipts given today must verify years from now.
 * `fields` are digests, so that one field can be disclosed without the others. `before` is empty until a log exists.
 */
export type Committed = Readonly<{
  v: 1
  kind: string
  file: string
  seq: number
  /** The commitment of the file's previous act, lower-case hex; empty for the first. */
  prev_cm: string
  /** RFC 3339, UTC, milliseconds. */
  at: string
  /** Hash of the newest cosigned checkpoint, cosignatures included, that the signatory's node knew; lower-case hex. */
  before: string
  by: Readonly<{ person: string; office: string }>
  norm: string
  basis: readonly string[]
  /** Digests of the fields in lower-case hex, sorted, so that their order tells nothing. */
  fields: readonly string[]
}>

const u64 = (n: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(n))
  return bytes
}

const fieldTag = Buffer.from('resguardo/field/v1\0')

/** Digest of one field under its own salt of 16 bytes. The value is hashed as canonical JSON. */
export const fieldDigest = (salt: Uint8Array, name: string, value: Json): string =>
  hash('sha256', Buffer.concat([fieldTag, salt, Buffer.from(`${name}\0${canonical(value)}`)]), 'hex')

/** The commitment: hides even an act that could be guessed, as long as `r` (32 random bytes) is unknown; binds in any case. */
export const commitment = (r: Uint8Array, committed: Committed): Buffer =>
  createHash('sha256').update('resguardo/act/v1\0').update(r).update(canonical(committed)).digest()

/** 16 bytes by which only the holder of the file's key finds its acts; to anybody else two tags have nothing in common. */
export const tagOf = (fileKey: Uint8Array, seq: number): Buffer =>
  createHmac('sha256', fileKey).update('tag').update(u64(seq)).digest().subarray(0, 16)

/** The key of that kind under which r and the salts of a file are made, never stored: with it they are gone. */
export const blindOf = (key: Uint8Array, seq: number): Buffer =>
  createHmac('sha256', key).update('r').update(u64(seq)).digest()

/** The salt of one field of one act, 16 bytes. */
export const saltOf = (key: Uint8Array, seq: number, name: string): Buffer =>
  createHmac('sha256', key).update('salt').update(u64(seq)).update(name).digest().subarray(0, 16)
