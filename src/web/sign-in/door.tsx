import type { MiddlewareHandler } from 'hono'
import type { Holder } from '../../app/holders.js'
import { beginSession } from '../../app/session.js'
import { everyone, type OnDuty, onDuty } from '../../app/staff.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Ctx, Env } from '../env.js'
import { one, readForm } from '../form.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { Button, ButtonLink } from '../parts/button.js'
import { CodeWords } from '../parts/code-words.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { Tag } from '../parts/tag.js'
import { routes } from '../routes.js'
import { comeIn } from './entrance.js'
import { officeName } from './staff.js'

/** An invented person whose folio and words the door shows. */
export type Petitioner = Readonly<{
  folio: string
  words: readonly string[]
  what: Readonly<{ es: string; en: string }>
}>

/** Outside the demonstration there is no such address. */
export const demoOnly: MiddlewareHandler<Env> = async (c, next) => (c.var.settings.demo ? next() : c.notFound())

const rolesOf = (duty: OnDuty | undefined, person: string) =>
  (['officer', 'lead', 'coordinator'] as const).filter((role) => duty?.[role] === person)

const HolderForm = ({ page, holder, duty }: { page: Page; holder: Holder; duty: OnDuty | undefined }) => {
  const { enter, roles } = page.words.door
  const held = rolesOf(duty, holder.person)
  return (
    <form method="post" action={page.to(routes.door)}>
      <input type="hidden" name="person" value={holder.person} />
      <input type="hidden" name="office" value={holder.office} />
      {held.length > 0 && (
        <p class="govuk-body">
          {held.map((role) => (
            <Tag tone="calm" text={roles[role]} />
          ))}
        </p>
      )}
      <Button kind="secondary">{enter({ name: holder.name ?? holder.person })}</Button>
    </form>
  )
}

const StaffDoor = ({ c, holders, duty }: { c: Ctx; holders: readonly Holder[]; duty: OnDuty | undefined }) => {
  const { page, world } = c.var
  const held = new Set(holders.map(({ office }) => office))
  const offices = lawAt(world.law, page.now)?.offices.filter(({ id }) => held.has(id)) ?? []
  return (
    <>
      <h2 class="govuk-heading-m">{page.words.door.staff}</h2>
      {offices.length === 0 && <p class="govuk-body">{page.words.door.nobody}</p>}
      {offices.map(({ id }) => (
        <section aria-labelledby={`office-${id}`}>
          <h3 class="govuk-heading-s" id={`office-${id}`}>
            {officeName(c, id)}
          </h3>
          {holders
            .filter(({ office }) => office === id)
            .map((holder) => (
              <HolderForm page={page} holder={holder} duty={duty} />
            ))}
        </section>
      ))}
    </>
  )
}

const PetitionerDoor = ({ page, petitioners }: { page: Page; petitioners: readonly Petitioner[] }) => {
  const { petitioners: heading, petitionersLead, folio: named, myCase, request } = page.words.door
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {petitioners.length > 0 && <p class="govuk-body">{petitionersLead}</p>}
      {petitioners.map(({ folio, words, what }) => (
        <section>
          <h3 class="govuk-heading-s">{named({ folio })}</h3>
          <p class="govuk-body">{what[page.language]}</p>
          <CodeWords page={page} words={words} />
        </section>
      ))}
      <ButtonLink href={page.to(routes.myCase)}>{myCase}</ButtonLink>
      <ButtonLink href={page.to(routes.request)} kind="secondary">
        {request}
      </ButtonLink>
    </>
  )
}

async function doorPage(c: Ctx, petitioners: readonly Petitioner[], error?: string) {
  const { page, world } = c.var
  const { title, lead } = page.words.door
  const [holders, duty] = await Promise.all([everyone(world), onDuty(world, page.now)])
  const content = (
    <>
      <ErrorSummary page={page} errors={error ? [{ message: error }] : []} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <StaffDoor c={c} holders={holders} duty={duty} />
      <PetitionerDoor page={page} petitioners={petitioners} />
    </>
  )
  const sheet = { title, place: 'desk', refused: error !== undefined } as const
  return c.html(layout(page, sheet, content), error ? 422 : 200)
}

export const show = (petitioners: readonly Petitioner[]) => (c: Ctx) => doorPage(c, petitioners)

/** One click makes a session like any other, in an office that the person really holds. */
export const create = (petitioners: readonly Petitioner[]) => async (c: Ctx) => {
  const { world, page } = c.var
  const form = await readForm(c)
  const chosen = { person: one(form, 'person'), office: one(form, 'office') }
  const holders = await everyone(world)
  const real = holders.some(({ person, office }) => person === chosen.person && office === chosen.office)
  if (!real) return doorPage(c, petitioners, page.words.door.gone)
  return comeIn(c, await beginSession(world, chosen))
}
