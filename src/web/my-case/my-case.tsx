import type { Hono } from 'hono'
import { enter, type Guesses, guesses } from '../../app/enter.js'
import { type Outcome, say } from '../../app/say.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Ctx, Env } from '../env.js'
import { errorsOf, type Form, one as first, numberIn, readForm, type Said } from '../form.js'
import { routes } from '../routes.js'
import { casePage, type News } from './case-page.js'
import { entrancePage } from './entrance.js'
import type { Attempt } from './forms.js'
import { type Opened, openCase, openingIn } from './opened.js'
import { giveReceipt } from './receipts.js'
import { atFieldsOf, fieldsOf, type Saying, saidWith, sayingOf } from './said-here.js'

type Shown = Readonly<{ opened: Opened; attempt?: Attempt; news?: News }>

const draw = ({ var: { page, world } }: Ctx, { opened, attempt, news }: Shown): string =>
  casePage({ page, world, law: lawAt(world.law, page.now)!, opened, attempt }, news)

/** Nothing is told apart here: a folio that does not exist, and words that are wrong, get the same answer in the same time. */
async function enterWith(c: Ctx, form: Form, allowed: Guesses) {
  const { page, world } = c.var
  const { errors } = page.words.myCase
  const typed = { folio: first(form, 'folio'), words: first(form, 'words') }
  if (first(form, 'language') !== '') return c.html(entrancePage(c, form))
  const blank = (['folio', 'words'] as const)
    .filter((name) => typed[name].trim() === '')
    .map((field) => ({ field, message: errors[field] }))
  if (blank.length > 0) return c.html(entrancePage(c, form, blank), 422)
  const file = await enter(world, allowed, typed)
  if (file === 'too-many') return c.html(entrancePage(c, form, [{ field: 'folio', message: errors.tooMany }]), 429)
  if (!file) return c.html(entrancePage(c, form, [{ field: 'folio', message: errors.wrong }]), 422)
  const opened = await openCase(world, page, file)
  const unsent = sayingOf(first(form, 'act'))
  if (!unsent) return c.html(draw(c, { opened }))
  const attempt = { key: unsent.key, said: saidWith(form, unsent), errors: [] }
  const news = { title: page.words.myCase.notices.unsent, tone: 'attention' } as const
  return c.html(draw(c, { opened, attempt, news }))
}

/** What came of something said: recorded, there already, or refused as typed. */
function told(c: Ctx, opened: Opened, one: Saying, outcome: Outcome, said: Said) {
  const { page } = c.var
  if (outcome.recorded) return c.html(draw(c, { opened, news: { recorded: outcome.recorded } }))
  if (!outcome.refused) return c.html(draw(c, { opened, news: { title: page.words.myCase.notices.again } }))
  const errors = errorsOf(page.words, atFieldsOf(one, outcome.refused), fieldsOf(one))
  const overtaken = outcome.refused.some(({ because }) => because === 'overtaken')
  return c.html(draw(c, { opened, attempt: { key: one.key, said, errors } }), overtaken ? 409 : 422)
}

async function sayWith(c: Ctx, form: Form, file: string) {
  const { page, world } = c.var
  const one = sayingOf(first(form, 'act'))
  if (!one || first(form, 'language') !== '') return c.html(draw(c, { opened: await openCase(world, page, file) }))
  const said = saidWith(form, one)
  const outcome = await say(
    world,
    file,
    { kind: one.kind, said, seen: numberIn(form, 'seen') },
    page.words.myCase.readers.why,
  )
  return told(c, await openCase(world, page, file), one, outcome, said)
}

const take = (allowed: Guesses) => async (c: Ctx) => {
  const form = await readForm(c)
  if (form.has('folio')) return enterWith(c, form, allowed)
  const { errors } = c.var.page.words.myCase
  const file = openingIn(c.var.world, first(form, 'opening'))
  if (file) return sayWith(c, form, file)
  const message = sayingOf(first(form, 'act')) ? errors.lapsedKept : errors.lapsed
  return c.html(entrancePage(c, form, [{ field: 'folio', message }]), 422)
}

/** `allowed` spaces the guesses of everybody who tries a folio. */
export const myCase = (app: Hono<Env>, allowed: Guesses = guesses()) => {
  app.get(routes.myCase, (c) => c.html(entrancePage(c, new Map())))
  app.post(routes.myCase, take(allowed))
  app.get(routes.myReceipt, (c) => c.redirect(c.var.page.to(routes.myCase), 303))
  app.post(routes.myReceipt, giveReceipt)
}
