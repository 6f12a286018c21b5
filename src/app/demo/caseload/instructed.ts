import { bindingOf } from '../../../domain/instruction/acts/issued.js'
import { days, hours } from '../story.js'
import type { Letter, Life, Somebody, Timed, Word } from './life.js'
import type { Planned } from './planned.js'

/** What an authority makes of its letter: the shares are ours. Where no law binds it, fewer do what is asked. */
const answers = {
  bound: { does: 70, promises: 15, declines: 5, refers: 5, silent: 5 },
  free: { does: 45, promises: 20, declines: 15, refers: 5, silent: 15 },
} as const
type Answer = keyof (typeof answers)['bound']

type To = Readonly<{ authority: string; measures: readonly Planned[]; decision: number }>

const letterOf = (one: Somebody, { authority, measures, decision }: To): Letter => ({
  after: hours(one.chance.between(12, 40)),
  authority,
  decision,
  measures: measures.map(({ id, measure, what }) => ({ id, measure, what })),
  binding: bindingOf(one.law, authority)!,
})

const spoke = { channel: 'telephone', who: 'Guardia de la corporación (persona inventada)' }

/** A word about a letter, so many minutes after it was issued. */
const told = (file: string, at: number, [act, said]: readonly [string, Word['said']]): Timed => ({
  at,
  words: [{ by: 'coordination', kind: `instruction/${act}`, said, file }],
})

type Letters = Readonly<{ file: string; at: number; answer: Answer; settled: boolean }>

function answered({ chance, entity }: Somebody, { file, at, answer, settled }: Letters): Timed[] {
  if (answer === 'silent') return []
  const [opened, replied] = [at + hours(chance.between(1, 60)), at + days(chance.between(3, 9))]
  const what = 'Lo dijo de palabra (inventado).'
  const said = {
    does: ['accepted', { ...spoke, what }],
    promises: ['accepted', { ...spoke, what }],
    declines: ['declined', { ...spoke, ground: chance.pick(['no-means', 'not-competent'] as const), what }],
    refers: ['referred', { ...spoke, to: `state-government-${entity}`, what }],
  } as const
  const done = replied + days(chance.between(1, 6))
  const closing = { because: 'done', what: 'Se cotejó con la persona (inventado).' }
  const closed = told(file, done + days(chance.between(10, 30)), ['closed', closing])
  return [
    told(file, opened, ['opened', spoke]),
    told(file, replied, said[answer]),
    ...(answer === 'does' ? [told(file, done, ['done-reported', { ...spoke, what }])] : []),
    ...(answer === 'does' && settled ? [closed] : []),
  ]
}

/** The letter reaches the authority, most within the limit, and the case learns of it. */
function delivered(
  { chance }: Somebody,
  { authority, decision }: Pick<To, 'authority' | 'decision'>,
  file: string,
): Timed {
  const said = { how: 'messenger', when: 'Al entregarse', to: 'Oficialía de partes (inventada)' }
  const at = chance.falls(0.15) ? days(chance.between(4, 9)) : hours(chance.between(3, 20))
  const [letter] = told(file, at, ['delivered', said]).words
  const learns: Word = {
    by: 'coordination',
    kind: 'case/decision-communicated',
    said: { authority, instruction: file, decision },
    cites: [{ file }],
  }
  return { at, words: [letter!, learns] }
}

/** Letters that went out: which measure stands in which, and what became of them. */
export type Sent = Readonly<{ letters: ReadonlyMap<string, string>; trail: readonly Timed[] }>

/** Each authority that the decree addresses gets its letter; what is done is closed where nobody will say that it is not. */
export function* instructs(
  one: Somebody,
  measures: readonly Planned[],
  { decision, settled }: Readonly<{ decision: number; settled: boolean }>,
): Life<Sent> {
  const letters = new Map<string, string>()
  const trail: Timed[] = []
  for (const authority of new Set(measures.flatMap(({ authority }) => authority ?? []))) {
    const mine = measures.filter((measure) => measure.authority === authority)
    const file = (yield letterOf(one, { authority, measures: mine, decision })).at(-1)!.file
    for (const { id } of mine) letters.set(id, file)
    const there = delivered(one, { authority, decision }, file)
    const bound = bindingOf(one.law, authority) === 'law' ? 'bound' : 'free'
    const answer = one.chance.weighed<Answer>(answers[bound])
    trail.push(there, ...answered(one, { file, at: there.at, answer, settled }))
  }
  return { letters, trail }
}
