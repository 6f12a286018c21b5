import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Temporal } from 'temporal-polyfill'
import { type GivenLog, givenLog } from '../app/log/given.js'
import type { Settings } from '../app/settings.js'
import { type World, worldOf } from '../app/world.js'
import { urgentKinds } from '../domain/law/urgent.js'
import { chosen } from '../store/given.js'
import { readLaw } from '../store/law-files.js'
import type { Env, Staff } from './env.js'
import { failed, notFound, onError } from './failures/failures.js'
import { splitPath } from './language.js'
import { openPage } from './page.js'

export type Given = Readonly<{
  world: World
  /** Moves the clock of this world. */
  pass: (length: Temporal.DurationLike) => void
  close: () => Promise<void>
}>

const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }

/** At nine in the morning there. */
function givenClock() {
  let now = Temporal.Instant.from('2026-03-02T15:00:00Z')
  const pass = (length: Temporal.DurationLike) => {
    now = now.add(length)
  }
  return { now: () => now, pass }
}

/** A world of its own on an empty database, under the federal law. It keeps no log. */
export async function givenWorld(): Promise<Given> {
  const db = await chosen()
  const { now, pass } = givenClock()
  return { world: worldOf({ db, law: await readLaw('mx/federal'), master, now }), pass, close: () => db.close() }
}

/** A world that keeps a log in memory, with seven witnesses whose clock is the world's. */
export async function givenLoggedWorld(): Promise<Given & GivenLog> {
  const db = await chosen()
  const { now, pass } = givenClock()
  const law = await readLaw('mx/federal')
  const kept = await givenLog(db, { now, urgent: urgentKinds(law) })
  return { ...kept, world: worldOf({ db, law, master, now, log: kept.log }), pass, close: () => db.close() }
}

export const settings: Settings = {
  demo: true,
  origin: 'http://localhost:8080',
  rpId: 'localhost',
  port: 8080,
  host: '127.0.0.1',
  data: './data',
  telephone: '800 000 0000',
}

/** The pages under test as the whole site would serve them, for whoever is signed in. */
export function givenApp({ world }: Given, subjects: readonly ((app: Hono<Env>) => void)[], staff?: Staff): Hono<Env> {
  const app = new Hono<Env>({ getPath: (asked) => splitPath(new URL(asked.url).pathname).rest })
  app.use(async (c, next) => {
    const { pathname, search } = new URL(c.req.url)
    const { language, rest } = splitPath(pathname)
    c.set('world', world)
    c.set('settings', settings)
    c.set('staff', staff)
    const path = rest + search
    const asset = (name: string) => `/assets/${name}`
    c.set('page', openPage({ language, path, demo: true, zone: world.law.zone, now: world.now(), asset }))
    await next()
  })
  app.use(bodyLimit({ maxSize: 2_000_000, onError: (c) => failed(c, 'tooLarge', 413) }))
  app.onError(onError)
  app.notFound(notFound)
  for (const register of subjects) register(app)
  return app
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A form as a browser sends it. */
export const formOf = (fields: Fields): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString(),
})
