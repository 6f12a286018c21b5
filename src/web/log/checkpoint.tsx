import { Temporal } from 'temporal-polyfill'
import type { LogStanding, PublicLog } from '../../app/log/public-log.js'
import { toBase64 } from '../../log/base64.js'
import type { Page } from '../page.js'
import { SummaryList } from '../parts/summary-list.js'

/** How far the quorum has seen, and when. */
export function seenWords({ words, instant }: Page, { signed, newest }: LogStanding): string {
  const { seenAll, seenUpTo, seenNone } = words.log.facts
  if (!newest) return seenNone
  const at = instant(Temporal.Instant.from(newest.at))
  return newest.size === signed?.checkpoint.size ? seenAll({ at }) : seenUpTo({ size: newest.size, at })
}

/** The newest checkpoint: what it covers, and who stands behind it. */
export const Checkpoint = ({ page, log }: { page: Page; log: PublicLog }) => {
  const { facts, size } = page.words.log
  const standing = log.standing()
  const { signed, signedAt } = standing
  if (!signed) return null
  return (
    <SummaryList
      rows={[
        { key: facts.size, value: size({ size: signed.checkpoint.size }) },
        { key: facts.signed, value: signedAt ? page.instant(signedAt) : facts.before },
        { key: facts.seen, value: seenWords(page, standing) },
        {
          key: facts.root,
          value: (
            <>
              <code class="rg-key" translate="no">
                {toBase64(signed.checkpoint.root)}
              </code>
              <span class="govuk-hint">{facts.rootHint}</span>
            </>
          ),
        },
        { key: facts.origin, value: <span translate="no">{signed.checkpoint.origin}</span> },
      ]}
    />
  )
}
