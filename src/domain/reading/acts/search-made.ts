import { z } from 'zod'
import { defineAct } from '../../act.js'
import { choice, text } from '../../said.js'
import type { Reading } from '../reading.js'

/**
 * Somebody looked for files, and was about to be told which there are. What they looked for is not kept: of whom the
 * mechanism is asked is itself a secret.
 */
export const searchMade = defineAct({
  kind: 'reading/search-made',
  power: 'files.read',
  body: z.strictObject({
    by: choice(['folio', 'name'], 'search.by'),
    purpose: text('search.purpose.blank', 500),
    found: z.int().nonnegative(),
  }),
  quiet: true,
  again: true,
  facets: ({ by }) => ({ by }),
  refuse: () => [],
  apply: (reading: Reading) => reading,
})
