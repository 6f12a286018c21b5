import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { jurisdictionsIn, readLaw } from '../app/laws.js'
import { type Chosen, type Computation, due, inUtc } from '../domain/clock/due.js'
import { articleIn, explain, type Language } from '../domain/clock/explain.js'
import type { ClockRule, LawInTime } from '../domain/law/law.js'
import { lawAt } from '../domain/law/law-at.js'
import type { Io } from './io.js'
import { isLanguage } from './language.js'
import { type Words, words } from './words/law-due.js'

/** The command was asked wrongly. Said in the language asked for. */
class Wrong extends Error {}

const day = String.raw`\d{4}-\d{2}-\d{2}`
const localTime = new RegExp(String.raw`^${day}[Tt ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$`)
const rfc3339 = new RegExp(String.raw`^${day}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$`)

/** What `read` makes of a text of the right shape that is also in the calendar; else the command was asked wrongly. */
function parsed<T>(text: string, shape: RegExp, read: (text: string) => T, wrong: string): T {
  if (!shape.test(text)) throw new Wrong(wrong)
  try {
    return read(text)
  } catch {
    throw new Wrong(wrong)
  }
}

function instantOf(text: string, say: Words): Temporal.Instant {
  if (localTime.test(text)) throw new Wrong(say.zone(text))
  return parsed(text, rfc3339, (text) => Temporal.Instant.from(text), say.instant(text))
}

const dateOf = (text: string, say: Words) =>
  parsed(text, new RegExp(`^${day}$`), (text) => Temporal.PlainDate.from(text, { overflow: 'reject' }), say.date(text))

function chosenOf(given: readonly string[], rule: ClockRule, say: Words): Chosen {
  const chosen: Record<string, string> = {}
  for (const text of given) {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(text) ?? []
    if (!name || !value || name in chosen) throw new Wrong(say.option(text))
    const option = rule.options.find((option) => option.name === name)
    if (!option) throw new Wrong(say.noOption(name, rule.options.map((option) => option.name).join(', ') || say.none))
    const values = Object.keys(option.values)
    if (!values.includes(value)) throw new Wrong(say.noValue(name, value, values.join(', ')))
    chosen[name] = value
  }
  return chosen
}

async function lawNamed(id: string, say: Words): Promise<LawInTime> {
  const known = await jurisdictionsIn()
  if (!known.includes(id)) throw new Wrong(say.jurisdiction(id, known.join(', ')))
  return readLaw(id)
}

/** The text of a rule in force on a date or at an instant. */
function ruleIn(law: LawInTime, id: string, on: Temporal.PlainDate | Temporal.Instant, say: Words): ClockRule {
  const known = [...new Set(law.clocks.map((rule) => rule.id))]
  if (!known.includes(id)) throw new Wrong(say.rule(id, known.join(', ')))
  const rule = lawAt(law, on)?.clocks.find((rule) => rule.id === id)
  if (!rule) throw new Wrong(say.notInForce(id, on.toString()))
  return rule
}

/** The steps as anybody reads them; of an open reading also how to ask for it here. */
const stepsOf = (computation: Computation, language: Language): string[] =>
  explain(computation, language).map((told, i) => {
    const step = computation.steps[i]!
    return step.step === 'reading' ? `${told} [${step.option.name}=${step.value}]` : told
  })

const asJson = (computation: Computation, language: Language) => {
  const { rule, article, due, reason } = computation
  const steps = stepsOf(computation, language)
  return due
    ? { rule, article, due: inUtc(due), steps }
    : { rule, article, due: null, reason: reason?.[language], steps }
}

const asText = (computation: Computation, rule: ClockRule, language: Language) => {
  const { article, due, reason } = computation
  const say = words[language]
  const answer = due ? `${say.due}: ${inUtc(due)}` : `${say.noDue}: ${reason?.[language]}`
  const steps = stepsOf(computation, language).map((step, i) => `  ${i + 1}. ${step}`)
  return [`${rule.name[language]} (${articleIn(article, language)})`, answer, ...steps].join('\n')
}

const options = {
  'as-of': { type: 'string' },
  option: { type: 'string', multiple: true, default: [] as string[] },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const

/** What is printed for a program depends on what it asked for, never on whose machine it runs on. */
const ofJson: Language = 'es'

/** What follows `--lang`, also in a call that is not understood otherwise. */
const languageAsked = (args: readonly string[]) => args.filter((_, i) => args[i - 1] === '--lang').find(isLanguage)

/** What was asked, or a `Wrong` that says how to ask. */
function asked(args: readonly string[], language: Language) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [jurisdiction, rule, instant, ...more] = positionals
    const { lang = language } = values
    if (jurisdiction && rule && instant && more.length === 0 && isLanguage(lang))
      return { ...values, lang, jsonLang: values.lang ? lang : ofJson, jurisdiction, rule, instant }
  } catch {
    // An unknown flag, or one without its value: answered like any other wrong call.
  }
  throw new Wrong(words[languageAsked(args) ?? language].usage)
}

async function answer(args: readonly string[], language: Language): Promise<string> {
  const { lang, jsonLang, json, jurisdiction, rule: id, instant, option, 'as-of': asOf } = asked(args, language)
  const say = words[lang]
  const law = await lawNamed(jurisdiction, say)
  const at = instantOf(instant, say)
  const rule = ruleIn(law, id, asOf === undefined ? at : dateOf(asOf, say), say)
  const chosen = chosenOf(option, rule, say)
  try {
    const computation = due(rule, at, law.zone, chosen)
    return json ? JSON.stringify(asJson(computation, jsonLang), null, 2) : asText(computation, rule, lang)
  } catch (error) {
    if (error instanceof RangeError) throw new Wrong(say.range)
    throw error
  }
}

/** When something is due under a rule, and how that is reckoned. Asked wrongly, it says why and prints nothing else. */
export async function lawDue(args: readonly string[], { language, out, err }: Io): Promise<number> {
  try {
    out(await answer(args, language))
    return 0
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    err(error.message)
    return 2
  }
}
