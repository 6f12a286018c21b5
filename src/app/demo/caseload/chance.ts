/** Chance that falls the same way each time it is begun from the same seed. */
export type Chance = Readonly<{
  /** Whether something of which so large a share happens does. */
  falls(share: number): boolean
  /** A whole number from one to another, both among them. */
  between(least: number, most: number): number
  pick<Item>(items: readonly Item[]): Item
  /** A name, each as often as its weight is of all. */
  weighed<Name extends string>(weights: Readonly<Record<Name, number>>): Name
}>

/** Marsaglia's xorshift on 32 bits, stirred before use: nothing here needs to be unforeseeable. */
function numbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  for (let i = 0; i < 8; i += 1) next()
  return next
}

export function chanceOf(seed: number): Chance {
  const next = numbers(seed)
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    falls: (share) => next() < share,
    between,
    pick: (items) => items[between(0, items.length - 1)]!,
    weighed: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[]
      const sums = names.map((_, i) => names.slice(0, i + 1).reduce((sum, name) => sum + weights[name], 0))
      const fallen = next() * sums.at(-1)!
      return names[sums.findIndex((sum) => fallen < sum)]!
    },
  }
}
