import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Act, defineAct, type Ground, isOf, type Refusal, unless } from '../../act.js'
import { authorityInstructed } from '../../case/acts/authority-instructed.js'
import { inUtc } from '../../clock/due.js'
import type { Law } from '../../law/law.js'
import { choice, maybeText, text } from '../../said.js'
import { disclosable } from '../disclosure.js'
import type { Instruction } from '../instruction.js'
import { letterBefore, numberOf, yearAt } from '../series.js'

const body = z.strictObject({
  authority: text('instruction.authority', 80),
  case: text('instruction.case', 50),
  decision: z.int('instruction.decision').positive('instruction.decision'),
  measures: z
    .array(
      z.strictObject({
        id: text('measures.which', 10),
        /** An entry of the law's catalogue. */
        measure: text('measures.which', 60),
        what: text('measures.what.blank', 4000),
      }),
    )
    .min(1, 'instruction.no-measure')
    .max(60),
  asks: text('instruction.asks.blank', 8000),
  /** What of the person's file the letter tells, and why the addressee needs it. */
  fields: z
    .array(
      z.strictObject({ field: choice(disclosable, 'instruction.field'), why: text('instruction.why.blank', 1000) }),
    )
    .max(disclosable.length, 'instruction.field'),
  needed: maybeText(4000),
  /** An entry of the law on what binds an authority. */
  binding: text('instruction.binding', 60),
  /** The day by which an answer is asked for: asked, not owed. */
  by: z.iso.date('instruction.by').optional(),
})
type Body = z.infer<typeof body>

/** The law's word on what binds an authority, which a letter repeats and never betters. */
export const bindingOf = ({ authorities }: Law, authority: string): string | undefined =>
  authorities.find(({ id }) => id === authority)?.boundBy

/** The next of its year, and no other: it rests upon the one before, so that the series has no gap. */
function numberAgainst({ file, at, law, cited }: Ground): Refusal[] {
  const number = numberOf(file)
  const before = number && letterBefore(number)
  const follows = !before || cited.some((act) => isOf(instructionIssued, act) && act.file === before)
  return unless(number && number.year === yearAt(at, law.zone) && follows, 'instruction.out-of-series')
}

const sameMeasures = ({ measures }: Body, asked: readonly string[]) =>
  measures.length === asked.length && measures.every(({ id }) => asked.includes(id))

/** The act of the case by which this authority is told of these measures by this letter. */
const isAskedBy = (act: Act, file: string, body: Body): boolean =>
  isOf(authorityInstructed, act) &&
  act.file === body.case &&
  act.facets.instruction === file &&
  act.facets.authority === body.authority &&
  act.facets.decision === body.decision &&
  sameMeasures(body, act.facets.measures)

function saidAgainst(body: Body, { file, at, law, cited }: Ground): Refusal[] {
  const today = at.toZonedDateTimeISO(law.zone).toPlainDate()
  const fields = body.fields.map(({ field }) => field)
  return [
    ...unless(
      cited.some((act) => isAskedBy(act, file, body)),
      'instruction.not-instructed',
    ),
    ...unless(bindingOf(law, body.authority) === body.binding, 'instruction.binding-untrue', 'binding'),
    ...unless(new Set(fields).size === fields.length, 'instruction.field', 'fields'),
    ...unless(!body.by || Temporal.PlainDate.compare(body.by, today) >= 0, 'instruction.by-passed', 'by'),
  ]
}

/**
 * The letter itself (arts. 18-II, 29-I): what is asked of one authority, what binds it to do so in truth, and no more
 * about the person than it needs. Its number is its file's name.
 */
export const instructionIssued = defineAct({
  kind: 'instruction/issued',
  power: 'decisions.communicate',
  body,
  facets: ({ authority, case: file, measures, binding, fields }, { authorities }) => ({
    authority,
    case: file,
    measures: measures.map(({ id }) => id),
    binding,
    /** Which things it tells of the person, not what: they see it. */
    tells: fields.map(({ field }) => field),
    entity: authorities.find(({ id }) => id === authority)?.entity,
  }),
  refuse: ({ issuedAt }: Instruction, body, ground) => [
    ...unless(!issuedAt, 'instruction.number-taken'),
    ...(body && !issuedAt ? [...numberAgainst(ground), ...saidAgainst(body, ground)] : []),
  ],
  apply: (letter, { at, facets }): Instruction => ({
    ...letter,
    issuedAt: inUtc(at),
    authority: facets.authority,
    case: facets.case,
    measures: facets.measures,
    entity: facets.entity,
  }),
})
