import type { ProvenAct } from '../../app/proven.js'
import type { Proven } from '../../app/receipts.js'
import type { Page } from '../page.js'
import { Tag, type Tone } from '../parts/tag.js'

const tones: Readonly<Record<Proven, Tone>> = { promised: 'neutral', provisional: 'calm', final: 'done' }

const aboutOf = ({ words, instant }: Page, { proven, notAfter, witnesses }: ProvenAct): string =>
  proven === 'final' && notAfter
    ? words.receipts.final({ at: instant(notAfter), count: witnesses })
    : words.receipts[proven === 'promised' ? 'promised' : 'provisional']

/** How far an act is proven: in a word, and what that means. */
export const ProvenWords = ({ page, act }: { page: Page; act: ProvenAct }) => (
  <>
    <Tag tone={tones[act.proven]} text={page.words.receipts.states[act.proven]} />{' '}
    <span class="rg-proven">
      {aboutOf(page, act)}
      {act.notBefore && ` ${page.words.receipts.notBefore({ at: page.instant(act.notBefore) })}`}
    </span>
  </>
)
