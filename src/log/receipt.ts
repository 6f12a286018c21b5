import { fromBase64, toBase64 } from './base64.js'
import { type Committed, commitment, fieldDigest } from './commitment.js'
import { canonical, type Json } from './jcs.js'

/** A field that is shown: whoever has it, its name and its salt makes the digest that the act committed to. */
export type Disclosed = Readonly<{ name: string; value: Json; salt: Uint8Array }>

/** What proves one act, in one file, offline: what it committed to, what of it is shown, and where the log has it. */
export type Receipt = Readonly<{
  /** `fields` are the digests of what is not shown. */
  committed: Committed
  r: Uint8Array
  tag: Uint8Array
  disclosed: readonly Disclosed[]
  /** The log's word in the instant of recording, as a note. */
  promise?: string
  /** That the log has it (C2SP tlog-proof), with the cosigned checkpoint. */
  proof?: string
  /** The cosigned checkpoint whose hash is `committed.before`, byte for byte: the act was made after it. */
  since?: string
}>

/** Everything the act committed to: the digests of what is shown among those of what is not. */
export function committedBy({ committed, disclosed }: Pick<Receipt, 'committed' | 'disclosed'>): Committed {
  const shown = disclosed.map(({ salt, name, value }) => fieldDigest(salt, name, value))
  return { ...committed, fields: [...committed.fields, ...shown].sort() }
}

export const commitmentOf = (receipt: Receipt): Buffer => commitment(receipt.r, committedBy(receipt))

const version = 'resguardo/receipt/v1'
const digestLength = 32

/** A receipt as a file: canonical JSON, digests packed so that it stays small. */
export function receiptText({ committed, r, tag, disclosed, promise, proof, since }: Receipt): string {
  const { fields, v: _, ...act } = committed
  const packed = Buffer.concat(fields.map((digest) => Buffer.from(digest, 'hex')))
  return canonical({
    receipt: version,
    act,
    others: toBase64(packed),
    r: toBase64(r),
    tag: toBase64(tag),
    shown: disclosed.map(({ name, value, salt }) => ({ name, value, salt: toBase64(salt) })),
    promise,
    proof,
    since,
  })
}

/** What a file may hold, before any of it is known to be so. */
type Raw<Name extends string> = Readonly<Partial<Record<Name, unknown>>>
type RawReceipt = Raw<'receipt' | 'act' | 'others' | 'r' | 'tag' | 'shown' | 'promise' | 'proof' | 'since'>
type RawAct = Raw<'kind' | 'file' | 'seq' | 'prev_cm' | 'at' | 'before' | 'by' | 'norm' | 'basis'>

const isRecord = (value: unknown): value is Raw<never> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown): value is string => typeof value === 'string'

const isTexts = (values: unknown): values is string[] => Array.isArray(values) && values.every(isText)

const bytesOf = (value: unknown, length: number): Buffer | undefined => {
  const bytes = isText(value) ? fromBase64(value) : undefined
  return bytes?.length === length ? bytes : undefined
}

function digestsIn(value: unknown): string[] | undefined {
  const packed = isText(value) ? fromBase64(value) : undefined
  if (!packed || packed.length % digestLength !== 0) return undefined
  return packed.toString('hex').match(/.{64}/g) ?? []
}

function committedIn(act: unknown, fields: string[] | undefined): Committed | undefined {
  if (!isRecord(act) || !fields) return undefined
  const { kind, file, seq, prev_cm, at, before, by, norm, basis } = act as RawAct
  const { person, office } = (isRecord(by) ? by : {}) as Raw<'person' | 'office'>
  if (!isTexts([kind, file, prev_cm, at, before, norm, person, office]) || !isTexts(basis)) return undefined
  return Number.isSafeInteger(seq) ? { v: 1, ...(act as Omit<Committed, 'v' | 'fields'>), fields } : undefined
}

function shownIn(one: unknown): Disclosed | undefined {
  const { name, value, salt } = (isRecord(one) ? one : {}) as Raw<'name' | 'value' | 'salt'>
  const bytes = bytesOf(salt, 16)
  return bytes && isText(name) && value !== undefined ? { name, value: value as Json, salt: bytes } : undefined
}

function disclosedIn(shown: unknown): Disclosed[] | undefined {
  if (!Array.isArray(shown)) return undefined
  const all = shown.map(shownIn).filter((one) => one !== undefined)
  return all.length === shown.length ? all : undefined
}

const longest = 200_000

function receiptIn(value: unknown): Receipt | undefined {
  if (!isRecord(value)) return undefined
  const { receipt, act, others, shown, promise, proof, since, ...rest } = value as RawReceipt
  const committed = committedIn(act, digestsIn(others))
  const disclosed = disclosedIn(shown)
  const [r, tag] = [bytesOf(rest.r, 32), bytesOf(rest.tag, 16)]
  const evidence = Object.entries({ promise, proof, since }).filter(([, text]) => text !== undefined)
  if (receipt !== version || !isTexts(evidence.map(([, text]) => text))) return undefined
  return committed && disclosed && r && tag && { committed, disclosed, r, tag, ...Object.fromEntries(evidence) }
}

/**
 * Reads a receipt; nothing when it is malformed, or not written in the one canonical way: nothing hides in a member that
 * stands there twice. Reading proves nothing.
 */
export function readReceipt(text: string): Receipt | undefined {
  if (text.length > longest) return undefined
  try {
    const receipt = receiptIn(JSON.parse(text))
    return receipt && receiptText(receipt) === text.trimEnd() ? receipt : undefined
  } catch {
    return undefined
  }
}
