import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { isAccessible, openBrowser, telephone, watched, withoutBrowser } from './browser.js'
import { openSite, type Site } from './site.js'

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

/** Each page that a journey stops at: nothing runs off the side of a small screen, nothing hinders. */
async function holds(page: Page): Promise<void> {
  const { width } = page.viewportSize()!
  const box = await page.locator('body').boundingBox()
  assert.ok(box!.width <= width, `${page.url()} is wider than the screen`)
  await isAccessible(browser, await page.content(), site.origin, width)
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

/** Somebody in danger asks, on the cheapest telephone. Answers the folio and words they are given. */
async function askInDanger(page: Page): Promise<{ folio: string; words: string[] }> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Estoy en peligro ahora' }).click()
  await holds(page)
  await press(page, 'Sí, hay peligro ahora')
  await press(page, 'Continuar')
  assert.match(await page.title(), /^Error/)
  await holds(page)
  await page.getByLabel('Para mí').check()
  await page.getByLabel('¿Qué pasó').fill('Hay gente armada afuera de la asamblea (hecho inventado)')
  await page.getByLabel('¿Cómo se llama').fill('Rosaura Inventada')
  await page.getByLabel('¿Cómo le buscamos').fill('Radio comunitaria (inventada)')
  await page.getByLabel('¿En qué estado').selectOption({ label: 'Oaxaca' })
  await page.getByLabel(/defiende derechos/).check()
  await press(page, 'Continuar')
  await holds(page)
  await page.getByLabel('Sí, está de acuerdo').check()
  await page.getByLabel('Policía estatal (Oaxaca)').check()
  await press(page, 'Enviar la solicitud')
  await page.getByRole('heading', { name: 'Recibimos su solicitud' }).waitFor()
  await holds(page)
  const [folio] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await page.locator('main').innerText())!
  const words = await page.locator('.rg-code-words li, .rg-code li').allTextContents()
  assert.equal(words.length, 12)
  return { folio, words: words.map((word) => word.trim()) }
}

async function enterAs(page: Page, name: RegExp): Promise<void> {
  await page.goto('/demostracion')
  await press(page, name)
}

async function openCase(page: Page, folio: string): Promise<void> {
  await page.goto('/mesa')
  await page.getByRole('link', { name: folio }).first().click()
}

async function myCase(page: Page, { folio, words }: { folio: string; words: string[] }): Promise<void> {
  await page.goto('/mi-caso')
  await page.getByLabel('Folio').fill(folio)
  await page.getByLabel('Sus doce palabras').fill(words.join(' ').normalize('NFD').replace(/\p{M}/gu, ''))
  await press(page, 'Entrar a mi caso')
}

async function issue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ordenar medidas urgentes' }).click()
  await holds(page)
  await page.getByLabel('Medida del catálogo').selectOption({ label: 'Rondines policiales' })
  await page.getByLabel('En qué consiste').fill('Rondines cada hora frente al domicilio')
  await page.getByLabel('Por qué estas medidas').fill('Amenaza directa y reciente')
  await press(page, 'Ordenar medidas urgentes')
}

test('in danger: acknowledged, measures in time, carried out, and the person says that it is not so', {
  skip,
}, async () => {
  const person = await open()
  const code = await askInDanger(person)
  assert.match(await person.locator('main').innerText(), /2 de marzo de 2026, 15:00/, 'three hours after noon')

  await site.pass({ minutes: 50 })
  const officer = await open()
  await enterAs(officer, /Olivia/)
  await holds(officer)
  await openCase(officer, code.folio)
  await holds(officer)
  await issue(officer)
  assert.match(await officer.locator('main').innerText(), /Se ordenaron medidas urgentes/)
  await officer.getByRole('link', { name: 'Asentar que una medida está puesta' }).click()
  await officer.locator('main select, main input[type=radio]').first().waitFor()
  await holds(officer)
  const choice = officer.locator('main input[type=radio]').first()
  if (await choice.count()) await choice.check()
  else await officer.locator('main select').first().selectOption({ index: 1 })
  await officer.locator('main textarea').first().fill('Parte de la corporación (inventado)')
  await press(officer, 'Asentar que una medida está puesta')
  assert.match(await officer.locator('main').innerText(), /La autoridad: está puesta/)

  await myCase(person, code)
  await holds(person)
  assert.match(await person.locator('main').innerText(), /Se cumplió a tiempo|Autoridad: ya está puesta/)
  await person.getByText('No es cierto, o no sirve').click()
  await person.locator('details[open] textarea').first().fill('La patrulla no ha venido.')
  await person.locator('details[open] button[type=submit]').first().click()
  const text = await person.locator('main').innerText()
  assert.match(text, /Usted: no es cierto/)
  assert.match(text, /Autoridad: ya está puesta/, 'both words stand')
  assert.match(text, /Quién abrió mi expediente[\s\S]*Unidad de Recepción/, 'the officer’s reading is told')

  await openCase(officer, code.folio)
  assert.match(await officer.locator('main').innerText(), /La patrulla no ha venido/)
  assert.deepEqual(await person.context().cookies(), [], 'nothing is left on the telephone')
})

test('nobody answers: the limit passes, the alarm rings at each step, and the breach stays after the cure', {
  skip,
}, async () => {
  const person = await open()
  const code = await askInDanger(person)
  const officer = await open()
  for (const [minutes, told] of [
    [61, /1\/3/],
    [60, /2\/3/],
    [60, /Se acabó el plazo/],
  ] as const) {
    await site.pass({ minutes })
    // Nobody's session lasts an hour of idleness.
    await enterAs(officer, /Olivia/)
    await officer.goto('/mesa/alarmas')
    const mine = officer.locator('main').getByText(code.folio)
    assert.ok((await mine.count()) >= 1)
    assert.match(await officer.locator('main').innerText(), told)
  }
  await holds(officer)
  await openCase(officer, code.folio)
  assert.match(await officer.locator('main').innerText(), /Un plazo se venció sin cumplirse/)
  await issue(officer)
  const cured = await officer.locator('main').innerText()
  assert.match(cured, /Se ordenaron medidas urgentes/)
  assert.match(cured, /Un plazo se venció sin cumplirse/)
  assert.match(cured, /1 plazo incumplido/)
  await myCase(person, code)
  assert.match(await person.locator('main').innerText(), /venció sin cumplirse/i)
})
