import type { Decision, Proposal } from '../domain/decide.js'
import { newCase } from './folio.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

const mostAttempts = 20

/** Under a name as little to be guessed as that of a case. */
const newInquiry = (): string => newCase().replace(/^case/, 'inquiry')

/**
 * Puts a death or a disappearance on record and opens its inquiry, both or neither: nobody decides whether there is one.
 * Each cites the other. What the person's circle adds meanwhile moves the act's number, and it is tried again.
 */
export async function reportLoss(world: World, loss: Proposal, attempts = mostAttempts): Promise<Decision> {
  const seq = (await outline(world, loss.file)).length + 1
  const inquiry = newInquiry()
  const { what } = loss.said as Readonly<{ what?: unknown }>
  const decision = await record(world, [
    { ...loss, cites: [{ file: inquiry, seq: 1 }] },
    {
      file: inquiry,
      seen: 0,
      kind: 'inquiry/inquiry-opened',
      by: loss.by,
      cites: [{ file: loss.file, seq }],
      said: { what, case: loss.file },
    },
  ])
  const moved = decision.refused?.some(({ because }) => because === 'inquiry.no-loss')
  return moved && attempts > 1 ? reportLoss(world, loss, attempts - 1) : decision
}
