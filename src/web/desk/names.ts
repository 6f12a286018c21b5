import { holders } from '../../app/holders.js'
import type { Ctx } from '../env.js'

/** How colleagues are called, with a word for who no longer holds the office. */
export async function namesIn(c: Ctx, office: string): Promise<(person: string) => string> {
  const { page, world } = c.var
  const all = await holders(world)
  return (person) => {
    const name = all.findLast((one) => one.person === person)?.name ?? person
    const seated = all.some((one) => one.person === person && one.office === office && !one.until)
    return seated ? name : page.words.handling.gone({ name })
  }
}
