import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, study } = told

test('the immediate study and the measures are made in either order (art. 26)', () => {
  given(urgentRequest()).when(study()).thenStands()
  given(urgentRequest(), told.issue('m1')).when(study()).thenStands()
  given(urgentRequest(), study()).when(told.issue('m1')).thenStands()
})

test('without danger declared there is nothing urgent to study', () =>
  given(told.request()).when(study()).thenRefused('urgent.not-declared'))

test('it is made once for each danger', () => {
  given(urgentRequest(), study()).when(study()).thenRefused('study.already')
  given(urgentRequest(), study(), told.danger()).when(study()).thenStands()
})

test('its level is one of the law, and every part has its reasons', () => {
  given(urgentRequest())
    .when(study({ level: 'enormous' }))
    .thenRefusedAt('study.level', 'level')
  given(urgentRequest())
    .when(study({ threat: '' }))
    .thenRefusedAt('study.threat.blank', 'threat')
  given(urgentRequest())
    .when(study({ exposure: '' }))
    .thenRefusedAt('study.exposure.blank', 'exposure')
  given(urgentRequest())
    .when(study({ capacities: '' }))
    .thenRefusedAt('study.capacities.blank', 'capacities')
  given(urgentRequest())
    .when(study({ reasons: '' }))
    .thenRefusedAt('study.reasons.blank', 'reasons')
})

test('the risk unit does not make it, and nobody in a closed file', () => {
  given(urgentRequest()).when(told.by(told.analyst, study())).thenRefused('not-yours-to-sign')
  given(urgentRequest(), told.leave(), told.close()).when(study()).thenRefused('case.closed')
  given().when(study()).thenRefused('case.not-begun', 'urgent.not-declared')
})
