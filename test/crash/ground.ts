import { hash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { policyIn } from '../../src/app/log/trust.js'
import type { WitnessCall } from '../../src/app/log/witness-call.js'
import * as told from '../../src/domain/given.js'
import { readRequest } from '../../src/log/judge.js'
import { noteText, verifierText } from '../../src/log/note.js'
import { signingKey } from '../../src/log/signing-key.js'
import { newFileKeys } from '../../src/store/custody.js'
import type { Db, Queryable } from '../../src/store/db.js'
import { encode } from '../../src/store/encode.js'
import { type DiskSteps, type TwoLayers, twoLayers } from '../../src/store/given-disk.js'
import { type Disk, type LogFolder, logFolder } from '../../src/store/log-folder.js'
import { write } from '../../src/store/write.js'
import { memoryForNow } from '../../src/witness/memory.js'
import { witnessOf } from '../../src/witness/witness.js'
import type { Life } from './life.js'
import { keptFolder, type Notes, notesOver } from './notes.js'

const place = '/data/log'
const signing = signingKey('bitacora.example/crash', 'note', Buffer.alloc(32, 40))

export const witnessNames: readonly string[] = ['one', 'two', 'three']
const witnessKeys = witnessNames.map((name, i) =>
  signingKey(`${name}.example`, 'cosignature', Buffer.alloc(32, 50 + i)),
)

const policyText = `log ${verifierText(signing.verifier)}
${witnessNames.map((name, i) => `witness ${name} ${verifierText(witnessKeys[i]!.verifier)}`).join('\n')}
group all-of-them 2 ${witnessNames.join(' ')}
quorum all-of-them
`
const policy = policyIn(policyText, signing, 'given')

/** What outlives every process: the disk, the database, the witnesses, and all that was promised. */
export type Ground = Readonly<{
  db: Db
  layers: TwoLayers
  notes: Notes
  /** Acts whose recording was answered. */
  promised: Set<string>
  /** Witnesses that answer nothing until they are back. */
  gone: Set<string>
  now(): Temporal.Instant
  later(seconds: number): void
  /** What a process needs to open the log, as long as it lives. */
  partsFor(life: Life): ReturnType<typeof partsOf>
  /** Records that many acts, each in a file of its own. */
  record(db: Queryable, count: number): Promise<void>
}>

/** Every note that the process signs or shows is looked at in that moment. */
const watched = (folder: LogFolder, notes: Notes): LogFolder => ({
  ...folder,
  keepSigned: (note) => {
    notes.meet(note)
    return folder.keepSigned(note)
  },
  publishCheckpoint: (note) => {
    notes.meet(note, 'everybody')
    return folder.publishCheckpoint(note)
  },
})

function witnessesOver(ground: Pick<Ground, 'now' | 'gone' | 'notes'>): ReadonlyMap<string, WitnessCall> {
  const seconds = () => Math.floor(ground.now().epochMilliseconds / 1000)
  const silence = { status: 0, body: '' }
  return new Map(
    witnessNames.map((name, i): [string, WitnessCall] => {
      const witness = witnessOf({ ...witnessKeys[i]!, logs: [signing.verifier], memory: memoryForNow(), seconds })
      const add = async (body: string) => {
        if (ground.gone.has(name)) return silence
        const asked = readRequest(body)
        if (asked) ground.notes.meet(noteText(asked.note), name)
        const answer = await witness.add(body)
        if (![200, 409].includes(answer.status)) ground.notes.wrongs.push(`${name} answered ${answer.status}`)
        return answer
      }
      return [name, { add, latest: async (hash) => (ground.gone.has(name) ? silence : witness.latest(hash)) }]
    }),
  )
}

const [template] = told.acts(told.urgentRequest())
const keys = newFileKeys({ story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }, 'case-template')

function writingOf(file: string) {
  const sealed = encode({ ...template!, file }, keys.keys, { previous: undefined, before: '' })
  // All share one key, so that a run is short; their tags differ all the same, as those of other files do.
  const row = { ...sealed, tag: hash('sha256', file, 'buffer').subarray(0, 16) }
  return { acts: [row], keys: [{ ...keys.wrapped, file }], codes: [], names: [], cosigned: [], derived: [] }
}

const partsOf = (ground: Ground, calls: ReadonlyMap<string, WitnessCall>, life: Life) => ({
  signing,
  policy,
  policyText,
  calls: new Map([...calls].map(([name, call]) => [name, life.call(call)])),
  db: life.db(ground.db),
  folder: watched(logFolder(place, ground.layers.as(life.disk)), ground.notes),
  now: ground.now,
  urgent: [template!.kind],
})

/** An empty disk, an empty database and witnesses who know nothing. The database has to be empty already. `told` may put another disk in place. */
export async function groundOn(db: Db, told: (disk: Disk) => Disk = (disk) => disk): Promise<Ground> {
  const honest = twoLayers()
  const layers = { ...honest, as: (steps: DiskSteps) => told(honest.as(steps)) }
  await layers.as(async () => undefined).makeFolder('/data')
  await layers.as(async () => undefined).settle('/')
  let now = template!.at
  let files = 0
  const notes = notesOver(keptFolder(place, layers.readKept))
  const promised = new Set<string>()
  const ground: Ground = {
    db,
    layers,
    notes,
    promised,
    gone: new Set(),
    now: () => now,
    later: (seconds) => {
      now = now.add({ seconds })
    },
    partsFor: (life) => partsOf(ground, calls, life),
    async record(through, count) {
      const names = Array.from({ length: count }, (_, i) => `case-${String(files + i).padStart(8, '0')}`)
      files += count
      await write(through, names.map(writingOf))
      for (const name of names) promised.add(name)
    },
  }
  const calls = witnessesOver(ground)
  return ground
}
