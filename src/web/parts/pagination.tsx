import type { Page } from '../page.js'

type PaginationProps = { page: Page; current: number; last: number; href: (number: number) => string }

const Step = ({ href, rel, text }: { href: string; rel: 'prev' | 'next'; text: string }) => (
  <a class="govuk-link" href={href} rel={rel}>
    {text}
  </a>
)

/** The way through a long list. Numbers begin at one; nothing is shown for a single page. */
export const Pagination = ({ page, current, last, href }: PaginationProps) => {
  const { pages } = page.words.common
  return (
    last > 1 && (
      <nav class="rg-pages" aria-label={pages.name}>
        {current > 1 && <Step href={href(current - 1)} rel="prev" text={pages.previous} />}
        <span aria-current="page">
          {pages.one({ number: current })} / {last}
        </span>
        {current < last && <Step href={href(current + 1)} rel="next" text={pages.next} />}
      </nav>
    )
  )
}
