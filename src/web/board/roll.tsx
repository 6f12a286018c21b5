import { type Act, isOf } from '../../domain/act.js'
import { voteCast } from '../../domain/session/acts/vote-cast.js'
import type { Session } from '../../domain/session/session.js'
import { type Vote, votes } from '../../domain/session/tally.js'
import { lawOf } from '../desk/frame.js'
import type { Ctx } from '../env.js'
import { type Form, one } from '../form.js'
import { errorAt, type FormError } from '../parts/error-summary.js'
import { Radios } from '../parts/radios.js'
import { Table } from '../parts/table.js'
import { Tag } from '../parts/tag.js'
import { TextArea } from '../parts/text-area.js'
import { isCivil, type Names, seatName } from './seat-names.js'

/** The seats present that have not voted on an item. */
export const unvoted = ({ present, votes }: Session, item: string): string[] =>
  present.filter((seat) => !votes.some((cast) => cast.item === item && cast.seat === seat))

/** Who is recused or has gone is present and does not vote: said in the form, and no vote. */
const none = 'none'

/** The seats of which the form says nothing at all. */
export const unsaidIn = (form: Form, seats: readonly string[]): string[] =>
  seats.filter((seat) => one(form, `vote.${seat}.which`) === '')

/** A named vote as a form holds it: nothing of a seat whose vote was not said. */
export function votesIn(form: Form, item: string, seats: readonly string[]) {
  return seats.flatMap((seat) => {
    const vote = one(form, `vote.${seat}.which`)
    const reasons = one(form, `vote.${seat}.reasons`).trim()
    return vote === '' || vote === none
      ? []
      : [{ item, seat, vote: vote as Vote, ...(reasons === '' ? {} : { reasons }) }]
  })
}

type Props = Readonly<{
  c: Ctx
  state: Session
  seats: readonly string[]
  names: Names
  form: Form
  errors: readonly FormError[]
  /** Whether it may be said of a seat that it does not vote. */
  withNone?: boolean
}>

/** One vote for each of these seats, with its reasons. */
export const RollCall = ({ c, state, seats, names, form, errors, withNone = false }: Props) => {
  const { page } = c.var
  const { board } = page.words
  const law = lawOf(c)
  const choices = withNone ? ([...votes, none] as const) : votes
  return (
    <>
      {seats.map((seat) => {
        const civil = isCivil(law, seat) ? ` · ${board.session.civil}` : ''
        return (
          <div class="rg-vote">
            <Radios
              name={`vote.${seat}.which`}
              legend={seatName(law, seat, page)}
              hint={`${names.get(state.holders[seat] ?? '') ?? ''}${civil}`}
              value={one(form, `vote.${seat}.which`)}
              error={errorAt(errors, `vote.${seat}.which`)}
              items={choices.map((vote) => ({ value: vote, text: board.votes[vote] }))}
            />
            <TextArea
              name={`vote.${seat}.reasons`}
              label={`${board.item.reasons} (${page.words.common.optional})`}
              rows={1}
              value={one(form, `vote.${seat}.reasons`)}
              error={errorAt(errors, `vote.${seat}.reasons`)}
            />
          </div>
        )
      })}
    </>
  )
}

const tones = { for: 'done', against: 'danger', abstain: 'neutral' } as const

/** The votes cast on an item, each with its name and reasons: dissent stands beside the decision. */
export function VotesCast({ c, acts, item }: { c: Ctx; acts: readonly Act[]; item: string }) {
  const { page } = c.var
  const { board } = page.words
  const law = lawOf(c)
  const cast = acts.flatMap((act) => (isOf(voteCast, act) && act.facets.item === item ? [act] : []))
  if (cast.length === 0) return null
  return (
    <Table
      caption={board.item.cast}
      columns={[board.session.seat, board.item.roll, board.item.reasons].map((text) => ({ text }))}
      rows={cast.map(({ facets, body }) => ({
        cells: [
          seatName(law, facets.seat, page),
          <Tag tone={tones[facets.vote]} text={board.votes[facets.vote]} />,
          body?.reasons ?? page.words.common.none,
        ],
      }))}
    />
  )
}
