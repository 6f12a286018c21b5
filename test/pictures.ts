import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { demoPetitioners } from '../src/app/demo/seed.js'
import { openBrowser } from './journeys/browser.js'
import { openSite } from './journeys/site.js'

/** Takes the README's pictures of the real pages, in the demonstration: everybody on them is invented. */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
await mkdir(folder, { recursive: true })
const site = await openSite({ told: true })
const browser = await openBrowser()

const pageOf = async (width: number, height: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'es-MX', baseURL: site.origin })
  return context.newPage()
}
const take = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` })
const enter = async (page: Page, name: RegExp) => {
  await page.goto('/demostracion')
  await page.getByRole('button', { name }).first().click()
}

const officer = await pageOf(1100, 760)
await enter(officer, /Olivia/)
await take(officer, 'queue')

const member = await pageOf(1100, 760)
await enter(member, /Irene/)
await member.goto('/junta')
await member.getByLabel('Ordinaria', { exact: true }).check()
const seats = await member.locator('.rg-seats select').all()
for (const [i, seat] of seats.slice(0, -1).entries()) await seat.selectOption({ index: i + 1 })
await member.getByRole('button', { name: 'Abrir la sesión' }).click()
await member.locator('a.rg-folio').last().click()
await take(member, 'board')

const person = await pageOf(390, 760)
const [petitioner] = demoPetitioners()
await person.goto('/mi-caso')
await person.getByLabel('Folio').fill(petitioner!.folio)
await person.getByLabel('Sus doce palabras').fill(petitioner!.words.join(' '))
await person.getByRole('button', { name: 'Entrar a mi caso' }).click()
await take(person, 'my-case')

await browser.close()
await site.close()
