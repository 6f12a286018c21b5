import { type Db, isTaken, isUnavailable } from './db.js'
import { type Writing, write } from './write.js'

type Waiting = Readonly<{ writing: Writing; done: (written: boolean) => void; failed: (error: unknown) => void }>

/** What two processes may both want: the number of an act, its place, the keys of a file that both begin. */
const keysOfMany = ['act_pkey', 'place_file_seq_key', 'keys_pkey']

const deadlock = '40P01'

/** Whether another process was first, with one of the numbers or, each waiting for the other, with all of them. */
const isLost = (error: unknown): boolean =>
  keysOfMany.some((key) => isTaken(error, key)) || (error as { code?: unknown })?.code === deadlock

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
async function commit(db: Db, group: readonly Waiting[]): Promise<void> {
  const all = await written(
    db,
    group.map(({ writing }) => writing),
  ).catch((error) => {
    if (group.length === 1 || isUnavailable(error)) throw error
    return false
  })
  for (const { writing, done, failed } of group) {
    if (all || group.length === 1) done(all)
    else await written(db, [writing]).then(done, failed)
  }
}

/**
 * Whatever waits shares one commit: the statement under way gathers the next ones behind it, and each caller is
 * answered after the commit that holds its acts. Alone it costs nothing.
 *
 * Answers `false` when another process has meanwhile written in one of those files: the caller has to look again.
 */
export function groupCommit(db: Db): (writing: Writing) => Promise<boolean> {
  let waiting: Waiting[] = []
  let running = false

  const run = async () => {
    running = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await commit(db, group).catch((error) => {
        for (const { failed } of group) failed(error)
      })
    }
    running = false
  }

  return (writing) =>
    new Promise((done, failed) => {
      waiting.push({ writing, done, failed })
      if (!running) void run()
    })
}
