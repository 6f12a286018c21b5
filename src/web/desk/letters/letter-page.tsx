import { Temporal } from 'temporal-polyfill'
import { waitsFor } from '../../../app/desk.js'
import { outline, readFile } from '../../../app/read.js'
import { type Act, isOf } from '../../../domain/act.js'
import { caseFile } from '../../../domain/case/case.js'
import { clocksOf } from '../../../domain/clock/clocks.js'
import { nextActs } from '../../../domain/decide.js'
import { fold } from '../../../domain/file.js'
import { instructionIssued } from '../../../domain/instruction/acts/issued.js'
import { type Instruction, instruction } from '../../../domain/instruction/instruction.js'
import type { Law } from '../../../domain/law/law.js'
import { measureNames, nameIn } from '../../acts/measures.js'
import { Story } from '../../acts/story.js'
import type { Ctx } from '../../env.js'
import type { Page } from '../../page.js'
import { BackLink } from '../../parts/back-link.js'
import { Button, ButtonLink } from '../../parts/button.js'
import { InsetText } from '../../parts/inset-text.js'
import { RefusedButton } from '../../parts/refused-button.js'
import { SummaryList } from '../../parts/summary-list.js'
import { Table } from '../../parts/table.js'
import { Tag, type Tone } from '../../parts/tag.js'
import { href, routes } from '../../routes.js'
import { reasonWords, words } from '../../words/catalogue.js'
import { dateWords } from '../../words/instant.js'
import { addressOf, fileName, withoutKind } from '../file-name.js'
import { deskPage, lawOf, may, signatoryOf } from '../frame.js'
import { Limits } from '../limits.js'
import { todoWords } from '../next-acts.js'
import { statusWords } from '../queue.js'
import { receiptAt } from '../receipt.js'
import { Binding } from './binding.js'
import { Changed } from './changed.js'
import { letterSlugOf } from './slugs.js'

/** Opens a letter, on record: it says what an authority was asked and answered about somebody. */
export async function openLetter(c: Ctx, file: string): Promise<Act[]> {
  const by = signatoryOf(c)
  const waits = await waitsFor(c.var.world, file, by.office)
  const why = waits ? words.es.desk.why.queue : words.es.letters.why.letter
  return readFile(c.var.world, file, 'story', { by, why })
}

const tones: Readonly<Record<string, Tone>> = {
  'measures-contradicted': 'danger',
  'not-accepted': 'danger',
  referred: 'attention',
  'to-deliver': 'attention',
  'said-done': 'done',
  closed: 'neutral',
}

/** Where a letter stands, in a word or two. */
export const LetterTag = ({ page, status }: { page: Page; status: string }) => (
  <Tag tone={tones[status] ?? 'calm'} text={statusWords(page, status)} />
)

type Shown = Readonly<{ page: Page; law: Law; file: string; acts: readonly Act[]; state: Instruction }>

const dayOf = ([issued]: readonly Act[]) => (issued && isOf(instructionIssued, issued) ? issued.body?.by : undefined)

const Facts = ({ page, law, acts, state }: Shown) => {
  const { facts } = page.words.letters.page
  const by = dayOf(acts)
  return (
    <SummaryList
      rows={[
        { key: facts.authority, value: nameIn(law.authorities, state.authority, page.language) },
        { key: facts.binding, value: <Binding page={page} law={law} authority={state.authority} /> },
        {
          key: facts.case,
          value: (
            <a class="govuk-link rg-folio" href={page.to(addressOf(state.case))}>
              {fileName(state.case)}
            </a>
          ),
        },
        { key: facts.issued, value: state.issuedAt && page.instant(Temporal.Instant.from(state.issuedAt)) },
        { key: facts.by, value: by ? dateWords(page.words, Temporal.PlainDate.from(by)) : facts.noDay },
      ]}
    />
  )
}

const Print = ({ page, file }: Shown) => {
  const { print, printLead } = page.words.letters.page
  return (
    <form method="post" action={page.to(href(routes.instructionLetter, { file }))}>
      <p class="govuk-hint">{printLead}</p>
      <Button kind="secondary">{print}</Button>
    </form>
  )
}

/** Every step that may be recorded now, and why the others may not. */
const Next = ({ c, file, acts }: { c: Ctx; file: string; acts: readonly Act[] }) => {
  const { page, world } = c.var
  const { next, nothing } = page.words.letters.page
  const all = nextActs({ law: world.law, acts }, file, signatoryOf(c), page.now).filter(
    ({ kind }) => letterSlugOf(kind) !== undefined,
  )
  const can = all.filter(({ reasons }) => reasons.length === 0)
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        {next}
      </h2>
      {all.length === 0 && <p class="govuk-body">{nothing}</p>}
      <div class="rg-acts">
        {can.map(({ kind }, i) => (
          <ButtonLink
            href={page.to(href(routes.instructionAct, { file, act: letterSlugOf(kind)! }))}
            kind={i === 0 ? 'primary' : 'secondary'}
          >
            {todoWords(page, kind)}
          </ButtonLink>
        ))}
      </div>
      {all
        .filter(({ reasons }) => reasons.length > 0)
        .map(({ kind, reasons }) => (
          <RefusedButton
            id={`why-${letterSlugOf(kind)}`}
            label={todoWords(page, kind)}
            because={reasons.map(({ because }) => reasonWords(page.words, because))}
          />
        ))}
    </section>
  )
}

const Measures = ({ page, law, acts, state, inCase }: Shown & { inCase: readonly Act[] }) => {
  const { columns } = page.words.letters.page
  const { measures } = fold(caseFile, inCase)
  const names = measureNames(law, acts, page.language)
  const rows = measures
    .filter(({ id }) => state.measures.includes(id))
    .map(({ id, state: carried, word }) => {
      const named = names.find((one) => one.id === id)
      return {
        tone: word === 'contradicted' ? ('danger' as const) : undefined,
        cells: [
          named?.what ? `${named.name}: ${named.what}` : (named?.name ?? id),
          page.words.acts.states[carried],
          page.words.acts.heard[word],
        ],
      }
    })
  return (
    <Table
      caption={page.words.letters.page.measures}
      columns={[columns.measure, columns.authority, columns.person].map((text) => ({ text }))}
      rows={rows}
    />
  )
}

/** The limits of the decree that the letter tells of: its own page in the case says how they were reckoned. */
const CaseLimits = ({
  c,
  law,
  state,
  inCase,
  decision,
}: Shown & { c: Ctx; inCase: readonly Act[]; decision: number }) => {
  const { page, world } = c.var
  const { limits, limitsLead, missing, missingNone } = page.words.letters.page
  const rules = ['decision-communicate', 'decision-implement']
  const clocks = clocksOf(world.law, inCase).filter(({ rule, start }) => rules.includes(rule) && start === decision)
  const waiting = fold(caseFile, inCase).addressees.filter((one) => one.decision === decision && !one.told)
  return (
    <section aria-labelledby="limits">
      <h2 class="govuk-heading-m" id="limits">
        {limits}
      </h2>
      <p class="govuk-body">{limitsLead}</p>
      {waiting.length > 0 ? (
        <InsetText>
          <p>{missing}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {waiting.map(({ authority }) => (
              <li>{nameIn(law.authorities, authority, page.language)}</li>
            ))}
          </ul>
        </InsetText>
      ) : (
        <p class="govuk-body">{missingNone}</p>
      )}
      <Limits page={page} law={law} file={state.case} clocks={clocks} />
    </section>
  )
}

const decisionOf = ([issued]: readonly Act[]): number =>
  issued && isOf(instructionIssued, issued) ? (issued.body?.decision ?? 0) : 0

/** A letter with everything that became of it. Of the case only what stands in clear is shown: it is not opened. */
export async function drawLetter(c: Ctx, file: string) {
  const { page, world } = c.var
  const law = lawOf(c)
  const acts = await openLetter(c, file)
  const state = fold(instruction, acts)
  const inCase = await outline(world, state.case)
  const shown: Shown = { page, law, file, acts, state }
  const { number, page: said } = page.words.letters
  const content = (
    <>
      <h1 class="govuk-heading-l">{number({ number: withoutKind(file) })}</h1>
      <p class="rg-tags">
        <LetterTag page={page} status={instruction.derive(state, file).docket?.status ?? ''} />
      </p>
      <p class="govuk-body">{said.lead}</p>
      {!state.closed && (
        <Changed page={page} file={file} inCase={inCase} names={measureNames(law, acts, page.language)} />
      )}
      {state.answer === 'referred' && <InsetText>{said.passedOn}</InsetText>}
      <div class="rg-beside">
        <Next c={c} file={file} acts={acts} />
        <div>
          <Facts {...shown} />
          {may(c, 'decisions.communicate') && <Print {...shown} />}
        </div>
      </div>
      <Measures {...shown} inCase={inCase} />
      <h2 class="govuk-heading-m">{said.story}</h2>
      <Story page={page} law={world.law} acts={acts} receiptAt={receiptAt(c, file)} />
      <CaseLimits {...shown} c={c} inCase={inCase} decision={decisionOf(acts)} />
    </>
  )
  const before = <BackLink href={page.to(routes.instructions)} text={said.back} />
  return deskPage(c, { title: said.title, at: 'letters', before }, content)
}
