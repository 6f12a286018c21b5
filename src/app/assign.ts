import type { Signatory } from '../domain/act.js'
import type { Decision, Proposal } from '../domain/decide.js'
import { handlersOf, type LoadRow, loadRows } from '../store/handling.js'
import type { Holder } from './holders.js'
import { record } from './record.js'
import { everyone } from './staff.js'
import type { World } from './world.js'

/** Those who hold an office now: they may handle its files. */
export const colleaguesIn = async (world: World, office: string): Promise<Holder[]> =>
  (await everyone(world)).filter((one) => one.office === office)

/** A file of an office, read up to an act, and who is to handle it; nobody when it is left open. */
export type Assignment = Readonly<{ file: string; seen: number; office: string; to?: Holder | undefined }>

/** The proof that they hold the office goes with it. */
export const assignment = (by: Signatory, { file, seen, office, to }: Assignment): Proposal => ({
  file,
  seen,
  kind: 'case/case-assigned',
  by,
  ...(to ? { cites: [to.seated] } : {}),
  said: { office, ...(to ? { to: to.person } : {}) },
})

/** Says who of the signatory's own office handles a file: `to`, or nobody. */
export const assign = (
  world: World,
  by: Signatory,
  { file, seen, to }: Readonly<{ file: string; seen: number; to?: string | undefined }>,
): Promise<Decision> =>
  world.turns(['staff'], async () => {
    const { office } = by
    const holder = to ? (await colleaguesIn(world, office)).find(({ person }) => person === to) : undefined
    if (to && !holder) return { refused: [{ because: 'holder.not-seated', field: 'to' }] }
    return record(world, [assignment(by, { file, seen, office, to: holder })])
  })

/** Who handles a file, by office. */
export const handlers = async ({ db }: World, file: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await handlersOf(db, file)).map(({ office, person }) => [office, person]))

export type Load = LoadRow

/** How much each has to do in an office, as of now, and how much nobody has taken. */
export const loads = ({ db, now }: World, office: string): Promise<Load[]> => loadRows(db, office, now().toString())
