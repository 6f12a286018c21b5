import { type Bytes, fromBase64, hex, utf8 } from './bytes.js'
import { canonical, type Json } from './canonical.js'
import { sha256 } from './sha-256.js'

/** A field of the act that is shown, with the salt under which the act committed to it. */
export type Disclosed = Readonly<{ name: string; value: Json; salt: Bytes }>

/** What an act says of itself beside its fields. It may say more than is known here: that is committed to as well. */
export type Act = Readonly<{
  kind: string
  file: string
  seq: number
  prev_cm: string
  at: string
  before: string
  by: Readonly<{ person: string; office: string }>
  norm: string
  basis: readonly string[]
}>

/** What proves one act. `others` are digests of what is not shown, in hex. */
export type Receipt = Readonly<{
  act: Act
  others: readonly string[]
  r: Bytes
  tag: Bytes
  shown: readonly Disclosed[]
  promise?: string
  proof?: string
  since?: string
}>

type Members = { readonly [name: string]: Json }

const longestReceipt = 200_000
const evidence = ['promise', 'proof', 'since']
const known = new Set(['receipt', 'act', 'others', 'r', 'tag', 'shown', ...evidence])

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: Json | undefined): value is string => typeof value === 'string'

const has = (members: Members, name: string): boolean => Object.hasOwn(members, name)

const areTexts = (members: Members, ...names: readonly string[]): boolean =>
  names.every((name) => isText(members[name]))

/** `v` and `fields` are the commitment's own. An act that says them would be committed to twice over. */
function isAct(value: Json | undefined): value is Members & Act {
  if (!isMembers(value) || has(value, 'v') || has(value, 'fields')) return false
  const { by, basis, seq } = value
  if (!isMembers(by) || !areTexts(by, 'person', 'office') || !Array.isArray(basis)) return false
  return (
    areTexts(value, 'kind', 'file', 'prev_cm', 'at', 'before', 'norm') && basis.every(isText) && typeof seq === 'number'
  )
}

const bytesIn = (value: Json | undefined): Bytes | undefined => (isText(value) ? fromBase64(value) : undefined)

function othersIn(value: Json | undefined): string[] | undefined {
  const packed = bytesIn(value)
  if (!packed || packed.length % 32 !== 0) return undefined
  return Array.from({ length: packed.length / 32 }, (_, i) => hex(packed.subarray(32 * i, 32 * (i + 1))))
}

function disclosedIn(value: Json): Disclosed | undefined {
  if (!isMembers(value) || Object.keys(value).length !== 3) return undefined
  const { name, salt } = value
  const bytes = bytesIn(salt)
  return isText(name) && bytes?.length === 16 && has(value, 'value')
    ? { name, value: value.value!, salt: bytes }
    : undefined
}

function shownIn(value: Json | undefined): Disclosed[] | undefined {
  if (!Array.isArray(value)) return undefined
  const shown = (value as readonly Json[]).map(disclosedIn)
  return shown.every((one): one is Disclosed => one !== undefined) ? shown : undefined
}

function receiptIn(value: Json): Receipt | undefined {
  if (!isMembers(value) || !Object.keys(value).every((name) => known.has(name))) return undefined
  const { receipt, act } = value
  const [r, tag, others, shown] = [bytesIn(value.r), bytesIn(value.tag), othersIn(value.others), shownIn(value.shown)]
  const given = evidence.filter((name) => has(value, name))
  if (receipt !== 'resguardo/receipt/v1' || !isAct(act) || !areTexts(value, ...given)) return undefined
  if (r?.length !== 32 || tag?.length !== 16 || !others || !shown) return undefined
  return { act, others, r, tag, shown, ...Object.fromEntries(given.map((name) => [name, value[name]])) }
}

/** Reads a receipt; nothing when it is malformed or not written in the one canonical way. Reading proves nothing. */
export function readReceipt(text: string): Receipt | undefined {
  if (text.length > longestReceipt) return undefined
  try {
    const value = JSON.parse(text) as Json
    return canonical(value) === text.trimEnd() ? receiptIn(value) : undefined
  } catch {
    return undefined
  }
}

const digestOf = async ({ salt, name, value }: Disclosed): Promise<string> =>
  hex(await sha256(utf8('resguardo/field/v1\0'), salt, utf8(`${name}\0${canonical(value)}`)))

/** The commitment that the receipt leads to: of all it shows and all it does not. */
export async function commitmentOf({ act, others, r, shown }: Receipt): Promise<Bytes> {
  const fields = [...others, ...(await Promise.all(shown.map(digestOf)))].sort()
  return sha256(utf8('resguardo/act/v1\0'), r, utf8(canonical({ ...act, v: 1, fields })))
}
