import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BackLink } from './back-link.js'
import { Button, ButtonLink } from './button.js'
import { CodeWords } from './code-words.js'
import { DeskNavigation } from './desk-navigation.js'
import { Details } from './details.js'
import { drawn, pageFor } from './drawn.js'
import { InsetText } from './inset-text.js'
import { Notice } from './notice.js'
import { Pagination } from './pagination.js'
import { Panel } from './panel.js'
import { RefusedButton } from './refused-button.js'
import { SummaryList } from './summary-list.js'
import { Table } from './table.js'
import { Tag } from './tag.js'
import { Tally } from './tally.js'
import { Timeline } from './timeline.js'
import { WarningText } from './warning-text.js'

const page = pageFor()

test('an act that is not possible now cannot be sent and says every reason', () => {
  const html = drawn(<RefusedButton id="why" label="Ordenar" because={['Falta admitir', 'No es su cargo']} />)
  assert.match(html, /<button type="button"[^>]* disabled=""[^>]* aria-describedby="why"/)
  assert.match(html, /<ul id="why"[^>]*><li>Falta admitir<\/li><li>No es su cargo<\/li>/)
})

test('a button sends its form with its own name and value', () =>
  assert.match(
    drawn(
      <Button name="step" value="back" kind="secondary">
        Volver
      </Button>,
    ),
    /<button type="submit" class="govuk-button govuk-button--secondary" name="step" value="back">/,
  ))

test('a link is a link, however it looks', () => {
  assert.match(drawn(<ButtonLink href="/a">Ir</ButtonLink>), /^<a href="\/a"/)
  assert.match(drawn(<BackLink href="/b" text="Volver" />), /^<a href="\/b"[^>]*>Volver/)
})

test('a warning is told to those who do not see its sign', () =>
  assert.match(drawn(<WarningText page={page}>Llame primero</WarningText>), /Atención:<\/span> Llame primero/))

test('details stay closed until asked for', () => {
  assert.doesNotMatch(drawn(<Details summary="Por qué">Porque sí</Details>), / open/)
  assert.match(
    drawn(
      <Details summary="Por qué" open>
        Porque sí
      </Details>,
    ),
    /<details[^>]* open=""/,
  )
})

test('what was missed interrupts, what was done is only announced', () => {
  assert.match(drawn(<Notice tone="danger" title="Vencido" />), /role="alert"/)
  assert.match(drawn(<Notice title="Hecho" />), /role="status"/)
})

test('the acknowledgement is the heading of its page', () =>
  assert.match(drawn(<Panel title="Recibida">Folio</Panel>), /<h1[^>]*>Recibida<\/h1>.*Folio/))

test('text set apart keeps its content', () => assert.match(drawn(<InsetText>Aparte</InsetText>), />Aparte</))

test('a link that changes an answer says which', () =>
  assert.match(
    drawn(
      <SummaryList
        rows={[{ key: 'Estado', value: 'Oaxaca', action: { href: '#', text: 'Cambiar', about: 'estado' } }]}
      />,
    ),
    /Cambiar<span class="govuk-visually-hidden"> \(estado\)/,
  ))

test('each cell of a table knows its column, and the first names the row', () => {
  const html = drawn(
    <Table
      caption="Plazos"
      columns={[{ text: 'Caso' }, { text: 'Actos', numeric: true }]}
      rows={[{ cells: ['MX-1', '4'], tone: 'danger' }]}
    />,
  )
  assert.match(html, /<th scope="row"[^>]* data-column="Caso">MX-1/)
  assert.match(html, /<td class="govuk-table__cell govuk-table__cell--numeric" data-column="Actos">4/)
  assert.match(html, /rg-row--danger/)
  assert.match(html, /<caption[^>]*>Plazos/)
})

test('a state is told in a word, not by its colour', () =>
  assert.equal(
    drawn(<Tag tone="danger" text="Vencido" />),
    '<strong class="govuk-tag rg-tag--danger">Vencido</strong>',
  ))

test('a count of nothing raises no alarm', () => {
  const html = drawn(<Tally label="Plazos" counts={[{ number: 0, text: 'vencidos', tone: 'danger' }]} />)
  assert.match(html, /rg-tally__count--neutral/)
  assert.doesNotMatch(html, /--danger/)
})

test('the navigation says where one is and how much waits', () => {
  const html = drawn(
    <DeskNavigation
      label="Mesa"
      places={[
        { href: '/mesa', text: 'Por vencer', waiting: 3, current: true },
        { href: '/x', text: 'Guardia' },
      ]}
    />,
  )
  assert.match(html, /href="\/mesa" aria-current="page">Por vencer<span[^>]*> 3</)
  assert.equal(html.match(/aria-current/g)?.length, 1)
})

test('an act can be landed on by its number', () => {
  const acts = [{ seq: 7, title: 'Solicitud recibida', at: page.now, by: 'la persona', article: 'art. 25' }]
  const html = drawn(<Timeline page={page} acts={acts} />)
  assert.match(html, /<li id="act-7"/)
  assert.match(html, /<time datetime="2026-11-23T21:04:00Z">23 de noviembre de 2026, 15:04/)
  assert.match(html, /la persona · art\. 25/)
})

test('the words of the code are never offered for translation', () =>
  assert.match(drawn(<CodeWords page={page} words={['amigo', 'balsa']} />), /translate="no".*>amigo<.*>balsa</))

test('a long list is walked page by page, and a short one shows no way', () => {
  const at = (current: number, last: number) =>
    drawn(<Pagination page={page} current={current} last={last} href={(number) => `?p=${number}`} />)
  assert.match(at(2, 3), /href="\?p=1" rel="prev".*Página 2.*href="\?p=3" rel="next"/)
  assert.doesNotMatch(at(1, 3), /prev/)
  assert.doesNotMatch(at(3, 3), /rel="next"/)
  assert.equal(at(1, 1), '')
})
