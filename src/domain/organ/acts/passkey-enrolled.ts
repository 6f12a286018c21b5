import { z } from 'zod'
import { defineAct } from '../../act.js'
import { text } from '../../said.js'
import type { Organ } from '../organ.js'

/** A key with which somebody signs in was enrolled. The key itself stands with the other keys; here only that it happened. */
export const passkeyEnrolled = defineAct({
  kind: 'organ/passkey-enrolled',
  power: 'passkeys.enrol',
  body: z.strictObject({ person: text('holder.person', 20), credential: text('passkey.credential', 1500) }),
  facets: ({ person }) => ({ person }),
  refuse: () => [],
  apply: (state: Organ) => state,
})
