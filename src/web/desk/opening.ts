import { handlers } from '../../app/assign.js'
import { waitsFor } from '../../app/desk.js'
import { outline, readFile, readingsOf } from '../../app/read.js'
import { type Act, isOf } from '../../domain/act.js'
import { fileRead } from '../../domain/reading/acts/file-read.js'
import type { Ctx } from '../env.js'
import { words } from '../words/catalogue.js'
import { signatoryOf } from './frame.js'

/** Reasons are read by the person whose file it is, for years: they stand in the language of the law, not in the reader's. */
const reasons = words.es.desk.why

/** How long a reason that somebody gave goes without saying again, in minutes. */
const lasting = 60

/** The acts of the case that an address names, without what was told; nothing when there is none. */
export async function outlineOf(c: Ctx): Promise<{ file: string; acts: readonly Act[] } | undefined> {
  const file = c.req.param('file') ?? ''
  if (!/^case-[0-9a-z]{1,40}$/.test(file)) return undefined
  const acts = await outline(c.var.world, file)
  return acts.length > 0 ? { file, acts } : undefined
}

/** The reason that this reader gave when they last opened the file, if that was within the hour. */
async function lately(c: Ctx, file: string): Promise<string | undefined> {
  const { person, office } = signatoryOf(c)
  const since = c.var.page.now.subtract({ minutes: lasting }).epochMilliseconds
  const readings = (await readingsOf(c.var.world, file)).filter((act) => isOf(fileRead, act))
  const last = readings.find(({ by }) => by.person === person && by.office === office)
  return last && last.at.epochMilliseconds >= since ? last.body?.why : undefined
}

/** Why this reader opens the file, where it goes without asking: it waits for their office, they handle it,
 * they act in it, or they said so lately. */
export async function usualReason(
  c: Ctx,
  { file, acts }: { file: string; acts: readonly Act[] },
): Promise<string | undefined> {
  const { person, office } = signatoryOf(c)
  if (await waitsFor(c.var.world, file, office)) return reasons.queue
  if ((await handlers(c.var.world, file)).get(office) === person) return reasons.handled
  if (acts.some(({ by }) => by.person === person)) return reasons.own
  return lately(c, file)
}

/** The reason of whoever may sign an act in a file and is about to. */
export const signingReason = reasons.signing

/** Opens the file as far as `depth` says. The reading is on record before anything is shown. */
export const openCase = (
  c: Ctx,
  { file, why, depth = 'story' }: { file: string; why: string; depth?: 'story' | 'whereabouts' },
): Promise<Act[]> => readFile(c.var.world, file, depth, { by: signatoryOf(c), why })
