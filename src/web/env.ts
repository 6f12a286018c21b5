import type { Context } from 'hono'
import type { Settings } from '../app/settings.js'
import type { World } from '../app/world.js'
import type { Signatory } from '../domain/act.js'
import type { Page } from './page.js'

/** Somebody of the mechanism, signed in. The name is shown to themselves alone. */
export type Staff = Readonly<{ signatory: Signatory; name: string }>

/** What every page may look at. Nothing here is ambient: it arrives with the request. */
export type Env = {
  Variables: { world: World; settings: Settings; page: Page; staff?: Staff | undefined }
}

export type Ctx = Context<Env>
