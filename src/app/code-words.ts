import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/spanish.js'

/** A word without its accents and in lower case: how people type them on a cheap telephone. */
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Four letters tell every word of the list from all others, accents or not. */
const prefix = 4
const byPrefix = new Map(wordlist.map((word) => [bare(word).slice(0, prefix), word]))

/** The twelve words that write down 128 bits. */
export const wordsFor = (bits: Uint8Array): string[] => entropyToMnemonic(bits, wordlist).split(' ')

/** Twelve Spanish words: 128 random bits, which reopen one file from any telephone. */
export const newWords = (): string[] => wordsFor(randomBytes(16))

/** The words meant by what was typed, with or without accents, whole or only their first four letters; nothing when they cannot be. */
export function wordsIn(typed: string): string[] | undefined {
  const words = bare(typed)
    .split(/[^a-zñ]+/)
    .filter(Boolean)
    .map((word) => byPrefix.get(word.slice(0, prefix)))
  return words.length === 12 && words.every((word) => word !== undefined) ? words : undefined
}

/** What is kept of the words: a hash from which they cannot be found, since they hold 128 random bits. */
export function verifierFor(words: readonly string[]): Buffer {
  const entropy = mnemonicToEntropy(words.join(' ').normalize('NFKD'), wordlist)
  const key = hkdfSync('sha256', entropy, Buffer.alloc(0), 'resguardo/code/v1', 32)
  return createHash('sha256').update(Buffer.from(key)).digest()
}

/** Compares in constant time; also when there is nothing to compare with. */
export function opens(words: readonly string[] | undefined, verifier: Uint8Array | undefined): boolean {
  const kept = verifier ?? Buffer.alloc(32)
  const offered = words ? checked(words) : undefined
  const equal = timingSafeEqual(offered ?? Buffer.alloc(32, 1), kept)
  return equal && offered !== undefined && verifier !== undefined
}

/** Twelve words of the list whose checksum is wrong were mistyped: no code at all. */
function checked(words: readonly string[]): Buffer | undefined {
  try {
    return verifierFor(words)
  } catch {
    return undefined
  }
}
