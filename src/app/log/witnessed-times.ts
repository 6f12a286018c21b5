/** A checkpoint that the quorum cosigned, and when, in seconds since 1970. */
export type WitnessedSize = Readonly<{ size: number; time: number }>

/** What witnesses prove of the leaf at an index: the last time it was not there yet, and the first time it was. */
export type WitnessedTimes = (index: number) => Readonly<{ notThere?: number; there?: number }>

/** How many of these sizes are at most `index`. */
function countUpTo(sizes: readonly WitnessedSize[], index: number): number {
  let [from, to] = [0, sizes.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (sizes[middle]!.size <= index) from = middle + 1
    else to = middle
  }
  return from
}

export function witnessedTimes(checkpoints: readonly WitnessedSize[]): WitnessedTimes {
  const sorted = checkpoints.toSorted((a, b) => a.size - b.size)
  const latest: number[] = []
  for (const { time } of sorted) latest.push(Math.max(time, latest.at(-1) ?? time))
  const earliest: number[] = []
  for (const { time } of sorted.toReversed()) earliest.push(Math.min(time, earliest.at(-1) ?? time))
  earliest.reverse()
  return (index) => {
    const count = countUpTo(sorted, index)
    const [notThere, there] = [latest[count - 1], earliest[count]]
    return { ...(notThere === undefined ? {} : { notThere }), ...(there === undefined ? {} : { there }) }
  }
}
