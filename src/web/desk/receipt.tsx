import { provenActs } from '../../app/proven.js'
import { outline, readFile } from '../../app/read.js'
import { shortReceiptOf, shownNames } from '../../app/receipts.js'
import type { Act } from '../../domain/act.js'
import type { Ctx } from '../env.js'
import { readForm } from '../form.js'
import type { Page } from '../page.js'
import { BackLink } from '../parts/back-link.js'
import { Notice } from '../parts/notice.js'
import { ReceiptSection } from '../parts/receipt-code.js'
import { Choice } from '../receipts/choice.js'
import { actName, sorted } from '../receipts/field-names.js'
import { ProvenWords } from '../receipts/proven.js'
import { chosenIn, sendReceipt } from '../receipts/sent.js'
import { href, routes } from '../routes.js'
import { words } from '../words/catalogue.js'
import { addressOf } from './file-name.js'
import { deskPage, may, refusedPage, signatoryOf } from './frame.js'
import { usualReason } from './opening.js'

/** Where the receipt of an act is had, for its link in a story; nothing where no log is kept. */
export const receiptAt = ({ var: { page, world } }: Ctx, file: string): ((seq: number) => string) | undefined =>
  world.log && ((seq) => page.to(href(routes.receipt, { file, seq })))

/** The page of the file that an act stands in. */
const pageOf = (page: Page, { file, seq }: Act): string => page.to(`${addressOf(file)}#act-${seq}`)

/** Who may open a file of a kind. */
const powers: Readonly<Record<string, string>> = {
  case: 'files.read',
  instruction: 'files.read',
  session: 'sessions.record',
}

type Asked = Readonly<{ acts: readonly Act[]; act: Act }>

/** The act that an address names, and the page that says no where the reader may not open its file. */
async function asked(c: Ctx): Promise<{ found?: Asked; answer?: Response }> {
  const { file = '', seq = '' } = c.req.param() as Partial<Record<'file' | 'seq', string>>
  const power = powers[/^([a-z]+)-[\w-]{1,40}$/.exec(file)?.[1] ?? '']
  const acts = power && c.var.world.log && /^\d{1,9}$/.test(seq) ? await outline(c.var.world, file) : []
  const act = acts[Number(seq) - 1]
  if (!power || !act) return { answer: await c.notFound() }
  if (may(c, power)) return { found: { acts, act } }
  const refused = [{ because: 'reading.not-yours' }]
  return { answer: await refusedPage(c, { refused, status: 403, back: c.var.page.to(routes.desk) }) }
}

async function drawn(c: Ctx, act: Act, unread = false) {
  const { page, world } = c.var
  const [names, short, proven] = [
    await shownNames(world, act),
    await shortReceiptOf(world, act),
    (await provenActs(world, act.file))?.[act.seq - 1],
  ]
  if (short === undefined || !proven) return c.notFound()
  const { one: title, chosen, act: heading } = page.words.receipts
  const content = (
    <>
      {unread && <Notice tone="attention" title={chosen.reopen} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{title}</span>
        {heading({ seq: act.seq, title: actName(page, act.kind) })}
      </h1>
      <p class="govuk-body">
        <ProvenWords page={page} act={proven} />
      </p>
      <form method="post" action={page.to(href(routes.receipt, { file: act.file, seq: act.seq }))}>
        <Choice page={page} act={act} names={names} withApart={false} />
      </form>
      <ReceiptSection page={page} short={short} />
    </>
  )
  const before = <BackLink href={pageOf(page, act)} text={chosen.back} />
  return deskPage(c, { title, before, ...(unread ? { status: 422 } : {}) }, content)
}

/** How far an act is proven, its code, and the choice of what its receipt shows. Nothing told stands on it: no file is opened. */
export async function showReceipt(c: Ctx) {
  const { found, answer } = await asked(c)
  return found ? drawn(c, found.act) : answer
}

/** Why somebody reads what a receipt will show; nothing when they have to say so on the page of the case first. */
const reasonOf = (c: Ctx, { acts, act: { file } }: Asked): Promise<string | undefined> | string =>
  file.startsWith('case-') ? usualReason(c, { file, acts }) : words.es.receipts.why

/** Gives the receipt. Showing what was told is a reading: it is on record before, and what is sealed apart is never shown here. */
export async function giveReceipt(c: Ctx) {
  const { found, answer } = await asked(c)
  if (!found) return answer
  const { act } = found
  const { world } = c.var
  const chosen = chosenIn(await readForm(c))
  const { told, apart } = sorted(act, await shownNames(world, act))
  if (told.some(chosen)) {
    const why = await reasonOf(c, found)
    if (why === undefined) return drawn(c, act, true)
    await readFile(world, act.file, 'story', { by: signatoryOf(c), why })
  }
  return sendReceipt(c, act, (name) => chosen(name) && !apart.includes(name))
}
