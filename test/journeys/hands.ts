import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { isFit } from './browser.js'

/** Where something is typed or pressed: a whole page, or a part of it. */
type Place = Page | Locator

/** Clicks, and waits until what it leads to is there whole: counting what a page has does not wait for it. */
export async function follow(target: Locator): Promise<void> {
  await target.click()
  await target.page().waitForLoadState()
}

export const press = (place: Place, name: string | RegExp) => follow(place.getByRole('button', { name }).first())

export const goTo = (page: Page, name: string | RegExp) =>
  follow(page.getByRole('link', { name, exact: typeof name === 'string' }))

export const write = (place: Place, label: string | RegExp, text: string) =>
  place.getByRole('textbox', { name: label }).first().fill(text)

/** One of several under a question. */
export const choose = (place: Place, question: string | RegExp, answer: string | RegExp) =>
  place.getByRole('group', { name: question }).first().getByLabel(answer).first().check()

/** One of a long list, by how its name begins. */
export async function take(list: Locator, option: string): Promise<void> {
  const names = await list.locator('option').allTextContents()
  const index = names.findIndex((name) => name.startsWith(option))
  assert.ok(index >= 0, `${option} is not among ${names.join(' / ')}`)
  await list.selectOption({ index })
}

export const pick = (place: Place, label: string | RegExp, option: string): Promise<void> =>
  take(place.getByRole('combobox', { name: label }).first(), option)

/** What a page says to whoever reads it. */
export const read = (page: Page): Promise<string> => page.locator('main').innerText()

/** Each page that a journey stops at: nothing runs off the side, nothing hinders. */
export async function holds(page: Page): Promise<void> {
  const { origin } = new URL(page.url())
  await isFit(page.context().browser()!, await page.content(), origin, page.viewportSize()!.width)
}

/** Fails with what the page says when a form came back. */
export async function taken(page: Page): Promise<void> {
  assert.doesNotMatch(await page.title(), /^Error/, await read(page))
}

/** Opens what is folded under a title. Answers the part that is now to be seen. */
export async function unfold(place: Place, title: string | RegExp): Promise<Locator> {
  const summary = place.locator('summary', { hasText: title }).first()
  const folded = summary.locator('xpath=..')
  if ((await folded.getAttribute('open')) === null) await summary.click()
  return folded
}

/** Goes in by the door of the demonstration. */
export async function enterAs(page: Page, name: RegExp): Promise<void> {
  await page.goto('/demostracion')
  await press(page, name)
}

/** Finds a case in the queue of one's own office, as an officer does. */
export async function openCase(page: Page, folio: string): Promise<void> {
  await page.goto('/mesa')
  const mine = page.getByRole('link', { name: folio }).first()
  while ((await mine.count()) === 0) await goTo(page, /Los que siguen/)
  await follow(mine)
}

/** Pages held already, by their title without its numbers: a form looks the same in every case. */
const held = new Set<string>()

/** Holds a page the first time that one of its title is met. */
export async function holdsOnce(page: Page): Promise<void> {
  const title = (await page.title()).replace(/[0-9A-Z]{4}-[0-9A-Z]{4}|\d+/g, '')
  if (held.has(title)) return
  held.add(title)
  await holds(page)
}

/** Signs an act of a case that is open before the officer: its button, its form, and the same words again. */
export async function sign(page: Page, todo: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  await goTo(page, todo)
  await holdsOnce(page)
  const form = page.locator('form#act')
  await fill(form)
  await press(form, todo)
  await taken(page)
}
