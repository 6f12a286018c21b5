import type { World } from './world.js'

/** Asks the database for a sign of life. Rejects with what the store calls unavailable. */
export const alive = ({ db }: World): Promise<unknown> => db.query('SELECT 1')
