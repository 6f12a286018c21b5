import { holders } from '../../app/holders.js'
import type { Ctx } from '../env.js'

/** How somebody is called in an office. */
export type Names = (person: string, office: string) => string

/** How colleagues are called, with a word for who no longer holds the office. */
export async function namesIn(c: Ctx): Promise<Names> {
  const { page, world } = c.var
  const all = await holders(world)
  return (person, office) => {
    const name = all.findLast((one) => one.person === person)?.name ?? person
    const seated = all.some((one) => one.person === person && one.office === office && !one.until)
    return seated ? name : page.words.handling.gone({ name })
  }
}
