import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { outline, readingsOf } from '../../app/read.js'
import { record } from '../../app/record.js'
import type { Signatory } from '../../domain/act.js'
import { lawAt } from '../../domain/law/law-at.js'
import { factorsOf } from '../../domain/risk/answers.js'
import type { Env } from '../env.js'
import { type Fields, formOf, type Given, givenApp } from '../given.js'
import { desk } from './desk.js'

export const officer: Signatory = { person: 'p-officer00001', office: 'reception-unit' }
export const colleague: Signatory = { person: 'p-officer00002', office: 'reception-unit' }
export const analyst: Signatory = { person: 'p-analyst00001', office: 'risk-unit' }
export const coordinator: Signatory = { person: 'p-coordinat001', office: 'executive-coordinator' }
export const coordination: Signatory = { person: 'p-coordinat002', office: 'executive-coordination' }
export const person: Signatory = { person: 'petitioner-given000', office: 'person' }

const asked = {
  channel: 'web',
  danger: true,
  forWhom: 'self',
  holder: 'person',
  population: 'journalist',
  name: 'Nombre Inventado',
  sex: 'woman',
  entity: 'oax',
  consent: 'given',
  happened: 'Algo que no le pasó a nadie',
  barred: ['state-police-oax'],
  contact: { how: 'Por una vecina inventada' },
  whereabouts: 'En un lugar inventado',
}

export type Step = Readonly<{ kind: string; by: Signatory; said: unknown }>

const step = (kind: string, by: Signatory, said: unknown): Step => ({ kind: `case/${kind}`, by, said })

export const request = (over: object = {}) => step('request-received', person, { ...asked, ...over })
export const admit = () => step('request-admitted', officer, { reasons: 'Cumple' })
export const issue = (over: object = {}) =>
  step('urgent-measures-issued', officer, {
    measures: [{ id: 'm1', measure: 'escort', what: 'Dos personas', ...over }],
    reasons: 'Peligro',
  })
export const implement = () => step('measure-implemented', officer, { measure: 'm1', evidence: 'Se vio' })
export const forward = () => step('file-forwarded', officer, {})
/** A study with every question at its worst: a level that is protected. */
export const riskStudy = ({ world }: Given, over: object = {}) => {
  const ours = lawAt(world.law, world.now())!.instruments.find(({ status }) => status === 'ours')!
  const answers = factorsOf(ours, []).map(({ id: factor, axis, asks, anchors }) => {
    const lowers = ours.axes.find((one) => one.id === axis)?.effect === 'lowers'
    const worst = anchors.at(lowers ? 0 : -1)!
    return { factor, asked: asks.es, scale: worst.value, anchor: worst.name.es }
  })
  const said = { instrument: ours.id, version: ours.version, answers, nexus: 'Por lo que publica', level: 'extreme' }
  return step('risk-study-made', analyst, { ...said, reasons: 'Todo junto pesa', ...over })
}
export const add = (what = 'Algo más') => step('addition-made', person, { what })
export const danger = () => step('imminent-danger-declared', person, { what: 'Volvieron' })
export const leave = () => step('exit-requested', person, {})

let files = 0
/** A file that no other test has. */
export const newFile = (): string => `case-given${String(++files).padStart(3, '0')}`

/** Records these in their order, each read to the end. Fails when one is refused. Answers the file. */
export async function happened({ world }: Given, file: string, ...steps: readonly Step[]): Promise<string> {
  for (const { kind, by, said } of steps) {
    const seen = (await outline(world, file)).length
    const { refused } = await record(world, [{ file, seen, kind, by, said }])
    assert.equal(refused, undefined, kind)
  }
  return file
}

/** The desk as somebody of the staff has it before them. */
export const deskOf = (given: Given, signatory: Signatory = officer): Hono<Env> =>
  givenApp(given, [desk], { signatory, name: 'Nombre del Personal' })

export const get = async (app: Hono<Env>, path: string) => {
  const answer = await app.request(path)
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

export const post = async (app: Hono<Env>, path: string, fields: Fields = {}) => {
  const answer = await app.request(path, formOf(fields))
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

/** What was recorded in a file. */
export const kindsIn = async ({ world }: Given, file: string): Promise<string[]> =>
  (await outline(world, file)).map(({ kind }) => kind)

/** Who opened a file, how far and why, in the order in which they did. */
export const openings = async ({ world }: Given, file: string): Promise<string[]> =>
  (await readingsOf(world, file))
    .map(({ by, body }) => {
      const { what, why } = body as { what: string; why: string }
      return `${by.person} ${what}: ${why}`
    })
    .reverse()
