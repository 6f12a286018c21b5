import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../../src/store/law-files.js'
import { altered, forked, policyText, receipt, shortText, textOf } from '../../src/verifier/given.js'
import { loadAssets } from '../../src/web/assets.js'
import { offlineCopy } from '../../src/web/verify/offline-copy.js'
import { isFit, openBrowser, withoutBrowser } from './browser.js'

const skip = withoutBrowser() ?? false

let browser: Browser
let folder: string
before(async () => {
  if (skip) return
  folder = await mkdtemp(join(tmpdir(), 'verifier-'))
  const { verifier } = await loadAssets(new URL('../../', import.meta.url))
  const now = () => Temporal.Instant.from('2026-03-02T18:00:00Z')
  const world = { policy: policyText, law: await readLaw('mx/federal'), now }
  await writeFile(join(folder, 'verifier.html'), offlineCopy(verifier, world, 'https://resguardo.example'))
  await writeFile(join(folder, 'receipt.json'), textOf(receipt))
  browser = await openBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await rm(folder, { recursive: true })
})

/** The saved copy, on a small telephone of which the network is off: whatever it asked for would fail the test. */
async function open(locale = 'es-MX'): Promise<Page> {
  const viewport = { width: 320, height: 640 }
  const context = await browser.newContext({ viewport, locale, timezoneId: 'America/Mexico_City' })
  await context.setOffline(true)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const own = pathToFileURL(join(folder, 'verifier.html')).href
  await context.route('**', (route) => (route.request().url() === own ? route.continue() : route.abort()))
  page.on('request', (request) => assert.equal(request.url(), own))
  page.on('pageerror', (error) => assert.fail(error))
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()))
  await page.goto(own)
  return page
}

const verdict = async (page: Page): Promise<string> => {
  await page.locator('button[type=submit]').click()
  await page.locator('#verdict, #summary').waitFor()
  return page.locator('#result').innerText()
}

/** It runs off no side, and axe finds nothing, in the state in which the page is. */
async function holds(page: Page): Promise<void> {
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'))
  const drawn = (await page.evaluate('document.documentElement.outerHTML')) as string
  const still = drawn.replace(/<script type="module">[\s\S]*?<\/script>/, '').replace(/<meta http-equiv[^>]*>/, '')
  await isFit(browser, `<!doctype html>${still}`, 'https://copy.example', 320)
}

test('the saved copy verifies a receipt from the disk with the network off, in the time of the reader and in UTC', {
  skip,
}, async () => {
  const page = await open()
  await holds(page)
  await page.locator('#file').setInputFiles(join(folder, 'receipt.json'))
  const text = await verdict(page)
  assert.match(text, /Es verdadero/)
  assert.match(text, /2 de marzo de 2026.*12:42:00 GMT-6 \(18:42:00 UTC/)
  assert.match(text, /Se ordenaron medidas urgentes[\s\S]*hay amenazas por teléfono/)
  assert.match(text, /W1, W2/)
  await holds(page)
  await page.getByRole('button', { name: 'English' }).click()
  assert.match(await page.locator('#result').innerText(), /It is true[\s\S]*Enough witnesses had seen it/)
  await page.context().close()
})

test('an altered receipt, a foreign policy and two histories are told for what they are', { skip }, async () => {
  const page = await open('en-GB')
  const paste = (field: string, text: string) => page.locator(field).fill(text)
  await paste('#text', textOf(altered))
  const text = await verdict(page)
  assert.match(text, /It does not prove what it says[\s\S]*This act is not the one that stands in the log/)
  assert.doesNotMatch(text, /amenazas/)
  await holds(page)

  await page.getByText('Compare with another receipt').click()
  await paste('#text', textOf(receipt))
  await paste('#other', textOf(forked))
  assert.match(await verdict(page), /The log told two different histories/)

  await page.getByText('Who is believed').click()
  await paste('#policy', 'quorum none')
  assert.match(await verdict(page), /signed by none that you believe/)
  await paste('#policy', 'quorum nobody')
  await verdict(page)
  assert.match(await page.locator('#summary').innerText(), /look at line 1/)
  await holds(page)
  await page.context().close()
})

test('the code on the paper is verified too, and what is no receipt is told at its field', { skip }, async () => {
  const page = await open()
  await page.locator('#text').fill(shortText)
  assert.match(await verdict(page), /La bitácora prometió un lugar a este acto/)
  await page.getByRole('button', { name: 'Empezar de nuevo' }).click()
  await verdict(page)
  assert.match(await page.locator('#summary').innerText(), /pegue su texto/)
  assert.equal(await page.locator('#text').getAttribute('aria-invalid'), 'true')
  await page.context().close()
})

test('how long a verdict takes in the browser, signatures and all, is printed (aim 200 ms)', { skip }, async () => {
  const page = await open()
  await page.locator('#text').fill(textOf(receipt))
  const measured = `new Promise((done) => {
    const began = performance.now()
    new MutationObserver(() => document.querySelector('#verdict') && done(performance.now() - began))
      .observe(document.querySelector('main'), { childList: true, subtree: true })
    document.querySelector('form').requestSubmit()
  })`
  const took = [(await page.evaluate(measured)) as number, (await page.evaluate(measured)) as number]
  console.log(`verified from file:// in ${took.map((ms) => ms.toFixed(0)).join(' ms, again in ')} ms`)
  // A busy machine may be slower: the figure is told, and fails nothing.
  assert.ok(took.every((ms) => ms > 0))
  await page.context().close()
})
