import type { CaseLetter } from '../../../app/correspondence.js'
import type { Act } from '../../../domain/act.js'
import { askedOf } from '../../../domain/case/acts/authority-instructed.js'
import type { Addressee, CaseFile } from '../../../domain/case/case.js'
import type { Law } from '../../../domain/law/law.js'
import { measureNames, nameIn } from '../../acts/measures.js'
import type { Page } from '../../page.js'
import { ButtonLink } from '../../parts/button.js'
import { Notice } from '../../parts/notice.js'
import { href, routes } from '../../routes.js'
import { addressOf, fileName } from '../file-name.js'
import { Changed } from './changed.js'
import { LetterTag } from './letter-page.js'
import { keyOf } from './letter-said.js'

type Props = Readonly<{
  page: Page
  law: Law
  file: string
  acts: readonly Act[]
  state: CaseFile
  letters: readonly CaseLetter[]
  /** Whoever looks may write to authorities. */
  writes: boolean
}>

const Letter = ({ page, law, acts, state, letter }: Props & { letter: CaseLetter }) => {
  const { moved, passedToBarred } = page.words.letters.ofCase
  const barred = letter.passedTo.filter((id) => state.barred.includes(id))
  return (
    <>
      <p>
        <a class="govuk-link rg-folio" href={page.to(addressOf(letter.file))}>
          {fileName(letter.file)}
        </a>{' '}
        <LetterTag page={page} status={letter.status} />
        {!letter.state.closed && <span class="govuk-hint">{moved({ for: page.elapsed(letter.movedAt) })}</span>}
      </p>
      {!letter.state.closed && (
        <Changed page={page} file={letter.file} inCase={acts} names={measureNames(law, acts, page.language)} />
      )}
      {barred.map((id) => (
        <Notice tone="danger" title={passedToBarred({ authority: nameIn(law.authorities, id, page.language) ?? id })} />
      ))}
    </>
  )
}

/** Why an addressee has no letter. */
function unwritten({ page, state }: Props, addressee: Addressee): string {
  const { barred, nothingLeft, none } = page.words.letters.ofCase
  if (state.barred.includes(addressee.authority)) return barred
  return askedOf(state, addressee).length > 0 ? none : nothingLeft
}

const OneAddressee = ({ props, addressee }: { props: Props; addressee: Addressee }) => {
  const { page, law, acts, letters } = props
  const its = letters.filter((letter) => keyOf(letter) === keyOf(addressee))
  const decided = acts.find(({ seq }) => seq === addressee.decision)
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{nameIn(law.authorities, addressee.authority, page.language)}</h3>
      {decided && (
        <p class="govuk-hint">
          <a class="govuk-link" href={`#act-${decided.seq}`}>
            {page.words.letters.ofCase.decision({ at: page.instant(decided.at) })}
          </a>
        </p>
      )}
      {its.map((letter) => (
        <Letter {...props} letter={letter} />
      ))}
      {its.length === 0 && <p>{unwritten(props, addressee)}</p>}
    </li>
  )
}

/** The authorities that decrees address, each with its letters: whoever was passed one that the person barred stands out. */
export const LettersOfCase = (props: Props) => {
  const { page, file, state, writes } = props
  const { title, lead, write } = page.words.letters.ofCase
  return (
    state.addressees.length > 0 && (
      <section aria-labelledby="letters">
        <h2 class="govuk-heading-m" id="letters">
          {title}
        </h2>
        <p class="govuk-body">{lead}</p>
        <ul class="rg-duties">
          {state.addressees.map((addressee) => (
            <OneAddressee props={props} addressee={addressee} />
          ))}
        </ul>
        {writes && !state.closed && (
          <ButtonLink href={page.to(href(routes.newInstruction, { file }))}>{write}</ButtonLink>
        )}
      </section>
    )
  )
}
