import { Temporal } from 'temporal-polyfill'
import type { Act, Signatory } from '../domain/act.js'
import { type Clock, clocksOf } from '../domain/clock/clocks.js'
import { inUtc } from '../domain/clock/due.js'
import { type Evidence, type Span, type Verdict, verdictOf } from '../domain/clock/evidence.js'
import type { Proposal } from '../domain/decide.js'
import { evidenceRows, filesCured, filesMisjudged } from '../store/evidence.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

const system: Signatory = { person: 'system', office: 'system' }

const instantOf = (text: string | null): Temporal.Instant | undefined =>
  text === null ? undefined : Temporal.Instant.from(text)

/** What witnesses prove of the acts of a file. */
export async function evidenceOf({ db, newest }: World, file: string): Promise<Evidence> {
  const rows = await evidenceRows(db, file)
  const spans = rows.map(({ seq, not_before, not_after }): [number, Span] => {
    const [notBefore, notAfter] = [instantOf(not_before), instantOf(not_after)]
    return [seq, { ...(notBefore ? { notBefore } : {}), ...(notAfter ? { notAfter } : {}) }]
  })
  return { spans: new Map(spans), witnessed: instantOf(newest()?.at ?? null) }
}

export type Judged = Readonly<{ clock: Clock; verdict: Verdict }>

/** Every limit of a file that has a number, with what evidence says of it. The acts may be an outline. */
export async function verdictsOf(world: World, file: string, acts: readonly Act[]): Promise<Judged[]> {
  const { law } = world
  const evidence = await evidenceOf(world, file)
  return clocksOf(law, acts)
    .filter(({ due }) => due !== null)
    .map((clock) => ({ clock, verdict: verdictOf(clock, law.zone, evidence) }))
}

const isAbout = (act: Act, { rule, start }: Clock, kind: string) =>
  act.kind.endsWith(`/${kind}`) && act.facets.rule === rule && act.facets.start === start

const kindIn = (file: string, act: string) => `${file.split('-', 1)[0]}/${act}`

/** What was noted by a wrong clock is answered by what witnesses prove. Both stay. */
function rebuttal(file: string, { clock, verdict }: Judged): Proposal {
  const { rule, start } = clock
  const told =
    `Los testigos prueban que se hizo a más tardar el ${inUtc(verdict.done!.notAfter!)} (UTC), ` +
    `y que el plazo no vencía antes del ${inUtc(verdict.dueFrom!)} (UTC): el reloj de este nodo estaba mal.`
  const said = { rule, start, because: 'clock-was-wrong', told }
  return { file, seen: 0, kind: kindIn(file, 'breach-rebutted'), by: system, said }
}

/** What the clock did not see is noted by what witnesses prove. */
function evidenced(file: string, { clock, verdict }: Judged, witnessed: Temporal.Instant): Proposal {
  const { rule, start, text } = clock
  const due = inUtc(verdict.dueTo!)
  const told = [
    `Por las horas de los testigos el plazo venció a más tardar el ${due} (UTC), y nada se había hecho cuando dieron ` +
      `las ${inUtc(witnessed)} (UTC). El reloj de este nodo no lo vio.`,
  ]
  const said = { rule, start, due, article: text.article, told, witnessed: inUtc(witnessed) }
  return { file, seen: 0, kind: kindIn(file, 'breach-noted'), by: system, said }
}

const recorded = async (world: World, proposals: readonly Proposal[]): Promise<number> => {
  const answers = await Promise.all(proposals.map((proposal) => record(world, [proposal])))
  return answers.filter(({ acts }) => acts !== undefined).length
}

async function rebuttalsIn(world: World, file: string): Promise<Proposal[]> {
  const acts = await outline(world, file)
  return (await verdictsOf(world, file, acts))
    .filter(
      ({ clock, verdict }) =>
        verdict.says === 'kept' &&
        acts.some((act) => isAbout(act, clock, 'breach-noted')) &&
        !acts.some((act) => isAbout(act, clock, 'breach-rebutted')),
    )
    .map((judged) => rebuttal(file, judged))
}

const batch = 100

/**
 * Answers every breach that a wrong clock noted and evidence denies. Goes on from `after`, some files at a time, and answers
 * the last one looked at: nothing when it came to the end.
 */
export async function rebutBreaches(world: World, after = ''): Promise<string | undefined> {
  const files = await filesCured(world.db, after, batch)
  for (const file of files) await recorded(world, await rebuttalsIn(world, file))
  return files.length === batch ? files.at(-1) : undefined
}

/** Notes every breach that witnesses prove and the clock of this node did not see. Answers how many. */
export async function noteEvidencedBreaches(world: World): Promise<number> {
  const witnessed = instantOf(world.newest()?.at ?? null)
  if (!witnessed) return 0
  let count = 0
  for (const file of await filesMisjudged(world.db, { witnessed: inUtc(witnessed), now: inUtc(world.now()) })) {
    const acts = await outline(world, file)
    const broken = (await verdictsOf(world, file, acts)).filter(
      ({ clock, verdict }) =>
        clock.nature === 'duty' &&
        verdict.says === 'broken' &&
        !acts.some((act) => isAbout(act, clock, 'breach-noted')),
    )
    count += await recorded(
      world,
      broken.map((judged) => evidenced(file, judged, witnessed)),
    )
  }
  return count
}
