import { randomBytes } from 'node:crypto'
import { engineVersion } from '../../store/floor.js'
import { settle } from '../../store/settle.js'
import { inTemporaryDatabase, inTemporaryFolder } from '../../store/temporary.js'
import { openNode } from '../node.js'
import type { World } from '../world.js'
import { type Rates, ratesOf } from './rates.js'
import { type Compared, compare, type Measure } from './rounds.js'
import { type AtDesk, type Filled, inFilled, type Scaled, scale } from './scale.js'

/** What was measured on one engine. */
export type Measured = Readonly<{
  engine: 'embedded' | 'server'
  version: string
  compared: readonly Compared[]
  rates: Rates
}>

type Where = Parameters<typeof openNode>[0]

async function inWorld<T>(where: Where, work: (world: World) => Promise<T>): Promise<T> {
  const { world, close } = await openNode(where, { story: randomBytes(32), apart: randomBytes(32) })
  return work(world).finally(close)
}

/** Does something in an empty world on the embedded database, durable, in a folder that is gone afterwards. */
export const inEmptyWorld = <T>(work: (world: World) => Promise<T>): Promise<T> =>
  inTemporaryFolder((data) => inWorld({ data, database: undefined }, work))

const measureIn =
  (engine: Measured['engine'], measure: Measure) =>
  async (world: World): Promise<Measured> => {
    const compared: Compared[] = []
    for (const writers of [1, 8]) compared.push(await compare(world, writers, measure))
    return { engine, version: await engineVersion(world.db), compared, rates: await ratesOf(world) }
  }

export const measureEmbedded = (measure: Measure): Promise<Measured> => inEmptyWorld(measureIn('embedded', measure))

/** On a server, in a database of its own that is gone afterwards. */
export const measureServer = (server: string, measure: Measure): Promise<Measured> =>
  inTemporaryDatabase(server, (database) => inWorld({ data: '', database }, measureIn('server', measure)))

/** Few cases and many on one engine, how the pages of the desk bear it, and in how many rounds that is looked at. */
export type Scale = Readonly<{ few: number; many: number; rounds: number; atDesk: AtDesk }>

type Place = <T>(work: (where: Where) => Promise<T>) => Promise<T>

const scaleIn =
  (place: Place) =>
  ({ few, many, rounds, atDesk }: Scale): Promise<Scaled> => {
    const filled = <T>(cases: number, work: (filled: Filled) => Promise<T>) =>
      place((where) =>
        inWorld(where, (world) =>
          inFilled(world, { cases, settle: () => settle(world.db, where.database), atDesk }, work),
        ),
      )
    return filled(few, (one) => filled(many, (other) => scale(one, other, rounds)))
  }

export const scaleEmbedded = scaleIn((work) => inTemporaryFolder((data) => work({ data, database: undefined })))

/** On a server, in two databases of their own that are gone afterwards. */
export const scaleServer = (server: string, wanted: Scale): Promise<Scaled> =>
  scaleIn((work) => inTemporaryDatabase(server, (database) => work({ data: '', database })))(wanted)
