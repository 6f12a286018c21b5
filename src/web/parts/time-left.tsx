import type { Temporal } from 'temporal-polyfill'
import type { Page } from '../page.js'

export type TimeLeftProps = {
  page: Page
  due: Temporal.Instant
  /** When the limit began: shows how much of it is used, in thirds, which is when people are woken. */
  since?: Temporal.Instant | undefined
}

/** The third of its limit in which a duty stands: `1`, `2`, `3`, then `over`. Without a beginning only `over` is known. */
export function thirdOf(now: Temporal.Instant, due: Temporal.Instant, since?: Temporal.Instant): 1 | 2 | 3 | 'over' {
  const [at, end] = [now.epochMilliseconds, due.epochMilliseconds]
  if (at > end) return 'over'
  const start = since?.epochMilliseconds ?? end
  if (start >= end) return 1
  const used = (at - start) / (end - start)
  if (used < 1 / 3) return 1
  return used < 2 / 3 ? 2 : 3
}

const usedOf = (now: Temporal.Instant, due: Temporal.Instant, since: Temporal.Instant): number => {
  const whole = due.epochMilliseconds - since.epochMilliseconds
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (now.epochMilliseconds - since.epochMilliseconds) / whole))
}

/** A picture of the words beside it, so it says nothing to those who hear them. Ninety units wide: thirty for each third. */
const Gauge = ({ used }: { used: number }) => (
  <svg class="rg-gauge" viewBox="0 0 90 6" preserveAspectRatio="none" focusable="false" aria-hidden="true">
    <rect class="rg-gauge__whole" width="90" height="6" />
    <rect class="rg-gauge__used" width={(used * 90).toFixed(1)} height="6" />
    <rect class="rg-gauge__third" x={29.5} width="1" height="6" />
    <rect class="rg-gauge__third" x={59.5} width="1" height="6" />
  </svg>
)

/** A limit: how long is left, and the full instant. On the desk an island keeps it running; without it, it stands as drawn. */
export const TimeLeft = ({ page, due, since }: TimeLeftProps) => (
  <time-left
    class={`rg-time-left rg-time-left--${thirdOf(page.now, due, since)}`}
    data-now={page.now.epochMilliseconds}
    data-since={since?.epochMilliseconds}
    data-left={page.words.common.time.left({ length: '{}' })}
    data-over={page.words.common.time.over({ length: '{}' })}
  >
    <span class="rg-time-left__words">{page.left(due)}</span>
    {since && <Gauge used={usedOf(page.now, due, since)} />}
    <span class="rg-time-left__due">
      <span class="rg-time-left__limit">{page.words.common.duty.limit}: </span>
      <time datetime={due.toString()}>{page.instant(due)}</time>
    </span>
  </time-left>
)
