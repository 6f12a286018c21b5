/** Runs work when nobody else in this process has any of these files in hand. */
export type Turns = <T>(files: readonly string[], work: () => Promise<T>) => Promise<T>

/**
 * First come, first served, for each file. Between processes the number of the act decides; within one, waiting is
 * cheaper than losing.
 */
export function turns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (files, work) => {
    const ahead = Promise.allSettled(files.map((file) => last.get(file)))
    const mine = ahead.then(work)
    const settled = mine.catch(() => undefined)
    for (const file of files) last.set(file, settled)
    try {
      return await mine
    } finally {
      for (const file of files) if (last.get(file) === settled) last.delete(file)
    }
  }
}
