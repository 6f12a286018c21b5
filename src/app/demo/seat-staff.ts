import type { Temporal } from 'temporal-polyfill'
import { addPerson, setDuty } from '../staff.js'
import type { World } from '../world.js'
import { type Post, staff } from './people.js'
import { days } from './story.js'

/** The three years of the caseload, and a little to settle in. */
const before = days(3 * 365 + 30)

/** Seats the invented staff before anybody asks, and puts them on duty from two months ago until two weeks ahead. */
export async function seatStaff(world: World, today: Temporal.Instant): Promise<void> {
  const then: World = { ...world, now: () => today.subtract({ minutes: before }) }
  for (const post of Object.keys(staff) as Post[]) {
    const { refused } = await addPerson(then, {
      ...staff[post],
      name: `${staff[post].name} (persona inventada)`,
      mail: `${post.toLowerCase()}@example.invalid`,
    })
    if (refused) throw new Error(`${post} cannot be seated: ${JSON.stringify(refused)}`)
  }
  const { officer, lead, coordinator, roster } = staff
  // Said then too: what stands before the log is told over goes into its first checkpoint.
  const { refused } = await setDuty(
    then,
    { person: roster.person, office: roster.office },
    {
      starts: today.subtract({ minutes: days(60) }).toString(),
      ends: today.add({ minutes: days(14) }).toString(),
      officer: officer.person,
      lead: lead.person,
      coordinator: coordinator.person,
    },
  )
  if (refused) throw new Error(`Nobody can be put on duty: ${JSON.stringify(refused)}`)
}
