import type { Child } from 'hono/jsx'
import type { Settings } from '../../app/settings.js'
import type { World } from '../../app/world.js'
import type { Law } from '../../domain/law/law.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { ErrorSummary, type FormError } from '../parts/error-summary.js'
import { routes } from '../routes.js'
import { Answers } from './answers.js'
import { type Draft, sealDraft } from './draft.js'
import { Questions } from './questions.js'
import { type Step, wayOf } from './steps.js'

/** The pages of a request are drawn from these; nothing is read and nothing recorded. */
export type Setting = Readonly<{ page: Page; world: World; settings: Settings; law: Law }>

/** One page of the way to a request: where on the way, what was typed so far, what is wrong with it. */
export type Shown = Readonly<{ step: Step; draft: Draft; errors?: readonly FormError[] }>

const formId = 'request'

/** The number of the mechanism is never broken across lines, and a telephone can dial it. */
const Call = ({ page, settings: { telephone } }: Setting) =>
  telephone && (
    <p class="govuk-body rg-danger__telephone">
      <a class="govuk-link" href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
        {page.words.request.call({ number: telephone.replaceAll(' ', '\u00a0') })}
      </a>
    </p>
  )

/** Every page is one form that carries the draft, so that whatever is pressed loses nothing. */
const Carried = ({
  setting,
  step,
  draft,
  children,
}: {
  setting: Setting
  step: string
  draft: Draft | undefined
  children: Child
}) => (
  <form method="post" action={setting.page.to(routes.request)} id={formId} novalidate>
    <input type="hidden" name="step" value={step} />
    {draft && <input type="hidden" name="draft" value={sealDraft(setting.world, draft)} />}
    {children}
  </form>
)

const Back = ({ page }: { page: Page }) => (
  <button type="submit" class="govuk-back-link rg-back" form={formId} name="go" value="back">
    {page.words.common.back}
  </button>
)

/** The first question: whether there is danger now. With a draft, what was written on later pages waits inside. */
export function firstPage(setting: Setting, draft?: Draft, errors: readonly FormError[] = []): string {
  const { page } = setting
  const { question, lead, now, notNow, before, facts } = page.words.request.first
  const { title } = page.words.request
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{question}</h1>
      <p class="govuk-body rg-lead">{lead}</p>
      <Carried setting={setting} step="danger" draft={draft}>
        <div class="rg-danger" id="danger">
          <Button kind="warning" name="danger" value="yes">
            {now.button}
          </Button>
          <p class="govuk-body">{now.about}</p>
          <Call {...setting} />
        </div>
        <Button name="danger" value="no">
          {notNow.button}
        </Button>
        <p class="govuk-body">{notNow.about}</p>
      </Carried>
      <h2 class="govuk-heading-m">{before}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
    </>
  )
  const refused = errors.length > 0
  return layout(page, { title, place: 'petitioner', refused, ...(draft ? { keeping: formId } : {}) }, content)
}

const progressOf = ({ page }: Setting, { step, draft }: Shown): string => {
  const way = wayOf(draft)
  return page.words.request.progress({ step: way.indexOf(step) + 1, of: way.length })
}

const Body = ({ setting, shown }: { setting: Setting; shown: Shown }) => {
  const { step, draft, errors = [] } = shown
  const { page, law } = setting
  if (step === 'check') return <Answers page={page} law={law} draft={draft} />
  return <Questions step={step} asked={{ page, law, said: draft.said, errors }} />
}

/** Any page after the first. */
export function stepPage(setting: Setting, shown: Shown): string {
  const { step, draft, errors = [] } = shown
  const { page } = setting
  const { title, lead }: { title: string; lead?: string } = page.words.request.steps[step]
  const isLast = wayOf(draft).at(-1) === step
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <Carried setting={setting} step={step} draft={draft}>
        <p class="govuk-caption-l">{progressOf(setting, shown)}</p>
        <h1 class="govuk-heading-l">{title}</h1>
        {lead && <p class="govuk-body">{lead}</p>}
        {draft.danger && <Call {...setting} />}
        <Body setting={setting} shown={shown} />
        <Button>{isLast ? page.words.request.send : page.words.common.buttons.next}</Button>
      </Carried>
      {!draft.danger && <Call {...setting} />}
    </>
  )
  const refused = errors.length > 0
  return layout(page, { title, place: 'petitioner', refused, keeping: formId, before: <Back page={page} /> }, content)
}
