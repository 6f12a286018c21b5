import type { BoardVotes } from '../../app/board-votes.js'
import type { Law } from '../../domain/law/law.js'
import { seatName } from '../board/seat-names.js'
import type { Page } from '../page.js'
import { Tag } from '../parts/tag.js'

type Props = Readonly<{ page: Page; law: Law; votes: BoardVotes }>

/** The sum of a vote, how narrow its quorum was, and what those who were against had to say. */
export const VoteOnDecision = ({ page, law, votes: { resolved, votes } }: Props) => {
  const { board } = page.words
  const { for: yes, against: no, abstained, bare } = resolved
  const dissent = votes.filter(({ vote }) => vote === 'against')
  return (
    <>
      <p>
        {board.tally({ yes, no, abstained })} {bare && <Tag tone="attention" text={board.bareMark} />}
      </p>
      {dissent.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {dissent.map(({ seat, reasons }) => (
            <li>
              {seatName(law, seat, page)}, {board.votes.against.toLowerCase()}: <span class="rg-said">{reasons}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
