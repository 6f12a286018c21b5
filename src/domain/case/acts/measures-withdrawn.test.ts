import { test } from 'node:test'
import * as told from '../../given.js'

const { given, misuse, warn, takeBack, carriedAll } = told

const decreed = [
  ...carriedAll(),
  told.request(),
  told.admit(),
  told.forward(),
  told.riskStudy(),
  told.plan(),
  told.agree(),
  told.decree(),
]
const thrice = [misuse('m7'), misuse('m7'), misuse('m7')]

test('misuse deliberate and repeated, warned and heard, lets the Board take measures back (art. 37)', () =>
  given(...decreed, ...thrice, warn(8), told.answerMisuse())
    .when(takeBack('m7'))
    .thenStands())

test('one careless act takes nothing back, nor many that were not deliberate', () => {
  given(...decreed, misuse('m7'), warn(8), told.answerMisuse())
    .when(takeBack('m7'))
    .thenRefused('withdrawal.not-repeated')
  const careless = { deliberate: false }
  given(
    ...decreed,
    misuse('m7', careless),
    misuse('m7', careless),
    misuse('m7', careless),
    warn(8),
    told.answerMisuse(),
  )
    .when(takeBack('m7'))
    .thenRefused('withdrawal.not-repeated')
})

test('nobody loses measures unwarned or unheard', () => {
  given(...decreed, ...thrice)
    .when(takeBack('m7'))
    .thenRefused('withdrawal.not-warned', 'withdrawal.not-heard')
  given(...decreed, ...thrice, warn(8))
    .when(takeBack('m7'))
    .thenRefused('withdrawal.not-heard')
})

test('only measures that the file has, and the Board carried it', () => {
  const ready = [...decreed, ...thrice, warn(8), told.answerMisuse()]
  given(...ready)
    .when(takeBack('m9'))
    .thenRefusedAt('measures.unknown', 'measures.0')
  given(...ready)
    .when(takeBack())
    .thenRefusedAt('decree.measures.none', 'measures')
  given(...ready)
    .when({ ...takeBack('m7'), cites: [] })
    .thenRefused('decision.not-cited')
})
