import type { Answer } from './answers.js'

/** How the answer to one question went from one study to a later one. `reworded` when the question was put otherwise. */
export type Change = Readonly<{
  factor: string
  how: 'risen' | 'fallen' | 'same' | 'learned' | 'lost' | 'asked' | 'dropped'
  reworded: boolean
  before?: Answer | undefined
  after?: Answer | undefined
}>

function between({ scale: before }: Answer, { scale: after }: Answer): Change['how'] {
  if (before === after) return 'same'
  if (before === undefined) return 'learned'
  if (after === undefined) return 'lost'
  return after > before ? 'risen' : 'fallen'
}

/**
 * What changed between two studies by one instrument, factor by factor, in the order of the later one; what only the
 * earlier one asked comes last. Answers by different instruments do not compare: only their levels do.
 */
export function changesBetween(earlier: readonly Answer[], later: readonly Answer[]): readonly Change[] {
  const compared = later.map((after): Change => {
    const before = earlier.find(({ factor }) => factor === after.factor)
    const { factor } = after
    return before
      ? { factor, how: between(before, after), reworded: before.asked !== after.asked, before, after }
      : { factor, how: 'asked', reworded: false, after }
  })
  const dropped = earlier.filter(({ factor }) => !later.some((one) => one.factor === factor))
  return [
    ...compared,
    ...dropped.map((before): Change => ({ factor: before.factor, how: 'dropped', reworded: false, before })),
  ]
}
