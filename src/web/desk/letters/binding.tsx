import { articleIn } from '../../../domain/clock/explain.js'
import { bindingOf } from '../../../domain/instruction/acts/issued.js'
import type { Law } from '../../../domain/law/law.js'
import type { Page } from '../../page.js'
import { VerifiedTag } from '../../parts/verified-tag.js'

const entryOf = (law: Law, authority: string) => law.bindingness.find(({ id }) => id === bindingOf(law, authority))

/** What binds an authority in truth, with its article: the law's own words, and what it says of them. */
export function bindingWords(page: Page, law: Law, authority: string): string {
  const entry = entryOf(law, authority)
  if (!entry) return page.words.common.unknown
  const { name, article, verified } = entry
  const caution = verified === 'text-read' ? '' : `; ${page.words.common.verified[verified].toLowerCase()}`
  return `${name[page.language]} (${articleIn(article, page.language)}${caution}).`
}

/** The same with how far it was verified, and what the law's notes say of how it works out. */
export const Binding = ({ page, law, authority }: { page: Page; law: Law; authority: string }) => {
  const entry = entryOf(law, authority)
  return (
    entry && (
      <>
        {entry.name[page.language]} ({articleIn(entry.article, page.language)}){' '}
        <VerifiedTag page={page} verified={entry.verified} />
        {entry.note && <span class="govuk-hint rg-evidence">{entry.note[page.language]}</span>}
      </>
    )
  )
}
