import { readFile } from 'node:fs/promises'

const folder = new URL('../../../test/vectors/', import.meta.url)

/** A published test vector, by its path: text as it is. Where each comes from stands beside it in a SOURCE.md. */
export const vector = (path: string): Promise<string> => readFile(new URL(path, folder), 'utf8')

export const vectorBytes = (path: string): Promise<Buffer> => readFile(new URL(path, folder))

export const vectorFolder: URL = folder
