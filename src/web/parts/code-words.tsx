import type { Page } from '../page.js'

/** The words that open a case again, numbered, to be copied by hand or read aloud. */
export const CodeWords = ({ page, words }: { page: Page; words: readonly string[] }) => (
  <ol class="rg-code" aria-label={page.words.common.code.name} translate="no">
    {words.map((word) => (
      <li class="rg-code__word">{word}</li>
    ))}
  </ol>
)
