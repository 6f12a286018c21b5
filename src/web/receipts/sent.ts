import { clearFields, receiptOf, type Shows } from '../../app/receipts.js'
import type { Place } from '../../domain/act.js'
import type { Ctx } from '../env.js'
import type { Form } from '../form.js'

/** What was ticked; the clear fields when nothing was asked. */
export function chosenIn(form: Form): Shows {
  if (!form.has('chosen')) return clearFields
  const ticked = new Set([...(form.get('clear') ?? []), ...(form.get('told') ?? [])])
  return (name) => ticked.has(name)
}

/** The receipt of an act as a file, whose name says the number of the act and nothing of the case. 404 where there is none. */
export async function sendReceipt(c: Ctx, place: Place, shows: Shows) {
  const receipt = await receiptOf(c.var.world, place, shows)
  if (!receipt) return c.notFound()
  return c.body(receipt.text, 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="${c.var.page.words.receipts.file({ seq: place.seq })}"`,
  })
}
