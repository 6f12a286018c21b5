import { mailState } from '../../app/post.js'
import { onDuty } from '../../app/staff.js'
import type { Ctx } from '../env.js'
import type { Page } from '../page.js'
import { Notice } from '../parts/notice.js'
import { routes } from '../routes.js'
import { ringing, unansweredIn } from './ringing.js'

const Way = ({ page, path, text }: { page: Page; path: string; text: string }) => (
  <a class="govuk-link" href={page.to(path)}>
    {text}
  </a>
)

/** Whether anybody would be woken: what `rings`, whether somebody is on duty, whether mail goes out. Never silence. */
export async function AlarmLine({ c, rings }: { c: Ctx; rings?: boolean }) {
  const { page, world, settings } = c.var
  const words = page.words.desk.alarmLine
  const [limits, duty, mail] = await Promise.all([ringing(world), onDuty(world, page.now), mailState(world)])
  const count = unansweredIn(limits)
  return (
    <>
      {rings && count > 0 && (
        <Notice tone="danger" title={words.open({ count })}>
          <p>
            <Way page={page} path={routes.alarms} text={words.look} />
          </p>
        </Notice>
      )}
      {!duty?.officer && (
        <Notice tone="attention" title={words.nobody}>
          <p>
            {words.nobodyNext} <Way page={page} path={routes.duty} text={words.setDuty} />
          </p>
        </Notice>
      )}
      {settings.mail && mail.unsent > 0 && (
        <Notice tone="danger" title={words.mail}>
          <p>{words.mailNext({ waiting: mail.unsent })}</p>
        </Notice>
      )}
      {!settings.mail && <p class="govuk-hint">{words.unset}</p>}
    </>
  )
}
