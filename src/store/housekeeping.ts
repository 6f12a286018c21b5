import type { PGlite } from '@electric-sql/pglite'
import type { Signs } from './durable-filesystem.js'

/** What lets the application's role keep house, and change nothing. */
export const mayKeepHouse = (role: string): string => `GRANT pg_checkpoint, pg_maintain TO ${role};`

/**
 * What a server does in the background and the embedded engine, being a single process, never does by itself: fold its log
 * into its tables, so that the log does not grow for ever nor take ever longer to replay after a kill; take out dead rows
 * and gather the statistics that its plans rest on. Only when something was written since. Answers how to end.
 */
export function keepHouse(engine: PGlite, signs: Signs, every: number): () => void {
  let [folded, swept, rounds] = [signs.fsyncs, signs.fsyncs, 0]
  const round = async () => {
    rounds += 1
    if (signs.fsyncs === folded || signs.stopped) return
    await engine.exec('CHECKPOINT')
    if (rounds % 60 === 0 && signs.fsyncs !== swept) {
      await engine.exec('VACUUM (ANALYZE)')
      swept = signs.fsyncs
    }
    folded = signs.fsyncs
  }
  // A round that fails shows in the next query; the one after it tries again.
  const timer = setInterval(() => void round().catch(() => undefined), every).unref()
  return () => clearInterval(timer)
}
