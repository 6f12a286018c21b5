import type { Db } from './db.js'
import { writing } from './migrations/0005-writing.js'

/**
 * Lets a database write acts as it did before there was a log: only for measuring what the log costs, in a database that is
 * gone afterwards. As its owner.
 */
export const withoutLog = (db: Db): Promise<void> =>
  db.script(writing.replaceAll('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'))
