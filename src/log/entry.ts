import { leafHash, same } from './hash.js'

/** What stands in the log for an act: two values that look random to whoever has not the file's key. */
export type ActEntry = Readonly<{ tag: Uint8Array; cm: Uint8Array }>

const act = 0x01
const notice = 0x02
const [tagLength, cmLength] = [16, 32]

/** The entry of an act (49 bytes): it tells nobody which case, what, or about whom. */
export const actEntry = ({ tag, cm }: ActEntry): Buffer => Buffer.concat([Uint8Array.of(act), tag, cm])

/** The entry of what everybody may read: a policy of witnesses, a key, a release. */
export const noticeEntry = (text: string): Buffer => Buffer.concat([Uint8Array.of(notice), Buffer.from(text)])

export type Entry = Readonly<{ act: ActEntry; notice?: undefined }> | Readonly<{ notice: string; act?: undefined }>

/** Reads an entry; nothing when it is of no kind we know. */
export function readEntry(entry: Uint8Array): Entry | undefined {
  if (entry[0] === act && entry.length === 1 + tagLength + cmLength)
    return { act: { tag: entry.subarray(1, 1 + tagLength), cm: entry.subarray(1 + tagLength) } }
  const text = Buffer.from(entry.subarray(1)).toString()
  // What is not UTF-8 would be read as something like it, and two entries as one.
  return entry[0] === notice && same(Buffer.from(text), entry.subarray(1)) ? { notice: text } : undefined
}

export const actLeaf = (entry: ActEntry): Buffer => leafHash(actEntry(entry))
