import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { caseFile } from '../src/domain/case/case.js'
import { due, inUtc } from '../src/domain/clock/due.js'
import { datedLists, textsOf } from '../src/domain/law/law-at.js'
import { organ } from '../src/domain/organ/organ.js'
import { reading } from '../src/domain/reading/reading.js'
import { levelOf } from '../src/domain/risk/level.js'
import { jurisdictionsIn, readLaw } from '../src/store/law-files.js'

const jurisdictions = await Promise.all((await jurisdictionsIn()).map((id) => readLaw(id)))
const federal = jurisdictions.find(({ id }) => id === 'mx/federal')!

for (const law of jurisdictions)
  for (const rule of law.clocks)
    for (const { starts, due: expected, because, options } of rule.examples)
      test(`${law.id} ${rule.id} from ${starts}: ${because}`, () => {
        const answer = due(rule, Temporal.Instant.from(starts), law.zone, options).due
        assert.equal(answer && inUtc(answer), expected)
      })

const ofTheLaw = federal.clocks.filter(({ practice }) => !practice)
const ours = federal.clocks.filter(({ practice }) => practice)

for (const law of jurisdictions)
  for (const instrument of law.instruments)
    for (const { answers, modules, because, ...said } of instrument.examples)
      test(`${law.id} ${instrument.id}: ${because}`, () => {
        const weighed = Object.entries(answers).map(([factor, scale]) => ({ factor, scale }))
        const { share = null, level = null, low = null, high = null } = levelOf(instrument, weighed, modules)
        assert.deepEqual({ share, level, low, high }, said)
      })

test('no instrument is official: what is not known of one is said, and how its levels map to the law', () => {
  for (const { id, status, verified, practice, note } of federal.instruments) {
    assert.ok(practice && note && verified === 'recalled', id)
    assert.ok(status === 'ours' || /de memoria/.test(note.es), id)
    assert.match(note.es, /queda abierto|no se conoce umbral/, id)
  }
})

test('a level that an instrument gives is one that the law says whether it protects', () => {
  for (const law of jurisdictions)
    for (const { level } of law.instruments.flatMap(({ thresholds }) => thresholds))
      assert.equal(typeof law.levels.find(({ id }) => id === level)?.protects, 'boolean', `${law.id} ${level}`)
})

test('every deadline of the law has its rule', () => {
  const known = new Set(ofTheLaw.map(({ deadline }) => deadline))
  const all = Array.from({ length: 23 }, (_, i) => `D${String(i + 1).padStart(2, '0')}`)
  assert.deepEqual([...known].sort(), all)
})

test('every number of the law is here as the law has it', () => {
  const numbers = ofTheLaw.flatMap(({ deadline, within }) =>
    within ? [`${deadline} ${within.count} ${within.unit}`] : [],
  )
  assert.deepEqual([...new Set(numbers)].sort(), [
    'D01 3 hours',
    'D02 9 hours',
    'D07 10 calendar-days',
    'D08 5 calendar-days-before',
    'D09 1 civil-month',
    'D10 72 hours',
    'D11 30 calendar-days',
    'D12 30 calendar-days',
    'D14 15 calendar-days',
    'D17 10 calendar-days',
    'D18 12 hours',
    'D20 1 civil-month',
    'D21 1 civil-year',
    'D22 2 years',
    'D23 4 years',
  ])
})

test('limits of our own are numbered apart, and may be set by the act that starts them', () =>
  assert.deepEqual(
    ours.map(({ deadline, owedBy, within }) => [deadline, owedBy, within]),
    [
      ['P01', 'executive-coordination', { count: 28, unit: 'calendar-days', facet: 'days' }],
      ['P02', 'risk-unit', { count: 180, unit: 'calendar-days', facet: 'days' }],
    ],
  ))

test('the Board has nine votes today and on its first day, four of them of civil society', () => {
  for (const { seats, norm } of textsOf(federal)) {
    const votes = seats.filter(({ organ, vote }) => organ === 'governing-board' && vote)
    const places = (holder?: string) =>
      votes.reduce((sum, seat) => sum + (!holder || seat.holder === holder ? seat.places : 0), 0)
    assert.deepEqual([places(), places('civil-society')], [9, 4], norm)
  }
})

test('who receives, who assesses and who decides are different offices', () => {
  for (const law of jurisdictions) {
    const newest = textsOf(law).at(-1)!
    const duties = ['receive', 'assess', 'decide'] as const
    for (const office of newest.offices) {
      const held = newest.powers.filter(({ id }) => office.powers.includes(id)).map(({ duty }) => duty)
      const mixed = duties.filter((duty) => held.includes(duty))
      assert.ok(mixed.length <= 1, `${law.id} ${office.id}: ${mixed.join(' and ')}`)
    }
  }
})

test('every kind of act can be signed by somebody, and what a person says can be typed by an officer', () => {
  const kinds = [...caseFile.acts, ...organ.acts, ...reading.acts]
  for (const law of jurisdictions) {
    const { offices, norm } = textsOf(law).at(-1)!
    const holders = (power: string | readonly string[]) =>
      offices.filter(({ powers }) => [power].flat().some((one) => powers.includes(one))).map(({ id }) => id)
    for (const { kind, power, body } of kinds) {
      assert.ok(holders(power).length > 0, `${norm}: nobody may sign ${kind}`)
      const typed = 'shape' in body && 'transcribed' in (body.shape as object)
      if (typed) assert.ok(holders(power).includes('person') && holders(power).length > 1, `${norm}: ${kind}`)
    }
  }
})

test('a power that others also exercise for the person belongs to no duty', () => {
  for (const law of jurisdictions) {
    const { offices, powers } = textsOf(law).at(-1)!
    const said = offices.find(({ id }) => id === 'person')!.powers
    for (const { id, duty } of powers) if (said.includes(id)) assert.equal(duty, undefined, `${law.id} ${id}`)
  }
})

test('files wait for every office that acts upon them, and each of these may assign them', () => {
  for (const law of jurisdictions) {
    const { offices } = textsOf(law).at(-1)!
    const waiting = offices.filter(({ queue }) => queue)
    assert.deepEqual(
      waiting.map(({ id }) => id),
      ['reception-unit', 'risk-unit', 'prevention-unit', 'executive-coordination', 'board'],
    )
    const assigning = offices.filter(({ powers }) => powers.includes('cases.assign'))
    assert.deepEqual(assigning, waiting, law.id)
  }
})

test('measures are withdrawn for misuse repeated, warned of and heard, by one rule on each day', () => {
  for (const law of jurisdictions)
    for (const { withdrawal, norm } of textsOf(law)) {
      assert.equal(withdrawal.length, 1, norm)
      const [{ incidents, heard } = assert.fail(norm)] = withdrawal
      assert.ok(incidents > 1 && heard, norm)
    }
})

test('nothing recalled is listed as read, and nothing of our own as law', () => {
  for (const law of jurisdictions)
    for (const { id, source, verified, practice } of Object.values(datedLists(law)).flat()) {
      assert.ok(source !== 'RECALLED' || verified === 'recalled', `${law.id} ${id}`)
      assert.ok(source !== 'OURS' || practice, `${law.id} ${id}`)
      assert.ok(verified !== 'text-read' || !practice, `${law.id} ${id}`)
    }
})

test('articles known only from memory are marked so', () => {
  const recalled = /^(10|11|12|14|15|28|35|36|37|38|39|40|44|56|59|60)(-[IVX]+)?(, |$)/
  for (const { id, article, verified } of Object.values(datedLists(federal)).flat())
    if (recalled.test(article)) assert.equal(verified, 'recalled', `${id}, art. ${article}`)
})

test('every word of the law is there in both languages', () => {
  const blank = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    (('es' in value && 'en' in value && (!String(value.es).trim() || !String(value.en).trim())) ||
      Object.values(value).some(blank))
  for (const law of jurisdictions) assert.ok(!blank(law), law.id)
})

test('the glossary names every rule with its deadline and article', async () => {
  const rows = (await readFile('docs/glossary.md', 'utf8')).split('\n')
  for (const { id, deadline, article } of federal.clocks) {
    const row = rows.find((line) => line.startsWith(`| ${deadline} |`))
    const [first] = article.split(', ')
    assert.ok(row?.includes(`\`${id}\``) && row.includes(first!), `${deadline} ${id}, art. ${article}`)
  }
})

test('what the by-law sets is an empty place with its reason, never a number', () => {
  assert.equal(federal.byLaw.length, 7)
  for (const { value, reason } of federal.byLaw) assert.deepEqual([value, reason.es.length > 0], [null, true])
})
