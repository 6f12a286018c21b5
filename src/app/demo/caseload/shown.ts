import { days } from '../story.js'
import { admits, asks } from './asked.js'
import { carriesOut } from './carried-out.js'
import { decreed } from './decided.js'
import { asked } from './followed.js'
import { beside, type Life, type Somebody } from './life.js'
import { proposed } from './planned.js'
import { studies } from './studied.js'

/** A case that the demonstration's door shows, since the person has something to say in it now. */
type Shown = Readonly<{
  name: string
  ago: number
  door: Readonly<{ es: string; en: string }>
  life: (one: Somebody) => Life
}>

/** The plan was put to them, and nothing said yet. */
function* waitsForWord(one: Somebody): Life {
  yield* asks(one)
  yield* admits(one)
  yield* studies(one)
  yield* proposed(one)
}

/** Decreed, carried out by some and not by others; a device among it. */
function* isUnderProtection(one: Somebody): Life {
  yield* asks(one)
  yield* admits(one)
  yield* studies(one)
  const { measures, trail } = yield* decreed(one, 'neverCame')
  yield* beside([...trail, asked(one, 8), ...carriesOut(one, measures, 'neverCame')])
}

export const shown: readonly Shown[] = [
  {
    name: 'a plan waits for their word',
    ago: days(20),
    door: {
      es: 'Le propusieron un plan; usted dice de cada medida si le sirve',
      en: 'A plan was proposed; you say of each measure whether it serves you',
    },
    life: waitsForWord,
  },
  {
    name: 'decreed, and not all of it came',
    ago: days(150),
    door: {
      es: 'La Junta decretó sus medidas; una no llegó, y puede pedir que se revisen',
      en: 'The Board decreed your measures; one never came, and you can ask for a review',
    },
    life: isUnderProtection,
  },
]
