import { Temporal } from 'temporal-polyfill'
import { unnoted } from '../../store/clocks.js'
import { petitionerOf } from '../ask.js'
import { noteBreaches } from '../breaches.js'
import { verifierFor } from '../code-words.js'
import { folioOf } from '../folio.js'
import { outline, readFile } from '../read.js'
import { record } from '../record.js'
import { addPerson, everyone, setDuty } from '../staff.js'
import type { World } from '../world.js'
import { ordinaryStories } from './ordinary-stories.js'
import { type Post, staff, ticketOf } from './people.js'
import { days, type Step, type Story } from './story.js'
import { urgentStories } from './urgent-stories.js'

/** Every invented case of the demonstration. */
export const stories: readonly Story[] = [...urgentStories, ...ordinaryStories]

/** Those whose folio and words the demonstration's door shows. */
export const demoPetitioners = () =>
  stories.flatMap(({ name, door }) => {
    const { file, words } = ticketOf(name)
    return door ? [{ folio: folioOf(file), words, what: door }] : []
  })

/** A world whose clock stands where the story is. */
type Told = World & { at: Temporal.Instant }

function told(world: World, at: Temporal.Instant): Told {
  const one: Told = { ...world, at, now: () => one.at }
  return one
}

const seconds = 20

/** Lets time pass to `at`, noting each limit that is missed on the way within its minute, as the watch would have. */
async function pass(world: Told, at: Temporal.Instant): Promise<void> {
  for (;;) {
    const missed = await unnoted(world.db, { now: at.toString(), after: { file: '', rule: '', start: 0 }, most: 1000 })
    const [first] = missed.map(({ due }) => Temporal.Instant.from(due).add({ seconds })).sort(Temporal.Instant.compare)
    if (!first || Temporal.Instant.compare(first, at) > 0) break
    world.at = first
    await noteBreaches(world)
  }
  world.at = at
}

const signatoryOf = (by: Step['by'], file: string) =>
  by === 'person' ? petitionerOf(file) : { person: staff[by].person, office: staff[by].office }

async function tell(world: Told, story: Story, { by, kind, said }: Step): Promise<void> {
  const { file, words } = ticketOf(story.name)
  const signatory = signatoryOf(by, file)
  if (kind === 'read') {
    await readFile(world, file, 'story', { by: signatory, why: String(said.why) })
    return
  }
  const seen = (await outline(world, file)).length
  const codes = seen === 0 ? [{ file, verifier: verifierFor(words) }] : []
  const { refused } = await record(world, [{ file, seen, kind, by: signatory, said }], codes)
  if (refused) throw new Error(`The story "${story.name}" cannot go on with ${kind}: ${JSON.stringify(refused)}`)
}

/** Seats the invented staff two months before, and puts them on duty from then until two weeks ahead. */
async function seatStaff(world: Told, today: Temporal.Instant): Promise<void> {
  const began = today.subtract({ minutes: days(60) })
  world.at = began
  for (const post of Object.keys(staff) as Post[]) {
    const { refused } = await addPerson(world, {
      ...staff[post],
      name: `${staff[post].name} (persona inventada)`,
      mail: `${post}@example.invalid`,
    })
    if (refused) throw new Error(`${post} cannot be seated: ${JSON.stringify(refused)}`)
  }
  const { officer, lead, coordinator, roster } = staff
  const turn = { officer: officer.person, lead: lead.person, coordinator: coordinator.person }
  const until = today.add({ minutes: days(14) })
  const by = { person: roster.person, office: roster.office }
  const { refused } = await setDuty(world, by, { starts: began.toString(), ends: until.toString(), ...turn })
  if (refused) throw new Error(`Nobody can be put on duty: ${JSON.stringify(refused)}`)
}

/** Whether somebody was seated already: a demonstration was begun here, finished or not. */
export const isBegun = async (world: World): Promise<boolean> => (await everyone(world)).length > 0

/** Whether the demonstration stands in this database already, whole: its newest case is told last. */
export const isSeeded = async (world: World): Promise<boolean> =>
  (await outline(world, ticketOf(stories[0]!.name).file)).length > 0

/**
 * Fills an empty database with invented people and cases, in the order of time and through the same door as everything
 * else. All is set off from `today` and otherwise the same each time; only keys differ. `progress` hears how far it is, of 1.
 */
export async function seedDemonstration(
  world: World,
  today: Temporal.Instant,
  progress: (share: number) => void,
): Promise<void> {
  const one = told(world, today)
  await seatStaff(one, today)
  const steps = stories.flatMap((story) => story.steps.map((step) => ({ story, step })))
  steps.sort((a, b) => b.step.ago - a.step.ago)
  for (const [i, { story, step }] of steps.entries()) {
    await pass(one, today.subtract({ minutes: step.ago }))
    await tell(one, story, step)
    progress((i + 1) / steps.length)
  }
  await pass(one, today)
}
