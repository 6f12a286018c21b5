import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, telephone, watched, withoutBrowser } from './browser.js'
import { enterAs } from './hands.js'
import { openSite, type Site } from './site.js'

/** What a file of journeys is played on: one site and one browser, opened before the first and closed after the last. */
export type Stage = Readonly<{
  /** Why nothing can be played here; nothing when it can. */
  skip: string | undefined
  /** The cheapest telephone, with nothing remembered. */
  open(): Promise<Page>
  /** Somebody of the demonstration's staff, just signed in: nobody's session lasts an hour of idleness. */
  as(name: RegExp): Promise<Page>
  pass: Site['pass']
}>

/** Sets the stage for the journeys of the file that calls it. */
export function stage(): Stage {
  const skip = withoutBrowser()
  let site: Site
  let browser: Browser
  before(async () => {
    if (skip) return
    site = await openSite()
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })
  const open = () => watched(browser, site.origin, telephone)
  return {
    skip,
    open,
    as: async (name) => {
      const page = await open()
      await enterAs(page, name)
      return page
    },
    pass: (time) => site.pass(time),
  }
}
