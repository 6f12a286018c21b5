import type { Measured } from '../app/bench/bench.js'
import { type Obstacle, Unusable } from '../app/failures.js'

/** An engine that was not measured. Without `why` no server was named, and none answers on this machine. */
export type Missing = Readonly<{ engine: Measured['engine']; why?: Obstacle }>

type Tried<T> = Readonly<{ measured?: T; missing?: Missing }>

const local = 'postgres://127.0.0.1/postgres'

const obstacleOf = (error: unknown): Obstacle =>
  error instanceof Unusable ? error.obstacle : { because: 'database.refused', said: (error as Error).message }

/** Measures on a server, where there is one. One that cannot be used is told, and stops nothing. */
export async function onServer<T>(
  server: string | undefined,
  measure: (server: string) => Promise<T>,
): Promise<Tried<T>> {
  try {
    return { measured: await measure(server ?? local) }
  } catch (error) {
    return { missing: { engine: 'server', ...(server ? { why: obstacleOf(error) } : {}) } }
  }
}
