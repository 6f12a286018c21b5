/** Chance that comes out the same for the same seed. */
export type Chance = Readonly<{
  /** A whole number below `most`. */
  below(most: number): number
  /** Whether something happens that happens so often, of 1. */
  is(often: number): boolean
  pick<Item>(items: readonly Item[]): Item
}>

/** Mulberry32: thirty-two bits of state are enough to try things out with, and for nothing else. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return { below, is: (often) => next() < often, pick: (items) => items[below(items.length)]! }
}
