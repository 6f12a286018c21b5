import { type Measured, measureServer } from '../app/bench/bench.js'
import { type Obstacle, Unusable } from '../app/failures.js'

/** An engine that was not measured. Without `why` no server was named, and none answers on this machine. */
export type Missing = Readonly<{ engine: Measured['engine']; why?: Obstacle }>

type Tried = Readonly<{ measured?: Measured; missing?: Missing }>

const local = 'postgres://127.0.0.1/postgres'

/** Cases that each writer takes through their life in a round. */
export const lives = 6

const obstacleOf = (error: unknown): Obstacle =>
  error instanceof Unusable ? error.obstacle : { because: 'database.refused', said: (error as Error).message }

/** Measures on a server, where there is one. One that cannot be used is told, and stops nothing. */
export async function onServer(server: string | undefined, rounds: number): Promise<Tried> {
  try {
    return { measured: await measureServer(server ?? local, { rounds, lives }) }
  } catch (error) {
    return { missing: { engine: 'server', ...(server ? { why: obstacleOf(error) } : {}) } }
  }
}
