import type { LawInTime } from './law.js'

/**
 * The kinds of act at which a limit of hours begins or is kept, under any text of the law: what is counted in hours is proven
 * at once, and does not wait for a batch.
 */
export const urgentKinds = ({ clocks }: LawInTime): string[] => [
  ...new Set(
    clocks
      .filter(({ within }) => within?.unit === 'hours')
      .flatMap(({ starts, stops }) => [...starts, ...stops].map(({ act }) => act)),
  ),
]
