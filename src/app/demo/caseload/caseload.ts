import type { Temporal } from 'temporal-polyfill'
import type { Act } from '../../../domain/act.js'
import { lawAt } from '../../../domain/law/law-at.js'
import { verifierOf } from '../../code-words.js'
import type { World } from '../../world.js'
import { signatoryOf, ticketOf } from '../people.js'
import { days } from '../story.js'
import type { Telling } from '../telling.js'
import { type Chance, chanceOf } from './chance.js'
import { type Dispatch, dispatchOf } from './dispatch.js'
import * as figures from './figures.js'
import type { Hearing, Letter, Life, Moment, Somebody } from './life.js'
import { lifeOf } from './lives.js'
import { meets, type Waiting } from './sessions.js'
import { shown } from './shown.js'
import { somebody, womanAlone } from './somebody.js'

/** Where one life has come to. */
type Told = Readonly<{ one: Somebody; life: Life; bits: Uint8Array }> & { at: Temporal.Instant }

const year = days(365)
const month = days(30)

/** How long before the present a case of a year begins, in minutes: evenly over the year, none in the last two days. */
const ago = ({ years, i, of, chance }: { years: number; i: number; of: number; chance: Chance }) =>
  days(2) + years * year - Math.floor(((i + chance.between(0, 99) / 100) * year) / of)

/** All who ask within three years, in the order in which they do. */
function everybody({ law }: World, today: Temporal.Instant): Told[] {
  const all: Told[] = []
  for (const [y, year] of figures.years.entries())
    for (let n = 0; n < year.requests; n += 1) {
      const i = all.length
      const years = figures.years.length - y
      const at = today.subtract({ minutes: ago({ years, i: n, of: year.requests, chance: chanceOf(10_000 + i) }) })
      const one = somebody({ law: lawAt(law, at)!, i, year, name: `caseload ${i}` })
      all.push({ one, life: lifeOf(one), bits: ticketOf(`caseload ${i}`).bits, at })
    }
  return all
}

/** Those whom the demonstration's door shows. */
const atTheDoor = ({ law }: World, today: Temporal.Instant): Told[] =>
  shown.map(({ name, ago, life }, i) => {
    const at = today.subtract({ minutes: ago })
    const one = womanAlone({ law: lawAt(law, at)!, i: 30_000 + i, name })
    return { one, life: life(one), bits: ticketOf(name).bits, at }
  })

function say(telling: Telling, told: Told, { words }: Moment): readonly Act[] {
  const { file } = told.one
  const said = words.map(({ by, ...word }) => ({ file, ...word, by: signatoryOf(by, file) }))
  const codes = telling.acts(file).length === 0 ? [{ file, verifier: verifierOf(told.bits) }] : []
  return telling.say(told.at, said, codes)
}

type Ground = Readonly<{ telling: Telling; today: Temporal.Instant; dispatch: Dispatch }>

/** What is said next, at its time: a letter gets its number, and waits until the one before has gone out. */
function next(told: Told, value: Moment | Letter, dispatch: Dispatch): Moment {
  told.at = told.at.add({ minutes: value.after })
  if ('words' in value) return value
  told.at = dispatch.earliest(told.at)
  return dispatch.letter(told, value)
}

/** Lets a life go on until it waits for the Board; nothing when it ended, or has come to the present. */
function goesOn(told: Told, acts: readonly Act[], { telling, today, dispatch }: Ground): Hearing | undefined {
  for (let answer = acts; ; ) {
    const { value, done } = told.life.next(answer)
    if (done) return undefined
    if ('motion' in value) return value
    const moment = next(told, value, dispatch)
    if (told.at.epochMilliseconds > today.epochMilliseconds) return undefined
    answer = say(telling, told, moment)
  }
}

type Queued = Waiting & Readonly<{ told: Told }>

const queued = (told: Told, hearing: Hearing | undefined): Queued[] =>
  hearing ? [{ file: told.one.file, motion: hearing.motion, told }] : []

/** A case is put on the agenda when it has waited so long at least. */
const notice = { hours: 5 * 24 }
/** So many items are as much as a session has ever dealt with (STAT17: about forty in two days). */
const mostItems = 40

/**
 * Three years of invented cases, told life by life; the Board meets every thirty days about those that wait for it. All is set
 * off from `today` and otherwise the same each time.
 */
export function tellCaseload(world: World, { telling, today }: Omit<Ground, 'dispatch'>): void {
  const ground: Ground = { telling, today, dispatch: dispatchOf(world.law.zone) }
  let waiting = [...everybody(world, today), ...atTheDoor(world, today)].flatMap((told) =>
    queued(told, goesOn(told, [], ground)),
  )
  const sessions = (figures.years.length * year) / month
  for (let number = 1; number < sessions; number += 1) {
    const at = today.subtract({ minutes: figures.years.length * year - number * month })
    const due = waiting.filter(({ told }) => told.at.add(notice).epochMilliseconds <= at.epochMilliseconds)
    const agenda = due.sort((a, b) => a.told.at.epochMilliseconds - b.told.at.epochMilliseconds).slice(0, mostItems)
    if (agenda.length === 0) continue
    const law = lawAt(world.law, at)!
    const carried = meets(telling, { at, number, chance: chanceOf(20_000 + number), law }, agenda)
    waiting = waiting.flatMap((one) => {
      const item = carried.get(one)
      if (!item) return [one]
      one.told.at = item.at
      return queued(one.told, goesOn(one.told, [item], ground))
    })
  }
}
