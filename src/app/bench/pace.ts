/** The value that a share of all lies at or under (nearest rank). Throws on no values at all. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  if (value === undefined) throw new RangeError('Nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How many a second (median of the rounds), and how long one caller waited, in milliseconds. */
export type Pace = Readonly<{ perSecond: number; p50: number; p99: number }>

/** One round: how many a second, and what each waited. */
export type Round = Readonly<{ perSecond: number; waits: readonly number[] }>

export function paceOf(rounds: readonly Round[]): Pace {
  const waits = rounds.flatMap((round) => round.waits)
  return {
    perSecond: median(rounds.map(({ perSecond }) => perSecond)),
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
  }
}

type Work = () => Promise<unknown>

/** Runs each writer's works one after another, all writers at once, and times them. */
export async function timed(writers: readonly (readonly Work[])[]): Promise<Round> {
  const waits: number[] = []
  const began = performance.now()
  const run = async (works: readonly Work[]) => {
    for (const work of works) {
      const start = performance.now()
      await work()
      waits.push(performance.now() - start)
    }
  }
  await Promise.all(writers.map(run))
  return { perSecond: (waits.length * 1000) / (performance.now() - began), waits }
}

/** How many a second, of work that does `count` at a time and waits for nothing; for at least `milliseconds`. */
export function rateOf(count: number, work: () => void, milliseconds = 500): number {
  work()
  const began = performance.now()
  let done = 0
  while (performance.now() - began < milliseconds) {
    work()
    done += count
  }
  return (done * 1000) / (performance.now() - began)
}
