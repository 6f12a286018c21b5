import { type Act, type Facets, isOf } from '../../../domain/act.js'
import { overrideSeconded } from '../../../domain/case/acts/override-seconded.js'
import { riskStudyMade } from '../../../domain/case/acts/risk-study-made.js'
import type { Law, LawInTime } from '../../../domain/law/law.js'
import { lawAt } from '../../../domain/law/law-at.js'
import type { Chosen } from './chosen.js'

type ActOf<Kind> = Kind extends {
  kind: infer Name extends string
  facets(body: infer Body, law: Law): infer F extends Facets
}
  ? Act<Name, Body, F>
  : never
type StudyAct = ActOf<typeof riskStudyMade>
type SecondingAct = ActOf<typeof overrideSeconded>

/** One study of a file, by the law of its day. */
export type MadeStudy = Readonly<{
  act: StudyAct
  law: Law
  /** What it was made with; nothing when that text of the instrument is no longer in the law, or nobody can read the study. */
  chosen: Chosen | undefined
  /** What became of its level: it is the instrument's, or what the second analyst said of it. */
  stands: 'not-needed' | 'awaited' | 'given' | 'fallen' | 'replaced'
  seconding: SecondingAct | undefined
}>

function chosenBy({ body }: StudyAct, { instruments }: Law): Chosen | undefined {
  const instrument = instruments.find(({ id, version }) => id === body?.instrument && version === body.version)
  return instrument && body && { instrument, modules: body.modules }
}

function standingOf({ facets }: StudyAct, seconding: SecondingAct | undefined, isLast: boolean): MadeStudy['stands'] {
  if (!facets.overridden) return 'not-needed'
  if (seconding) return seconding.facets.agrees ? 'given' : 'fallen'
  return isLast ? 'awaited' : 'replaced'
}

/** The studies of a file, oldest first. */
export function studiesOf(inTime: LawInTime, acts: readonly Act[]): readonly MadeStudy[] {
  const made = acts.filter((act) => isOf(riskStudyMade, act))
  return made.map((act, i) => {
    const next = made[i + 1]
    const between = acts.filter(({ seq }) => seq > act.seq && (!next || seq < next.seq))
    const seconding = between.find((one) => isOf(overrideSeconded, one))
    const law = lawAt(inTime, act.at)!
    return { act, law, chosen: chosenBy(act, law), stands: standingOf(act, seconding, !next), seconding }
  })
}
