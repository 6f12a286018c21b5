import type { Hono } from 'hono'
import type { Env } from '../env.js'
import { routes } from '../routes.js'
import * as door from './door.js'
import * as enrolment from './enrolment.js'
import * as entrance from './entrance.js'

export type { Petitioner } from './door.js'
export { SignedIn, staff, staffOnly } from './staff.js'

/** How the staff come in. `petitioners` are those whom the demonstration's door shows; outside of it there is no door. */
export function signIn(app: Hono<Env>, petitioners: readonly door.Petitioner[]) {
  app.get(routes.signIn, entrance.show)
  app.post(routes.signIn, entrance.create)
  app.post(routes.signOut, entrance.signOut)
  app.post(routes.passkeyOptions, enrolment.options)
  app.get(routes.enrolment, enrolment.show)
  app.post(routes.enrolment, enrolment.create)
  app.use(routes.door, door.demoOnly)
  app.get(routes.door, door.show(petitioners))
  app.post(routes.door, door.create(petitioners))
}
