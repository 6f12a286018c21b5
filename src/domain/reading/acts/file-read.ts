import { z } from 'zod'
import { defineAct } from '../../act.js'
import { choice, text } from '../../said.js'
import type { Reading } from '../reading.js'

/** Sealed content is about to be shown: recorded before it is opened. The person at risk reads this list. */
export const fileRead = defineAct({
  kind: 'reading/file-read',
  power: 'files.read',
  body: z.strictObject({
    what: choice(['story', 'story-and-whereabouts'], 'reading.what'),
    why: text('reading.why.blank', 500),
  }),
  quiet: true,
  again: true,
  facets: ({ what }) => ({ what }),
  refuse: () => [],
  apply: ({ readings }: Reading) => ({ readings: readings + 1 }),
})
