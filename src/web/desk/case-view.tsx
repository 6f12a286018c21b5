import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import type { BoardVotes } from '../../app/board-votes.js'
import type { CaseLetter } from '../../app/correspondence.js'
import { folioOf } from '../../app/folio.js'
import type { World } from '../../app/world.js'
import type { Act, Signatory } from '../../domain/act.js'
import { type CaseFile, caseFile } from '../../domain/case/case.js'
import { clocksOf } from '../../domain/clock/clocks.js'
import { nextActs } from '../../domain/decide.js'
import { fold } from '../../domain/file.js'
import type { Law } from '../../domain/law/law.js'
import { namedMeasures, nameIn } from '../acts/measures.js'
import { Story } from '../acts/story.js'
import type { Page } from '../page.js'
import { SummaryList } from '../parts/summary-list.js'
import { Tag } from '../parts/tag.js'
import { BarredCarriers } from './follow/barred-carriers.js'
import { Silence } from './follow/check-backs.js'
import { Follow, Loss } from './follow/follow.js'
import { LettersOfCase } from './letters/letters-of-case.js'
import { Limits, Owed } from './limits.js'
import { NextActs } from './next-acts.js'
import { entityIn, procedureWords, statusWords } from './queue.js'
import { StudiesOfCase } from './study/studies-of-case.js'
import { VotesOfCase } from './votes-of-case.js'
import { ShutWhereabouts, Whereabouts } from './whereabouts.js'

/** What the page of a case is drawn from: its acts as far as they were opened, and who looks. */
export type Opened = Readonly<{
  file: string
  acts: readonly Act[]
  /** How the Board voted what it decided here. */
  votes: readonly BoardVotes[]
  /** The letters to authorities, none of them opened. */
  letters: readonly CaseLetter[]
  by: Signatory
  /** What tells where somebody is was opened too, this once. */
  apart?: boolean
  /** The reason typed for opening it, when it was refused. */
  refusedWhy?: Readonly<{ typed: string; error: string }> | undefined
}>

const Heading = ({ page, file, state }: { page: Page; file: string; state: CaseFile }) => {
  const { status = '', procedure = '' } = caseFile.derive(state, file).docket ?? {}
  const { heading, breaches } = page.words.desk.case
  return (
    <>
      <h1 class="govuk-heading-l">{heading({ folio: folioOf(file) })}</h1>
      <p class="rg-tags">
        <Tag tone={procedure === 'extraordinary' ? 'attention' : 'neutral'} text={procedureWords(page, procedure)} />{' '}
        <Tag tone="calm" text={statusWords(page, status)} />{' '}
        {state.breaches.length > 0 && <Tag tone="danger" text={breaches({ count: state.breaches.length })} />}
      </p>
    </>
  )
}

const Facts = ({ page, law, state }: { page: Page; law: Law; state: CaseFile }) => {
  const { facts, consents } = page.words.desk.case
  const { holder } = page.words.acts.values
  return (
    <SummaryList
      rows={[
        { key: facts.entered, value: state.enteredAt && page.instant(Temporal.Instant.from(state.enteredAt)) },
        { key: facts.entity, value: entityIn(law, state.entity, page) },
        { key: facts.population, value: nameIn(law.populations, state.population, page.language) },
        { key: facts.holder, value: (holder as Readonly<Record<string, string>>)[state.holder] },
        { key: facts.consent, value: consents[state.consent] },
      ]}
    />
  )
}

type CaseProps = {
  page: Page
  law: Law
  world: World
  opened: Opened
  handling: Child
  receiptAt: ((seq: number) => string) | undefined
}

/** A case at the desk: what is owed first, then what may be done about it, then everything that happened. */
export const CaseView = ({ page, law, world, opened, handling, receiptAt }: CaseProps) => {
  const { file, acts, by, apart, refusedWhy } = opened
  const state = fold(caseFile, acts)
  const clocks = clocksOf(world.law, acts)
  const next = nextActs({ law: world.law, acts }, file, by, page.now)
  const measures = namedMeasures(law, acts, state.measures, page.language)
  const { owed, story } = page.words.desk.case
  return (
    <>
      <Heading page={page} file={file} state={state} />
      <Loss page={page} acts={acts} />
      <Silence page={page} acts={acts} />
      <BarredCarriers shown={{ page, state, measures }} />
      {apart && <Whereabouts page={page} law={law} acts={acts} />}
      <h2 class="govuk-heading-m">{owed}</h2>
      <Owed page={page} law={law} inTime={world.law} acts={acts} />
      <div class="rg-beside">
        <NextActs page={page} file={file} next={next} />
        <div>
          <Facts page={page} law={law} state={state} />
          {handling}
          <ShutWhereabouts page={page} file={file} why={refusedWhy?.typed} error={refusedWhy?.error} />
        </div>
      </div>
      <Follow shown={{ page, law, inTime: world.law, acts, state, measures }} />
      <StudiesOfCase page={page} law={world.law} file={file} acts={acts} />
      <LettersOfCase
        page={page}
        law={law}
        file={file}
        acts={acts}
        state={state}
        letters={opened.letters}
        writes={next.some(({ power }) => power === 'decisions.communicate')}
      />
      <VotesOfCase page={page} law={law} acts={acts} votes={opened.votes} />
      <h2 class="govuk-heading-m">{story}</h2>
      <Story page={page} law={world.law} acts={acts} receiptAt={receiptAt} />
      <Limits page={page} law={law} file={file} clocks={clocks} />
    </>
  )
}
