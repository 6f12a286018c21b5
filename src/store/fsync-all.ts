import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Makes durable what is written in a file, or the names in a folder. */
export function fsyncPath(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes everything in a folder durable that was written there without waiting. */
export function fsyncAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) fsyncAll(path)
    else fsyncPath(path)
  }
  fsyncPath(folder)
}
