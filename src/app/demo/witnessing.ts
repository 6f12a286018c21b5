import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { verifierText } from '../../log/note.js'
import type { SigningKey } from '../../log/signing-key.js'
import { logFolder, unhurriedDisk } from '../../store/log-folder.js'
import type { ToldLog } from '../fill.js'
import { createLogKey, policyIn, readLogKey, type Trust } from '../log/trust.js'
import type { WitnessCall } from '../log/witness-call.js'
import { toldLog } from './told-log.js'

/** Where one witness keeps its key, its memory, and the list of the logs that it knows. */
export type WitnessFiles = Readonly<{ key: string; memory: string; logs: string }>

/**
 * The witness program, handed in by `main.ts`: nothing of the node may import it. `keep` writes down, as the program itself
 * would, what was cosigned here; `start` runs it as a process of its own.
 */
export type WitnessProgram = Readonly<{
  keyIn(path: string, name: string): Promise<SigningKey>
  writeLogs(path: string, log: string): Promise<void>
  here(given: {
    key: SigningKey
    log: SigningKey
    seconds(): number
  }): WitnessCall & Readonly<{ keep(memory: string): Promise<void> }>
  start(files: WitnessFiles): Promise<Readonly<{ call: WitnessCall; stop(): Promise<void> }>>
}>

/** The demonstration's bodies are invented, and their keys say so in their names. */
const names = {
  osc: ['osc-uno', 'osc-dos', 'osc-tres', 'osc-cuatro'],
  autonomos: ['autonomo-uno', 'autonomo-dos', 'autonomo-tres'],
} as const
const everyName: readonly string[] = [...names.osc, ...names.autonomos]

const origin = 'demostracion.invalid/bitacora'

type Keys = Readonly<{ log: SigningKey; witnesses: ReadonlyMap<string, SigningKey> }>

const policyTextOf = ({
  log,
  witnesses,
}: Keys): string => `# Demostración: llaves inventadas, que no prueban nada fuera de ella.
log ${verifierText(log.verifier)}
${[...witnesses].map(([name, { verifier }]) => `witness ${name} ${verifierText(verifier)}`).join('\n')}
group osc 3 ${names.osc.join(' ')}
group autonomos 2 ${names.autonomos.join(' ')}
group todos all osc autonomos
quorum todos
`

const filesOf = (data: string, name: string): WitnessFiles => {
  const folder = join(data, 'witnesses')
  return { key: join(folder, `${name}.key`), memory: join(folder, `${name}.json`), logs: join(folder, 'logs') }
}

/** The keys in the data folder, made when there are none. */
async function keysIn(data: string, program: WitnessProgram): Promise<Keys> {
  const path = join(data, 'demonstration-log-key')
  const log = await readLogKey(path).catch(() => createLogKey(path, origin))
  const keyOf = async (name: string): Promise<[string, SigningKey]> => [
    name,
    await program.keyIn(filesOf(data, name).key, `${name}.demostracion.invalid`),
  ]
  const witnesses = new Map(await Promise.all(everyName.map(keyOf)))
  await program.writeLogs(filesOf(data, everyName[0]!).logs, verifierText(log.verifier))
  return { log, witnesses }
}

/** The demonstration's log and its seven witnesses: first told over in this process, then as processes of their own. */
export type Witnessing = Readonly<{
  trust: Trust
  /** The log of the years before today. `end` lets each witness remember it. */
  told(today: Temporal.Instant): Readonly<{ log: ToldLog; end(): Promise<void> }>
  /** Starts the witnesses, and answers how to stop them. From then on `trust` asks them. */
  start(): () => Promise<void>
}>

export async function witnessingIn(data: string, program: WitnessProgram): Promise<Witnessing> {
  const keys = await keysIn(data, program)
  const policyText = policyTextOf(keys)
  const common = { signing: keys.log, policy: policyIn(policyText, keys.log, data), policyText }
  const calls = new Map<string, WitnessCall>()

  return {
    trust: { ...common, calls },
    told: (today) => {
      let at = today
      const seconds = () => Math.floor(at.epochMilliseconds / 1000)
      const here = new Map(
        [...keys.witnesses].map(([name, key]) => [name, program.here({ key, log: keys.log, seconds })]),
      )
      const setClock = (instant: Temporal.Instant) => {
        at = instant
      }
      const parts = { trust: { ...common, calls: here }, folder: logFolder(join(data, 'log'), unhurriedDisk), setClock }
      return {
        log: toldLog(today, parts),
        end: async () => {
          for (const [name, witness] of here) await witness.keep(filesOf(data, name).memory)
        },
      }
    },
    start: () => {
      // One after another: all at once they would take every processor from the first pages.
      let before: Promise<unknown> = Promise.resolve()
      const started = everyName.map((name) => {
        const witness = before.then(() => program.start(filesOf(data, name)))
        before = witness.catch(() => undefined)
        return { name, witness }
      })
      for (const { name, witness } of started) {
        // Pages do not wait for them: whoever is asked before it listens answers when it does, or says why it cannot.
        witness.catch(() => undefined)
        calls.set(name, {
          add: async (body) => (await witness).call.add(body),
          latest: async (hash) => (await witness).call.latest(hash),
        })
      }
      return async () => void (await Promise.all(started.map(async ({ witness }) => (await witness).stop())))
    },
  }
}
