import type { Refusal } from '../../../domain/act.js'
import { factorsOf } from '../../../domain/risk/answers.js'
import { nameIn } from '../../acts/measures.js'
import { errorsOf } from '../../form.js'
import type { Page } from '../../page.js'
import type { FormError } from '../../parts/error-summary.js'
import type { Chosen } from './chosen.js'
import type { SaidAnswer } from './study-said.js'

type Refused = Readonly<{
  refused: readonly Refusal[]
  chosen: Chosen
  answers: readonly SaidAnswer[]
  /** The name of the level that the instrument gives, if it gives one. */
  given: string | undefined
}>

/** In a form each answer stands under its factor, in an act under its number: whose question it is decides where it is mended. */
function placed(field: string | undefined, answers: readonly SaidAnswer[]): string | undefined {
  if (field === 'override') return 'override.reasons'
  const [list, id = '', part = ''] = field?.split('.') ?? []
  if (list === 'unanswered') return `answers.${id}.scale`
  if (list !== 'answers') return field
  const typed = ['evidence', 'source', 'confidence'].includes(part) ? part : 'scale'
  return `answers.${answers[Number(id)]?.factor}.${typed}`
}

/** What is wrong with a study, in the order of its form, each with the question or the level that it is about. */
export function studyErrors(page: Page, { refused, chosen, answers, given }: Refused): FormError[] {
  const { instrument, modules } = chosen
  const { factor: ofFactor, gives } = page.words.study.form
  const atForm = refused.map(({ because, field }) => {
    const place = placed(field, answers)
    return { because, ...(place ? { field: place } : {}) }
  })
  const factors = factorsOf(instrument, modules)
  const errors = errorsOf(page.words, atForm, [
    'instrument',
    'modules',
    ...instrument.axes.flatMap(({ id }) =>
      factors.filter(({ axis }) => axis === id).map((factor) => `answers.${factor.id}`),
    ),
    'beneficiaries',
    'nexus',
    'level',
    'reasons',
    'override.reasons',
  ])
  const differs = refused.some(({ because }) => because === 'study.level-not-given')
  return errors.map(({ field, message }) => {
    const [list, id] = field?.split('.') ?? []
    if (list === 'answers')
      return { field, message: ofFactor({ factor: nameIn(instrument.factors, id, page.language) ?? '', message }) }
    return { field, message: field === 'level' && differs && given ? gives({ message, level: given }) : message }
  })
}
