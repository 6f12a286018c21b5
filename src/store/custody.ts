import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { seal, unseal } from './seal.js'

/** The two keys that wrap all others: one for what is told (C2), one for what tells where somebody is (C3). 32 bytes each. */
export type MasterKeys = Readonly<{ story: Uint8Array; apart: Uint8Array }>

/** The keys of one file, in clear only in memory. */
export type FileKeys = Readonly<{
  story: Uint8Array
  apart: Uint8Array
  /** Makes the unlinkable tags: later handed to the person, so that they can scan the log; nothing else follows from it. */
  tags: Uint8Array
  /** Make r and the salts of the commitment. */
  salts: Uint8Array
  apartSalts: Uint8Array
}>

/** The keys of one file as they are kept: wrapped. Destroying this row leaves the record whole and the story gone. */
export type WrappedKeys = Readonly<{ file: string; story: Uint8Array; apart: Uint8Array }>

const derive = (key: Uint8Array, purpose: string) =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `resguardo/${purpose}/v1`, 32))

const fileKeys = (story: Uint8Array, apart: Uint8Array): FileKeys => ({
  story,
  apart,
  tags: derive(story, 'tags'),
  salts: derive(story, 'salts'),
  apartSalts: derive(apart, 'salts'),
})

const place = (file: string, part: string) => `resguardo/key/v1\0${file}\0${part}`

/** Keys for a new file, and the row that keeps them. */
export function newFileKeys(master: MasterKeys, file: string): { keys: FileKeys; wrapped: WrappedKeys } {
  const [story, apart] = [randomBytes(32), randomBytes(32)]
  return {
    keys: fileKeys(story, apart),
    wrapped: {
      file,
      story: seal(master.story, place(file, 'story'), story),
      apart: seal(master.apart, place(file, 'apart'), apart),
    },
  }
}

/** Opens the keys of a file. Throws `Unopenable` when they are another file's or the master keys are others. */
export const unwrapFileKeys = (master: MasterKeys, { file, story, apart }: WrappedKeys): FileKeys =>
  fileKeys(unseal(master.story, place(file, 'story'), story), unseal(master.apart, place(file, 'apart'), apart))

/** Keys of files, opened or newly made. */
export type Keyring = Readonly<{
  open(wrapped: WrappedKeys): FileKeys
  make(file: string): Readonly<{ keys: FileKeys; wrapped: WrappedKeys }>
  /** The keyed hash of a name: the same for the same text, and nothing to whoever has not the master keys. */
  blind(text: string): Uint8Array
}>

const mostOpen = 1000

/**
 * Opens the keys of files, and keeps the last thousand open: opening takes longer than using them. The row that keeps a
 * key is read each time all the same, so that a key that was destroyed there opens nothing more.
 */
export function keyring(master: MasterKeys): Keyring {
  const opened = new Map<string, FileKeys>()
  const names = derive(master.story, 'names')
  const keep = ({ file, story, apart }: WrappedKeys, keysOf: () => FileKeys): FileKeys => {
    const name = Buffer.concat([story, apart, Buffer.from(file)]).toString('latin1')
    const keys = opened.get(name) ?? keysOf()
    opened.delete(name)
    opened.set(name, keys)
    if (opened.size > mostOpen) opened.delete(opened.keys().next().value!)
    return keys
  }
  return {
    open: (wrapped) => keep(wrapped, () => unwrapFileKeys(master, wrapped)),
    make: (file) => {
      const fresh = newFileKeys(master, file)
      keep(fresh.wrapped, () => fresh.keys)
      return fresh
    },
    blind: (text) => createHmac('sha256', names).update(text).digest(),
  }
}
