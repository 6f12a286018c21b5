import type { Question } from '../../acts/questions.js'
import { one } from '../../form.js'
import { errorAt } from '../../parts/error-summary.js'
import { Fieldset } from '../../parts/fieldset.js'
import { Select } from '../../parts/select.js'
import { TextArea } from '../../parts/text-area.js'
import type { Asking } from '../asking.js'

/** What is recommended of each measure that has not ended: none is passed over in silence. */
export const Recommended = ({ question, asking }: { question: Question; asking: Asking }) => {
  const { page, measures, form, errors } = asking
  const { adjustment } = page.words.acts.values
  const { to, why } = page.words.follow.recommended
  return (
    <div id={question.name}>
      {measures
        .filter(({ state }) => state !== 'ended')
        .map(({ id, name, what }, i) => {
          const at = `${question.name}.${i}`
          return (
            <Fieldset name={at} legend={what ? `${name}: ${what}` : name} error={errorAt(errors, `${at}.measure`)}>
              <input type="hidden" name={`${at}.measure`} value={id} />
              <Select
                name={`${at}.to`}
                label={to}
                empty=""
                value={one(form, `${at}.to`)}
                error={errorAt(errors, `${at}.to`)}
                options={Object.entries(adjustment).map(([value, text]) => ({ value, text }))}
              />
              <TextArea
                name={`${at}.why`}
                label={`${why} (${page.words.common.optional})`}
                rows={2}
                value={one(form, `${at}.why`)}
                error={errorAt(errors, `${at}.why`)}
              />
            </Fieldset>
          )
        })}
    </div>
  )
}
