import { type Bytes, fromBase64, fromDecimal } from './bytes.js'
import { cosignedAt, isSignedNote, type Note, readNote } from './note.js'
import { isQuorum, type Policy } from './policy.js'

/** What a log says of itself at one size (C2SP tlog-checkpoint). */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Bytes }>

export type Sighting = Readonly<{ name: string; time: number }>

/** A checkpoint signed by a log of the policy, and the policy's witnesses that saw it, earliest first. */
export type SeenCheckpoint = Checkpoint & Readonly<{ by: readonly Sighting[]; time?: number }>

function checkpointIn({ text }: Note): Checkpoint | undefined {
  const [origin = '', size = '', encoded = '', ...others] = text.split('\n')
  const root = fromBase64(encoded)
  const number = fromDecimal(size)
  const isEnded = others.pop() === '' && !others.includes('')
  if (origin === '' || number === undefined || root?.length !== 32 || !isEnded) return undefined
  return { origin, size: number, root }
}

async function isByLog(policy: Policy, note: Note, origin: string): Promise<boolean> {
  for (const key of policy.logs) if (key.name === origin && (await isSignedNote(note, key))) return true
  return false
}

async function sightingsOf(policy: Policy, note: Note): Promise<Sighting[]> {
  const sightings: Sighting[] = []
  for (const { name, key } of policy.witnesses) {
    const time = await cosignedAt(note, key)
    if (time !== undefined) sightings.push({ name, time })
  }
  return sightings.sort((a, b) => a.time - b.time)
}

/** The time at which enough had seen it: whoever stamps too early or too late moves it no further than the others allow. */
function wholeAt(policy: Policy, by: readonly Sighting[]): number | undefined {
  const enough = by.find((_, i) => isQuorum(policy, new Set(by.slice(0, i + 1).map(({ name }) => name))))
  return enough?.time
}

/** Reads a signed checkpoint by a policy; nothing when it is malformed or by none of the policy's logs. */
export async function readSeenCheckpoint(policy: Policy, text: string): Promise<SeenCheckpoint | undefined> {
  const note = readNote(text)
  const checkpoint = note && checkpointIn(note)
  if (!checkpoint || !(await isByLog(policy, note, checkpoint.origin))) return undefined
  const by = await sightingsOf(policy, note)
  const time = wholeAt(policy, by)
  return { ...checkpoint, by, ...(time === undefined ? {} : { time }) }
}
