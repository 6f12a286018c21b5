import type { Answer } from '../../../domain/risk/answers.js'
import type { Page } from '../../page.js'
import { ShareBar } from './share-bar.js'
import type { MadeStudy } from './studies.js'

/** What is said of an answer beside it: where it comes from and how sure it is. */
export function doubtsOf({ words }: Page, { source, confidence }: Answer): string {
  const { sources, confidences } = words.study.answer
  return [source && sources[source], confidence && confidences[confidence]].filter(Boolean).join(' · ')
}

/** How far up its scale an answer stands, in percent; nothing where it is unknown or its instrument is gone. */
function heightOf({ factor, scale }: Answer, { chosen }: MadeStudy): number | undefined {
  const anchors = chosen?.instrument.factors.find(({ id }) => id === factor)?.anchors
  if (!anchors || scale === undefined) return undefined
  const [least, most] = [anchors[0]!.value, anchors.at(-1)!.value]
  return Math.round(((scale - least) / (most - least)) * 100)
}

const AnswerRead = ({ page, study, answer }: { page: Page; study: MadeStudy; answer: Answer }) => {
  const height = heightOf(answer, study)
  const axis = axisOf(study, answer)
  const doubts = doubtsOf(page, answer)
  return (
    <div class="rg-answer">
      <dt>{answer.asked}</dt>
      <dd>
        {height !== undefined && <ShareBar share={height} tone={axis?.effect ?? 'raises'} />}
        <strong>{answer.anchor ?? page.words.study.answer.unknown}</strong>
        {answer.evidence && <span class="rg-said rg-evidence">{answer.evidence}</span>}
        {doubts !== '' && <span class="govuk-hint rg-evidence">{doubts}</span>}
      </dd>
    </div>
  )
}

const axisOf = ({ chosen }: MadeStudy, { factor }: Answer) => {
  const axis = chosen?.instrument.factors.find(({ id }) => id === factor)?.axis
  return chosen?.instrument.axes.find(({ id }) => id === axis)
}

/** Everything that a study answered, axis by axis while its instrument is known, in the words of then. */
export const AnswersRead = ({ page, study, answers }: { page: Page; study: MadeStudy; answers: readonly Answer[] }) => {
  const axes = [...(study.chosen?.instrument.axes ?? []), undefined]
  const groups = axes.map((axis) => ({
    name: axis?.name[page.language] ?? page.words.study.reading.otherFactors,
    answers: answers.filter((answer) => axisOf(study, answer)?.id === axis?.id),
  }))
  return (
    <>
      {groups
        .filter(({ answers }) => answers.length > 0)
        .map(({ name, answers }) => (
          <>
            <h3 class="govuk-heading-s">{name}</h3>
            <dl class="rg-answers">
              {answers.map((answer) => (
                <AnswerRead page={page} study={study} answer={answer} />
              ))}
            </dl>
          </>
        ))}
    </>
  )
}
