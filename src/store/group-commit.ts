import { type Db, isTaken, isUnavailable } from './db.js'
import { gather, type Waiting } from './gather.js'
import { type Writing, write } from './write.js'

/** What two processes may both want: the number of an act, its place, the keys of a file that both begin. */
const keysOfMany = ['act_pkey', 'place_file_seq_key', 'keys_pkey']

const deadlock = '40P01'
/** The function that writes acts found no key for one of the files. */
const keyless = 'RG001'

/**
 * Whether another process was first: with one of the numbers or, each waiting for the other, with all of them; or a key
 * was destroyed.
 */
const isLost = (error: unknown): boolean =>
  keysOfMany.some((key) => isTaken(error, key)) ||
  [deadlock, keyless].some((code) => (error as { code?: unknown })?.code === code)

/** Whether it was written; `false` when another process was first. */
const written = (db: Db, writings: readonly Writing[]): Promise<boolean> =>
  write(db, writings).then(
    () => true,
    (error) => {
      if (isLost(error)) return false
      throw error
    },
  )

/** Commits a group at once. When that cannot be, each goes alone, so that nobody fails by another's fault. */
async function commit(db: Db, group: readonly Waiting<Writing, boolean>[]): Promise<void> {
  const all = await written(
    db,
    group.map(({ asked }) => asked),
  ).catch((error) => {
    if (group.length === 1 || isUnavailable(error)) throw error
    return false
  })
  for (const { asked, done, failed } of group) {
    if (all || group.length === 1) done(all)
    else await written(db, [asked]).then(done, failed)
  }
}

/**
 * Whatever waits shares one commit, and each caller is answered after the commit that holds its acts.
 *
 * Answers `false` when another process has meanwhile written in one of those files, or its key is gone: the caller has to look again.
 */
export const groupCommit = (db: Db): ((writing: Writing) => Promise<boolean>) => gather((group) => commit(db, group))
