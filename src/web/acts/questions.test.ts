import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseFile } from '../../domain/case/case.js'
import { inquiry } from '../../domain/inquiry/inquiry.js'
import { instruction } from '../../domain/instruction/instruction.js'
import { words } from '../words/catalogue.js'
import { questions, questionsOf } from './questions.js'

/** As much of a schema as these tests look into. */
type Schema = { shape?: Record<string, Schema>; def: { innerType?: Schema; type: string }; options?: string[] }

const bare = (schema: Schema): Schema =>
  schema.def.innerType && schema.def.type !== 'pipe' ? bare(schema.def.innerType) : schema
const isOptional = ({ def }: Schema): boolean => def.type === 'optional' || def.type === 'default'

/** The names under which a body holds what is asked: parts of their own by their fields. */
function namesIn(schema: Schema): [string, Schema][] {
  return Object.entries(bare(schema).shape ?? {}).flatMap(([name, inner]) =>
    bare(inner).shape
      ? namesIn(inner).map(([rest, leaf]): [string, Schema] => [`${name}.${rest}`, leaf])
      : [[name, inner] as [string, Schema]],
  )
}

/** What a form sends along and no reader has use for: which clock an alarm or a breach is about, by number. */
const unasked: Readonly<Record<string, readonly string[]>> = {
  'case/alarm-answered': ['start', 'step'],
  'case/breach-noted': ['start'],
  'case/breach-rebutted': ['start'],
}

/** The acts that forms and stories are made for. */
const told = [...caseFile.acts, ...inquiry.acts, ...instruction.acts]

for (const { kind, body } of told) {
  const fields = new Map(namesIn(body as unknown as Schema).filter(([name]) => !unasked[kind]?.includes(name)))

  test(`everything that ${kind} says is asked and told, and nothing else`, () =>
    assert.deepEqual(
      questionsOf(kind)
        .map(({ name }) => name)
        .sort(),
      [...fields.keys()].sort(),
    ))

  test(`what may be left out of ${kind} is known beforehand`, () => {
    for (const { name, optional } of questionsOf(kind))
      assert.equal(optional ?? false, isOptional(fields.get(name)!), name)
  })

  test(`the choices of ${kind} are those of its words`, () => {
    for (const { name, values } of questionsOf(kind)) {
      const { options } = bare(fields.get(name)!)
      if (!values) assert.equal(options, undefined, name)
      else if (name !== 'transcribed')
        assert.deepEqual(Object.keys(words.es.acts.values[values]).sort(), [...(options ?? [])].sort(), name)
    }
  })

  test(`${kind} and all that it says have words`, () => {
    const { fields: named } = words.es.acts.kinds[kind as keyof typeof words.es.acts.kinds]
    assert.deepEqual(
      Object.keys(named).sort(),
      questionsOf(kind)
        .map(({ name }) => name)
        .sort(),
    )
  })
}

test('no kind of act has questions that stands in no file', () =>
  assert.deepEqual(Object.keys(questions).sort(), told.map(({ kind }) => kind).sort()))
