import { noticeEntry, readEntry } from './entry.js'

const header = 'resguardo/policy/v1\n'

/** A policy as an entry of the log itself: everybody may read whose word counts from there on. */
export const policyNotice = (policyText: string): Buffer => noticeEntry(header + policyText)

/** The text of the policy in an entry; nothing when it is of another kind. */
export function policyInNotice(entry: Uint8Array): string | undefined {
  const notice = readEntry(entry)?.notice
  return notice?.startsWith(header) ? notice.slice(header.length) : undefined
}
