import type { Signatory } from '../../domain/act.js'
import { href, routes } from '../routes.js'

/** Asks the pages for an address as a browser would, following nothing. */
export type Ask = (path: string, asked: RequestInit) => Promise<Response>

/** The pages of the desk as somebody who is signed in has them. Each throws when it is not drawn. */
export type VisitedDesk = Readonly<{ queue(office: string): Promise<void>; case(file: string): Promise<void> }>

/** Comes in through the door of a demonstration that stands at this origin, and stays. */
export async function visitDesk(ask: Ask, origin: string, by: Signatory): Promise<VisitedDesk> {
  const come = await ask(routes.door, { method: 'POST', headers: { origin }, body: new URLSearchParams(by) })
  const cookie = come.headers.getSetCookie()[0]?.split(';', 1)[0]
  if (come.status !== 303 || !cookie) throw new Error(`The door did not open: ${come.status}`)
  const look = async (path: string) => {
    const page = await ask(path, { headers: { cookie } })
    if (page.status !== 200) throw new Error(`The page was not drawn: ${page.status}`)
    await page.text()
  }
  return {
    queue: (office) => look(href(routes.queue, { office })),
    case: (file) => look(href(routes.case, { file })),
  }
}
