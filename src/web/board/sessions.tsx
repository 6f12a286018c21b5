import { queue, type Waiting } from '../../app/desk.js'
import { caseOf, folioOf } from '../../app/folio.js'
import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import { type HeldSession, newSessionFile, sessionsHeld } from '../../app/sessions.js'
import type { Refusal } from '../../domain/act.js'
import { sessionOpened } from '../../domain/session/acts/session-opened.js'
import { motions } from '../../domain/session/motions.js'
import { votingPlaces } from '../../domain/session/seats.js'
import { deskPage, lawOf, signatoryOf } from '../desk/frame.js'
import { statusWords } from '../desk/queue.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, numberIn, one, readForm } from '../form.js'
import { Button } from '../parts/button.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { Fieldset } from '../parts/fieldset.js'
import { Radios } from '../parts/radios.js'
import { Select } from '../parts/select.js'
import { Table } from '../parts/table.js'
import { TextInput } from '../parts/text-input.js'
import { href, routes } from '../routes.js'
import { boardMembers, isCivil, placeName } from './seat-names.js'

type Drawing = Readonly<{ form: Form; refused?: readonly Refusal[] }>

/** The motion that a case most likely waits for. */
const usual: Readonly<Record<string, string>> = { 'for-decision': 'decree', 'in-review': 'adjust' }

const Held = ({ c, held }: { c: Ctx; held: readonly HeldSession[] }) => {
  const { page } = c.var
  const { title, none, opened, status, statuses } = page.words.board.held
  if (held.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <Table
      caption={title}
      columns={[opened, status].map((text) => ({ text }))}
      rows={held.map(({ file, openedAt, status }) => ({
        cells: [
          <a class="govuk-link" href={page.to(href(routes.session, { file }))}>
            {page.instant(openedAt)}
          </a>,
          (statuses as Readonly<Record<string, string>>)[status] ?? status,
        ],
      }))}
    />
  )
}

type Parts = Readonly<{ c: Ctx; form: Form; errors: readonly FormError[] }>
type Members = Awaited<ReturnType<typeof boardMembers>>

const Present = ({ c, form, errors, members }: Parts & { members: Members }) => {
  const { page } = c.var
  const { present, presentHint, absent } = page.words.board.open
  const law = lawOf(c)
  return (
    <Fieldset name="present" legend={present} hint={presentHint} error={errorAt(errors, 'present')}>
      <div class="rg-seats">
        {votingPlaces(law).map((place) => (
          <Select
            name={`present.${place.id}`}
            label={placeName(place, page)}
            hint={isCivil(law, place.id) ? page.words.board.session.civil : undefined}
            empty={absent}
            value={one(form, `present.${place.id}`)}
            error={errorAt(errors, `present.${place.id}`)}
            options={members.map(({ person, name }) => ({ value: person, text: name }))}
          />
        ))}
      </div>
    </Fieldset>
  )
}

const Agenda = ({ c, form, errors, waiting }: Parts & { waiting: readonly Waiting[] }) => {
  const { page } = c.var
  const words = page.words.board.open
  const options = motions.map((motion) => ({ value: motion, text: page.words.board.motions[motion] }))
  const fresh = form.size === 0
  return (
    <Fieldset name="agenda" legend={words.agenda} hint={words.agendaHint} error={errorAt(errors, 'agenda')}>
      {waiting.length === 0 && <p class="govuk-body">{words.agendaNone}</p>}
      {waiting.map(({ file, status }, i) => (
        <>
          <input type="hidden" name={`agenda.${i}.file`} value={file} />
          <Select
            name={`agenda.${i}.motion`}
            label={words.case({ folio: folioOf(file), status: statusWords(page, status) })}
            empty={words.out}
            options={options}
            value={fresh ? (usual[status] ?? '') : one(form, `agenda.${i}.motion`)}
            error={errorAt(errors, `agenda.${i}`)}
          />
        </>
      ))}
      <TextInput
        name="other"
        label={`${words.other} (${page.words.common.optional})`}
        width={10}
        value={one(form, 'other')}
        error={errorAt(errors, 'other')}
      />
      <Select
        name="otherMotion"
        label={words.otherMotion}
        empty={words.out}
        options={options}
        value={one(form, 'otherMotion')}
      />
    </Fieldset>
  )
}

async function drawn(c: Ctx, { form, refused = [] }: Drawing) {
  const { page, world } = c.var
  const { title, lead, open } = page.words.board
  const fields = ['number', 'sort', 'present', 'agenda', 'other']
  const errors = errorsOf(page.words, refused, fields)
  const [held, members, { files }] = await Promise.all([
    sessionsHeld(world),
    boardMembers(world),
    queue(world, 'board'),
  ])
  const waiting = files.filter(({ file }) => file.startsWith('case-'))
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <div class="rg-beside">
        <form id="act" method="post" action={page.to(routes.board)} novalidate>
          <h2 class="govuk-heading-m">{open.title}</h2>
          <TextInput
            name="number"
            label={open.number}
            inputmode="numeric"
            width={5}
            value={one(form, 'number') || String(held.length + 1)}
            error={errorAt(errors, 'number')}
          />
          <Radios
            name="sort"
            legend={open.sort}
            value={one(form, 'sort')}
            error={errorAt(errors, 'sort')}
            items={Object.entries(open.sorts).map(([value, text]) => ({ value, text }))}
          />
          <Present c={c} form={form} errors={errors} members={members} />
          <Agenda c={c} form={form} errors={errors} waiting={waiting} />
          <Button>{open.button}</Button>
        </form>
        <section>
          <Held c={c} held={held} />
        </section>
      </div>
    </>
  )
  const sheet = refused.length > 0 ? { refused: true, status: 422 as const } : {}
  return deskPage(c, { title, at: 'sessions', keeping: 'act', ...sheet }, content)
}

/** The sessions held, and the form that opens one. */
export const showSessions = (c: Ctx) => drawn(c, { form: new Map() })

/** The cases of the agenda for which something is moved. */
function movedIn(form: Form): { file: string; motion: string }[] {
  const rows: { file: string; motion: string }[] = []
  for (let i = 0; form.has(`agenda.${i}.file`); i += 1)
    rows.push({ file: one(form, `agenda.${i}.file`), motion: one(form, `agenda.${i}.motion`) })
  const other = { file: caseOf(one(form, 'other')) ?? '', motion: one(form, 'otherMotion') }
  return [...rows, other].filter(({ file, motion }) => file !== '' && motion !== '')
}

/** A folio that was typed and names no case. */
async function folioAgainst(c: Ctx, form: Form): Promise<Refusal[]> {
  const typed = one(form, 'other').trim()
  if (typed === '') return []
  const file = caseOf(typed)
  const known = file && (await outline(c.var.world, file)).length > 0
  return known ? [] : [{ because: 'session.unknown-folio', field: 'other' }]
}

/** Only who holds a seat of the Board now can be present: a form of our own offers nobody else. */
async function strangersAgainst(c: Ctx, present: readonly Readonly<{ seat: string; person: string }>[]) {
  const members = (await boardMembers(c.var.world)).map(({ person }) => person)
  return present
    .filter(({ person }) => !members.includes(person))
    .map(({ seat }): Refusal => ({ because: 'session.person', field: `present.${seat}` }))
}

/** Opens a session: from then on who is present is frozen. */
export async function openSession(c: Ctx) {
  const form = await readForm(c)
  // The other language: nothing is opened yet.
  if (one(form, 'language')) return drawn(c, { form })
  const law = lawOf(c)
  const present = votingPlaces(law)
    .map(({ id }) => ({ seat: id, person: one(form, `present.${id}`) }))
    .filter(({ person }) => person !== '')
  const unknown = [...(await strangersAgainst(c, present)), ...(await folioAgainst(c, form))]
  if (unknown.length > 0) return drawn(c, { form, refused: unknown })
  const said = {
    number: numberIn(form, 'number'),
    sort: one(form, 'sort'),
    present,
    agenda: movedIn(form).map((row, i) => ({ item: `i${i + 1}`, ...row })),
  }
  const file = newSessionFile()
  const { refused } = await record(c.var.world, [{ file, seen: 0, kind: sessionOpened.kind, by: signatoryOf(c), said }])
  return refused ? drawn(c, { form, refused }) : c.redirect(c.var.page.to(href(routes.session, { file })), 303)
}
