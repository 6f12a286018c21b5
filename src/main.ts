import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { serve as listenWith } from '@hono/node-server'
import type { AtDesk } from './app/bench/scale.js'
import { demoSettings } from './app/configuration.js'
import type { WitnessProgram } from './app/demo/witnessing.js'
import { witnessAt } from './app/log/witness-call.js'
import { bench } from './cli/bench.js'
import type { Pages } from './cli/bench-pages.js'
import { demo } from './cli/demo.js'
import { keys } from './cli/keys.js'
import { law } from './cli/law.js'
import { log } from './cli/log.js'
import { person } from './cli/person.js'
import { rebuild } from './cli/rebuild.js'
import { type Commands, run } from './cli/run.js'
import { type Listen, type Running, serve } from './cli/serve.js'
import { verify } from './cli/verify.js'
import { webOf } from './web/app.js'
import { loadAssets } from './web/assets.js'
import { visitDesk } from './web/desk/visit.js'
import { walkRequest } from './web/request/walk.js'
import { routes } from './web/routes.js'
import { here, keyIn, startApart, writeLogs } from './witness/program.js'

const built = new URL('../', import.meta.url)

/** Puts the pages on the network. The only place that knows both the pages and the commands. */
async function onNetwork({ world, settings, petitioners }: Running) {
  const app = webOf({ world, settings, petitioners, assets: await loadAssets(built) })
  const server = listenWith({ fetch: app.fetch, port: settings.port, hostname: settings.host })
  await Promise.race([once(server, 'listening'), once(server, 'error').then(([error]) => Promise.reject(error))])
  return { server, close: () => new Promise<void>((done) => server.close(() => done())) }
}

const listen: Listen = async (running) => (await onNetwork(running)).close

/** The desk as a browser on this machine has it, at any port that is free. */
const atDesk: AtDesk = async (world, by, work) => {
  const settings = { ...demoSettings({}), port: 0 }
  const { server, close } = await onNetwork({ world, settings, petitioners: [] })
  const { port } = server.address() as AddressInfo
  const ask = (path: string, asked: RequestInit) =>
    fetch(`http://localhost:${port}${path}`, { ...asked, redirect: 'manual' })
  return work(await visitDesk(ask, settings.origin, by)).finally(close)
}

/** The pages of a request as they would be sent, each with its styles. */
const requestPages: Pages = async (world) => {
  const settings = demoSettings({})
  const app = webOf({ world, settings, petitioners: [], assets: await loadAssets(built) })
  const visit = async (address: string, form?: Readonly<Record<string, string>>) => {
    const body = form && { method: 'POST', headers: { origin: settings.origin }, body: new URLSearchParams(form) }
    return (await app.request(settings.origin + address, body)).text()
  }
  const walked = await walkRequest(visit, routes.request)
  return Promise.all(
    walked.map(async ({ name, html, styles }) => ({
      name,
      html,
      css: (await Promise.all(styles.map((style) => visit(style)))).join(''),
    })),
  )
}

/** The witness program: the demonstration runs seven of it. */
const witness: WitnessProgram = {
  keyIn,
  writeLogs,
  here,
  start: async (files) => {
    const { address, stop } = await startApart(files)
    return { call: witnessAt(address), stop }
  },
}

/** The verifier in one file, compressed as a server would send it. */
const verifierWeight = async () =>
  gzipSync(await readFile(new URL('verifier/verifier.html', built)), { level: 9 }).byteLength

const commands: Commands = {
  serve: (args, io) => serve(args, io, listen),
  demo: (args, io) => demo(args, io, { listen, witness }),
  law,
  log,
  verify,
  person,
  keys,
  rebuild,
  bench: (args, io) => bench(args, io, { pages: requestPages, atDesk, witness, verifier: verifierWeight }),
}

// Whoever reads the first lines and goes away, as `head` does, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(commands, process.argv.slice(2), {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
})
