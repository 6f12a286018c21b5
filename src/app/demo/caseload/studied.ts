import type { Factor, Instrument } from '../../../domain/law/instrument.js'
import { factorsOf } from '../../../domain/risk/answers.js'
import { levelOf } from '../../../domain/risk/level.js'
import { days, hours } from '../story.js'
import { type Life, moment, reads, type Somebody, word } from './life.js'

const sources = ['person', 'document', 'organisation', 'press', 'observation'] as const

/** An answer about as grave as `severity`, from nothing (0) to the worst (1); one of ten is not known. */
function answerTo(
  { chance }: Somebody,
  { id: factor, axis, asks, anchors }: Factor,
  lowering: readonly string[],
  severity: number,
) {
  if (chance.falls(0.1)) return { factor, asked: asks.es }
  const share = lowering.includes(axis) ? 1 - severity : severity
  const near = Math.round(share * (anchors.length - 1)) + chance.pick([-1, 0, 0, 1])
  const { value: scale, name } = anchors[Math.min(Math.max(near, 0), anchors.length - 1)]!
  const confidence = chance.pick(['low', 'medium', 'high'] as const)
  return { factor, asked: asks.es, scale, anchor: name.es, source: chance.pick(sources), confidence }
}

const modulesFor = ({ sex, holder, population, chance }: Somebody): string[] => [
  ...(sex === 'woman' ? ['gender'] : []),
  ...(holder === 'collective' ? ['collectives'] : []),
  ...(holder === 'collective' && population === 'defender' && chance.falls(0.5) ? ['indigenous-peoples'] : []),
  ...(population === 'journalist' && chance.falls(0.4) ? ['digital-threats'] : []),
]

/** What is answered, and the level that follows by the instrument's rule: one that protects, or one that does not. */
function answered(one: Somebody, instrument: Instrument, modules: readonly string[]) {
  const lowering = instrument.axes.filter(({ effect }) => effect === 'lowers').map(({ id }) => id)
  const protects = (level: string | undefined) => one.law.levels.find(({ id }) => id === level)?.protects === true
  for (
    let severity = one.accepted ? 0.55 : 0.3;
    severity >= 0 && severity <= 1;
    severity += one.accepted ? 0.05 : -0.05
  ) {
    const answers = factorsOf(instrument, modules).map((factor) => answerTo(one, factor, lowering, severity))
    const { level } = levelOf(instrument, answers, modules)
    if (level !== undefined && protects(level) === one.accepted) return { answers, level }
  }
  throw new Error('No answers to the instrument give the level that the story needs')
}

/** The risk study: most within their ten days, a third late (ours). */
export function* studies(one: Somebody): Life {
  const { chance, law } = one
  const instrument = law.instruments[0]!
  const modules = modulesFor(one)
  const { answers, level } = answered(one, instrument, modules)
  const said = {
    instrument: instrument.id,
    version: instrument.version,
    modules,
    answers,
    level,
    nexus: 'Los hechos empezaron con su actividad y hablan de ella (caso inventado).',
    reasons: 'Vistos juntos, los factores dan este nivel; lo que no se sabe se dice en cada uno.',
    beneficiaries:
      one.holder === 'collective' ? [{ id: 'b1', name: 'Vocería inventada', relation: 'co-participant' }] : [],
  }
  yield moment(hours(chance.between(5, 40)), reads(one, 'analyst', 'Estudiar el riesgo'))
  yield moment(
    days(chance.falls(1 / 3) ? chance.between(12, 40) : chance.between(2, 5)),
    word('analyst', 'risk-study-made', said),
  )
}
