import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { choose, goTo, holdsOnce, openCase, pick, press, read, sign, take, taken, write } from './hands.js'
import type { Stage } from './stage.js'

/** What the staff does with a case, each step by somebody who has just signed in and found it in their own queue. */
export type Played = Readonly<{ on: Stage; folio: string }>

/** Somebody of the staff with the case open before them. */
export async function at({ on, folio }: Played, name: RegExp): Promise<Page> {
  const page = await on.as(name)
  await openCase(page, folio)
  return page
}

const done = (page: Page) => page.context().close()

export async function admit(played: Played): Promise<void> {
  const olivia = await at(played, /Olivia/)
  await sign(olivia, 'Admitir la solicitud', (form) => write(form, 'Por qué se admite', 'Es periodista (inventado)'))
  await done(olivia)
}

export async function forward(played: Played): Promise<void> {
  const olivia = await at(played, /Olivia/)
  await sign(olivia, 'Remitir el expediente a estudio', (form) => write(form, /^Nota/, 'Conviene llamar de tarde'))
  await done(olivia)
}

/** Olivia orders police rounds. */
export async function issueUrgently(played: Played): Promise<void> {
  const olivia = await at(played, /Olivia/)
  await sign(olivia, 'Ordenar medidas urgentes', async (form) => {
    await pick(form, 'Medida del catálogo', 'Rondines policiales')
    await write(form, 'En qué consiste', 'Rondines cada hora frente al domicilio')
    await write(form, 'Por qué estas medidas', 'Amenaza directa y reciente')
  })
  assert.match(await read(olivia), /Se ordenaron medidas urgentes/)
  await done(olivia)
}

/** The worst answer to every question: the highest, or the lowest of what protects. The last choice is always not to know. */
async function answerTheWorst(page: Page): Promise<void> {
  for (const axis of await page.locator('section', { has: page.locator('.rg-factor') }).all()) {
    const lowers = (await axis.getByText('Aquí lo alto es bueno').count()) > 0
    for (const factor of await axis.locator('.rg-factor').all())
      await factor
        .getByRole('radio')
        .nth(lowers ? 0 : -2)
        .check()
  }
}

/** The study of the risk on its long page: every question, the level reckoned, and that level signed. */
export async function study(played: Played): Promise<void> {
  const aurelia = await at(played, /Aurelia/)
  await goTo(aurelia, 'Estudiar el riesgo')
  await holdsOnce(aurelia)
  await answerTheWorst(aurelia)
  await write(aurelia, 'Cómo se relaciona', 'Empezó con lo que publicó (inventado)')
  await write(aurelia, 'Por qué es ese el nivel', 'Todo apunta a lo mismo')
  await press(aurelia, 'Calcular el nivel')
  const [, level] = /Da: (.+)/.exec(await read(aurelia))!
  await holdsOnce(aurelia)
  await choose(aurelia, 'Nivel de riesgo', level!)
  await press(aurelia, 'Firmar el estudio')
  await taken(aurelia)
  assert.match(await read(aurelia), /Se estudió el riesgo/)
  await done(aurelia)
}

/** One measure of a plan, as it is typed. */
export type Planned = Readonly<{ measure: string; what: string; days: number; authority?: string; asks?: string }>

/** A plan of these measures, to which one person has to agree. */
export async function propose(played: Played, measures: readonly Planned[]): Promise<void> {
  const aurelia = await at(played, /Aurelia/)
  await goTo(aurelia, 'Proponer un plan de medidas')
  for (const [i, { measure, what, days, authority, asks }] of measures.entries()) {
    if (i > 0) await press(aurelia, 'Agregar otra medida')
    const row = aurelia.getByRole('group', { name: `Medida ${i + 1}`, exact: true })
    await pick(row, 'Medida del catálogo', measure)
    await write(row, 'En qué consiste', what)
    await write(row, 'Cuántos días dura', `${days}`)
    if (authority) await pick(row, 'Quién la lleva a cabo', authority)
    if (asks) await write(row, /Qué pide a la persona/, asks)
  }
  await write(aurelia, 'Persona 1', 'Quien pidió protección (persona inventada)')
  await write(aurelia, 'Cómo se habló del plan', 'Dos veces, por teléfono')
  await holdsOnce(aurelia)
  await press(aurelia, 'Proponer un plan de medidas')
  await taken(aurelia)
  await done(aurelia)
}

const members = ['Irene', 'Facundo', 'Serena', 'Exequiel', 'Humberta', 'Delfina', 'Donato', 'Palmira', 'Pascual']

/** Fills every seat of the Board's table with the person who holds it. */
async function seat(page: Page): Promise<void> {
  const seats = await page.locator('.rg-seats select').all()
  assert.equal(seats.length, members.length)
  for (const [i, list] of seats.entries()) await take(list, members[i]!)
}

type Motion = 'Decretar medidas' | 'Decidir qué sigue con las medidas' | 'Retirar medidas por uso indebido'

/** Leaves every case out of the session that waits for the Board, and puts this one before it by its folio or as it waits. */
async function move(page: Page, folio: string, motion: Motion): Promise<void> {
  const agenda = page.getByRole('group', { name: 'Orden del día' })
  for (const waiting of await agenda.getByRole('combobox', { name: /^Expediente/ }).all())
    await take(waiting, 'Queda fuera')
  const own = agenda.getByRole('combobox', { name: `Expediente ${folio}` })
  if ((await own.count()) > 0) return take(own, motion)
  await write(agenda, 'Otro caso, por folio', folio)
  await pick(agenda, 'Qué se propone de ese caso', motion)
}

/** Irene opens a session with every seat filled and this case alone before it, and comes to its item. */
export async function sit({ on, folio }: Played, motion: Motion): Promise<Page> {
  const irene = await on.as(/Irene/)
  await irene.goto('/junta')
  await holdsOnce(irene)
  await choose(irene, 'Tipo de sesión', 'Ordinaria')
  await seat(irene)
  await move(irene, folio, motion)
  await press(irene, 'Abrir la sesión')
  await taken(irene)
  await holdsOnce(irene)
  await goTo(irene, new RegExp(folio))
  return irene
}

/** Types the vote said at each seat, the last one against, and resolves the item. */
export async function resolve(irene: Page, reasons: string): Promise<void> {
  const votes = await irene.locator('.rg-vote').all()
  for (const vote of votes.slice(0, -1)) await choose(vote, /./, 'A favor')
  const dissent = votes.at(-1)!
  await choose(dissent, /./, 'En contra')
  await write(dissent, 'Razones de su voto', 'El plazo es corto')
  await write(irene, 'Razones, que la persona leerá', reasons)
  await holdsOnce(irene)
  await press(irene, 'Asentar los votos y resolver')
}

/** The Board decrees the whole plan, to be evaluated again in half a year. */
export async function decree(played: Played): Promise<void> {
  const irene = await sit(played, 'Decretar medidas')
  await write(irene, 'A más tardar en cuántos días', '180')
  await resolve(irene, 'El riesgo es alto y las medidas convienen')
  await taken(irene)
  assert.match(await read(irene), /Aprobado[\s\S]*8 a favor, 1 en contra/)
  await done(irene)
}

/** The Coordination tells the person what was decided about them. */
export async function notify(played: Played): Promise<void> {
  const efrain = await at(played, /Efraín/)
  await sign(efrain, 'Notificar a la persona lo que decidió la Junta', async (form) => {
    await form.getByRole('radio').first().check()
    await write(form, 'Cómo y a quién', 'En propia mano, en la redacción')
  })
  await done(efrain)
}

/** The Coordination writes to an authority what it has to carry out and nothing of the person, and notes that it has the letter. */
export async function instruct(played: Played, authority: string): Promise<void> {
  const efrain = await at(played, /Efraín/)
  await goTo(efrain, /Escribir un oficio/)
  await holdsOnce(efrain)
  await choose(efrain, 'A quién', authority)
  await write(efrain, 'Qué se le pide', 'Un automóvil con chofer desde el lunes')
  await press(efrain, 'Emitir el oficio')
  await taken(efrain)
  await holdsOnce(efrain)
  await sign(efrain, 'Asentar la entrega', async (form) => {
    await choose(form, 'Cómo', 'En propia mano')
    await write(form, 'Cuándo', 'Hoy a mediodía')
    await write(form, 'A quién', 'Oficialía de partes')
  })
  assert.match(await read(efrain), /Ya todas tienen su oficio/)
  await done(efrain)
}

/** What is noted of a measure that is now in place. */
type InPlace = Readonly<{ measure: string; evidence: string; delivered?: string }>

export async function carryOut(played: Played, by: RegExp, { measure, evidence, delivered }: InPlace): Promise<void> {
  const officer = await at(played, by)
  await sign(officer, 'Asentar que una medida está puesta', async (form) => {
    await choose(form, 'Medida', new RegExp(`^${measure}`))
    await write(form, 'Con qué se comprueba', evidence)
    if (delivered) await write(form, 'Qué se entregó', delivered)
  })
  assert.match(await read(officer), /La autoridad: está puesta/)
  await done(officer)
}
