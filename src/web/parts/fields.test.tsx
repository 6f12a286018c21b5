import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Checkboxes } from './checkboxes.js'
import { drawn, pageFor } from './drawn.js'
import { ErrorSummary, errorAt } from './error-summary.js'
import { Radios } from './radios.js'
import { Select } from './select.js'
import { TextArea } from './text-area.js'
import { TextInput } from './text-input.js'

const hostile = '"><script>alert(1)</script>&amp;'
const items = [
  { value: 'now', text: 'Sí, ahora', hint: 'Se atiende primero' },
  { value: 'later', text: 'No' },
]
const options = [
  { value: 'oax', text: 'Oaxaca' },
  { value: 'sin', text: 'Sinaloa' },
]
const asked = { name: 'what', label: '¿Qué pasó?', hint: 'En pocas palabras', error: 'Cuente qué pasó' }

for (const [kind, field] of [
  ['a line of text', <TextInput {...asked} />],
  ['several lines', <TextArea {...asked} />],
  ['a long list', <Select {...asked} options={options} />],
] as const)
  test(`${kind} is described by its hint and then its error, and says that it is wrong`, () => {
    const html = drawn(field)
    assert.match(html, /aria-describedby="what-hint what-error"/)
    assert.match(html, /aria-invalid="true"/)
    assert.match(html, /<div id="what-hint"[^>]*>En pocas palabras/)
    assert.match(html, /<p id="what-error"[^>]*>.*Cuente qué pasó/)
    assert.match(html, /<label[^>]* for="what"/)
    assert.match(html, /govuk-form-group--error/)
  })

test('a field without hint or error claims neither', () => {
  const html = drawn(<TextInput name="what" label="¿Qué pasó?" />)
  assert.doesNotMatch(html, /aria-describedby|aria-invalid|--error/)
})

test('the browser is asked to remember nothing of what is typed or chosen', () => {
  for (const part of [
    <TextInput name="a" label="A" />,
    <TextArea name="a" label="A" />,
    <Select name="a" label="A" options={options} />,
    <Radios name="a" legend="A" items={items} />,
    <Checkboxes name="a" legend="A" items={items} />,
  ])
    assert.match(drawn(part), /autocomplete="off"/)
})

test('what was typed comes back as it was and is never read as HTML', () => {
  for (const part of [
    <TextInput name="a" label="A" value={hostile} />,
    <TextArea name="a" label="A" value={hostile} />,
    <TextInput name="a" label={hostile} hint={hostile} error={hostile} />,
    <Radios name="a" legend={hostile} items={[{ value: hostile, text: hostile, hint: hostile }]} />,
  ]) {
    const html = drawn(part)
    assert.doesNotMatch(html, /<script/)
    assert.match(html, /&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;amp;/)
  }
})

test('a first empty line typed in a text area is not swallowed by the parser', () =>
  assert.match(drawn(<TextArea name="a" label="A" value={'\nsegunda'} />), />\n\nsegunda<\/textarea>/))

test('what was chosen is chosen again, and nothing is chosen for anybody', () => {
  assert.match(drawn(<Radios name="a" legend="A" items={items} value="later" />), /value="later" checked=""/)
  assert.doesNotMatch(drawn(<Radios name="a" legend="A" items={items} />), /checked/)
  assert.match(drawn(<Checkboxes name="a" legend="A" items={items} values={['now']} />), /value="now" checked=""/)
  assert.match(drawn(<Select name="a" label="A" options={options} value="sin" />), /value="sin" selected=""/)
})

test('a list that nobody has chosen from begins with an empty choice', () =>
  assert.match(drawn(<Select name="a" label="A" options={options} empty="Elija" />), /<option value="">Elija/))

test('each choice is described by its own hint', () => {
  const html = drawn(<Radios name="a" legend="A" hint="todas" items={items} />)
  assert.match(html, /aria-describedby="a-hint"/)
  assert.match(html, /id="a"[^>]*aria-describedby="a-item-hint"/)
})

test('every error leads to the element where it can be mended', () => {
  const errors = [
    { field: 'what', message: 'Cuente qué pasó' },
    { field: 'danger', message: 'Diga si hay peligro' },
    { message: 'El formulario caducó' },
  ]
  const summary = drawn(<ErrorSummary page={pageFor()} errors={errors} />)
  const form =
    drawn(<TextInput name="what" label="A" error={errorAt(errors, 'what')} />) +
    drawn(<Radios name="danger" legend="B" items={items} error={errorAt(errors, 'danger')} />)
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
  assert.deepEqual(targets, ['what', 'danger'])
  for (const target of targets) assert.match(form, new RegExp(`<input[^>]* id="${target}"`))
  assert.match(summary, /<li>El formulario caducó<\/li>/)
  assert.match(summary, /autofocus/)
})

test('a form without errors has no summary of them', () =>
  assert.equal(drawn(<ErrorSummary page={pageFor()} errors={[]} />), ''))
