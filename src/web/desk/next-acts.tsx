import type { NextAct } from '../../domain/decide.js'
import { questionsOf } from '../acts/questions.js'
import type { Page } from '../page.js'
import { ButtonLink } from '../parts/button.js'
import { Details } from '../parts/details.js'
import { RefusedButton } from '../parts/refused-button.js'
import { href, routes } from '../routes.js'
import { reasonWords } from '../words/catalogue.js'
import { slugOf } from './slugs.js'

type Props = { page: Page; file: string; next: readonly NextAct[] }

/** What a kind of act is called before it is signed. */
export const todoWords = ({ words }: Page, kind: string): string =>
  (words.acts.kinds as Readonly<Record<string, { todo: string }>>)[kind]!.todo

/** What an officer types because the person said it. */
const isHeard = (kind: string) => questionsOf(kind).some(({ name }) => name === 'transcribed')

const Acts = ({ page, file, next, kind }: Props & { kind: 'primary' | 'secondary' }) => {
  const open = next.filter(({ reasons }) => reasons.length === 0)
  const shut = next.filter(({ reasons }) => reasons.length > 0)
  return (
    <>
      {open.length > 0 && (
        <div class="rg-acts">
          {open.map((act) => (
            <ButtonLink href={page.to(href(routes.caseAct, { file, act: slugOf(act.kind)! }))} kind={kind}>
              {todoWords(page, act.kind)}
            </ButtonLink>
          ))}
        </div>
      )}
      {shut.map((act) => (
        <RefusedButton
          id={`why-${slugOf(act.kind)}`}
          label={todoWords(page, act.kind)}
          because={act.reasons.map(({ because }) => reasonWords(page.words, because))}
        />
      ))}
    </>
  )
}

/** What may be signed now, and what may not with the reasons that would answer the attempt. */
export const NextActs = ({ page, file, next }: Props) => {
  const { heading, heard, none } = page.words.desk.next
  const here = next.filter(({ kind }) => slugOf(kind) !== undefined)
  const said = here.filter(({ kind }) => isHeard(kind))
  const own = here.filter(({ kind }) => !isHeard(kind))
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        {heading}
      </h2>
      {own.length > 0 ? <Acts page={page} file={file} next={own} kind="primary" /> : <p class="govuk-body">{none}</p>}
      {said.length > 0 && (
        <Details summary={heard}>
          <Acts page={page} file={file} next={said} kind="secondary" />
        </Details>
      )}
    </section>
  )
}
