import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addPerson } from '../../app/staff.js'
import { givenWorld } from '../given.js'
import {
  admit,
  analyst,
  colleague,
  coordinator,
  deskOf,
  forward,
  get,
  happened,
  kindsIn,
  newFile,
  officer,
  openings,
  post,
  request,
} from './given.js'

const given = await givenWorld()
after(() => given.close())

for (const [{ person, office }, name] of [
  [officer, 'Oficial Inventada'],
  [colleague, 'Colega Inventada'],
  [analyst, 'Analista Inventado'],
] as const)
  await addPerson(given.world, { person, office, name, mail: `${person}@example.invalid` })

const calm = () => request({ danger: false })
const assigned = (file: string, to: string, seen = 1, by = officer) =>
  post(deskOf(given, by), `/mesa/casos/${file}/asignacion`, { seen: String(seen), to })
const shown = (html: string) => [...html.matchAll(/casos\/(case-\w+)"/g)].map(([, file]) => file)

test('an officer takes a file, and it is said on the case and in the queue', async () => {
  const file = await happened(given, newFile(), calm())
  const before = await get(deskOf(given), `/mesa/casos/${file}`)
  assert.match(before.html, /id="handling".*Nadie todavía.*<select/s)
  const { status, location } = await assigned(file, officer.person)
  assert.deepEqual([status, location], [303, `/mesa/casos/${file}#handling`])
  const { html } = await get(deskOf(given), `/mesa/casos/${file}`)
  assert.match(
    html,
    /id="handling".*Unidad de Recepción.*Oficial Inventada.*<option[^>]* selected[^>]*>Oficial Inventada/s,
  )
  assert.match((await get(deskOf(given), '/mesa')).html, /data-column="Lo lleva">Oficial Inventada</)
})

test('a second click changes nothing', async () => {
  const file = await happened(given, newFile(), calm())
  for (let i = 0; i < 2; i += 1) assert.equal((await assigned(file, officer.person)).status, 303)
  assert.equal((await kindsIn(given, file)).filter((kind) => kind === 'case/case-assigned').length, 1)
})

test('a queue shows what one handles, what nobody does, or all', async () => {
  const [mine, hers, nobodys] = [newFile(), newFile(), newFile()]
  for (const file of [mine, hers, nobodys]) await happened(given, file, calm())
  await assigned(mine, officer.person)
  await assigned(hers, colleague.person)
  const of = async (path: string, by = officer) => shown((await get(deskOf(given, by), path)).html)
  const own = await of('/mesa?de=mias')
  assert.ok(own.includes(mine) && !own.includes(hers) && !own.includes(nobodys))
  const nobody = await of('/mesa?de=nadie')
  assert.ok(!nobody.includes(mine) && !nobody.includes(hers) && nobody.includes(nobodys))
  const all = await of('/mesa')
  assert.ok([mine, hers, nobodys].every((file) => all.includes(file)))
  const another = await get(deskOf(given, analyst), '/mesa/filas/reception-unit?de=mias')
  assert.doesNotMatch(another.html, />Los que llevo</)
  assert.ok(shown(another.html).includes(hers))
  assert.match((await get(deskOf(given, analyst), '/mesa?de=mias')).html, /Usted no lleva ningún expediente/)
})

test('who handles a file opens it without saying why, also while it waits elsewhere', async () => {
  const file = await happened(given, newFile(), calm(), admit())
  await assigned(file, colleague.person, 2)
  await happened(given, file, forward())
  assert.equal((await get(deskOf(given, colleague), `/mesa/casos/${file}`)).status, 200)
  assert.deepEqual(await openings(given, file), [
    `${colleague.person} story: Para dar seguimiento al expediente, que llevo en mi oficina`,
  ])
})

test('each office assigns for itself, and to its own', async () => {
  const file = await happened(given, newFile(), calm(), admit(), forward())
  assert.equal((await assigned(file, analyst.person, 3)).status, 422)
  assert.equal((await assigned(file, analyst.person, 3, analyst)).status, 303)
  assert.equal((await assigned(file, officer.person, 4)).status, 303)
  assert.match((await get(deskOf(given), `/mesa/casos/${file}`)).html, /Analista Inventado.*Oficial Inventada/s)
  assert.equal((await assigned(file, '', 5, coordinator)).status, 403)
  assert.equal((await assigned('case-zzzzzzzz', officer.person)).status, 404)
})

test('the load of an office tells who handles how much, and what nobody has taken', async () => {
  const { html, status } = await get(deskOf(given), '/mesa/carga/reception-unit')
  assert.equal(status, 200)
  assert.match(html, /Los que no lleva nadie.*Oficial Inventada.*Entregar/s)
  assert.match(html, new RegExp(`/mesa/personas/${colleague.person}/entrega/reception-unit`))
  const others = await get(deskOf(given, analyst), '/mesa/carga/reception-unit')
  assert.doesNotMatch(others.html, /\/entrega\//)
  assert.equal((await get(deskOf(given), '/mesa/carga/nowhere')).status, 404)
})

test('the load and the handling are told in English too', async () => {
  assert.match((await get(deskOf(given), '/en/mesa/carga/reception-unit')).html, /How much each handles/)
  assert.match((await get(deskOf(given), '/en/mesa')).html, /Those nobody handles/)
})
