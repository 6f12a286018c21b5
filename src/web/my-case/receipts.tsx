import { outline } from '../../app/read.js'
import { shortReceiptOf, shownNames } from '../../app/receipts.js'
import type { Act } from '../../domain/act.js'
import type { Ctx } from '../env.js'
import { type Form, numberIn, one, readForm } from '../form.js'
import { layout } from '../html/layout.js'
import { BackLink } from '../parts/back-link.js'
import { Details } from '../parts/details.js'
import { ReceiptSection } from '../parts/receipt-code.js'
import { Choice } from '../receipts/choice.js'
import { actName } from '../receipts/field-names.js'
import { ProvenWords } from '../receipts/proven.js'
import { chosenIn, sendReceipt } from '../receipts/sent.js'
import { routes } from '../routes.js'
import { entrancePage } from './entrance.js'
import type { Drawn } from './forms.js'
import { openingIn, sealOpening } from './opened.js'

const formId = 'receipt'

const One = ({ drawn: { page, opened }, act }: { drawn: Drawn; act: Act }) => {
  const { ofAct, download, choose } = page.words.receipts
  const proven = opened.proven?.find(({ seq }) => seq === act.seq)
  const about = <span class="govuk-visually-hidden"> {ofAct({ seq: act.seq })}</span>
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">
        {act.seq}. {actName(page, act.kind)}
      </h3>
      {proven && (
        <p>
          <ProvenWords page={page} act={proven} />
        </p>
      )}
      <p class="rg-receipt__ways">
        <button type="submit" name="download" value={String(act.seq)} class="govuk-button govuk-button--secondary">
          {download}
          {about}
        </button>
        <button type="submit" name="choose" value={String(act.seq)} class="rg-bar__link">
          {choose}
          {about}
        </button>
      </p>
    </li>
  )
}

/** What proves each act, newest first, folded away: it is for the day on which somebody denies something. */
export const Receipts = ({ drawn }: { drawn: Drawn }) => {
  const { page, world, opened } = drawn
  const { title, lead, none, all, keep } = page.words.receipts
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{opened.proven ? lead : none}</p>
      {opened.proven && (
        <Details summary={all({ count: opened.acts.length })}>
          <p class="govuk-body">{keep}</p>
          <form method="post" action={page.to(routes.myReceipt)}>
            <input type="hidden" name="opening" value={sealOpening(world, opened.file)} />
            <ol class="rg-duties">
              {[...opened.acts].reverse().map((act) => (
                <One drawn={drawn} act={act} />
              ))}
            </ol>
          </form>
        </Details>
      )}
    </>
  )
}

/** Which fields the receipt of one act shows. The page opens nothing more than its person has open already. */
async function choosePage(c: Ctx, form: Form, act: Act) {
  const { page, world } = c.var
  const [names, short] = [await shownNames(world, act), await shortReceiptOf(world, act)]
  if (short === undefined) return c.notFound()
  const { one: title, chosen } = page.words.receipts
  const content = (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{title}</span>
        {act.seq}. {actName(page, act.kind)}
      </h1>
      <form method="post" action={page.to(routes.myReceipt)} id={formId}>
        <input type="hidden" name="opening" value={one(form, 'opening')} />
        <input type="hidden" name="download" value={act.seq} />
        <Choice page={page} act={act} names={names} withApart />
      </form>
      <ReceiptSection page={page} short={short} />
    </>
  )
  const before = <BackLink href={page.to(routes.myCase)} text={chosen.back} />
  return c.html(layout(page, { title, place: 'petitioner', before, keeping: formId }, content))
}

/**
 * The receipt of one act of one's own file, for as long as the page stays open from which it is asked: opening that page
 * was put on record as the person's reading, and this shows them nothing more.
 */
export async function giveReceipt(c: Ctx) {
  const { page, world } = c.var
  const form = await readForm(c)
  const file = openingIn(world, one(form, 'opening'))
  if (!file) {
    const { lapsed } = page.words.myCase.errors
    return c.html(entrancePage(c, new Map(), [{ field: 'folio', message: lapsed }]), 422)
  }
  const choosing = form.has('choose') || one(form, 'language') !== ''
  const act = (await outline(world, file))[numberIn(form, form.has('choose') ? 'choose' : 'download') - 1]
  if (!act) return c.notFound()
  return choosing ? choosePage(c, form, act) : sendReceipt(c, act, chosenIn(form))
}
