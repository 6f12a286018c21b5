import type { CaseLetter } from '../../app/correspondence.js'
import { type Act, isOf } from '../../domain/act.js'
import { authorityInstructed, toInstruct } from '../../domain/case/acts/authority-instructed.js'
import { decisionCommunicated } from '../../domain/case/acts/decision-communicated.js'
import { measureNames, nameIn } from '../acts/measures.js'
import { InsetText } from '../parts/inset-text.js'
import { Notice } from '../parts/notice.js'
import type { Drawn } from './forms.js'

const nameOf = ({ page, law }: Drawn, authority: string) =>
  nameIn(law.authorities, authority, page.language) ?? authority

const writingOf = (acts: readonly Act[], letter: string) =>
  acts.find((act) => isOf(authorityInstructed, act) && act.facets.instruction === letter)!

const deliveryOf = (acts: readonly Act[], letter: string) =>
  acts.find((act) => isOf(decisionCommunicated, act) && act.facets.instruction === letter)

/** What one authority was asked for and when, whether it has the letter, and to whom it passed it on. */
const Told = ({ drawn, letter }: { drawn: Drawn; letter: CaseLetter }) => {
  const { page, law, opened } = drawn
  const { written, delivered, notDelivered, asked, tells, tellsNothing, passed, passedToBarred } =
    page.words.letters.toPerson
  const what = letter.tells.map((field) => page.words.acts.values.disclosed[field].toLowerCase()).join(', ')
  const { at } = writingOf(opened.acts, letter.file)
  const delivery = deliveryOf(opened.acts, letter.file)
  const names = measureNames(law, opened.acts, page.language).filter(({ id }) => letter.state.measures.includes(id))
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{written({ authority: nameOf(drawn, letter.authority), at: page.instant(at) })}</h3>
      <p>{delivery ? delivered({ at: page.instant(delivery.at) }) : notDelivered}</p>
      <p>{asked}:</p>
      <ul class="govuk-list govuk-list--bullet">
        {names.map(({ name, what }) => (
          <li>
            {name}
            {what && `: ${what}`}
          </li>
        ))}
      </ul>
      <p>{what ? tells({ what }) : tellsNothing}</p>
      {letter.passedTo.map((authority) =>
        opened.state.barred.includes(authority) ? (
          <Notice tone="danger" title={passedToBarred({ authority: nameOf(drawn, authority) })} />
        ) : (
          <p>{passed({ authority: nameOf(drawn, authority) })}</p>
        ),
      )}
    </li>
  )
}

/** Whom the person asked not to be told: who never was, and who had been before they asked. */
const NotTold = ({ drawn }: { drawn: Drawn }) => {
  const { page, opened } = drawn
  const { notTold, toldBefore } = page.words.letters.toPerson
  const { barred } = opened.state
  const writtenTo = opened.letters.filter(({ authority }) => barred.includes(authority))
  const free = barred.filter((id) => !writtenTo.some(({ authority }) => authority === id))
  return (
    <>
      {free.length > 0 && (
        <InsetText>
          <p>{notTold}</p>
          <ul class="govuk-list govuk-list--bullet">
            {free.map((id) => (
              <li>{nameOf(drawn, id)}</li>
            ))}
          </ul>
        </InsetText>
      )}
      {writtenTo.map(({ authority, file }) => (
        <p class="govuk-body">
          {toldBefore({ authority: nameOf(drawn, authority), at: page.instant(writingOf(opened.acts, file).at) })}
        </p>
      ))}
    </>
  )
}

/** Which authorities were told what, and when; who was not, because the person asked. Never what stands inside a letter. */
export const WhoWasTold = ({ drawn }: { drawn: Drawn }) => {
  const { page, opened } = drawn
  const { title, lead, waiting } = page.words.letters.toPerson
  if (opened.state.addressees.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{lead}</p>
      <ul class="rg-duties">
        {opened.letters.map((letter) => (
          <Told drawn={drawn} letter={letter} />
        ))}
        {toInstruct(opened.state).map(({ authority }) => (
          <li class="rg-duty">{waiting({ authority: nameOf(drawn, authority) })}</li>
        ))}
      </ul>
      <NotTold drawn={drawn} />
    </>
  )
}
