import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openEmbedded } from '../../src/store/embedded.js'
import { chosenDatabase } from '../../src/store/given.js'
import { openServer } from '../../src/store/server.js'
import { openBrowser, telephone, watched, withoutBrowser } from './browser.js'
import { read, unfold } from './hands.js'
import { askInDanger, type Code, myCase } from './petitioner.js'
import { freePort } from './site.js'

const skip = withoutBrowser()
const main = fileURLToPath(new URL('../../src/main.js', import.meta.url))

const data = mkdtempSync('/tmp/resguardo-receipt-')
let env: NodeJS.ProcessEnv
let origin: string
let node: ChildProcess
let browser: Browser

/** The demonstration as anybody starts it, with its seven witnesses; answers when it says that it is ready. */
async function startDemonstration(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main, 'demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const text of child.stdout!) if (String(text).includes('está lista')) return child
  throw new Error('The demonstration did not start')
}

async function stop(): Promise<void> {
  if (node.exitCode !== null) return
  node.kill('SIGTERM')
  await once(node, 'exit')
}

before(async () => {
  if (skip) return
  const port = await freePort()
  const database = await chosenDatabase()
  env = { ...process.env, RESGUARDO_LANG: 'es', PORT: String(port), RESGUARDO_DATA: data }
  if (database) env.RESGUARDO_DATABASE = database
  origin = `http://localhost:${port}`
  node = await startDemonstration()
  browser = await openBrowser()
})
after(async () => {
  if (skip) return
  await browser?.close()
  await stop()
  rmSync(data, { recursive: true })
})

/** Comes back to the case until the witnesses have signed what was asked for: seconds, since it is urgent. */
async function untilProven(page: Page, code: Code): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await myCase(page, code)
    const receipts = await unfold(page, /^Ver (el|los \d+) comprobantes?$/)
    if (/1\. [^\n]*\s+Probado/.test(await receipts.innerText())) return
    await pause(500)
  }
  assert.fail(await read(page))
}

/** Saves what a click gives to keep. */
async function saved(page: Page, click: () => Promise<unknown>, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  const path = join(data, name)
  await download.saveAs(path)
  return path
}

/** What the saved verifier says of a saved receipt, with the network off. */
async function verified(verifier: string, receipt: string): Promise<string> {
  const context = await browser.newContext({ locale: 'es-MX' })
  await context.setOffline(true)
  const page = await context.newPage()
  await page.goto(pathToFileURL(verifier).href)
  await page.locator('#file').setInputFiles(receipt)
  await page.locator('button[type=submit]').click()
  await page.locator('#verdict').waitFor()
  const text = await page.locator('#result').innerText()
  await context.close()
  return text
}

/** What somebody may do who owns the database: no trigger and no grant stops them. */
async function tamper(file: string): Promise<void> {
  const db = env.RESGUARDO_DATABASE
    ? await openServer(env.RESGUARDO_DATABASE)
    : await openEmbedded(join(data, 'database'))
  await db.script('ALTER TABLE act DISABLE TRIGGER ALL')
  await db.query(`UPDATE act SET at = at + interval '3 hours' WHERE file = $1 AND seq = 1`, [file])
  await db.script('ALTER TABLE act ENABLE TRIGGER ALL')
  await db.close()
}

/** Runs a command of the console on the node's data. */
const command = (...args: readonly string[]): Promise<{ status: number; out: string }> =>
  new Promise((done) => {
    const keys = { RESGUARDO_KEYS: join(data, 'demonstration-keys.json') }
    execFile(process.execPath, [main, ...args], { env: { ...env, ...keys } }, (error, out, err) =>
      done({ status: error ? Number(error.code) : 0, out: out + err }),
    )
  })

test('a request leaves a receipt that verifies with the network off; whoever changes the request is found by the audit', {
  skip,
}, async () => {
  const page = await watched(browser, origin, telephone)
  const code = await askInDanger(page)
  await untilProven(page, code)
  const receipts = await unfold(page, /^Ver (el|los \d+) comprobantes?$/)
  const first = receipts.locator('button[name=download][value="1"]')
  const receipt = await saved(page, () => first.click(), 'receipt.json')
  await page.goto('/verificar')
  const copy = page.locator('a[href*="verificador.html"]').first()
  const verifier = await saved(page, () => copy.click(), 'verifier.html')
  const told = await verified(verifier, receipt)
  assert.match(told, /Es verdadero[\s\S]*osc-[a-z]+/)
  await page.context().close()

  await stop()
  const file = `case-${code.folio.replace('-', '').toLowerCase()}`
  const sound = await command('log', 'audit')
  assert.equal(sound.status, 0, sound.out)
  await tamper(file)
  const audited = await command('log', 'audit')
  assert.equal(audited.status, 1, audited.out)
  assert.match(audited.out, new RegExp(`${file}\\D+1\\b`))
  assert.match(await verified(verifier, receipt), /Es verdadero/, 'what was given out stands')
})
