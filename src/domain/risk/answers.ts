import { z } from 'zod'
import { type Refusal, unless } from '../act.js'
import type { Factor, Instrument } from '../law/instrument.js'
import { choice, maybeText, text } from '../said.js'

const sources = ['person', 'document', 'authority', 'organisation', 'press', 'observation'] as const

/**
 * What a study says of one factor. Question and anchor are kept in the words that the instrument had then, so that an
 * old study reads as it was made whatever becomes of its instrument.
 */
export const answer = z.strictObject({
  factor: text('study.factor', 60),
  asked: text('study.asked', 2000),
  /** Left out when it is not known: what nobody knows is never counted as safe. */
  scale: z.int('study.scale').optional(),
  anchor: maybeText(2000),
  evidence: maybeText(4000),
  source: choice(sources, 'study.source').optional(),
  confidence: choice(['low', 'medium', 'high'], 'study.confidence').optional(),
})
export type Answer = z.infer<typeof answer>
/** Of an answer only what the instrument has a say in. */
export type Worded = Pick<Answer, 'factor' | 'asked' | 'scale' | 'anchor'>

/** The factors that a study looks at when it uses these modules of its instrument. */
export const factorsOf = ({ factors }: Instrument, modules: readonly string[]): readonly Factor[] =>
  factors.filter(({ module }) => module === undefined || modules.includes(module))

const isWordedAs = (name: Factor['name'], said: string | undefined) => said === name.es || said === name.en

/** Why this is not what the instrument asks of a factor, or no answer that it knows. */
function misread({ asks, anchors }: Factor, { asked, scale, anchor }: Worded, field: string): Refusal[] {
  const meant = anchors.find(({ value }) => value === scale)
  return [
    ...unless(isWordedAs(asks, asked), 'study.asked', `${field}.asked`),
    ...unless(scale === undefined || meant, 'study.scale', `${field}.scale`),
    ...unless(meant ? isWordedAs(meant.name, anchor) : anchor === undefined, 'study.anchor', `${field}.scale`),
  ]
}

/** Every factor is answered once, *unknown* being an answer, in the words of the instrument, and nothing else is. */
export function answersAgainst(
  instrument: Instrument,
  { answers, modules }: Readonly<{ answers: readonly Worded[]; modules: readonly string[] }>,
): Refusal[] {
  const factors = factorsOf(instrument, modules)
  const missing = factors.filter(({ id }) => !answers.some(({ factor }) => factor === id))
  return [
    ...answers.flatMap((said, i) => {
      const factor = factors.find(({ id }) => id === said.factor)
      const repeated = answers.slice(0, i).some(({ factor }) => factor === said.factor)
      if (!factor || repeated) return [{ because: 'study.factor', field: `answers.${i}.factor` }]
      return misread(factor, said, `answers.${i}`)
    }),
    ...missing.map(({ id }) => ({ because: 'study.unanswered', field: `unanswered.${id}` })),
  ]
}
