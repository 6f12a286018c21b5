import { type Db, isUnavailable } from './db.js'
import { acts } from './migrations/0001-acts.js'
import { derived } from './migrations/0002-derived.js'
import { doors } from './migrations/0003-doors.js'
import { queues } from './migrations/0004-queues.js'
import { writing } from './migrations/0005-writing.js'
import { otherFiles } from './migrations/0006-other-files.js'
import { names } from './migrations/0007-names.js'
import { log } from './migrations/0008-log.js'
import { Unusable } from './unusable.js'

/** In order, each once, never changed after it was released. */
const migrations: readonly { name: string; sql: string }[] = [
  { name: '0001-acts', sql: acts },
  { name: '0002-derived', sql: derived },
  { name: '0003-doors', sql: doors },
  { name: '0004-queues', sql: queues },
  { name: '0005-writing', sql: writing },
  { name: '0006-other-files', sql: otherFiles },
  { name: '0007-names', sql: names },
  { name: '0008-log', sql: log },
]

/** The role the application works as: it owns nothing, so what it was not granted it cannot give itself. */
const role = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'resguardo_app') THEN CREATE ROLE resguardo_app NOLOGIN; END IF;
END $$;
CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
`

const once = ({ name, sql }: (typeof migrations)[number]) => `
BEGIN;
LOCK TABLE migration IN EXCLUSIVE MODE;
DO $migration$ BEGIN
  IF NOT EXISTS (SELECT FROM migration WHERE name = '${name}') THEN
    EXECUTE $sql$ ${sql} $sql$;
    INSERT INTO migration (name) VALUES ('${name}');
  END IF;
END $migration$;
COMMIT;
`

/** All that gives a database its newest shape, in order. Each changes nothing where it was done before. */
export const steps: readonly string[] = [role, ...migrations.map(once)]

async function bringUp(db: Db): Promise<void> {
  for (const step of steps) await db.script(step)
}

/**
 * Brings the database to the newest shape, as its owner. Two processes starting at once wait for one another. Throws
 * `Unusable` when the database will not have it.
 */
export const migrate = (db: Db): Promise<void> =>
  bringUp(db).catch((error: Error) => {
    throw isUnavailable(error) ? error : new Unusable({ because: 'database.not-migrated', said: error.message })
  })
