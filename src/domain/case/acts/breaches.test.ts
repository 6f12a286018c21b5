import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, after, noteBreach, rebutBreach } = told

/** Two hours after the request, by the law of the example. */
const due = told.entered.add({ hours: 2 }).toString({ smallestUnit: 'millisecond' })

test('a limit that passed unkept is noted, once', () => {
  given(urgentRequest())
    .when(after(121, noteBreach(1, due)))
    .thenStands()
  given(urgentRequest(), after(121, noteBreach(1, due)))
    .when(noteBreach(1, due))
    .thenRefused('breach.already-noted')
})

test('a limit that was kept is no breach, whoever comes to note it', () => {
  given(urgentRequest(), told.issue('m1')).when(noteBreach(1, due)).thenRefused('breach.limit-kept')
  given(urgentRequest(), after(120, told.deny())).when(noteBreach(1, due)).thenRefused('breach.limit-kept')
})

test('done a minute too late it is a breach all the same, noted after the cure', () =>
  given(urgentRequest(), after(121, told.issue('m1')))
    .when(after(122, noteBreach(1, due)))
    .thenStands())

test('a duty that fell away in time is no breach', () =>
  given(urgentRequest(), told.leave()).when(noteBreach(1, due)).thenRefused('breach.limit-kept'))

test('a limit that does not run here cannot be breached', () => {
  given(told.request()).when(noteBreach(1, due)).thenRefused('breach.limit-kept')
  given(urgentRequest()).when(noteBreach(2, due)).thenRefused('breach.limit-kept')
})

test('nobody but the system notes or rebuts', () => {
  given(urgentRequest())
    .when(told.by(told.officer, noteBreach(1, due)))
    .thenRefused('not-yours-to-sign')
  given(urgentRequest(), noteBreach(1, due))
    .when(told.by(told.officer, rebutBreach(1)))
    .thenRefused('not-yours-to-sign')
})

test('a late cure leaves the breach', () => {
  const cured = fold(caseFile, told.acts(urgentRequest(), after(121, noteBreach(1, due)), after(125, told.issue('m1'))))
  assert.deepEqual(
    cured.breaches.map(({ rule, start, due, rebutted }) => ({ rule, start, due, rebutted })),
    [{ rule: 'urgent-measures-issue', start: 1, due, rebutted: false }],
  )
})

test('a breach noted by a wrong clock is rebutted, and both stay', () => {
  const noted = [urgentRequest(), after(121, noteBreach(1, due))] as const
  given(...noted)
    .when(rebutBreach(1))
    .thenStands()
  given(urgentRequest()).when(rebutBreach(1)).thenRefused('breach.none-to-rebut')
  given(...noted, rebutBreach(1))
    .when(rebutBreach(1))
    .thenRefused('breach.none-to-rebut')
  assert.equal(fold(caseFile, told.acts(...noted, rebutBreach(1))).breaches[0]?.rebutted, true)
})

test('a breach stands in nobody’s way, and is noted in a closed file too', () => {
  given(urgentRequest(), after(121, noteBreach(1, due)))
    .when(told.issue('m1'), 1)
    .thenStands()
  const gone = [urgentRequest(), after(121, told.leave()), told.close()] as const
  given(...gone)
    .when(after(122, noteBreach(1, due)))
    .thenStands()
})
