import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readCheckpoint } from '../log/checkpoint.js'
import type { Held } from '../log/judge.js'
import { readNote } from '../log/note.js'

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

function entriesOf(text: string): Map<string, string> {
  const notes = JSON.parse(text) as unknown
  if (typeof notes !== 'object' || notes === null || Array.isArray(notes))
    throw new MemoryUnreadable('not a list of logs')
  const entries = Object.entries(notes)
  if (
    !entries.every(
      ([origin, note]) => typeof note === 'string' && readCheckpoint(readNote(note)?.text ?? '')?.origin === origin,
    )
  )
    throw new MemoryUnreadable('not what a witness writes')
  return new Map(entries as [string, string][])
}

async function load(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return entriesOf(text)
  } catch (error) {
    throw error instanceof MemoryUnreadable ? error : new MemoryUnreadable('not written whole')
  }
}

async function write(path: string, text: string): Promise<void> {
  const beside = `${path}.new`
  const file = await open(beside, 'w', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
  await rename(beside, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync()
  await folder.close()
}

/** The memory in a file, which need not exist yet. Throws `MemoryUnreadable` on a file that is not one of ours. */
export async function memoryIn(path: string): Promise<Memory> {
  const notes = await load(path)
  return {
    noteOf: (origin) => notes.get(origin),
    heldOf: (origin) => held(notes.get(origin)),
    async keep(origin, note) {
      await write(path, JSON.stringify(Object.fromEntries(new Map(notes).set(origin, note))))
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
