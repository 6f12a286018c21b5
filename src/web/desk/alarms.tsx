import type { Alarm } from '../../app/alarms.js'
import { folioOf } from '../../app/folio.js'
import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import { everyone } from '../../app/staff.js'
import { rungsOf } from '../../domain/clock/ladder.js'
import type { Law } from '../../domain/law/law.js'
import { nameIn } from '../acts/measures.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, numberIn, one, readForm } from '../form.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { Tag } from '../parts/tag.js'
import { TextInput } from '../parts/text-input.js'
import { TimeLeft } from '../parts/time-left.js'
import { href, routes } from '../routes.js'
import { AlarmLine } from './alarm-line.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'
import { idOf, type Ringing, ringing, unansweredIn } from './ringing.js'

type Names = ReadonlyMap<string, string>
/** What an alarm is drawn from. `refused` is the answer that did not go through, as typed. */
type Drawn = Readonly<{
  page: Page
  law: Law
  names: Names
  mayAnswer: boolean
  /** Whoever looks may open the file. */
  mayRead: boolean
  refused?: Readonly<{ form: Form; errors: readonly FormError[] }> | undefined
}>

const called = (names: Names, person: string) => names.get(person) ?? person

const Answer = ({ limit, drawn: { page, refused } }: { limit: Ringing; drawn: Drawn }) => {
  const { note, answer, about } = page.words.desk.alarms
  const { id, file, rule, start } = limit
  const name = `note-${id}`
  const mine = refused?.form.has(name) ? refused : undefined
  return (
    <form method="post" action={page.to(routes.alarmAnswer)} novalidate>
      {Object.entries({ file, rule, start }).map(([field, value]) => (
        <input type="hidden" name={field} value={String(value)} />
      ))}
      <TextInput
        name={name}
        label={`${note} (${page.words.common.optional})`}
        value={mine && one(mine.form, name)}
        error={mine && errorAt(mine.errors, name)}
      />
      <Button>
        {answer}
        <span class="govuk-visually-hidden"> ({about({ folio: folioOf(file) })})</span>
      </Button>
    </form>
  )
}

const stepWords = ({ page, law }: Drawn, { rule, step }: Alarm): string => {
  const share = rungsOf(law, rule).find(({ id }) => id === step)?.share
  return share ? page.words.desk.alarms.step(share) : step
}

/** A step, whom it wakes, and who answered it. */
const Step = ({ alarm, drawn }: { alarm: Alarm; drawn: Drawn }) => {
  const { page, names } = drawn
  const { wakes, nobody, answered } = page.words.desk.alarms
  const role = (wakes as Readonly<Record<string, string>>)[alarm.wakes] ?? alarm.wakes
  return (
    <li>
      <Tag tone={alarm.answered ? 'done' : 'danger'} text={stepWords(drawn, alarm)} />{' '}
      {alarm.answered ? (
        answered({ name: called(names, alarm.answered.by), at: page.instant(alarm.answered.at) })
      ) : (
        <>
          {alarm.onDuty ? role : nobody({ role })}:{' '}
          <strong>{alarm.people.map((person) => called(names, person)).join(', ')}</strong>
        </>
      )}
    </li>
  )
}

const Limit = ({ limit, drawn }: { limit: Ringing; drawn: Drawn }) => {
  const { page, law, mayAnswer, mayRead } = drawn
  const { id, file, rule, due, startedAt, steps, unanswered } = limit
  return (
    <li class="rg-duty" id={id}>
      <h3 class="rg-duty__what">
        {mayRead ? (
          <a class="govuk-link rg-folio" href={page.to(href(routes.case, { file }))}>
            {folioOf(file)}
          </a>
        ) : (
          <span class="rg-folio">{folioOf(file)}</span>
        )}{' '}
        {nameIn(law.clocks, rule, page.language)}
      </h3>
      <TimeLeft page={page} due={due} since={startedAt} />
      <ul class="govuk-list rg-alarm-steps">
        {steps.map((alarm) => (
          <Step alarm={alarm} drawn={drawn} />
        ))}
      </ul>
      {mayAnswer && unanswered.length > 0 && <Answer limit={limit} drawn={drawn} />}
    </li>
  )
}

const Group = ({ heading, limits, drawn }: { heading: string; limits: readonly Ringing[]; drawn: Drawn }) =>
  limits.length > 0 && (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="rg-duties">
        {limits.map((limit) => (
          <Limit limit={limit} drawn={drawn} />
        ))}
      </ul>
    </>
  )

/** The link does without script what the island does by itself. */
const Again = ({ page }: { page: Page }) => (
  <look-again data-seconds={30}>
    <p class="govuk-body">
      <a class="govuk-link" href={page.to(routes.alarms)}>
        {page.words.desk.alarms.again}
      </a>{' '}
      {page.words.desk.alarms.asOf({ at: page.instant(page.now) })}
    </p>
  </look-again>
)

async function alarmsPage(c: Ctx, refused?: Drawn['refused']) {
  const { page, world } = c.var
  const words = page.words.desk.alarms
  const [limits, holders] = await Promise.all([ringing(world), everyone(world)])
  const names = new Map(holders.map(({ person, name }) => [person, name ?? person]))
  const [mayAnswer, mayRead] = [may(c, 'alarms.answer'), may(c, 'files.read')]
  const drawn: Drawn = { page, law: lawOf(c), names, mayAnswer, mayRead, refused }
  const count = unansweredIn(limits)
  const content = (
    <>
      <ErrorSummary page={page} errors={refused?.errors ?? []} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      {await AlarmLine({ c })}
      <Again page={page} />
      {limits.length === 0 && <p class="govuk-body">{words.none}</p>}
      <Group heading={words.open} limits={limits.filter(({ unanswered }) => unanswered.length > 0)} drawn={drawn} />
      <Group heading={words.done} limits={limits.filter(({ unanswered }) => unanswered.length === 0)} drawn={drawn} />
    </>
  )
  const title = count > 0 ? `(${count}) ${words.title}` : words.title
  const status = refused ? 422 : 200
  return deskPage(c, { title, at: 'alarms', islands: ['look-again'], refused: refused !== undefined, status }, content)
}

export const showAlarms = (c: Ctx) => alarmsPage(c)

/** Why an answer to a limit is refused; nothing when it stands, by this or an earlier click or somebody else's. */
async function answered(c: Ctx, { steps, said }: { steps: readonly Alarm[]; said: object }) {
  const { world } = c.var
  const [alarm] = steps
  if (!alarm) return undefined
  const { file } = alarm
  const seen = (await outline(world, file)).length
  const by = signatoryOf(c)
  const acts = steps.map(({ rule, start, step }) => ({
    file,
    seen,
    kind: 'case/alarm-answered',
    by,
    said: { rule, start, step, ...said },
  }))
  const { refused } = await record(world, acts)
  return refused?.filter(({ because }) => because !== 'twice')
}

/** Somebody answers for a limit, at every step that nobody has answered. The clock runs on; who answered is on record. */
export async function answerAlarm(c: Ctx) {
  const { page, world } = c.var
  const back = page.to(routes.alarms)
  if (!may(c, 'alarms.answer'))
    return refusedPage(c, { refused: [{ because: 'not-yours-to-sign' }], status: 403, back })
  const form = await readForm(c)
  const id = idOf({ file: one(form, 'file'), rule: one(form, 'rule'), start: numberIn(form, 'start') })
  const limit = (await ringing(world)).find((limit) => limit.id === id)
  const field = `note-${id}`
  const note = one(form, field).trim()
  const refused = limit
    ? await answered(c, { steps: limit.unanswered, said: note ? { note } : {} })
    : [{ because: 'alarm.which' }]
  if (!refused || refused.length === 0) return c.redirect(back, 303)
  const placed = refused.map(({ because, field: at }) => (at === 'note' ? { because, field } : { because }))
  return alarmsPage(c, { form, errors: errorsOf(page.words, placed, [field]) })
}
