import type { Hono } from 'hono'
import { alive } from '../../app/alive.js'
import type { PublicLog } from '../../app/log/public-log.js'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import { seenWords } from '../log/checkpoint.js'
import { Standing } from '../log/standing.js'
import type { Page } from '../page.js'
import { routes } from '../routes.js'

/** How the log stands, red once the quorum has been missing for hours: what was promised is owed a witness. */
const LogState = ({ page, log }: { page: Page; log: PublicLog }) => {
  const { size, facts } = page.words.log
  const { newest, more } = page.words.log.status
  const standing = log.standing()
  return (
    <>
      <Standing page={page} log={log} />
      {standing.signed && (
        <p class="govuk-body">
          {newest}: {size({ size: standing.signed.checkpoint.size })}. {facts.seen}: {seenWords(page, standing)}.
        </p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={page.to(routes.log)}>
          {more}
        </a>
      </p>
    </>
  )
}

/** Whether the system can receive and keep; 503, by way of the failure page, when it cannot. */
const show = async (c: Ctx) => {
  const { page, world } = c.var
  await alive(world)
  const { title, fine, time } = page.words.status
  const { none, status } = page.words.log
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{fine}</p>
      <p class="govuk-body-s">{time({ at: page.instant(page.now) })}</p>
      <h2 class="govuk-heading-m">{status.heading}</h2>
      {world.log ? <LogState page={page} log={world.log} /> : <p class="govuk-body">{none}</p>}
    </>
  )
  return c.html(layout(page, { title, place: 'petitioner' }, content))
}

export const status = (app: Hono<Env>) => app.get(routes.status, show)
