import type { PublicLog } from '../../app/log/public-log.js'
import { verifierText } from '../../log/note.js'
import type { Ctx } from '../env.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { Details } from '../parts/details.js'
import { routes } from '../routes.js'
import { Checkpoint } from './checkpoint.js'
import { Standing } from './standing.js'
import { Witnesses } from './witnesses.js'

const What = ({ page }: { page: Page }) => {
  const { heading, points } = page.words.log.what
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    </>
  )
}

const Reveals = ({ page }: { page: Page }) => {
  const { heading, not, does, forgotten } = page.words.log.reveals
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {[not, does, forgotten].map((text) => (
        <p class="govuk-body">{text}</p>
      ))}
    </>
  )
}

const Check = ({ page, log, address }: { page: Page; log: PublicLog; address: string }) => {
  const { heading, verify, mirror, command, key, policy, download, ask } = page.words.log.check
  const vkey = verifierText(log.signing.verifier)
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={page.to(routes.verify)}>
          {verify}
        </a>
      </p>
      <p class="govuk-body">{mirror({ address })}</p>
      <p class="govuk-body">{command}</p>
      <pre class="rg-command" translate="no" tabindex={0}>{`bin/resguardo log check --key '${vkey}' ${address}`}</pre>
      <p class="govuk-body">
        {key}:{' '}
        <code class="rg-key" translate="no">
          {vkey}
        </code>
      </p>
      <p class="govuk-body">{ask}</p>
      <Details summary={policy}>
        <pre class="rg-command" translate="no" tabindex={0}>
          {log.policyText}
        </pre>
        <p class="govuk-body">
          <a class="govuk-link" href={routes.policy}>
            {download}
          </a>
        </p>
      </Details>
    </>
  )
}

const Kept = ({ page, log, address }: { page: Page; log: PublicLog; address: string }) => (
  <>
    <h2 class="govuk-heading-m">{page.words.log.now}</h2>
    <Standing page={page} log={log} />
    <Checkpoint page={page} log={log} />
    <Witnesses page={page} log={log} />
    <What page={page} />
    <Reveals page={page} />
    <Check page={page} log={log} address={address} />
  </>
)

/** What the log is, how it stands, who witnesses it, and how anybody checks it. */
export function showLog(c: Ctx) {
  const { page, world, settings } = c.var
  const { title, lead, none } = page.words.log
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body rg-lead">{lead}</p>
      {world.log ? (
        <Kept page={page} log={world.log} address={settings.origin + routes.log} />
      ) : (
        <p class="govuk-body">{none}</p>
      )}
    </>
  )
  return c.html(layout(page, { title, place: 'desk' }, content))
}
