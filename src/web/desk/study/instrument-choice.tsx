import type { Instrument, Law } from '../../../domain/law/law.js'
import { nameIn } from '../../acts/measures.js'
import type { Page } from '../../page.js'
import { Button } from '../../parts/button.js'
import { Checkboxes } from '../../parts/checkboxes.js'
import { Details } from '../../parts/details.js'
import { errorAt, type FormError } from '../../parts/error-summary.js'
import { Radios } from '../../parts/radios.js'
import { VerifiedTag } from '../../parts/verified-tag.js'
import type { Chosen } from './chosen.js'

type Props = Readonly<{ page: Page; law: Law; chosen: Chosen; errors: readonly FormError[] }>

/** Whose it is, and how far it was compared with what was published: none of them is official. */
function hintOf(page: Page, { status, version, verified, thresholds }: Instrument): string {
  const { statuses, version: versionWords, noLevel } = page.words.study.form
  return [
    statuses[status],
    ...(thresholds.length === 0 ? [noLevel] : []),
    `${versionWords({ version })}. ${page.words.common.verified[verified]}.`,
  ].join(' ')
}

/** What else the law says of an instrument, with its source. */
const About = ({ page, law, instrument }: { page: Page; law: Law; instrument: Instrument }) => (
  <Details summary={page.words.study.form.about}>
    {instrument.note && <p>{instrument.note[page.language]}</p>}
    <p>
      <VerifiedTag page={page} verified={instrument.verified} />{' '}
      {law.sources.find(({ key }) => key === instrument.source)?.name[page.language]}
    </p>
  </Details>
)

/** Which instrument, and which of its modules. Their questions are asked for with a button: no script. */
export const InstrumentChoice = ({ page, law, chosen: { instrument, modules }, errors }: Props) => {
  const { instrument: legend, modules: modulesLegend, modulesHint, show } = page.words.study.form
  return (
    <>
      <Radios
        name="instrument"
        legend={legend}
        value={instrument.id}
        error={errorAt(errors, 'instrument')}
        items={law.instruments.map((one) => ({
          value: one.id,
          text: nameIn([one], one.id, page.language)!,
          hint: hintOf(page, one),
        }))}
      />
      <About page={page} law={law} instrument={instrument} />
      {instrument.modules.length > 0 && (
        <Checkboxes
          name="modules"
          legend={modulesLegend}
          hint={modulesHint}
          values={modules}
          error={errorAt(errors, 'modules')}
          items={instrument.modules.map(({ id, name }) => ({ value: id, text: name[page.language] }))}
        />
      )}
      <Button kind="secondary" name="more" value="questions">
        {show}
      </Button>
    </>
  )
}
