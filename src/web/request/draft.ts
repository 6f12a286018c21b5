import { z } from 'zod'
import { newTicket, type Ticket } from '../../app/ask.js'
import { openForm, sealForm } from '../../app/sealed-form.js'
import type { World } from '../../app/world.js'
import type { Said } from '../form.js'

/**
 * A request while it is being written. It lives in the page alone, sealed, with the folio and the words it will have:
 * nothing is kept here or on the device until it is sent.
 */
export type Draft = Readonly<{
  ticket: Ticket
  danger: boolean
  /** What was answered so far, by the names of the act's fields. */
  said: Said
  /** The answers were shown together once: a change to one leads back there. */
  reviewed: boolean
}>

const ticket = z.object({ file: z.string(), words: z.array(z.string()) })
const draft = z.object({ ticket, danger: z.boolean(), said: z.record(z.string(), z.unknown()), reviewed: z.boolean() })

const dayInMinutes = 24 * 60

export const newDraft = (danger: boolean, said: Said = {}): Draft => ({
  ticket: newTicket(),
  danger,
  said,
  reviewed: false,
})

export const sealDraft = (world: World, open: Draft): string => sealForm(world, 'request', open, dayInMinutes)

/** The draft that a page carried; nothing when it is too old or was altered. */
export const openDraft = (world: World, sealed: string): Draft | undefined =>
  draft.safeParse(openForm(world, 'request', sealed)).data

/** Lets the page that shows folio and words fetch them once more, as a letter. */
export const sealTicket = (world: World, given: Ticket): string =>
  sealForm(world, 'acknowledgement', given, dayInMinutes)

export const openTicket = (world: World, sealed: string): Ticket | undefined =>
  ticket.safeParse(openForm(world, 'acknowledgement', sealed)).data
