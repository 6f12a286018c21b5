import type { Child } from 'hono/jsx'
import { lengths } from '../../app/desk.js'
import type { Refusal, Signatory } from '../../domain/act.js'
import type { Law, Office } from '../../domain/law/law.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Ctx, Staff } from '../env.js'
import { layout, type Sheet } from '../html/layout.js'
import { BackLink } from '../parts/back-link.js'
import { DeskNavigation } from '../parts/desk-navigation.js'
import { routes } from '../routes.js'
import { SignedIn } from '../sign-in/sign-in.js'
import { reasonWords } from '../words/catalogue.js'
import { ringing, unansweredIn } from './ringing.js'

/** The law of the day: what offices, powers and limits there are. */
export function lawOf(c: Ctx): Law {
  const law = lawAt(c.var.world.law, c.var.page.now)
  if (!law) throw new Error('No law is in force today')
  return law
}

/** Who is signed in. No page of the desk is drawn for anybody else. */
export const staffOf = (c: Ctx): Staff => {
  if (!c.var.staff) throw new Error('The desk is drawn for nobody')
  return c.var.staff
}

export const signatoryOf = (c: Ctx): Signatory => staffOf(c).signatory

/** The office that somebody has signed in with. */
export const officeOf = (c: Ctx): Office | undefined => lawOf(c).offices.find(({ id }) => id === signatoryOf(c).office)

export const may = (c: Ctx, power: string): boolean => officeOf(c)?.powers.includes(power) ?? false

type Place = 'queue' | 'sessions' | 'letters' | 'alarms' | 'transcription' | 'duty' | 'people' | 'search'

async function Places({ c, current }: { c: Ctx; current: Place | undefined }) {
  const { page, world } = c.var
  const { places } = page.words.desk
  const office = officeOf(c)
  const [waiting, limits] = await Promise.all([lengths(world, office?.queue ? [office.id] : []), ringing(world)])
  const all: readonly Readonly<{ place: Place; path: string; waiting?: number | undefined }>[] = [
    ...(may(c, 'files.read')
      ? [{ place: 'queue' as const, path: routes.desk, waiting: office && waiting.get(office.id)?.files }]
      : []),
    ...(may(c, 'sessions.record') ? [{ place: 'sessions' as const, path: routes.board }] : []),
    ...(may(c, 'decisions.communicate') ? [{ place: 'letters' as const, path: routes.instructions }] : []),
    { place: 'alarms', path: routes.alarms, waiting: unansweredIn(limits) },
    ...(may(c, 'requests.make') ? [{ place: 'transcription' as const, path: routes.transcription }] : []),
    { place: 'duty', path: routes.duty },
    { place: 'people', path: routes.people },
    ...(may(c, 'files.read') ? [{ place: 'search' as const, path: routes.search }] : []),
  ]
  return (
    <DeskNavigation
      label={places.name}
      places={all.map(({ place, path, waiting }) => ({
        href: page.to(path),
        text: places[place],
        waiting,
        current: place === current,
      }))}
    />
  )
}

type Status = 200 | 403 | 404 | 409 | 422

type DeskSheet = Omit<Sheet, 'place' | 'navigation' | 'signedIn'> & Readonly<{ at?: Place; status?: Status }>

/** A page of the desk around its content, for whoever is signed in. */
export async function deskPage(c: Ctx, { at, status = 200, islands = [], ...sheet }: DeskSheet, content: Child) {
  const navigation = await Places({ c, current: at })
  const signedIn = <SignedIn c={c} />
  const whole: Sheet = { ...sheet, place: 'desk', islands: ['time-left', ...islands], navigation, signedIn }
  return c.html(layout(c.var.page, whole, content), status)
}

/** Says why something is not possible, and leads back. Nothing sealed stands on it. */
export function refusedPage(
  c: Ctx,
  { refused, status, back }: { refused: readonly Refusal[]; status: Status; back: string },
) {
  const { page } = c.var
  const { title, back: text } = page.words.desk.refused
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <ul class="govuk-list">
        {refused.map(({ because }) => (
          <li class="govuk-body">{reasonWords(page.words, because)}</li>
        ))}
      </ul>
    </>
  )
  return deskPage(c, { title, status, before: <BackLink href={back} text={text} /> }, content)
}
