/** Chance that comes again with the same seed: from 0 to below 1. */
export type Chance = () => number

/** The generator mulberry32: quick, and good enough to choose where things break. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to below `below`. */
export const upTo = (chance: Chance, below: number): number => Math.floor(chance() * below)

export const oneOf = <T>(chance: Chance, choices: readonly T[]): T => choices[upTo(chance, choices.length)]!
