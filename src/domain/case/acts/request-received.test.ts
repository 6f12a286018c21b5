import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, officer, by } = told
const typed = (over: Record<string, unknown> = {}) => by(officer, request({ channel: 'telephone', ...over }))

test('a request is received from the person, in danger or not', () => {
  given().when(request()).thenStands()
  given().when(told.urgentRequest()).thenStands()
})

test('a telephone request is typed by an officer', () => {
  given().when(typed()).thenStands()
  given().when(by(officer, request())).thenRefusedAt('request.channel', 'channel')
  given()
    .when(request({ channel: 'letter' }))
    .thenRefusedAt('request.channel', 'channel')
})

test('a file begins once', () => given(request()).when(request(), 1).thenRefused('request.already'))

test('nobody but the person and the reception unit makes requests', () =>
  given().when(by(told.analyst, request())).thenRefused('not-yours-to-sign'))

test('consent prevented by grave cause says which (art. 25)', () => {
  given()
    .when(request({ consent: 'prevented' }))
    .thenRefusedAt('request.grave-cause.blank', 'graveCause')
  given()
    .when(request({ consent: 'prevented', graveCause: 'Unconscious' }))
    .thenStands()
})

test('a request without consent yet is received all the same', () =>
  given()
    .when(request({ consent: 'pending' }))
    .thenStands())

test('who cannot say where is not turned away', () => {
  given()
    .when(request({ entity: 'unknown' }))
    .thenStands()
  given()
    .when(request({ entity: 'atlantis' }))
    .thenRefusedAt('request.entity', 'entity')
})

test('populations and authorities are those of the law', () => {
  given()
    .when(request({ population: 'pirate' }))
    .thenRefusedAt('request.population', 'population')
  given()
    .when(request({ barred: ['guard', 'police-north'] }))
    .thenStands()
  given()
    .when(request({ barred: ['nobody-knows'] }))
    .thenRefusedAt('authority.unknown', 'barred')
})

test('every blank that matters is named', () => {
  given()
    .when(request({ name: ' ' }))
    .thenRefusedAt('request.name.blank', 'name')
  given()
    .when(request({ happened: '' }))
    .thenRefusedAt('request.happened.blank', 'happened')
  given()
    .when(request({ contact: { how: '' } }))
    .thenRefusedAt('contact.how.blank', 'contact.how')
  given()
    .when(request({ circle: [{ name: '', relation: 'child' }] }))
    .thenRefusedAt('circle.name.blank', 'circle.0.name')
  given()
    .when(request({ channel: 'pigeon', sex: 'x' }))
    .thenRefused('request.channel', 'request.sex')
})

test('nothing is longer than eight pages', () =>
  given()
    .when(request({ happened: 'x'.repeat(20_001) }))
    .thenRefusedAt('said.too-long', 'happened'))
