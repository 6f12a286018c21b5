import { z } from 'zod'
import { defineAct } from '../../act.js'
import { choice, text } from '../../said.js'
import type { Reading } from '../reading.js'

/** A search came upon the file: that it is there was told, and nothing that stands in it. The person at risk reads this too. */
export const fileFound = defineAct({
  kind: 'reading/file-found',
  power: 'files.read',
  body: z.strictObject({
    by: choice(['folio', 'name'], 'search.by'),
    purpose: text('search.purpose.blank', 500),
  }),
  quiet: true,
  again: true,
  facets: ({ by }) => ({ by }),
  refuse: () => [],
  apply: (reading: Reading) => reading,
})
