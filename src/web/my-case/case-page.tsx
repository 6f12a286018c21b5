import type { Child } from 'hono/jsx'
import { folioOf } from '../../app/folio.js'
import type { Act } from '../../domain/act.js'
import { docket } from '../../domain/case/docket.js'
import { doneWords, Story } from '../acts/story.js'
import { layout } from '../html/layout.js'
import { Button } from '../parts/button.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { InsetText } from '../parts/inset-text.js'
import { Notice } from '../parts/notice.js'
import { Carried, type Drawn, SayForm, stands } from './forms.js'
import { Owed, Past, Windows } from './limits.js'
import { Measures } from './measures.js'
import { MyPlan } from './plan.js'
import { Readers } from './readers.js'
import { Receipts } from './receipts.js'
import { type ActName, saying } from './said-here.js'
import { WhoWasTold } from './told.js'
import { Warnings } from './warnings.js'

/** What has just become of a form: recorded as an act, or something else that the person has to know first. */
export type News = Readonly<{ recorded: Act } | { title: string; tone?: 'attention' }>

const refreshId = 'again'

const Banner = ({ drawn: { page }, news }: { drawn: Drawn; news: News }) => {
  if (!('recorded' in news)) return <Notice tone={news.tone ?? 'done'} title={news.title} />
  const { recorded, see } = page.words.myCase.notices
  return (
    <Notice title={`${doneWords(page, news.recorded.kind)}. ${recorded({ at: page.instant(news.recorded.at) })}`}>
      <p>
        <a class="govuk-link" href={`#act-${news.recorded.seq}`}>
          {see}
        </a>
      </p>
    </Notice>
  )
}

const Says = ({ drawn, names, kind }: { drawn: Drawn; names: readonly ActName[]; kind?: 'primary' | 'warning' }) => (
  <>
    {names
      .map((name) => saying(name))
      .filter((one) => stands(drawn, one))
      .map((one) => (
        <SayForm drawn={drawn} one={one} {...(kind ? { kind } : {})} />
      ))}
  </>
)

const Standing = ({ drawn: { page, opened } }: { drawn: Drawn }) => {
  const { status, consent, folio } = page.words.myCase
  const known: Readonly<Record<string, string>> = status
  const lacking: Readonly<Record<string, string>> = consent
  const told = known[docket(opened.state).docket?.status ?? '']
  return (
    <>
      <p class="govuk-body" translate="no">
        {folio({ folio: folioOf(opened.file) })}
      </p>
      <p class="govuk-body rg-lead">{told}</p>
      {lacking[opened.state.consent] && <InsetText>{lacking[opened.state.consent]}</InsetText>}
    </>
  )
}

const WhatOneCanDo = ({ drawn }: { drawn: Drawn }) => {
  const { title, lead, end, endLead } = drawn.page.words.myCase.can
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{lead}</p>
      <Says drawn={drawn} names={['consent', 'incident', 'addition', 'near', 'review', 'contact', 'barred']} />
      <h3 class="govuk-heading-s">{end}</h3>
      <p class="govuk-body">{endLead}</p>
      <Says drawn={drawn} names={['withdrawal', 'exit']} kind="warning" />
    </>
  )
}

const Again = ({ drawn }: { drawn: Drawn }): Child => (
  <Carried drawn={drawn} id={refreshId}>
    <p class="govuk-body">{drawn.page.words.myCase.closes}</p>
    <Button kind="secondary">{drawn.page.words.myCase.refresh}</Button>
  </Carried>
)

/** All that a person sees of their case, and all that they may say in it. */
export function casePage(drawn: Drawn, news?: News): string {
  const { page, world, opened, attempt } = drawn
  const { title, story } = page.words.myCase
  const errors = attempt?.errors ?? []
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      {news && <Banner drawn={drawn} news={news} />}
      <h1 class="govuk-heading-l">{title}</h1>
      <Standing drawn={drawn} />
      <section class="rg-danger rg-danger--folded">
        <SayForm drawn={drawn} one={saying('danger')} kind="warning" />
      </section>
      <Says drawn={drawn} names={['return']} />
      <Owed drawn={drawn} />
      <Past drawn={drawn} />
      <MyPlan drawn={drawn} />
      <Measures drawn={drawn} />
      <WhoWasTold drawn={drawn} />
      <Warnings drawn={drawn} />
      <Windows drawn={drawn} />
      <WhatOneCanDo drawn={drawn} />
      <Readers drawn={drawn} />
      <h2 class="govuk-heading-m">{story}</h2>
      <Story page={page} law={world.law} acts={opened.acts} />
      <Receipts drawn={drawn} />
      <Again drawn={drawn} />
    </>
  )
  return layout(page, { title, place: 'petitioner', refused: errors.length > 0, keeping: refreshId }, content)
}
