import { z } from 'zod'
import { defineAct } from '../../act.js'
import type { Session } from '../session.js'
import { sitting } from '../state.js'

/** The Board rises. What was not resolved stays unresolved here, and waits for another session in its own file. */
export const sessionClosed = defineAct({
  kind: 'session/session-closed',
  power: 'sessions.record',
  heeds: ['session/vote-cast'],
  body: z.strictObject({}),
  facets: () => ({}),
  refuse: (session: Session) => sitting(session),
  apply: (session): Session => ({ ...session, closed: true }),
})
