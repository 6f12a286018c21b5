import { HTTPException } from 'hono/http-exception'
import type { Refusal } from '../domain/act.js'
import type { Ctx } from './env.js'
import type { FormError } from './parts/error-summary.js'
import { reasonWords, type Words } from './words/catalogue.js'

/** What was typed: every value of every field, by the field's name. */
export type Form = ReadonlyMap<string, readonly string[]>

/** What an act says, as far as a form can tell: texts, lists and parts. Only its schema knows whether it is whole. */
export type Said = Readonly<Record<string, unknown>>

const mostFields = 1000
const type = 'application/x-www-form-urlencoded'

const malformed = () => new HTTPException(400)

/** Strict, unlike the platform's own: bytes that are no text are refused here, not replaced and then recorded. */
function textOf(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' ')).replaceAll('\r\n', '\n')
  } catch {
    throw malformed()
  }
}

/** Reads a form that was sent, in the one encoding that our pages use. Its size is bounded before. Throws 400 on anything else. */
export async function readForm({ req }: Ctx): Promise<Form> {
  if (req.header('content-type')?.split(';')[0]?.trim().toLowerCase() !== type) throw malformed()
  const sent = await req.text()
  const pairs = sent.split('&').filter(Boolean)
  if (pairs.length > mostFields || sent.includes('\ufffd')) throw malformed()
  const form = new Map<string, string[]>()
  for (const pair of pairs) {
    const [name = '', ...value] = pair.split('=').map(textOf)
    form.set(name, [...(form.get(name) ?? []), value.join('=')])
  }
  return form
}

/** The first value of a field; empty when it was not sent. */
export const one = (form: Form, name: string): string => form.get(name)?.[0] ?? ''

/** The number in a field, such as the last act that was read; zero when it holds none. */
export const numberIn = (form: Form, name: string): number =>
  /^\d{1,9}$/.test(one(form, name)) ? Number(one(form, name)) : 0

type Branch = Map<string, Branch | string | readonly string[]>

const nameParts = /^[a-zA-Z][a-zA-Z0-9-]*(\.([a-zA-Z][a-zA-Z0-9-]*|\d{1,3}))*$/

function grow(root: Branch, parts: readonly string[], value: string | readonly string[]): void {
  const [last, ...path] = [...parts].reverse()
  let branch = root
  for (const part of path.reverse()) {
    const next = branch.get(part)
    const grown = next instanceof Map ? next : new Map()
    branch.set(part, grown)
    branch = grown
  }
  branch.set(last!, value)
}

/** Numbered parts are a list: in the order of their numbers, with what was left empty between them gone. */
function bodyOf(branch: Branch): unknown {
  const entries = [...branch].map(([name, value]): [string, unknown] => [
    name,
    value instanceof Map ? bodyOf(value) : value,
  ])
  if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => value)
  return Object.fromEntries(entries)
}

/**
 * The fields of a form as the body of an act: `contact.how` is a field in a part, `measures.0.what` in a row of a list.
 * Only what stands under one of `names` is taken, so that nothing else that is sent can reach an act. Empty answers
 * are left out, and so are rows that hold none. Of those in `several` every value is taken: boxes that were ticked.
 */
export function saidIn(form: Form, names: readonly string[], several: readonly string[] = []): Said {
  const root: Branch = new Map()
  for (const [name, values] of form) {
    const known = names.some((known) => name === known || name.startsWith(`${known}.`))
    const given = values.filter((value) => value.trim() !== '')
    if (known && nameParts.test(name) && given[0] !== undefined)
      grow(root, name.split('.'), several.includes(name) ? given : given[0])
  }
  return bodyOf(root) as Said
}

/**
 * Refusals as the errors of a form, each said once and in the order of `fields`, those that the page shows. An error of
 * any other field concerns the whole form, and stands first.
 */
export function errorsOf(words: Words, refused: readonly Refusal[], fields: readonly string[]): FormError[] {
  const placed = refused.map(({ because, field }) => {
    const place = fields.findIndex((shown) => field === shown || field?.startsWith(`${shown}.`))
    return { place, message: reasonWords(words, because), field: place < 0 ? undefined : field }
  })
  return placed
    .filter(
      ({ message, field }, i) => i === placed.findIndex((other) => other.message === message && other.field === field),
    )
    .sort((a, b) => a.place - b.place)
    .map(({ message, field }) => ({ message, field }))
}
