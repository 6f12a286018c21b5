import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { choose, follow, goTo, holdsOnce, pick, press, read, taken, unfold, write } from './hands.js'

/** What a person is given to come back with. */
export type Code = Readonly<{ folio: string; words: readonly string[] }>

/** Reads folio and words off the acknowledgement. */
async function acknowledged(page: Page): Promise<Code> {
  await page.getByRole('heading', { name: 'Recibimos su solicitud' }).waitFor()
  await holdsOnce(page)
  const [folio] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await read(page))!
  const words = await page.locator('.rg-code-words li, .rg-code li').allTextContents()
  assert.equal(words.length, 12)
  return { folio, words: words.map((word) => word.trim()) }
}

/** Somebody in danger asks. What they leave out comes back to be answered. */
export async function askInDanger(page: Page): Promise<Code> {
  await page.goto('/')
  await goTo(page, /Estoy en peligro ahora/)
  await holdsOnce(page)
  await press(page, 'Sí, hay peligro ahora')
  await press(page, 'Continuar')
  assert.match(await page.title(), /^Error/)
  await holdsOnce(page)
  await choose(page, '¿Para quién', /^Para mí/)
  await write(page, '¿Qué pasó', 'Hay gente armada afuera de la asamblea (hecho inventado)')
  await write(page, '¿Cómo se llama', 'Rosaura Inventada')
  await write(page, '¿Cómo le buscamos', 'Radio comunitaria (inventada)')
  await pick(page, '¿En qué estado', 'Oaxaca')
  await choose(page, '¿A qué se dedica', /defiende derechos/)
  await press(page, 'Continuar')
  await holdsOnce(page)
  await choose(page, /está de acuerdo/, 'Sí, está de acuerdo')
  await page.getByLabel('Policía estatal (Oaxaca)').check()
  await press(page, 'Enviar la solicitud')
  return acknowledged(page)
}

/** The pages of a request without danger, each with what is answered on it; those left out are passed as they are. */
const calmPages: readonly ((page: Page) => Promise<unknown>)[] = [
  async (page) => {
    await choose(page, '¿Para quién', /^Para mí/)
    await choose(page, /persona o de un grupo/, 'Una persona')
    await write(page, '¿Cómo se llama', 'Martina Inventada')
    await choose(page, '¿A qué se dedica', /periodis/i)
    await choose(page, 'Sexo', 'Mujer')
  },
  (page) => choose(page, /está de acuerdo/, 'Sí, está de acuerdo'),
  (page) => write(page, '¿Qué pasó', 'Llamadas anónimas desde la nota de marzo (hecho inventado)'),
  (page) => pick(page, '¿En qué estado', 'Oaxaca'),
  async () => undefined,
  (page) => write(page, '¿Cómo le buscamos', 'Redacción (inventada)'),
  async () => undefined,
]

/** Somebody who is not in danger at this moment asks, page by page. */
export async function askCalmly(page: Page): Promise<Code> {
  await page.goto('/solicitud')
  await press(page, 'En este momento no')
  for (const answer of calmPages) {
    await answer(page)
    await holdsOnce(page)
    await press(page, 'Continuar')
    await taken(page)
  }
  await press(page, 'Enviar la solicitud')
  return acknowledged(page)
}

/** Enters one's own case, with the words as somebody types them who has no accents at hand. */
export async function myCase(page: Page, { folio, words }: Code): Promise<void> {
  await page.goto('/mi-caso')
  await write(page, 'Folio', folio)
  await write(page, 'Sus doce palabras', words.join(' ').normalize('NFD').replace(/\p{M}/gu, ''))
  await press(page, 'Entrar a mi caso')
  await taken(page)
}

/** Says one of the things that are folded away on one's own page. */
export async function say(page: Page, title: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const form = await unfold(page, title)
  await fill(form)
  await follow(form.locator('button[type=submit]').first())
  await taken(page)
}

/** Agrees with every measure of the plan that was proposed. */
export const agree = (page: Page): Promise<void> =>
  say(page, 'Estoy de acuerdo con estas medidas', async (form) => {
    for (const measure of await form.getByRole('checkbox').all()) await measure.check()
  })
