import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { Temporal } from 'temporal-polyfill'
import { wake } from '../../src/app/alarms.js'
import { noteBreaches } from '../../src/app/breaches.js'
import { demoSettings } from '../../src/app/configuration.js'
import { seatStaff } from '../../src/app/demo/seat-staff.js'
import { demoPetitioners, seedDemonstration } from '../../src/app/demo/seed.js'
import { givenWitnesses, witnessNames } from '../../src/app/log/given.js'
import { keepLog, openNode } from '../../src/app/node.js'
import { personIn } from '../../src/cli/person.js'
import { chosenDatabase } from '../../src/store/given.js'
import { webOf } from '../../src/web/app.js'
import { loadAssets } from '../../src/web/assets.js'

/** The demonstration with its staff and without its cases, in this process and on loopback, with a clock that the journey moves. */
export type Site = Readonly<{
  origin: string
  /** Lets time pass; then the watch makes its round, as it does every few seconds: acts are published and cosigned, too. */
  pass(time: { hours?: number; minutes?: number }): Promise<void>
  /** Runs `resguardo person …` on this node. Answers what it printed. */
  person(...args: string[]): Promise<string>
  close(): Promise<void>
}>

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A Monday noon: the day on which every journey begins. */
const began = Temporal.Instant.from('2026-03-02T18:00:00Z')

/** With its staff alone, or with the three years of cases that the demonstration tells. */
export async function openSite({ told = false } = {}): Promise<Site> {
  const data = mkdtempSync('/tmp/resguardo-journey-')
  const env = { PORT: String(await freePort()), RESGUARDO_DATA: data, RESGUARDO_DATABASE: await chosenDatabase() }
  const settings = demoSettings(env)
  const key = Buffer.alloc(32, 3)
  const bare = await openNode(settings, { story: key, apart: key })
  let now = began
  const { trust } = givenWitnesses(() => Math.floor(now.epochMilliseconds / 1000))
  const node = await keepLog({ ...bare, world: { ...bare.world, now: () => now } }, settings, trust)
  const { world } = node
  const log = world.log!
  await (told ? seedDemonstration(world, now, () => undefined) : seatStaff(world, now))
  const assets = await loadAssets(new URL('../../', import.meta.url))
  const app = webOf({ world, settings, assets, petitioners: told ? demoPetitioners() : [] })
  const server = serve({ fetch: app.fetch, port: settings.port, hostname: settings.host })
  await once(server, 'listening')
  return {
    origin: settings.origin,
    pass: async (time) => {
      now = now.add(time)
      await log.publish()
      for (const name of witnessNames) await log.ask(name)
      await noteBreaches(world)
      await wake(world)
    },
    person: async (...args) => {
      const lines: string[] = []
      const say = (line: string) => void lines.push(line)
      await personIn(world, settings.origin, args, { env: {}, language: 'es', out: say, err: say })
      return lines.join('\n')
    },
    close: async () => {
      server.close()
      await node.close()
      rmSync(data, { recursive: true })
    },
  }
}
