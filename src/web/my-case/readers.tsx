import type { Act } from '../../domain/act.js'
import { isOf } from '../../domain/act.js'
import { fileFound } from '../../domain/reading/acts/file-found.js'
import { fileRead } from '../../domain/reading/acts/file-read.js'
import { ownerName } from '../acts/owed.js'
import type { Drawn } from './forms.js'

/** For what a file was opened or looked for, as far as its key is there. */
function purposeOf(reading: Act): string | undefined {
  if (isOf(fileRead, reading)) return reading.body?.why
  return isOf(fileFound, reading) ? reading.body?.purpose : undefined
}

const Reader = ({ drawn: { page, law }, reading }: { drawn: Drawn; reading: Act }) => {
  const { opened, found } = page.words.myCase.readers
  const { by, at } = reading
  const why = purposeOf(reading)
  const who = page.words.acts.by.office({ office: ownerName(law, by.office, page), person: by.person })
  return (
    <li class="rg-duty">
      <strong>{who}</strong>
      <p>
        <time datetime={at.toString()}>{page.instant(at)}</time>
      </p>
      <p>{isOf(fileRead, reading) ? opened[reading.facets.what] : found}</p>
      {why && <p class="rg-said">{why}</p>}
    </li>
  )
}

/** Who opened the file or came upon it in a search: the office, when and why. The person's own readings are counted, so that the others stand out. */
export const Readers = ({ drawn }: { drawn: Drawn }) => {
  const { page, opened } = drawn
  const { title, lead, none, own } = page.words.myCase.readers
  const others = opened.readings.filter(({ by }) => by.office !== 'person')
  const [last, ...earlier] = opened.readings.filter(({ by }) => by.office === 'person')
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{lead}</p>
      {others.length === 0 && <p class="govuk-body">{none}</p>}
      <ul class="rg-duties">
        {others.map((reading) => (
          <Reader drawn={drawn} reading={reading} />
        ))}
      </ul>
      {last && <p class="govuk-body">{own({ count: earlier.length + 1, at: page.instant(last.at) })}</p>}
    </>
  )
}
