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

/** Words of the list that nobody who is afraid should be handed. They are understood all the same. */
const frightening = new Set(
  `aborto ataque bala bomba bruja cadáver cárcel crimen cripta culpa delito detener diablo dolor espada fiera flecha fuga
  fusil golpe guerra hacha herir hueso huida huir ladrón lanza llanto llorar luto mafia maldad matar miedo mortal muerte
  odio pecado peligro pena perder preso prisión puñal rapto rehén sable sangre temor terror tumba veneno viudo`
    .normalize('NFD')
    .split(/\s+/),
)

/**
 * Twelve Spanish words, which reopen one file from any telephone: 128 random bits, less than one for the words that are
 * never handed out.
 */
export function newWords(): string[] {
  for (;;) {
    const words = wordsFor(randomBytes(16))
    if (!words.some((word) => frightening.has(word.normalize('NFD')))) return words
  }
}

/** The words meant by what was typed, with or without accents, whole or only their first four letters; nothing when they cannot be. */
export function wordsIn(typed: string): string[] | undefined {
  const words = bare(typed)
    .split(/[^a-zñ]+/)
    .filter(Boolean)
    .map((word) => byPrefix.get(word.slice(0, prefix)))
  return words.length === 12 && words.every((word) => word !== undefined) ? words : undefined
}

/** What is kept of the words: a hash from which they cannot be found, since they hold 128 random bits. */
export function verifierOf(bits: Uint8Array): Buffer {
  const key = hkdfSync('sha256', bits, Buffer.alloc(0), 'resguardo/code/v1', 32)
  return createHash('sha256').update(Buffer.from(key)).digest()
}

/** Throws on words that write down nothing. */
export const verifierFor = (words: readonly string[]): Buffer =>
  verifierOf(mnemonicToEntropy(words.join(' ').normalize('NFKD'), wordlist))

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
