import type { Act } from '../../../domain/act.js'
import type { Ctx } from '../../env.js'
import { may, refusedPage } from '../frame.js'
import { openCase, outlineOf, usualReason } from '../opening.js'
import { caseAddress } from '../signing.js'

/**
 * The file of whoever looks at its studies, opened on record; or the page to answer with. A reader whose reason is not
 * known yet is sent to the case, which asks for it.
 */
export async function openedStudies(c: Ctx): Promise<{ file: string; acts: readonly Act[] } | { answer: Response }> {
  const found = await outlineOf(c)
  if (!found) return { answer: await c.notFound() }
  const { file } = found
  const back = caseAddress(c, file)
  if (!may(c, 'files.read'))
    return { answer: await refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back }) }
  const why = await usualReason(c, found)
  return why === undefined ? { answer: c.redirect(back, 303) } : { file, acts: await openCase(c, { file, why }) }
}
