import type { Temporal } from 'temporal-polyfill'
import { letterBefore, letterFile, yearAt } from '../../../domain/instruction/series.js'
import type { Letter, Moment, Somebody } from './life.js'

/** Numbers the letters of all lives in one series a year, as they go out. */
export type Dispatch = Readonly<{
  /** When the next letter can go out: one after another. */
  earliest(at: Temporal.Instant): Temporal.Instant
  /** The letter that goes out now, and the act by which the case says so. */
  letter(from: Readonly<{ one: Somebody; at: Temporal.Instant }>, letter: Letter): Moment
}>

const asks = 'Se pide llevar a cabo lo que la Junta decretó y decir cómo y cuándo (caso inventado).'
const fields = [{ field: 'entity', why: 'Para saber a qué mando toca' }]

export function dispatchOf(zone: string): Dispatch {
  let last: Temporal.Instant | undefined
  let number = { year: 0, number: 0 }
  return {
    earliest: (at) => {
      const next = last?.add({ minutes: 7 })
      return next && next.epochMilliseconds > at.epochMilliseconds ? next : at
    },
    letter: ({ one, at }, { after, authority, decision, measures, binding }) => {
      const year = yearAt(at, zone)
      number = { year, number: number.year === year ? number.number + 1 : 1 }
      last = at
      const [file, before] = [letterFile(number), letterBefore(number)]
      const asked = { decision, authority, measures: measures.map(({ id }) => id), instruction: file }
      const said = { authority, case: one.file, decision, measures, asks, fields, binding }
      const cites = [{ file: one.file }, ...(before ? [{ file: before, seq: 1 }] : [])]
      return {
        after,
        words: [
          { by: 'coordination', kind: 'case/authority-instructed', said: asked },
          { by: 'coordination', kind: 'instruction/issued', said, file, cites },
        ],
      }
    },
  }
}
