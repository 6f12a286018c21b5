import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** Why no journey can be made here; nothing when one can. With RESGUARDO_REQUIRE_ALL lacking it is a failure, not a reason. */
export function withoutBrowser(): string | undefined {
  if (executablePath) return undefined
  if (process.env.RESGUARDO_REQUIRE_ALL) throw new Error('Chromium is required here and not installed')
  return 'Chromium is not installed: no journey was made'
}

/** The system's Chromium, with nothing of its own that would ask the network. Only root needs it without its sandbox. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath!,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
    ],
  })

/** The cheapest telephone: 320 pixels, no script. */
export const telephone: BrowserContextOptions = {
  javaScriptEnabled: false,
  viewport: { width: 320, height: 640 },
  locale: 'es-MX',
}

/** What every page of a journey keeps to: it asks nobody else for anything, and does not run off the side. */
export async function watched(browser: Browser, origin: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...options, baseURL: origin })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('request', (request) => assert.equal(new URL(request.url()).origin, origin, `asked ${request.url()}`))
  return page
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Finding = { id: string; help: string; nodes: { html: string }[] }

/** One page for all that is asked in a browser, one after another: opening each anew takes longer than asking. */
const rooms = new WeakMap<Browser, Promise<Page>>()

/** axe needs script, and is put in past the page's policy: a page is asked in a context other than the one it was met in. */
async function roomWithAxe(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true })
  await context.addInitScript({ path: axe })
  return context.newPage()
}

/** From the smallest telephone to a wide desk, at and between the widths where pages change their shape. */
const widths = [320, 500, 768, 900, 1024, 1100, 1280]

/** axe finds nothing on this page, and at no width does anything of it run off the side. */
export async function isFit(browser: Browser, html: string, origin: string, width: number): Promise<void> {
  const room = rooms.get(browser) ?? roomWithAxe(browser)
  rooms.set(browser, room)
  const page = await room
  await page.setViewportSize({ width, height: 800 })
  await page.route(`${origin}/`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  await page.goto(`${origin}/`)
  const findings = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Finding[]
  const tooWide: number[] = []
  for (const wide of widths) {
    await page.setViewportSize({ width: wide, height: 800 })
    if (await page.evaluate('document.documentElement.scrollWidth > innerWidth')) tooWide.push(wide)
  }
  await page.unroute(`${origin}/`)
  assert.deepEqual(tooWide, [], 'runs off the side at these widths')
  assert.deepEqual(
    findings.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`),
    [],
  )
}
