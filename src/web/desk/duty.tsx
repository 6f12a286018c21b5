import { Temporal } from 'temporal-polyfill'
import type { Holder } from '../../app/holders.js'
import { everyone, type OnDuty, onDuty, setDuty, turnsBetween } from '../../app/staff.js'
import { uncovered } from '../../domain/organ/roster.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, one, readForm } from '../form.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { Notice } from '../parts/notice.js'
import { Select } from '../parts/select.js'
import { SummaryList } from '../parts/summary-list.js'
import { Table } from '../parts/table.js'
import { TextInput } from '../parts/text-input.js'
import { routes } from '../routes.js'
import { zoneWords } from '../words/instant.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'

const roles = ['officer', 'lead', 'coordinator'] as const
const times = ['starts', 'ends'] as const

/** How far ahead the roster must have no gap, in hours: three nights. */
const ahead = 72

type Names = (person: string | undefined) => string

const Now = ({ page, turn, names }: { page: Page; turn: OnDuty | undefined; names: Names }) => {
  const { now, until, columns, nobody } = page.words.desk.duty
  return (
    <>
      <h2 class="govuk-heading-m">{now}</h2>
      {turn ? (
        <SummaryList
          rows={[
            ...roles.map((role) => ({ key: columns[role], value: names(turn[role]) })),
            { key: until, value: page.instant(turn.ends) },
          ]}
        />
      ) : (
        <Notice tone="danger" title={nobody} />
      )}
    </>
  )
}

/** The times ahead for which nobody is on duty, told before they come. */
const Gaps = ({ page, turns }: { page: Page; turns: readonly OnDuty[] }) => {
  const { gaps, gap } = page.words.desk.duty
  const open = uncovered(
    turns.filter(({ officer }) => officer !== undefined),
    { starts: page.now, ends: page.now.add({ hours: ahead }) },
  )
  return (
    open.length > 0 && (
      <Notice tone="attention" title={gaps({ hours: ahead })}>
        <ul class="govuk-list govuk-list--bullet">
          {open.map(({ starts, ends }) => (
            <li>{gap({ from: page.instant(starts), to: page.instant(ends) })}</li>
          ))}
        </ul>
      </Notice>
    )
  )
}

const Turns = ({ page, turns, names }: { page: Page; turns: readonly OnDuty[]; names: Names }) => {
  const { next, columns } = page.words.desk.duty
  return (
    turns.length > 0 && (
      <Table
        caption={next}
        columns={[...times, ...roles].map((name) => ({ text: columns[name] }))}
        rows={turns.map((turn) => ({
          cells: [page.instant(turn.starts), page.instant(turn.ends), ...roles.map((role) => names(turn[role]))],
        }))}
      />
    )
  )
}

type Setting = Readonly<{ page: Page; able: readonly Holder[]; form: Form; errors: readonly FormError[] }>

const SetTurn = ({ page, able, form, errors }: Setting) => {
  const { set, setLead, columns, button } = page.words.desk.duty
  const options = able.map(({ person, name }) => ({ value: person, text: name ?? person }))
  return (
    <form method="post" action={page.to(routes.duty)} novalidate>
      <h2 class="govuk-heading-m">{set}</h2>
      <p class="govuk-body">{setLead({ zone: zoneWords(page.words, page.zone) })}</p>
      {times.map((name) => (
        <TextInput
          name={name}
          type="datetime-local"
          width={20}
          label={columns[name]}
          value={one(form, name)}
          error={errorAt(errors, name)}
        />
      ))}
      {roles.map((name) => (
        <Select
          name={name}
          label={columns[name]}
          empty=""
          options={options}
          value={one(form, name)}
          error={errorAt(errors, name)}
        />
      ))}
      <Button>{button}</Button>
    </form>
  )
}

/** Those who may be woken, once each whatever offices they hold. */
function ableOf(c: Ctx, holders: readonly Holder[]): Holder[] {
  const answering = lawOf(c).offices.filter(({ powers }) => powers.includes('alarms.answer'))
  const able = holders.filter(({ office }) => answering.some(({ id }) => id === office))
  return able.filter(({ person }, i) => able.findIndex((other) => other.person === person) === i)
}

async function dutyPage(c: Ctx, form: Form = new Map(), errors: readonly FormError[] = []) {
  const { page, world } = c.var
  const { title, lead, nobodyThere } = page.words.desk.duty
  const [turn, turns, holders] = await Promise.all([
    onDuty(world, page.now),
    turnsBetween(world, page.now, page.now.add({ hours: 14 * 24 })),
    everyone(world),
  ])
  const called = new Map(holders.map(({ person, name }) => [person, name ?? person]))
  const names: Names = (person) => (person ? (called.get(person) ?? person) : nobodyThere)
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <Now page={page} turn={turn} names={names} />
      <Gaps page={page} turns={turns} />
      <Turns page={page} turns={turns} names={names} />
      {may(c, 'duty.set') && <SetTurn page={page} able={ableOf(c, holders)} form={form} errors={errors} />}
    </>
  )
  const refused = errors.length > 0
  return deskPage(c, { title, at: 'duty', refused, status: refused ? 422 : 200 }, content)
}

export const showDuty = (c: Ctx) => dutyPage(c)

/** What was typed as a clock shows it where the law is, as an instant; as typed when it is none. */
function instantIn(typed: string, zone: string): string {
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant().toString()
  } catch {
    return typed
  }
}

/** Puts people on duty. */
export async function createDuty(c: Ctx) {
  const { page, world } = c.var
  if (!may(c, 'duty.set'))
    return refusedPage(c, { refused: [{ because: 'not-yours-to-sign' }], status: 403, back: page.to(routes.duty) })
  const form = await readForm(c)
  const [starts, ends] = times.map((name) => instantIn(one(form, name), page.zone)) as [string, string]
  const [officer, lead, coordinator] = roles.map((name) => one(form, name)) as [string, string, string]
  const { refused } = await setDuty(world, signatoryOf(c), { starts, ends, officer, lead, coordinator })
  if (!refused) return c.redirect(page.to(routes.duty), 303)
  return dutyPage(c, form, errorsOf(page.words, refused, [...times, ...roles]))
}
