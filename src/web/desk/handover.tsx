import { colleaguesIn } from '../../app/assign.js'
import { handOver } from '../../app/handover.js'
import { type Held, held } from '../../app/held.js'
import type { Holder } from '../../app/holders.js'
import { everyone, whoAnswers } from '../../app/staff.js'
import type { Office } from '../../domain/law/law.js'
import { organFileOf } from '../../domain/organ/offices.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, one, readForm } from '../form.js'
import type { Page } from '../page.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { Checkboxes } from '../parts/checkboxes.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { Notice } from '../parts/notice.js'
import { Select } from '../parts/select.js'
import { href, routes } from '../routes.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'
import { mayHandOver } from './load.js'
import { namesIn } from './names.js'

/** The choice of giving what is handled to nobody, among the people it may be given to. */
const queue = 'queue'

/** Whose load is handed over, in which office; nothing when nobody holds such an office or there is no such person. */
type Asked = Readonly<{ person: string; office: Office }>

function askedOf(c: Ctx): Asked | undefined {
  const { person = '', office: id } = c.req.param()
  const law = lawOf(c)
  const office = law.offices.find((office) => office.id === id && organFileOf(law, id))
  return office && /^p-[0-9a-z]{12}$/.test(person) ? { person, office } : undefined
}

type Drawn = Readonly<{
  page: Page
  held: Held
  form: Form
  errors: readonly FormError[]
  colleagues: readonly Holder[]
  /** Who can take turns on duty. */
  able: readonly Holder[]
  mayLeave: boolean
}>

const choices = (holders: readonly Holder[]) =>
  holders.map(({ person, name }) => ({ value: person, text: name ?? person }))

const To = ({ page, held, form, errors, colleagues }: Drawn) => {
  const { to, toHint, toQueue } = page.words.handling.handover
  return (
    held.files.length > 0 && (
      <Checkboxes
        name="to"
        legend={to}
        hint={toHint}
        items={[...choices(colleagues), { value: queue, text: toQueue }]}
        values={form.get('to') ?? []}
        error={errorAt(errors, 'to')}
      />
    )
  )
}

const Leaving = ({ page, held, form, errors, able }: Drawn) => {
  const { leaves, leavesHint, leave, duty, dutyHint, chooseDuty } = page.words.handling.handover
  return (
    <>
      <Checkboxes
        name="leaves"
        legend={leave}
        items={[{ value: 'yes', text: leaves, hint: leavesHint }]}
        values={form.get('leaves') ?? []}
      />
      {held.turns.length > 0 && (
        <Select
          name="duty"
          label={duty}
          hint={dutyHint({ count: held.turns.length })}
          empty={chooseDuty}
          options={choices(able)}
          value={one(form, 'duty')}
          error={errorAt(errors, 'duty')}
        />
      )}
    </>
  )
}

const HandoverForm = (drawn: Drawn & { action: string }) => {
  const { page, action, held, mayLeave } = drawn
  const { button, buttonLeave, last } = page.words.handling.handover
  return (
    <form method="post" action={action} novalidate>
      <To {...drawn} />
      {mayLeave && !held.mayLeave && <Notice tone="attention" title={last} />}
      {mayLeave && held.mayLeave && <Leaving {...drawn} />}
      <Button>{mayLeave && held.mayLeave ? buttonLeave : button}</Button>
    </form>
  )
}

/** Once each, whatever offices they hold, and never who hands over. */
const others = (holders: readonly Holder[], person: string) =>
  holders.filter((one, i) => one.person !== person && holders.findIndex(({ person }) => person === one.person) === i)

async function drawnOf(c: Ctx, { person, office }: Asked, form: Form, errors: readonly FormError[]): Promise<Drawn> {
  const { page, world } = c.var
  const [all, colleagues, able] = await Promise.all([
    everyone(world),
    colleaguesIn(world, office.id),
    whoAnswers(world),
  ])
  return {
    page,
    held: await held(world, { person, office: office.id }),
    form,
    errors,
    colleagues: others(colleagues, person),
    able: others(
      all.filter((one) => able.has(one.person)),
      person,
    ),
    mayLeave: may(c, 'holders.remove') && colleagues.some((one) => one.person === person),
  }
}

const backTo = ({ page }: Ctx['var'], { office }: Asked) =>
  page.to(office.queue ? href(routes.load, { office: office.id }) : routes.people)

async function handoverPage(c: Ctx, asked: Asked, form: Form = new Map(), errors: readonly FormError[] = []) {
  const { page } = c.var
  const { person, office } = asked
  const { title, heading, back, files, lead } = page.words.handling.handover
  const [drawn, names] = await Promise.all([drawnOf(c, asked, form, errors), namesIn(c)])
  const count = drawn.held.files.length
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{heading({ name: names(person, office.id) })}</h1>
      <p class="govuk-body">{files({ count, office: office.name[page.language] })}</p>
      <p class="govuk-body">{lead}</p>
      <HandoverForm {...drawn} action={page.to(href(routes.handover, { person, office: office.id }))} />
    </>
  )
  const before = <BackLink href={backTo(c.var, asked)} text={back} />
  const refused = errors.length > 0
  return deskPage(c, { title, at: 'people', before, refused, status: refused ? 422 : 200 }, content)
}

/** The handover that an address asks for, or the page that says why it is not there or not for this reader. */
async function allowed(c: Ctx) {
  const asked = askedOf(c)
  if (!asked) return { answer: await c.notFound() }
  if (mayHandOver(c, asked.office.id)) return { asked }
  const refused = [{ because: 'not-yours-to-sign' }]
  return { answer: await refusedPage(c, { refused, status: 403, back: c.var.page.to(routes.people) }) }
}

/** What would pass on, and to whom it may. */
export async function showHandover(c: Ctx) {
  const { asked, answer } = await allowed(c)
  return asked ? handoverPage(c, asked) : answer
}

/** Hands everything over, or nothing. */
export async function makeHandover(c: Ctx) {
  const { asked, answer } = await allowed(c)
  if (!asked) return answer
  const form = await readForm(c)
  const chosen = form.get('to') ?? []
  const { refused } = await handOver(c.var.world, signatoryOf(c), {
    person: asked.person,
    office: asked.office.id,
    to: chosen.filter((one) => one !== queue),
    toQueue: chosen.includes(queue),
    leaves: one(form, 'leaves') === 'yes',
    duty: one(form, 'duty') || undefined,
  })
  if (refused) return handoverPage(c, asked, form, errorsOf(c.var.page.words, refused, ['to', 'leaves', 'duty']))
  return c.redirect(backTo(c.var, asked), 303)
}
