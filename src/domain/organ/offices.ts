import type { Law, Office } from '../law/law.js'

/** An office without an organ is one all the same when it seats the holders of the others. */
const seating = { power: 'holders.seat' }

const officeOf = (law: Law, id: string): Office | undefined => law.offices.find((office) => office.id === id)

/**
 * The file in which the holders of an office stand: that of its organ, or its own when it belongs to none. Nothing for
 * what nobody holds: the person at risk and the system sign, and are no offices.
 */
export function organFileOf(law: Law, id: string): string | undefined {
  const office = officeOf(law, id)
  if (!office || (!office.organ && !office.powers.includes(seating.power))) return undefined
  return `organ-${office.organ ?? office.id}`
}

const dutiesOf = (law: Law, { powers }: Office) =>
  new Set(law.powers.flatMap(({ id, duty }) => (duty && powers.includes(id) ? [duty] : [])))

/**
 * Whether no one person may hold both: they belong to different organs and their powers to different duties, so that
 * who receives does not assess and who assesses does not decide. Which power belongs to which duty stands under law/.
 */
export function keptApart(law: Law, one: string, other: string): boolean {
  const [first, second] = [officeOf(law, one), officeOf(law, other)]
  if (!first || !second || (first.organ && first.organ === second.organ)) return false
  const [duties, others] = [dutiesOf(law, first), dutiesOf(law, second)]
  return duties.size > 0 && others.size > 0 && ![...duties].some((duty) => others.has(duty))
}
