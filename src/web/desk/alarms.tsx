import { type Alarm, openAlarms } from '../../app/alarms.js'
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

type Names = ReadonlyMap<string, string>
/** What an alarm is drawn from. `refused` is the answer that did not go through, as typed. */
type Drawn = Readonly<{
  page: Page
  law: Law
  names: Names
  mayAnswer: boolean
  refused?: Readonly<{ form: Form; errors: readonly FormError[] }> | undefined
}>

/** An alarm's own name on the page: no two have the same file, limit and step. */
const idOf = ({ file, rule, start, step }: Pick<Alarm, 'file' | 'rule' | 'start' | 'step'>) =>
  [file, rule, start, step].join('-')

const called = (names: Names, person: string) => names.get(person) ?? person

const stepWords = ({ page, law }: Drawn, { rule, step }: Alarm): string => {
  const share = rungsOf(law, rule).find(({ id }) => id === step)?.share
  return share ? page.words.desk.alarms.step(share) : step
}

const Answer = ({ alarm, drawn: { page, refused } }: { alarm: Alarm; drawn: Drawn }) => {
  const { note, answer, about } = page.words.desk.alarms
  const { file, rule, start, step } = alarm
  const name = `note-${idOf(alarm)}`
  const mine = refused && one(refused.form, 'id') === idOf(alarm) ? refused : undefined
  return (
    <form method="post" action={page.to(routes.alarmAnswer)} novalidate>
      {Object.entries({ file, rule, start, step, id: idOf(alarm) }).map(([field, value]) => (
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

const Woken = ({ alarm, drawn: { page, names } }: { alarm: Alarm; drawn: Drawn }) => {
  const { wakes, nobody } = page.words.desk.alarms
  const people = alarm.people.map((person) => called(names, person)).join(', ')
  const role = (wakes as Readonly<Record<string, string>>)[alarm.wakes] ?? alarm.wakes
  return (
    <p>
      {alarm.onDuty ? role : nobody({ role })}: <strong>{people}</strong>
    </p>
  )
}

const Ringing = ({ alarm, drawn }: { alarm: Alarm; drawn: Drawn }) => {
  const { page, law, names, mayAnswer } = drawn
  const { answered } = page.words.desk.alarms
  const { file, rule, due, startedAt } = alarm
  return (
    <li class="rg-duty" id={idOf(alarm)}>
      <h3 class="rg-duty__what">
        <a class="govuk-link rg-folio" href={page.to(href(routes.case, { file }))}>
          {folioOf(file)}
        </a>{' '}
        {nameIn(law.clocks, rule, page.language)}
      </h3>
      <TimeLeft page={page} due={due} since={startedAt} />
      <p>
        <Tag tone={alarm.answered ? 'done' : 'danger'} text={stepWords(drawn, alarm)} />
      </p>
      <Woken alarm={alarm} drawn={drawn} />
      {alarm.answered ? (
        <p>{answered({ name: called(names, alarm.answered.by), at: page.instant(alarm.answered.at) })}</p>
      ) : (
        mayAnswer && <Answer alarm={alarm} drawn={drawn} />
      )}
    </li>
  )
}

const Group = ({ heading, alarms, drawn }: { heading: string; alarms: readonly Alarm[]; drawn: Drawn }) =>
  alarms.length > 0 && (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="rg-duties">
        {alarms.map((alarm) => (
          <Ringing alarm={alarm} drawn={drawn} />
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
  const [alarms, holders] = await Promise.all([openAlarms(world), everyone(world)])
  const names = new Map(holders.map(({ person, name }) => [person, name ?? person]))
  const drawn: Drawn = { page, law: lawOf(c), names, mayAnswer: may(c, 'alarms.answer'), refused }
  const [open, done] = [alarms.filter(({ answered }) => !answered), alarms.filter(({ answered }) => answered)]
  const content = (
    <>
      <ErrorSummary page={page} errors={refused?.errors ?? []} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      {await AlarmLine({ c })}
      <Again page={page} />
      {alarms.length === 0 && <p class="govuk-body">{words.none}</p>}
      <Group heading={words.open} alarms={open} drawn={drawn} />
      <Group heading={words.done} alarms={done} drawn={drawn} />
    </>
  )
  const title = open.length > 0 ? `(${open.length}) ${words.title}` : words.title
  const status = refused ? 422 : 200
  return deskPage(c, { title, at: 'alarms', islands: ['look-again'], refused: refused !== undefined, status }, content)
}

export const showAlarms = (c: Ctx) => alarmsPage(c)

/** Somebody answers for a limit. The clock runs on; who answered stays on record. */
export async function answerAlarm(c: Ctx) {
  const { page, world } = c.var
  const back = page.to(routes.alarms)
  if (!may(c, 'alarms.answer'))
    return refusedPage(c, { refused: [{ because: 'not-yours-to-sign' }], status: 403, back })
  const form = await readForm(c)
  const [file, rule, step] = [one(form, 'file'), one(form, 'rule'), one(form, 'step')]
  const start = numberIn(form, 'start')
  const field = `note-${idOf({ file, rule, start, step })}`
  const acts = /^case-[0-9a-z]{1,40}$/.test(file) ? await outline(world, file) : []
  if (acts.length === 0) return alarmsPage(c, { form, errors: errorsOf(page.words, [{ because: 'alarm.which' }], []) })
  const note = one(form, field).trim()
  const said = { rule, start, step, ...(note ? { note } : {}) }
  const by = signatoryOf(c)
  const { refused } = await record(world, [{ file, seen: acts.length, kind: 'case/alarm-answered', by, said }])
  if (!refused || refused.some(({ because }) => because === 'twice')) return c.redirect(back, 303)
  const errors = errorsOf(
    page.words,
    refused.map(({ because, field: at }) => (at === 'note' ? { because, field } : { because })),
    [field],
  )
  return alarmsPage(c, { form, errors })
}
