import type { Hono } from 'hono'
import type { ClockRule, Law } from '../../domain/law/law.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { Table } from '../parts/table.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { routes } from '../routes.js'

const nameOf = (law: Law, id: string, { language }: Page) =>
  [...law.offices, ...law.organs].find((one) => one.id === id)?.name[language] ?? id

const withinWords = ({ within }: ClockRule, { words }: Page) =>
  within ? words.law.units[within.unit]({ count: within.count }) : words.law.noNumber

const Limits = ({ page, law }: { page: Page; law: Law }) => {
  const { limits, columns, practice } = page.words.law
  return (
    <Table
      caption={limits}
      columns={[columns.what, columns.within, columns.owedBy, columns.article, columns.verified].map((text) => ({
        text,
      }))}
      rows={law.clocks.map((rule) => ({
        cells: [
          rule.name[page.language],
          withinWords(rule, page),
          nameOf(law, rule.owedBy, page),
          rule.practice ? practice : rule.article,
          <VerifiedTag page={page} verified={rule.verified} />,
        ],
      }))}
    />
  )
}

const Marks = ({ page }: { page: Page }) => (
  <dl class="govuk-summary-list">
    {Object.entries(page.words.law.marks).map(([mark, text]) => (
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">
          <VerifiedTag page={page} verified={mark as keyof typeof page.words.law.marks} />
        </dt>
        <dd class="govuk-summary-list__value">{text}</dd>
      </div>
    ))}
  </dl>
)

const Readings = ({ page, law }: { page: Page; law: Law }) => {
  const { readings, readingsLead } = page.words.law
  const open = law.clocks.flatMap((rule) => rule.options.map((option) => ({ rule, option })))
  return (
    <>
      <h2 class="govuk-heading-m">{readings}</h2>
      <p class="govuk-body">{readingsLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ rule, option }) => (
          <li>
            <strong>{rule.name[page.language]}</strong>: {option.values[option.default]?.name[page.language]}.{' '}
            {option.reason[page.language]}
          </li>
        ))}
      </ul>
    </>
  )
}

const Unknown = ({ page, law }: { page: Page; law: Law }) => (
  <>
    <h2 class="govuk-heading-m">{page.words.law.open}</h2>
    <p class="govuk-body">{page.words.law.openLead}</p>
    <ul class="govuk-list govuk-list--bullet">
      {law.byLaw.map(({ name, reason }) => (
        <li>
          <strong>{name[page.language]}</strong>: {reason[page.language]}
        </li>
      ))}
    </ul>
  </>
)

/** What the law orders, how far each entry was compared with its text, and what nobody here knows. */
const show = (c: Ctx) => {
  const { page, world } = c.var
  const law = lawAt(world.law, page.now)
  const { title, lead, legend, version } = page.words.law
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body rg-lead">{lead}</p>
      <h2 class="govuk-heading-m">{legend}</h2>
      <Marks page={page} />
      {law && (
        <>
          <p class="govuk-body-s">{version({ norm: law.norm })}</p>
          <Limits page={page} law={law} />
          <Readings page={page} law={law} />
          <Unknown page={page} law={law} />
        </>
      )}
    </>
  )
  return c.html(layout(page, { title, place: 'desk' }, content))
}

export const law = (app: Hono<Env>) => app.get(routes.law, show)
