import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readCheckpoint } from '../log/checkpoint.js'
import { cosignedBy } from '../log/cosignature.js'
import type { Held } from '../log/judge.js'
import { readNote, type Verifier } from '../log/note.js'

/** What a witness remembers: of each log, the whole note it cosigned last. */
export type Memory = Readonly<{
  noteOf(origin: string): string | undefined
  heldOf(origin: string): Held | undefined
  /** Remembers before it answers: when this resolves the file is on the disk. */
  keep(origin: string, note: string): Promise<void>
}>

/** The file cannot be read as one of ours: a witness that forgot what it signed must not sign. */
export class MemoryUnreadable extends Error {
  override name = 'MemoryUnreadable'
}

function held(note: string | undefined): Held | undefined {
  const read = note === undefined ? undefined : readNote(note)
  return read && readCheckpoint(read.text)
}

type Notes = ReadonlyMap<string, string>

/** A memory as it stands in its file. */
export const memoryText = (notes: Notes): string => JSON.stringify(Object.fromEntries(notes))

/** Whether it is a checkpoint of that log with the cosignature of this witness: one changed character, and it is not. */
function isOurs(origin: string, text: unknown, by: Verifier): boolean {
  const note = typeof text === 'string' ? readNote(text) : undefined
  return note !== undefined && readCheckpoint(note.text)?.origin === origin && cosignedBy(note, by) !== undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads what a witness remembered; nothing when it was not written by this witness, or not as it writes. */
export function readMemory(text: string, by: Verifier): Notes | undefined {
  const notes = parsed(text)
  if (typeof notes !== 'object' || notes === null || Array.isArray(notes)) return undefined
  const entries = Object.entries(notes)
  if (!entries.every(([origin, note]) => isOurs(origin, note, by))) return undefined
  return memoryText(new Map(entries)) === text ? new Map(entries) : undefined
}

async function load(path: string, by: Verifier): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  const notes = readMemory(text, by)
  if (!notes) throw new MemoryUnreadable('not what this witness writes')
  return new Map(notes)
}

/** Does something with a file, and waits until the disk has it. */
async function waitFor(path: string, flags: 'w' | 'r', work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, flags, 0o600)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function write(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  await waitFor(beside, 'w', (file) => file.writeFile(text))
  await rename(beside, path)
  await waitFor(dirname(path), 'r', async () => undefined)
}

/** The memory of a witness in a file, which need not exist yet. Throws `MemoryUnreadable` on a file that it did not write. */
export async function memoryIn(path: string, by: Verifier): Promise<Memory> {
  const notes = await load(path, by)
  return {
    noteOf: (origin) => notes.get(origin),
    heldOf: (origin) => held(notes.get(origin)),
    async keep(origin, note) {
      await write(path, memoryText(new Map(notes).set(origin, note)))
      notes.set(origin, note)
    },
  }
}

/** A memory that lasts as long as the process: for trying things out. */
export function memoryForNow(): Memory {
  const notes = new Map<string, string>()
  return {
    noteOf: (origin) => notes.get(origin),
    heldOf: (origin) => held(notes.get(origin)),
    keep: async (origin, note) => void notes.set(origin, note),
  }
}
