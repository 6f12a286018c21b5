import type { Whose } from '../../app/desk.js'
import type { Office } from '../../domain/law/law.js'
import type { Ctx } from '../env.js'
import type { Page } from '../page.js'
import { href, routes } from '../routes.js'
import { signatoryOf } from './frame.js'

/** Whose files are shown: the word in the address, and what it means. */
const whoseWords = { mias: 'mine', nadie: 'nobodys' } as const
type WhoseWord = keyof typeof whoseWords
export const isWhose = (word: string): word is WhoseWord => word in whoseWords

/** A part of a queue by its address: from where on, and whose. */
const partAt = (path: string, { from = '', whose = '' }: { from?: string; whose?: string }): string => {
  const asked = new URLSearchParams({ ...(whose ? { de: whose } : {}), ...(from ? { desde: from } : {}) }).toString()
  return asked ? `${path}?${asked}` : path
}

type Place = Readonly<{ page: Page; path: string; whose: string }>

export const Onward = ({ page, path, whose, from, next }: Place & { from: string; next: string | undefined }) => {
  const { pages, first, further } = page.words.desk.queue
  return (
    (from || next) && (
      <nav class="rg-pages" aria-label={pages}>
        {from && (
          <a class="govuk-link" href={page.to(partAt(path, { whose }))}>
            {first}
          </a>
        )}
        {next && (
          <a class="govuk-link" rel="next" href={page.to(partAt(path, { whose, from: next }))}>
            {further}
          </a>
        )}
      </nav>
    )
  )
}

/** All files of a queue, one's own, or those of nobody; and who has how many. */
export const Narrowed = ({ page, path, whose, office, own }: Place & { office: Office; own: boolean }) => {
  const { name, all, load, ...words } = page.words.handling.queue
  const narrow = (Object.keys(whoseWords) as WhoseWord[]).filter((word) => own || word !== 'mias')
  const choices = [{ word: '', text: all }, ...narrow.map((word) => ({ word, text: words[whoseWords[word]] }))]
  return (
    <nav class="rg-pages" aria-label={name}>
      {choices.map(({ word, text }) => (
        <a
          class="govuk-link"
          href={page.to(partAt(path, { whose: word }))}
          aria-current={word === whose ? 'true' : undefined}
        >
          {text}
        </a>
      ))}
      <a class="govuk-link" href={page.to(href(routes.load, { office: office.id }))}>
        {load}
      </a>
    </nav>
  )
}

/** What the address asks for. Nobody handles files in another office: there is no own part of its queue. */
export function narrowedTo(c: Ctx, own: boolean): { word: string; whose: Whose } {
  const word = c.req.query('de') ?? ''
  if (word === 'nadie') return { word, whose: 'nobody' }
  return own && word === 'mias' ? { word, whose: { person: signatoryOf(c).person } } : { word: '', whose: 'all' }
}
