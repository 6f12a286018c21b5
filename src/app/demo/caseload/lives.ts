import { admits, asks, declines, hurries, urgentOnes } from './asked.js'
import { carriesOut, deliveries } from './carried-out.js'
import { decreed, denied } from './decided.js'
import { closes, dies, leaves, returns } from './ended.js'
import { asked, follows, loses, type Under } from './followed.js'
import { beside, type Life, type Somebody } from './life.js'
import { studies } from './studied.js'

/** How protection ends, of all to whom it was given, if it does: the shares are ours but for the deaths. */
const endings = { goesOn: 64, leaves: 25, returns: 6, misuse: 5 }

/** A year after another, until whatever ends it. Answers what the person is under by then; nothing when all was concluded. */
function* runsOn(one: Somebody, under: Under, years: number): Life<Under | undefined> {
  let now = under
  for (let i = 0; i < years; i += 1) {
    if (yield* follows(one, now)) return undefined
    now = { ...now, urgent: [] }
  }
  return now
}

/** From the plan to whatever end. Urgent measures run on beside it at first. */
function* isProtected(one: Somebody, urgent: readonly string[]): Life {
  const how = one.chance.weighed(deliveries)
  const { measures, trail } = yield* decreed(one, how)
  const check = asked(one, one.chance.falls(0.85) ? 8 : 30)
  yield* beside([...trail, check, ...carriesOut(one, measures, how)])
  const ending = one.dies ? 'dies' : one.chance.weighed(endings)
  const years = ending === 'goesOn' ? Number.POSITIVE_INFINITY : one.chance.between(0, 1)
  const under = yield* runsOn(one, { decreed: measures, urgent }, years)
  if (!under) return yield* closes(one, 'La Junta concluyó las medidas.')
  yield* ends(one, under, ending)
}

function* ends(one: Somebody, under: Under, ending: keyof typeof endings | 'dies'): Life {
  if (ending === 'dies') return yield* dies(one)
  if (ending === 'misuse') {
    yield* loses(one, under)
    return yield* closes(one, 'Retiro de las medidas; notificado.')
  }
  yield* leaves(one)
  if (ending !== 'returns') return
  yield* returns(one)
  yield* admits(one)
  yield* studies(one)
  yield* isProtected({ ...one, dies: false }, [])
}

/** Of those not accepted, this share is turned away at the door, the others after a study; the split is ours. */
const declinedAtOnce = 0.75

/** One case from the request on. */
export function* lifeOf(one: Somebody): Life {
  yield* asks(one)
  if (!one.accepted && !one.danger && one.chance.falls(declinedAtOnce)) return yield* declines(one)
  if (one.danger) yield* hurries(one)
  yield* admits(one)
  if (one.accepted && !one.dies && one.chance.falls(0.04)) return yield* leaves(one)
  yield* studies(one)
  if (one.accepted) return yield* isProtected(one, one.danger ? urgentOnes : [])
  yield* denied(one)
  yield* one.danger ? leaves(one) : closes(one, 'Venció el plazo para inconformarse.')
}
