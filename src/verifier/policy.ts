import { fromDecimal, same } from './bytes.js'
import { readVerifierKey, type VerifierKey } from './note.js'

export type Witness = Readonly<{ name: string; key: VerifierKey }>
export type Group = Readonly<{ name: string; threshold: number; members: readonly string[] }>

/** Whom the reader believes (C2SP tlog-policy). `quorum` names a witness or a group, or is `none`. */
export type Policy = Readonly<{
  logs: readonly VerifierKey[]
  witnesses: readonly Witness[]
  groups: readonly Group[]
  quorum: string
}>

/** The first line that cannot be used, and why; line 0 is the whole. */
export type PolicyFault = Readonly<{ line: number; because: string }>

type Draft = { logs: VerifierKey[]; witnesses: Witness[]; groups: Group[]; quorum?: string }

const longestPolicy = 200_000

const isNamed = ({ witnesses, groups }: Draft, name: string): boolean =>
  [...witnesses, ...groups].some((one) => one.name === name)

const isTaken = (draft: Draft, name: string): boolean => name === 'none' || isNamed(draft, name)

const hasKey = (keys: readonly VerifierKey[], { key }: VerifierKey): boolean => keys.some((one) => same(one.key, key))

async function takeLog(draft: Draft, words: readonly string[]): Promise<string | undefined> {
  const key = await readVerifierKey(words[0] ?? '')
  if (key?.type !== 'note' || words.length > 2) return 'policy.log'
  if (hasKey(draft.logs, key)) return 'policy.key-twice'
  draft.logs.push(key)
  return undefined
}

async function takeWitness(
  draft: Draft,
  [name = '', encoded = '', ...rest]: readonly string[],
): Promise<string | undefined> {
  if (isTaken(draft, name)) return 'policy.name-taken'
  const key = await readVerifierKey(encoded)
  if (name === '' || key?.type !== 'cosignature' || rest.length > 1) return 'policy.witness'
  if (
    hasKey(
      draft.witnesses.map((witness) => witness.key),
      key,
    )
  )
    return 'policy.key-twice'
  draft.witnesses.push({ name, key })
  return undefined
}

function thresholdIn(how: string, members: readonly string[]): number {
  if (how === 'any') return 1
  return how === 'all' ? members.length : (fromDecimal(how) ?? 0)
}

async function takeGroup(
  draft: Draft,
  [name = '', how = '', ...members]: readonly string[],
): Promise<string | undefined> {
  if (isTaken(draft, name)) return 'policy.name-taken'
  const threshold = thresholdIn(how, members)
  if (name === '' || threshold < 1 || threshold > members.length) return 'policy.group'
  const elsewhere = new Set(draft.groups.flatMap((group) => group.members))
  const isFree = (member: string) => isNamed(draft, member) && !elsewhere.has(member)
  if (!members.every(isFree) || new Set(members).size !== members.length) return 'policy.member'
  draft.groups.push({ name, threshold, members })
  return undefined
}

async function takeQuorum(draft: Draft, [name = '', ...rest]: readonly string[]): Promise<string | undefined> {
  if (draft.quorum !== undefined || rest.length > 0) return 'policy.quorum-twice'
  if (name !== 'none' && !isNamed(draft, name)) return 'policy.quorum'
  draft.quorum = name
  return undefined
}

const takers = new Map([
  ['log', takeLog],
  ['witness', takeWitness],
  ['group', takeGroup],
  ['quorum', takeQuorum],
])

async function takeLine(draft: Draft, line: string): Promise<string | undefined> {
  const [keyword, ...words] = line.split(/[ \t]/).filter(Boolean)
  if (keyword === undefined || keyword.startsWith('#')) return undefined
  const take = takers.get(keyword)
  return take ? take(draft, words) : 'policy.line'
}

const isForeign = (character: string): boolean =>
  (character < ' ' && character !== '\n' && character !== '\t') || character === '\x7f'

/** Reads a policy, or says what is wrong with it, in the first line that is. */
export async function readPolicy(text: string): Promise<Policy | PolicyFault> {
  if (text.length > longestPolicy || Array.from(text).some(isForeign)) return { line: 0, because: 'policy.characters' }
  const draft: Draft = { logs: [], witnesses: [], groups: [] }
  for (const [i, line] of text.split('\n').entries()) {
    const because = await takeLine(draft, line)
    if (because) return { line: i + 1, because }
  }
  return draft.quorum === undefined ? { line: 0, because: 'policy.no-quorum' } : { ...draft, quorum: draft.quorum }
}

export const isFault = (read: Policy | PolicyFault): read is PolicyFault => 'because' in read

/** Whether these witnesses are enough. */
export function isQuorum({ groups, quorum }: Policy, witnesses: ReadonlySet<string>): boolean {
  const agrees = (name: string): boolean => {
    const group = groups.find((one) => one.name === name)
    return group ? group.members.filter(agrees).length >= group.threshold : witnesses.has(name)
  }
  return quorum === 'none' || agrees(quorum)
}
