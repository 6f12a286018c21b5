import type { Temporal } from 'temporal-polyfill'
import { verifierText } from '../../log/note.js'
import { type SigningKey, signingKey } from '../../log/signing-key.js'
import type { Db } from '../../store/db.js'
import { type MemoryFiles, memoryFiles } from '../../store/given-disk.js'
import { logFolder } from '../../store/log-folder.js'
import { memoryForNow } from '../../witness/memory.js'
import { type Witness, witnessOf } from '../../witness/witness.js'
import { openLog, type PublicLog } from './public-log.js'
import { policyIn, type Trust } from './trust.js'
import type { WitnessCall } from './witness-call.js'

export const origin = 'bitacora.example/fed'
export const signing: SigningKey = signingKey(origin, 'note', Buffer.alloc(32, 70))

const names = ['osc-1', 'osc-2', 'osc-3', 'osc-4', 'autonomo-1', 'autonomo-2', 'autonomo-3']
export const witnessNames: readonly string[] = names

/** What they sign with, in the same order. */
export const witnessKeys: readonly SigningKey[] = names.map((name, i) =>
  signingKey(`${name}.example`, 'cosignature', Buffer.alloc(32, 80 + i)),
)

/** Three of four of civil society and two of three autonomous bodies, as the project recommends. */
export const policyText = `log ${verifierText(signing.verifier)}
${names.map((name, i) => `witness ${name} ${verifierText(witnessKeys[i]!.verifier)}`).join('\n')}
group osc 3 osc-1 osc-2 osc-3 osc-4
group autonomos 2 autonomo-1 autonomo-2 autonomo-3
group todos all osc autonomos
quorum todos
`

/** Seven witnesses in this process, with a clock of their own that is always right. */
export type GivenWitnesses = Readonly<{
  trust: Trust
  of(name: string): Witness
  /** Whoever is gone answers nothing until it is back. */
  gone: Set<string>
  /** Answers in place of a witness. */
  instead: Map<string, WitnessCall>
}>

export function givenWitnesses(seconds: () => number): GivenWitnesses {
  const gone = new Set<string>()
  const instead = new Map<string, WitnessCall>()
  const witnesses = new Map(
    names.map((name, i) => [
      name,
      witnessOf({ ...witnessKeys[i]!, logs: [signing.verifier], memory: memoryForNow(), seconds }),
    ]),
  )
  const calls = new Map(
    names.map((name): [string, WitnessCall] => [
      name,
      {
        add: async (body) => {
          if (gone.has(name)) return { status: 0, body: '' }
          return instead.get(name)?.add(body) ?? witnesses.get(name)!.add(body)
        },
        latest: async (hash) => {
          if (gone.has(name)) return { status: 0, body: '' }
          return instead.get(name)?.latest(hash) ?? witnesses.get(name)!.latest(hash)
        },
      },
    ]),
  )
  const trust = { signing, policy: policyIn(policyText, signing, 'given'), policyText, calls }
  return { trust, of: (name) => witnesses.get(name)!, gone, instead }
}

export type GivenLog = Readonly<{
  log: PublicLog
  witnesses: GivenWitnesses
  files: MemoryFiles
  /** Publishes what waits and asks every witness, as the watch does within seconds. */
  settle(): Promise<void>
}>

type Clock = Readonly<{ now(): Temporal.Instant; urgent?: readonly string[]; witnessNow?: () => Temporal.Instant }>

/** A log in memory with its witnesses, whose clock is the world's unless another is given. */
export async function givenLog(
  db: Db,
  { now, urgent = ['case/request-received'], witnessNow = now }: Clock,
): Promise<GivenLog> {
  const files = memoryFiles()
  const witnesses = givenWitnesses(() => Math.floor(witnessNow().epochMilliseconds / 1000))
  const log = await openLog({ ...witnesses.trust, db, folder: logFolder('/log', files.disk), now, urgent })
  return {
    log,
    witnesses,
    files,
    settle: async () => {
      await log.publish()
      for (const name of names) await log.ask(name)
      await log.publish()
    },
  }
}
