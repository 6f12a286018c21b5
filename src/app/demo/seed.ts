import type { Temporal } from 'temporal-polyfill'
import { readingOf } from '../../domain/reading/reading.js'
import { verifierOf, wordsFor } from '../code-words.js'
import type { ToldLog } from '../fill.js'
import { folioOf } from '../folio.js'
import { outline } from '../read.js'
import { everyone } from '../staff.js'
import type { World } from '../world.js'
import { tellCaseload } from './caseload/caseload.js'
import { shown } from './caseload/shown.js'
import { ordinaryStories } from './ordinary-stories.js'
import { signatoryOf, ticketOf } from './people.js'
import { seatStaff } from './seat-staff.js'
import { shareOut } from './share-out.js'
import type { Story } from './story.js'
import { type Telling, telling } from './telling.js'
import { urgentStories } from './urgent-stories.js'

/** The invented cases of these days, told one by one. The three years before them are the caseload's. */
export const stories: readonly Story[] = [...urgentStories, ...ordinaryStories]

/** Those whose folio and words the demonstration's door shows. */
export const demoPetitioners = () =>
  [...stories, ...shown].flatMap(({ name, door }) => {
    const { file, bits } = ticketOf(name)
    return door ? [{ folio: folioOf(file), words: wordsFor(bits), what: door }] : []
  })

/** Tells one story from its first step to its last, counted back from the present. */
function tell(told: Telling, today: Temporal.Instant, { name, steps }: Story): void {
  const { file, bits } = ticketOf(name)
  for (const { ago, by: doer, kind, said } of steps.toSorted((a, b) => b.ago - a.ago)) {
    const at = today.subtract({ minutes: ago })
    const by = signatoryOf(doer, file)
    const codes = told.acts(file).length === 0 ? [{ file, verifier: verifierOf(bits) }] : []
    const reading = { file: readingOf(file), kind: 'reading/file-read', by, said: { what: 'story', why: said.why } }
    told.say(at, [kind === 'read' ? reading : { file, kind, by, said }], codes)
  }
}

/** Whether somebody was seated already: a demonstration was begun here, finished or not. */
export const isBegun = async (world: World): Promise<boolean> => (await everyone(world)).length > 0

/** Whether the demonstration stands in this database already, whole: its cases are written all at once. */
export const isSeeded = async (world: World): Promise<boolean> =>
  (await outline(world, ticketOf(stories[0]!.name).file)).length > 0

/**
 * Fills an empty database with invented people and cases, each act through the same gate as everything else. All is set
 * off from `today` and otherwise the same each time; only keys differ. `progress` hears how far it is, of 1. With a log
 * that is told over, its checkpoints were cosigned in these three years.
 */
export async function seedDemonstration(
  world: World,
  today: Temporal.Instant,
  progress: (share: number) => void,
  log?: ToldLog,
): Promise<void> {
  await seatStaff(world, today)
  progress(0.25)
  const told = telling(world, today)
  tellCaseload(world, { telling: told, today })
  progress(0.5)
  for (const story of stories) tell(told, today, story)
  progress(0.75)
  await told.end(world.db, log)
  await shareOut(world, today)
  progress(1)
}
