import type { Act } from '../../domain/act.js'
import { measuresAdjusted } from '../../domain/case/acts/measures-adjusted.js'
import { measuresDecreed } from '../../domain/case/acts/measures-decreed.js'
import { measuresDenied } from '../../domain/case/acts/measures-denied.js'
import { measuresWithdrawn, withdrawalAgainst } from '../../domain/case/acts/measures-withdrawn.js'
import type { CaseFile } from '../../domain/case/case.js'
import { articleIn } from '../../domain/clock/explain.js'
import type { Motion } from '../../domain/session/motions.js'
import { measureNames, namedMeasures } from '../acts/measures.js'
import { lawOf } from '../desk/frame.js'
import type { Ctx } from '../env.js'
import { type Form, numberIn, one, type Said } from '../form.js'
import { Checkboxes } from '../parts/checkboxes.js'
import { errorAt, type FormError } from '../parts/error-summary.js'
import { Fieldset } from '../parts/fieldset.js'
import { InsetText } from '../parts/inset-text.js'
import { Radios } from '../parts/radios.js'
import { Select } from '../parts/select.js'
import { TextArea } from '../parts/text-area.js'
import { TextInput } from '../parts/text-input.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { reasonWords } from '../words/catalogue.js'

/** What the decision is asked from: the case as it stands, and what was typed. */
export type Deciding = Readonly<{
  c: Ctx
  motion: Motion
  acts: readonly Act[]
  state: CaseFile
  form: Form
  errors: readonly FormError[]
}>

/** The kind of act that carries out what was moved. */
export const decisionKind: Readonly<Record<Motion, string>> = {
  decree: measuresDecreed.kind,
  deny: measuresDenied.kind,
  adjust: measuresAdjusted.kind,
  withdraw: measuresWithdrawn.kind,
}

/** The fields of each decision in the order of the page. */
export const decisionFields = ['measures', 'reviewDays', 'ground', 'reasons', 'unheard', 'despite'] as const

const valued = (form: Form, name: string) => ({ name, value: one(form, name) })

const Reasons = ({ c, form, errors }: Deciding) => (
  <TextArea {...valued(form, 'reasons')} label={c.var.page.words.board.item.why} error={errorAt(errors, 'reasons')} />
)

const ReviewDays = ({ c, form, errors }: Deciding) => (
  <TextInput
    {...valued(form, 'reviewDays')}
    label={c.var.page.words.board.item.reviewDays}
    inputmode="numeric"
    width={5}
    error={errorAt(errors, 'reviewDays')}
  />
)

/** Ticked as the form was sent; all of them while it was not. */
const Ticked = ({ deciding, legend, ids }: { deciding: Deciding; legend: string; ids: readonly string[] }) => {
  const { c, acts, form, errors } = deciding
  const names = measureNames(lawOf(c), acts, c.var.page.language)
  const text = (id: string) => {
    const found = names.find((one) => one.id === id)
    return found?.what ? `${found.name}: ${found.what}` : (found?.name ?? id)
  }
  return (
    <Checkboxes
      name="measures"
      legend={legend}
      error={errorAt(errors, 'measures')}
      values={form.size === 0 ? ids : (form.get('measures') ?? [])}
      items={ids.map((id) => ({ value: id, text: text(id) }))}
    />
  )
}

const Decree = (deciding: Deciding) => {
  const { c, state, form, errors } = deciding
  const { item } = c.var.page.words.board
  const { optional } = c.var.page.words.common
  return (
    <>
      <Ticked deciding={deciding} legend={item.decreed} ids={state.plan?.measures ?? []} />
      <ReviewDays {...deciding} />
      <Reasons {...deciding} />
      <TextArea
        {...valued(form, 'unheard')}
        label={`${item.unheardWhy} (${optional})`}
        hint={item.unheardHint}
        rows={2}
        error={errorAt(errors, 'unheard')}
      />
      <TextArea
        {...valued(form, 'despite')}
        label={`${item.despite} (${optional})`}
        rows={2}
        error={errorAt(errors, 'despite')}
      />
    </>
  )
}

const Deny = (deciding: Deciding) => {
  const { c, form, errors } = deciding
  const { refusalGround } = c.var.page.words.acts.values
  return (
    <>
      <Radios
        {...valued(form, 'ground')}
        legend={c.var.page.words.board.item.ground}
        error={errorAt(errors, 'ground')}
        items={Object.entries(refusalGround).map(([value, text]) => ({ value, text }))}
      />
      <Reasons {...deciding} />
    </>
  )
}

const Adjust = (deciding: Deciding) => {
  const { c, acts, state, form, errors } = deciding
  const { page } = c.var
  const { item } = page.words.board
  const { adjustment } = page.words.acts.values
  const open = namedMeasures(lawOf(c), acts, state.measures, page.language).filter(({ state }) => state !== 'ended')
  return (
    <>
      {open.length === 0 && <p class="govuk-body">{item.nothing}</p>}
      {open.map(({ id, name, what }, i) => (
        <Fieldset
          name={`measures.${i}`}
          legend={what ? `${name}: ${what}` : name}
          error={errorAt(errors, `measures.${i}`)}
        >
          <input type="hidden" name={`measures.${i}.measure`} value={id} />
          <Select
            {...valued(form, `measures.${i}.to`)}
            label={item.to}
            empty=""
            error={errorAt(errors, `measures.${i}.to`)}
            options={Object.entries(adjustment).map(([value, text]) => ({ value, text }))}
          />
          <TextArea
            {...valued(form, `measures.${i}.what`)}
            label={`${item.what} (${page.words.common.optional})`}
            rows={2}
            error={errorAt(errors, `measures.${i}.what`)}
          />
        </Fieldset>
      ))}
      <ReviewDays {...deciding} />
      <Reasons {...deciding} />
    </>
  )
}

/** What the law asks before measures are taken back, how far that was verified, and what of it is still missing here. */
const WithdrawalRule = ({ c, state }: Deciding) => {
  const { page } = c.var
  const { missing, rule } = page.words.board.withdrawal
  const law = lawOf(c)
  const [asked] = law.withdrawal
  const against = withdrawalAgainst(state, law)
  return (
    <InsetText>
      {asked && (
        <p>
          {rule}: {articleIn(asked.article, page.language)} <VerifiedTag page={page} verified={asked.verified} />{' '}
          {asked.note?.[page.language]}
        </p>
      )}
      {against.length > 0 && (
        <>
          <p>{missing}:</p>
          <ul class="govuk-list govuk-list--bullet">
            {against.map(({ because }) => (
              <li>{reasonWords(page.words, because)}</li>
            ))}
          </ul>
        </>
      )}
    </InsetText>
  )
}

const Withdraw = (deciding: Deciding) => {
  const open = deciding.state.measures.filter(({ state }) => state !== 'ended').map(({ id }) => id)
  return (
    <>
      <WithdrawalRule {...deciding} />
      <Ticked deciding={deciding} legend={deciding.c.var.page.words.board.item.withdrawn} ids={open} />
      <Reasons {...deciding} />
    </>
  )
}

const forms = { decree: Decree, deny: Deny, adjust: Adjust, withdraw: Withdraw } as const

/** What the decision will say, asked beside the vote: one submission records both. */
export const DecisionForm = (deciding: Deciding) => {
  const Asked = forms[deciding.motion]
  return <Asked {...deciding} />
}

const typed = (form: Form, name: string) => {
  const value = one(form, name).trim()
  return value === '' ? {} : { [name]: value }
}

const rowsIn = (form: Form): Said[] => {
  const rows: Said[] = []
  for (let i = 0; form.has(`measures.${i}.measure`); i += 1)
    rows.push({
      measure: one(form, `measures.${i}.measure`),
      to: one(form, `measures.${i}.to`),
      ...(one(form, `measures.${i}.what`).trim() ? { what: one(form, `measures.${i}.what`) } : {}),
    })
  return rows
}

/** What the decision says, as the form was filled in. Who carries a measure out is the plan's to say. */
export function decisionSaid(motion: Motion, { plan }: CaseFile, form: Form): Said {
  const reasons = one(form, 'reasons')
  const ticked = form.get('measures') ?? []
  if (motion === 'deny') return { ground: one(form, 'ground'), reasons }
  if (motion === 'withdraw') return { measures: ticked, reasons }
  const reviewDays = numberIn(form, 'reviewDays')
  if (motion === 'adjust') return { measures: rowsIn(form), reviewDays, reasons }
  const carried = ticked.map((id) => (plan?.carriers[id] ? { id, authority: plan.carriers[id] } : { id }))
  return { measures: carried, reviewDays, reasons, ...typed(form, 'unheard'), ...typed(form, 'despite') }
}
