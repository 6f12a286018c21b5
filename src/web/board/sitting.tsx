import { folioOf } from '../../app/folio.js'
import { record } from '../../app/record.js'
import { type Act, isOf } from '../../domain/act.js'
import { itemResolved } from '../../domain/session/acts/item-resolved.js'
import { sessionClosed } from '../../domain/session/acts/session-closed.js'
import { boardOf } from '../../domain/session/seats.js'
import { isBare, isQuorate } from '../../domain/session/tally.js'
import { deskPage, lawOf, refusedPage, signatoryOf } from '../desk/frame.js'
import type { Ctx } from '../env.js'
import { numberIn, readForm } from '../form.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { Notice } from '../parts/notice.js'
import { Table } from '../parts/table.js'
import { Tag } from '../parts/tag.js'
import { href, routes } from '../routes.js'
import { type OpenedSession, openedSession } from './opened.js'
import { boardNames, isCivil, type Names, seatName } from './seat-names.js'

/** How an item was resolved; nothing while it was not. */
export const resolutionOf = (acts: readonly Act[], item: string) =>
  acts.flatMap((act) => (isOf(itemResolved, act) && act.facets.item === item ? [act] : []))[0]

/** The outcome of an item, with its sum and how narrow the quorum was. */
export const Outcome = ({ c, acts, item }: { c: Ctx; acts: readonly Act[]; item: string }) => {
  const { board } = c.var.page.words
  const resolved = resolutionOf(acts, item)
  if (!resolved) return <Tag tone="neutral" text={board.session.pending} />
  const { outcome, for: yes, against: no, abstained, bare } = resolved.facets
  return (
    <>
      <Tag tone={outcome === 'carried' ? 'done' : 'attention'} text={board.outcomes[outcome]} />{' '}
      {bare && <Tag tone="attention" text={board.bareMark} />}
      <br />
      {board.tally({ yes, no, abstained })}
    </>
  )
}

/** Whether enough are there, and under which readings of the law. */
const Quorum = ({ c, opened }: { c: Ctx; opened: OpenedSession }) => {
  const { session } = c.var.page.words.board
  const organ = boardOf(lawOf(c))
  const present = opened.state.present.length
  const count = { present, of: opened.entitled.length, needed: opened.quorum }
  if (!isQuorate(organ, present)) return <Notice tone="danger" title={session.noQuorum(count)} />
  const alternative = organ.quorum?.alternative ?? 0
  return (
    <>
      <p class="govuk-body">{session.quorum(count)}</p>
      {isBare(organ, present) && <Notice tone="attention" title={session.bare({ alternative })} />}
    </>
  )
}

const Seats = ({ c, opened, names }: { c: Ctx; opened: OpenedSession; names: Names }) => {
  const { page } = c.var
  const { seats, seat, holder, absent, civil } = page.words.board.session
  const law = lawOf(c)
  return (
    <Table
      caption={seats}
      columns={[seat, holder].map((text) => ({ text }))}
      rows={opened.entitled.map((id) => ({
        cells: [
          <>
            {seatName(law, id, page)} {isCivil(law, id) && <Tag tone="calm" text={civil} />}
          </>,
          opened.state.present.includes(id) ? (names.get(opened.state.holders[id] ?? '') ?? id) : absent,
        ],
        tone: opened.state.present.includes(id) ? undefined : 'attention',
      }))}
    />
  )
}

const Agenda = ({ c, opened }: { c: Ctx; opened: OpenedSession }) => {
  const { page } = c.var
  const { session, motions } = page.words.board
  const { file, state, acts } = opened
  if (state.agenda.length === 0) return <p class="govuk-body">{session.none}</p>
  return (
    <Table
      caption={session.agenda}
      columns={[session.item, session.motion, session.outcome].map((text) => ({ text }))}
      rows={state.agenda.map(({ item, file: about, motion }) => ({
        cells: [
          <a class="govuk-link rg-folio" href={page.to(href(routes.sessionItem, { file, item }))}>
            {folioOf(about)}
          </a>,
          motions[motion],
          <Outcome c={c} acts={acts} item={item} />,
        ],
      }))}
    />
  )
}

const Close = ({ c, opened }: { c: Ctx; opened: OpenedSession }) => {
  const { page } = c.var
  return (
    <form method="post" action={page.to(href(routes.sessionClosing, { file: opened.file }))}>
      <input type="hidden" name="seen" value={String(opened.acts.length)} />
      <Button kind="secondary">{page.words.board.session.close}</Button>
    </form>
  )
}

export const sessionTitle = (c: Ctx, { number, sort }: Pick<OpenedSession, 'number' | 'sort'>): string => {
  const { session, open } = c.var.page.words.board
  return session.title({
    number,
    sort: c.var.page.language === 'es' ? open.sorts[sort].toLowerCase() : open.sorts[sort],
  })
}

/** One session: who is there, whether they are enough, what is before them and what became of it. */
export async function showSession(c: Ctx) {
  const { page } = c.var
  const opened = await openedSession(c)
  if (!opened) return c.notFound()
  const { session, back } = page.words.board
  const title = sessionTitle(c, opened)
  const names = await boardNames(c.var.world)
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {session.opened}: {page.instant(opened.acts[0]!.at)}
      </p>
      {opened.state.closed ? <p class="govuk-body">{session.closed}</p> : null}
      <Quorum c={c} opened={opened} />
      <div class="rg-beside">
        <section>
          <Agenda c={c} opened={opened} />
          {!opened.state.closed && <Close c={c} opened={opened} />}
        </section>
        <section>
          <Seats c={c} opened={opened} names={names} />
        </section>
      </div>
    </>
  )
  return deskPage(c, { title, at: 'sessions', before: <BackLink href={page.to(routes.board)} text={back} /> }, content)
}

/** Ends a session. What was not resolved goes on waiting for the Board. */
export async function closeSession(c: Ctx) {
  const file = c.req.param('file') ?? ''
  const seen = numberIn(await readForm(c), 'seen')
  const back = c.var.page.to(href(routes.session, { file }))
  const proposal = { file, seen, kind: sessionClosed.kind, by: signatoryOf(c), said: {} }
  if (!/^session-[0-9a-z]{1,40}$/.test(file)) return c.notFound()
  const { refused } = await record(c.var.world, [proposal])
  return refused ? refusedPage(c, { refused, status: 422, back }) : c.redirect(back, 303)
}
