import { nameIn } from '../../acts/measures.js'
import type { Ctx } from '../../env.js'
import type { Page } from '../../page.js'
import { BackLink } from '../../parts/back-link.js'
import { Button } from '../../parts/button.js'
import { Select } from '../../parts/select.js'
import { Table } from '../../parts/table.js'
import { href, routes } from '../../routes.js'
import { deskPage } from '../frame.js'
import { caseAddress } from '../signing.js'
import { Comparison, levelName } from './comparison.js'
import { openedStudies } from './opened-studies.js'
import { reckoned } from './reckoning.js'
import { type MadeStudy, studiesOf } from './studies.js'

type Props = Readonly<{ page: Page; file: string; studies: readonly MadeStudy[] }>

const shareOf = ({ chosen, act }: MadeStudy) =>
  chosen && act.body ? reckoned(chosen, act.body.answers).share : undefined

/** Every study of a file with its level, oldest first. */
const OverTime = ({ page, file, studies }: Props) => {
  const { overTime, columns, stands } = page.words.study.compare
  return (
    <Table
      caption={overTime}
      columns={[columns.at, columns.level, columns.share, columns.instrument, columns.stands].map((text) => ({ text }))}
      rows={studies.map((study) => {
        const { act, law } = study
        const share = shareOf(study)
        return {
          cells: [
            <a class="govuk-link" href={page.to(href(routes.study, { file, seq: act.seq }))}>
              {page.instant(act.at)}
            </a>,
            levelName(study, page),
            share === undefined ? page.words.common.none : page.words.study.reckoning.share({ share }),
            nameIn(law.instruments, act.facets.instrument, page.language),
            stands[study.stands],
          ],
        }
      })}
    />
  )
}

type Pair = Readonly<{ earlier: MadeStudy; later: MadeStudy }>

/** The two that an address asks for, put in their order; the last two while it asks for none. */
function pairOf(c: Ctx, studies: readonly MadeStudy[]): Pair | undefined {
  const asked = [c.req.query('de'), c.req.query('con')]
  const chosen = studies.filter(({ act }) => asked.includes(String(act.seq)))
  const [earlier, later] = chosen.length === 2 ? chosen : studies.slice(-2)
  return earlier && later && { earlier, later }
}

const Choice = ({ page, file, studies, pair }: Props & { pair: Pair }) => {
  const { choose, earlier, later, button, option } = page.words.study.compare
  const options = studies.map((study) => ({
    value: String(study.act.seq),
    text: option({ at: page.instant(study.act.at), level: levelName(study, page) }),
  }))
  return (
    <form method="get" action={page.to(href(routes.studies, { file }))} aria-label={choose}>
      <Select name="de" label={earlier} options={options} value={String(pair.earlier.act.seq)} />
      <Select name="con" label={later} options={options} value={String(pair.later.act.seq)} />
      <Button kind="secondary">{button}</Button>
    </form>
  )
}

/** How the risk of a file went, and what changed between two of its studies. */
export async function compareStudies(c: Ctx) {
  const { page, world } = c.var
  const found = await openedStudies(c)
  if ('answer' in found) return found.answer
  const { file, acts } = found
  const studies = studiesOf(world.law, acts)
  const pair = pairOf(c, studies)
  const { title, none } = page.words.study.compare
  const props = { page, file, studies }
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {studies.length === 0 ? <p class="govuk-body">{none}</p> : <OverTime {...props} />}
      {pair && studies.length > 2 && <Choice {...props} pair={pair} />}
      {pair && <Comparison page={page} {...pair} />}
    </>
  )
  const before = <BackLink href={caseAddress(c, file)} text={page.words.study.reading.back} />
  return deskPage(c, { title, before }, content)
}
