import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, request, analyst, secondAnalyst, officer, seated, assign } = told

const handlersAfter = (...said: readonly told.Step[]) =>
  caseFile.derive(fold(caseFile, told.inFile(told.acts(...said), told.file)), told.file).docket!.handlers

test('a file is assigned within an office, taken over, and given back to nobody', () => {
  const before = [request(), seated(analyst), seated(secondAnalyst)]
  assert.deepEqual(handlersAfter(...before), {})
  assert.deepEqual(handlersAfter(...before, assign(analyst)), { 'risk-unit': analyst.person })
  assert.deepEqual(handlersAfter(...before, assign(analyst), assign(secondAnalyst, 2)), {
    'risk-unit': secondAnalyst.person,
  })
  assert.deepEqual(handlersAfter(...before, assign(analyst), told.assignNobody('risk-unit')), {})
})

test('each office has its own handler', () =>
  assert.deepEqual(handlersAfter(request(), seated(analyst), seated(officer), assign(analyst), assign(officer)), {
    'risk-unit': analyst.person,
    'reception-unit': officer.person,
  }))

test('nobody assigns for another office', () => {
  const before = given(request(), seated(analyst), seated(officer))
  before.when(told.by(officer, assign(analyst))).thenRefusedAt('assigned.other-office', 'office')
  before.when(assign(officer)).thenStands()
})

test('whoever takes offices away hands over the files of any, and of nothing but a queue', () => {
  const before = given(request(), seated(analyst))
  before.when(told.by(told.enrolment, assign(analyst))).thenStands()
  const nowhere = { ...told.assignNobody('risk-unit'), said: { office: 'executive-coordinator' } }
  before.when(told.by(told.enrolment, nowhere)).thenRefused('assigned.office', 'assigned.already')
})

test('only who was seated in the office handles its files', () => {
  given(request())
    .when({ ...assign(analyst), cites: [] })
    .thenRefusedAt('holder.not-seated', 'to')
  const elsewhere = { ...assign(analyst), cites: assign(officer).cites! }
  given(request(), seated(analyst), seated(officer)).when(elsewhere).thenRefusedAt('holder.not-seated', 'to')
})

test('what is so already is not said again', () => {
  const before = [request(), seated(analyst)]
  given(...before)
    .when(told.assignNobody('risk-unit'))
    .thenRefusedAt('assigned.already', 'to')
  given(...before, assign(analyst))
    .when(assign(analyst))
    .thenRefusedAt('assigned.already', 'to')
})

test('an assignment stands in the way of nobody else’s signature', () =>
  given(request(), seated(officer), assign(officer)).when(told.admit(), 1).thenStands())

test('a file that was closed is handled by nobody, also when the person comes back', () => {
  const closed = [request(), seated(analyst), assign(analyst), told.leave(), told.close()]
  assert.deepEqual(handlersAfter(...closed), {})
  assert.deepEqual(handlersAfter(...closed, told.comeBack()), {})
  given(...closed)
    .when(assign(analyst))
    .thenRefused('case.closed')
  given(seated(analyst)).when(assign(analyst)).thenRefused('case.not-begun')
})
