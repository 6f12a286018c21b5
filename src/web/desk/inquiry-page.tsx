import { Temporal } from 'temporal-polyfill'
import { waitsFor } from '../../app/desk.js'
import { readFile } from '../../app/read.js'
import type { Act, Refusal } from '../../domain/act.js'
import { nextActs } from '../../domain/decide.js'
import { fold } from '../../domain/file.js'
import { type Inquiry, inquiry } from '../../domain/inquiry/inquiry.js'
import { questionsOf } from '../acts/questions.js'
import { Story } from '../acts/story.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, numberIn } from '../form.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { ErrorSummary, type FormError } from '../parts/error-summary.js'
import { SummaryList } from '../parts/summary-list.js'
import { href, routes } from '../routes.js'
import { words } from '../words/catalogue.js'
import { addressOf, fileName } from './file-name.js'
import { deskPage, lawOf, signatoryOf } from './frame.js'
import { Asked } from './inputs.js'
import { todoWords } from './next-acts.js'
import { statusWords } from './queue.js'
import { Unread } from './signing.js'

export type Kind = 'inquiry/finding-made' | 'inquiry/inquiry-closed'

/** What was typed in one of the forms and not recorded. */
export type Attempt = Readonly<{ kind: Kind; form: Form; refused: readonly Refusal[]; status: 200 | 409 | 422 }>

const addresses = { 'inquiry/finding-made': routes.finding, 'inquiry/inquiry-closed': routes.inquiryClosing } as const

const Facts = ({ c, file, state, acts }: { c: Ctx; file: string; state: Inquiry; acts: readonly Act[] }) => {
  const { page } = c.var
  const { facts } = page.words.follow.inquiry
  const loss = acts[0]?.facets.what === 'death' ? ('death' as const) : ('disappearance' as const)
  return (
    <SummaryList
      rows={[
        { key: facts.what, value: page.words.acts.values.loss[loss] },
        {
          key: facts.case,
          value: (
            <a class="govuk-link rg-folio" href={page.to(addressOf(state.about))}>
              {fileName(state.about)}
            </a>
          ),
        },
        { key: facts.opened, value: state.openedAt && page.instant(Temporal.Instant.from(state.openedAt)) },
        { key: facts.state, value: statusWords(page, inquiry.derive(state, file).docket?.status ?? '') },
      ]}
    />
  )
}

type FormProps = {
  c: Ctx
  file: string
  kind: Kind
  seen: number
  attempt: Attempt | undefined
  errors: readonly FormError[]
}

const SignForm = ({ c, file, kind, seen, attempt, errors }: FormProps) => {
  const { page } = c.var
  const mine = attempt?.kind === kind ? attempt : undefined
  const asking = {
    page,
    law: lawOf(c),
    kind,
    state: { entity: '', barred: [], misuse: [] },
    measures: [],
    form: mine?.form ?? new Map(),
    errors: mine ? errors : [],
  }
  const title = todoWords(page, kind)
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {kind === 'inquiry/inquiry-closed' && <p class="govuk-body">{page.words.follow.inquiry.closeLead}</p>}
      <form id={kind.replace('/', '-')} method="post" action={page.to(href(addresses[kind], { file }))} novalidate>
        <input type="hidden" name="seen" value={String(seen)} />
        {questionsOf(kind).map((question) => (
          <Asked question={question} asking={asking} />
        ))}
        <Button>{mine?.status === 409 ? page.words.desk.act.confirm : title}</Button>
      </form>
    </section>
  )
}

/** Opens the inquiry on record, and draws it with the forms of those who may sign now. */
export async function drawInquiry(c: Ctx, file: string, attempt?: Attempt) {
  const { page, world } = c.var
  const by = signatoryOf(c)
  const waits = await waitsFor(world, file, by.office)
  const why = waits ? words.es.desk.why.queue : words.es.follow.inquiry.why
  const acts = await readFile(world, file, 'story', { by, why })
  const state = fold(inquiry, acts)
  const may = nextActs({ law: world.law, acts }, file, by, page.now)
  const kinds = (Object.keys(addresses) as Kind[]).filter(
    (kind) => attempt?.kind === kind || may.some((next) => next.kind === kind && next.reasons.length === 0),
  )
  const overtaken = attempt?.status === 409
  const errors =
    attempt && !overtaken
      ? errorsOf(
          page.words,
          attempt.refused,
          questionsOf(attempt.kind).map(({ name }) => name),
        )
      : []
  const { title, heading, lead, story, back } = page.words.follow.inquiry
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{heading({ name: fileName(file) })}</h1>
      <p class="govuk-body">{lead}</p>
      {overtaken && <Unread c={c} acts={acts} known={numberIn(attempt.form, 'seen')} />}
      <Facts c={c} file={file} state={state} acts={acts} />
      {kinds.map((kind) => (
        <SignForm c={c} file={file} kind={kind} seen={acts.length} attempt={attempt} errors={errors} />
      ))}
      <h2 class="govuk-heading-m">{story}</h2>
      <Story page={page} law={world.law} acts={acts} />
    </>
  )
  const before = <BackLink href={page.to(routes.desk)} text={back} />
  const keeping = attempt ? { keeping: attempt.kind.replace('/', '-') } : {}
  return deskPage(c, { title, before, refused: errors.length > 0, status: attempt?.status ?? 200, ...keeping }, content)
}
