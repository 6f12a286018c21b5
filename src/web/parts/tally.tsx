import type { Tone } from './tag.js'

type Count = Readonly<{ number: number; text: string; tone: Tone; href?: string | undefined }>

const Counted = ({ number, text }: Pick<Count, 'number' | 'text'>) => (
  <>
    <span class="rg-tally__number">{number}</span> {text}
  </>
)

/** How many of each, at one glance. A count of nothing loses its colour: there is nothing to look at. */
export const Tally = ({ label, counts }: { label: string; counts: readonly Count[] }) => (
  <ul class="rg-tally" aria-label={label}>
    {counts.map(({ number, text, tone, href }) => (
      <li class={`rg-tally__count rg-tally__count--${number === 0 ? 'neutral' : tone}`}>
        {href ? (
          <a href={href}>
            <Counted number={number} text={text} />
          </a>
        ) : (
          <Counted number={number} text={text} />
        )}
      </li>
    ))}
  </ul>
)
