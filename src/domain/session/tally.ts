import type { Organ } from '../law/law.js'

export const votes = ['for', 'against', 'abstain'] as const
export type Vote = (typeof votes)[number]

/** How an item was voted. Absence, recusal and vacancy are no votes and stand in none of the three. */
export type Tally = Readonly<{ for: number; against: number; abstained: number }>

type Counting = Pick<Organ, 'quorum' | 'majority'>

const countOf = (cast: readonly Vote[], vote: Vote) => cast.filter((one) => one === vote).length

export const tallyOf = (cast: readonly Vote[]): Tally => ({
  for: countOf(cast, 'for'),
  against: countOf(cast, 'against'),
  abstained: countOf(cast, 'abstain'),
})

/** Whether enough of those with a vote are present. An organ for which the law sets no quorum never has one. */
export const isQuorate = ({ quorum }: Counting, present: number): boolean =>
  quorum !== undefined && present >= quorum.count

/** Enough for the reading that is followed, and too few for the other one. */
export const isBare = ({ quorum }: Counting, present: number): boolean =>
  quorum?.alternative !== undefined && present >= quorum.count && present < quorum.alternative

/**
 * Whether an item is carried: by more than half of the votes cast, or of all members, as the law says. Who abstains
 * casts no vote. A tie is not carried: the law's data can say nothing else, until a law that lets a chair decide is put into it.
 */
export const carries = ({ majority }: Counting, { for: yes, against }: Tally, members: number): boolean =>
  majority !== undefined && yes > (majority.of === 'members' ? members - yes : against)
