import type { BoardVotes } from '../../app/board-votes.js'
import type { Act } from '../../domain/act.js'
import type { Law } from '../../domain/law/law.js'
import { doneWords } from '../acts/story.js'
import { VoteOnDecision } from '../acts/votes.js'
import type { Page } from '../page.js'

type Props = Readonly<{ page: Page; law: Law; acts: readonly Act[]; votes: readonly BoardVotes[] }>

/** How the Board voted each decision of a case, with the reasons of those who were against. */
export const VotesOfCase = ({ page, law, acts, votes }: Props) =>
  votes.length > 0 && (
    <section aria-labelledby="votes">
      <h2 class="govuk-heading-m" id="votes">
        {page.words.board.votesOfCase}
      </h2>
      <ul class="rg-duties">
        {votes.map((one) => {
          const decision = acts.find(({ seq }) => seq === one.decision)!
          return (
            <li class="rg-duty">
              <h3 class="rg-duty__what">
                <a class="govuk-link" href={`#act-${decision.seq}`}>
                  {doneWords(page, decision.kind)}
                </a>
              </h3>
              <VoteOnDecision page={page} law={law} votes={one} />
            </li>
          )
        })}
      </ul>
    </section>
  )
