import { Temporal } from 'temporal-polyfill'
import { keyRows } from '../store/acts.js'
import { unwrapFileKeys } from '../store/custody.js'
import { decode } from '../store/encode.js'
import { seatings } from '../store/seats.js'
import type { World } from './world.js'

/** Somebody in an office. Name and address are absent when the key of the organ's file was destroyed. */
export type Holder = Readonly<{
  person: string
  office: string
  name?: string | undefined
  mail?: string | undefined
  since: Temporal.Instant
  until?: Temporal.Instant | undefined
  /** The act by which they took it. */
  seated: Readonly<{ file: string; seq: number }>
}>

/**
 * Who holds or held which office, of one person or of all, oldest first. It opens the files of organs, never a case: to
 * know one's own colleagues is no reading that a person at risk is told of.
 */
export async function holders({ db, master }: World, person?: string): Promise<Holder[]> {
  const rows = await seatings(db, person)
  const wrapped = await keyRows(db, [...new Set(rows.map(({ file }) => file))])
  const keys = new Map(wrapped.map((row) => [row.file, unwrapFileKeys(master, row)]))
  return rows.map((row) => {
    const { body, facets, at, file, seq } = decode(row, keys.get(row.file), 'story')
    const told = body as { name: string; mail: string } | undefined
    return {
      person: String(facets.person),
      office: String(facets.office),
      name: told?.name,
      mail: told?.mail,
      since: at,
      until: row.until ? Temporal.Instant.from(row.until) : undefined,
      seated: { file, seq },
    }
  })
}
