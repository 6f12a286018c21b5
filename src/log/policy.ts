import { fromDecimal } from './base64.js'
import { type Cosigned, cosignedBy } from './cosignature.js'
import { isNoteBy, type Note, readVerifier, type Verifier } from './note.js'

export type Witness = Readonly<{ name: string; verifier: Verifier; url?: string }>
export type Group = Readonly<{ name: string; threshold: number; members: readonly string[] }>

/** Whom one believes: the logs, the witnesses, and how many of which have to agree (C2SP tlog-policy). */
export type Policy = Readonly<{
  logs: readonly Readonly<{ verifier: Verifier; url?: string }>[]
  witnesses: readonly Witness[]
  groups: readonly Group[]
  /** A witness, a group, or `none`. */
  quorum: string
}>

/** Why a policy cannot be used, and in which line. */
export type PolicyFault = Readonly<{ line: number; because: string }>
type Draft = { logs: Policy['logs'][number][]; witnesses: Witness[]; groups: Group[]; quorum: string | undefined }
type Reading = (draft: Draft, words: readonly string[]) => string | undefined

const longest = 200_000

const names = ({ witnesses, groups }: Draft): string[] => [...witnesses, ...groups].map(({ name }) => name)

const keyTaken = (known: readonly { verifier: Verifier }[], { key }: Verifier): boolean =>
  known.some(({ verifier }) => Buffer.compare(verifier.key, key) === 0)

const nameFault = (draft: Draft, name: string): string | undefined =>
  name === 'none' || names(draft).includes(name) ? 'policy.name-taken' : undefined

const readLog: Reading = (draft, [key = '', url, ...rest]) => {
  const verifier = readVerifier(key)
  if (verifier?.type !== 'note' || rest.length > 0) return 'policy.log'
  if (keyTaken(draft.logs, verifier)) return 'policy.key-twice'
  draft.logs.push({ verifier, ...(url ? { url } : {}) })
  return undefined
}

const readWitness: Reading = (draft, [name = '', key = '', url, ...rest]) => {
  const verifier = readVerifier(key)
  if (!name || verifier?.type !== 'cosignature' || rest.length > 0) return 'policy.witness'
  if (keyTaken(draft.witnesses, verifier)) return 'policy.key-twice'
  draft.witnesses.push({ name, verifier, ...(url ? { url } : {}) })
  return undefined
}

const thresholdOf = (text: string, members: number): number | undefined => {
  if (text === 'all') return members
  return text === 'any' ? 1 : fromDecimal(text)
}

const readGroup: Reading = (draft, [name = '', how = '', ...members]) => {
  const threshold = thresholdOf(how, members.length)
  if (!name || threshold === undefined || threshold < 1 || threshold > members.length) return 'policy.group'
  const grouped = draft.groups.flatMap((group) => group.members)
  const known = names(draft)
  if (members.some((member, i) => !known.includes(member) || grouped.includes(member) || members.indexOf(member) !== i))
    return 'policy.member'
  draft.groups.push({ name, threshold, members })
  return undefined
}

const readQuorum: Reading = (draft, [name = '', ...rest]) => {
  if (draft.quorum !== undefined || rest.length > 0) return 'policy.quorum-twice'
  if (name !== 'none' && !names(draft).includes(name)) return 'policy.quorum'
  draft.quorum = name
  return undefined
}

const readers: Readonly<Record<string, Reading>> = {
  log: readLog,
  witness: (draft, words) => nameFault(draft, words[0] ?? '') ?? readWitness(draft, words),
  group: (draft, words) => nameFault(draft, words[0] ?? '') ?? readGroup(draft, words),
  quorum: readQuorum,
}

const wordsOf = (line: string): string[] => line.split(/[ \t]+/).filter((word) => word !== '')

/** Reads one line; blank ones and comments say nothing. Answers what is wrong with it. */
function readLine(draft: Draft, line: string): string | undefined {
  const [keyword, ...words] = wordsOf(line)
  if (!keyword || keyword.startsWith('#')) return undefined
  return Object.hasOwn(readers, keyword) ? readers[keyword]!(draft, words) : 'policy.line'
}

/** Reads a policy, or says what is wrong with it, in the first line that is. */
export function readPolicy(text: string): Policy | PolicyFault {
  if (text.length > longest || /[^\n\t\x20-\x7e\u0080-\u{10ffff}]/u.test(text))
    return { line: 0, because: 'policy.characters' }
  const draft: Draft = { logs: [], witnesses: [], groups: [], quorum: undefined }
  for (const [i, line] of text.split('\n').entries()) {
    const because = readLine(draft, line)
    if (because) return { line: i + 1, because }
  }
  const { quorum, ...rest } = draft
  return quorum === undefined ? { line: 0, because: 'policy.no-quorum' } : { ...rest, quorum }
}

export const isFault = (read: Policy | PolicyFault): read is PolicyFault => 'because' in read

/** Whether the witness or group of that name has witnessed, when exactly these witnesses cosigned. */
function hasWitnessed(policy: Policy, name: string, cosigned: ReadonlySet<string>): boolean {
  const group = policy.groups.find((group) => group.name === name)
  if (!group) return cosigned.has(name)
  return group.members.filter((member) => hasWitnessed(policy, member, cosigned)).length >= group.threshold
}

export const isQuorum = (policy: Policy, cosigned: ReadonlySet<string>): boolean =>
  policy.quorum === 'none' || hasWitnessed(policy, policy.quorum, cosigned)

/** Who of the policy's witnesses cosigned a checkpoint, and when. */
export const witnessed = (policy: Policy, note: Note): readonly (Cosigned & { name: string })[] =>
  policy.witnesses.flatMap(({ name, verifier }) => {
    const cosigned = cosignedBy(note, verifier)
    return cosigned ? [{ ...cosigned, name }] : []
  })

/** The log of the policy that signed a checkpoint of that origin. */
export const logOf = (policy: Policy, note: Note, origin: string): Verifier | undefined =>
  policy.logs.map(({ verifier }) => verifier).find((verifier) => verifier.name === origin && isNoteBy(note, verifier))
