import { folioOf } from '../../app/folio.js'
import { shortReceiptOf } from '../../app/receipts.js'
import { record } from '../../app/record.js'
import type { Act, Refusal } from '../../domain/act.js'
import { type CaseFile, caseFile } from '../../domain/case/case.js'
import type { Proposal } from '../../domain/decide.js'
import { fold } from '../../domain/file.js'
import { itemResolved, outcomeOf } from '../../domain/session/acts/item-resolved.js'
import { voteCast } from '../../domain/session/acts/vote-cast.js'
import type { Item } from '../../domain/session/session.js'
import { itemOf } from '../../domain/session/state.js'
import { Story } from '../acts/story.js'
import { deskPage, lawOf, refusedPage, signatoryOf } from '../desk/frame.js'
import { openCase } from '../desk/opening.js'
import { receiptAt } from '../desk/receipt.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, numberIn, one, readForm } from '../form.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { Details } from '../parts/details.js'
import { ErrorSummary, type FormError } from '../parts/error-summary.js'
import { Notice } from '../parts/notice.js'
import { ReceiptSection } from '../parts/receipt-code.js'
import { actName } from '../receipts/field-names.js'
import { href, routes } from '../routes.js'
import { words } from '../words/catalogue.js'
import { DecisionForm, decisionFields, decisionKind, decisionSaid } from './decision.js'
import { type OpenedSession, openedSession } from './opened.js'
import { Packet } from './packet.js'
import { RollCall, unsaidIn, unvoted, VotesCast, votesIn } from './roll.js'
import { boardNames, type Names } from './seat-names.js'
import { Outcome, resolutionOf, sessionTitle } from './sitting.js'

/** An item of a session with the case that it is about, both opened on record. */
type Opened = Readonly<{ session: OpenedSession; item: Item; acts: readonly Act[]; state: CaseFile }>

/** Why a case is opened at the Board's table, in the language of the law: the person reads it. */
const why = words.es.board.item.packet

async function openedItem(c: Ctx): Promise<Opened | undefined> {
  const session = await openedSession(c)
  const item = session && itemOf(session.state, c.req.param('item') ?? '')
  if (!session || !item) return undefined
  const acts = await openCase(c, { file: item.file, why })
  return { session, item, acts, state: fold(caseFile, acts) }
}

type Drawing = Readonly<{ form: Form; refused?: readonly Refusal[]; status?: 200 | 409 | 422 }>

const keeps = (c: Ctx, { session }: Opened): boolean => session.state.keeper === signatoryOf(c).person

/** The seats whose votes somebody may give here: all of them for who keeps the session, else their own. */
function seatsOf(c: Ctx, opened: Opened): string[] {
  const { state } = opened.session
  const left = unvoted(state, opened.item.item)
  return keeps(c, opened) ? left : left.filter((seat) => state.holders[seat] === signatoryOf(c).person)
}

type Asked = Readonly<{ c: Ctx; opened: Opened; names: Names; form: Form; errors: readonly FormError[] }>

const Hidden = ({ opened }: { opened: Opened }) => (
  <>
    <input type="hidden" name="seen" value={String(opened.session.acts.length)} />
    <input type="hidden" name="seenCase" value={String(opened.acts.length)} />
  </>
)

const Keeping = ({ c, opened, names, form, errors }: Asked) => {
  const { item } = c.var.page.words.board
  const { motion } = opened.item
  return (
    <form id="act" method="post" action={c.var.page.to(c.var.page.path)} novalidate>
      <Hidden opened={opened} />
      <h2 class="govuk-heading-m">{item.roll}</h2>
      <p class="govuk-hint">{item.rollHint}</p>
      <RollCall
        c={c}
        state={opened.session.state}
        seats={seatsOf(c, opened)}
        names={names}
        form={form}
        errors={errors}
        withNone
      />
      <h2 class="govuk-heading-m">{item.decision}</h2>
      <p class="govuk-hint">{item.decisionHint}</p>
      <DecisionForm c={c} motion={motion} acts={opened.acts} state={opened.state} form={form} errors={errors} />
      <Button>{item.resolve}</Button>
    </form>
  )
}

const Voting = ({ c, opened, names, form, errors }: Asked) => {
  const { item } = c.var.page.words.board
  const seats = seatsOf(c, opened)
  const sits = Object.values(opened.session.state.holders).includes(signatoryOf(c).person)
  if (seats.length === 0) return <p class="govuk-body">{sits ? item.voted : item.notPresent}</p>
  return (
    <form id="act" method="post" action={c.var.page.to(c.var.page.path)} novalidate>
      <Hidden opened={opened} />
      <h2 class="govuk-heading-m">{item.mine}</h2>
      <RollCall c={c} state={opened.session.state} seats={seats} names={names} form={form} errors={errors} />
      <Button>{item.castMine}</Button>
      <p class="govuk-hint">{item.waits}</p>
    </form>
  )
}

/** What stands of the item, or what may be done about it now. */
const Doing = (asked: Asked) => {
  const { c, opened } = asked
  const { item } = c.var.page.words.board
  const { session } = opened
  const resolved = resolutionOf(session.acts, opened.item.item)
  if (resolved)
    return (
      <p class="govuk-body">
        <Outcome c={c} acts={session.acts} item={opened.item.item} />
        {resolved.facets.outcome === 'not-carried' && (
          <>
            <br />
            {item.undecided}
          </>
        )}
      </p>
    )
  if (session.state.closed) return <p class="govuk-body">{c.var.page.words.board.session.closed}</p>
  return keeps(c, opened) ? <Keeping {...asked} /> : <Voting {...asked} />
}

/** What proves the decision, or the resolution when nothing was decided; nothing before, and where no log is kept. */
async function Proof({ c, opened }: { c: Ctx; opened: Opened }) {
  const { page, world } = c.var
  const { session, item, acts } = opened
  const resolved = resolutionOf(session.acts, item.item)
  if (!resolved) return null
  const { file, seq } = resolved
  const decision = acts.find(({ cites }) => cites.some((cited) => cited.file === file && cited.seq === seq))
  const proven: Act = decision ?? resolved
  const [short, address] = [await shortReceiptOf(world, proven), receiptAt(c, proven.file)]
  if (short === undefined || !address) return null
  return (
    <section>
      <ReceiptSection page={page} short={short} />
      <p class="govuk-body">
        <a class="govuk-link" href={address(proven.seq)}>
          {page.words.receipts.act({ seq: proven.seq, title: actName(page, proven.kind) })}
        </a>
      </p>
    </section>
  )
}

async function drawn(c: Ctx, opened: Opened, { form, refused = [], status = 200 }: Drawing) {
  const { page, world } = c.var
  const { board } = page.words
  const { session, item, acts, state } = opened
  const fields = [...seatsOf(c, opened).map((seat) => `vote.${seat}`), ...decisionFields]
  const errors = status === 409 ? [] : errorsOf(page.words, refused, fields)
  const overtaken = page.words.desk.act.overtaken
  const names = await boardNames(world)
  const proof = await Proof({ c, opened })
  const title = `${board.motions[item.motion]}: ${board.item.title({ folio: folioOf(item.file) })}`
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{sessionTitle(c, session)}</p>
      {status === 409 && (
        <Notice tone="attention" title={overtaken.title}>
          <p>{overtaken.lead}</p>
        </Notice>
      )}
      <div class="rg-beside">
        <div>
          <Doing c={c} opened={opened} names={names} form={form} errors={errors} />
          <VotesCast c={c} acts={session.acts} item={item.item} />
          {proof}
        </div>
        <div>
          <Packet c={c} file={item.file} acts={acts} state={state} />
          <Details summary={board.item.story}>
            <Story page={page} law={world.law} acts={acts} />
          </Details>
        </div>
      </div>
    </>
  )
  const back = page.to(href(routes.session, { file: session.file }))
  const before = <BackLink href={back} text={board.item.back} />
  return deskPage(c, { title, at: 'sessions', status, refused: errors.length > 0, before, keeping: 'act' }, content)
}

/** One item: what is before the Board, the vote, and what became of it. */
export async function showItem(c: Ctx) {
  const opened = await openedItem(c)
  return opened ? drawn(c, opened, { form: new Map() }) : c.notFound()
}

type VoteSaid = ReturnType<typeof votesIn>[number]

/** Each vote by the hand that may give it: one's own, or typed by who keeps the session as it was said in the room. */
function voteProposals(c: Ctx, { session }: Opened, form: Form, cast: readonly VoteSaid[]): Proposal[] {
  const by = signatoryOf(c)
  const seen = numberIn(form, 'seen')
  return cast.map((vote) => {
    const own = session.state.holders[vote.seat] === by.person
    return { file: session.file, seen, kind: voteCast.kind, by, said: own ? vote : { ...vote, transcribed: true } }
  })
}

/** The resolution that these votes give, and the decision when it is carried: each in its file, the second citing the first. */
function resolutionProposals(c: Ctx, opened: Opened, form: Form, cast: readonly VoteSaid[]): Proposal[] {
  const by = signatoryOf(c)
  const { session, item, state } = opened
  const seen = numberIn(form, 'seen') + cast.length
  const counted = outcomeOf({ ...session.state, votes: [...session.state.votes, ...cast] }, item.item, lawOf(c))
  const said = { item: item.item, case: item.file, motion: item.motion, ...counted }
  const resolved: Proposal = { file: session.file, seen, kind: itemResolved.kind, by, said }
  if (counted.outcome === 'not-carried') return [resolved]
  const decision: Proposal = {
    file: item.file,
    seen: numberIn(form, 'seenCase'),
    kind: decisionKind[item.motion],
    by,
    cites: [{ file: session.file, seq: seen + 1 }],
    said: decisionSaid(item.motion, state, form),
  }
  return [resolved, decision]
}

/** Of every seat present it is said how it votes, or that it does not: silence is neither. */
const unsaid = (form: Form, seats: readonly string[]): Refusal[] =>
  unsaidIn(form, seats).map((seat) => ({ because: 'vote.which', field: `vote.${seat}.which` }))

/** Where a refusal of a vote can be mended: its field says seat or reasons, the vote says whose. */
const placed = (refused: readonly Refusal[], cast: readonly VoteSaid[]): Refusal[] => {
  const silent = cast.find(({ vote, reasons }) => vote === 'against' && !reasons)
  return refused.map((refusal) =>
    refusal.because === 'vote.reasons' && silent ? { ...refusal, field: `vote.${silent.seat}.reasons` } : refusal,
  )
}

/** Records votes; from who keeps the session also what they come to, and the decision, all or nothing. */
export async function resolveItem(c: Ctx) {
  const form = await readForm(c)
  const opened = await openedItem(c)
  if (!opened) return c.notFound()
  if (one(form, 'language')) return drawn(c, opened, { form })
  const { file } = opened.session
  const back = c.var.page.to(href(routes.sessionItem, { file, item: opened.item.item }))
  // Sent twice: what it came to stands, and is where the first sending led to.
  if (resolutionOf(opened.session.acts, opened.item.item)) return c.redirect(back, 303)
  const seats = seatsOf(c, opened)
  const cast = votesIn(form, opened.item.item, seats)
  const missing = unsaid(form, seats)
  if (missing.length > 0) return drawn(c, opened, { form, refused: missing, status: 422 })
  const proposals = [
    ...voteProposals(c, opened, form, cast),
    ...(keeps(c, opened) ? resolutionProposals(c, opened, form, cast) : []),
  ]
  if (proposals.length === 0) return refusedPage(c, { refused: [{ because: 'vote.not-yours' }], status: 403, back })
  const { refused } = await record(c.var.world, proposals)
  if (!refused) return c.redirect(back, 303)
  const overtaken = refused.some(({ because }) => because === 'overtaken')
  return drawn(c, opened, { form, refused: placed(refused, cast), status: overtaken ? 409 : 422 })
}
