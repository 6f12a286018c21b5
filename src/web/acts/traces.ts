import { type Act, isOf } from '../../domain/act.js'
import { alarmActivated } from '../../domain/case/acts/alarm-activated.js'
import { complianceConfirmed } from '../../domain/case/acts/compliance-confirmed.js'
import { complianceContradicted } from '../../domain/case/acts/compliance-contradicted.js'
import { deviceFailed } from '../../domain/case/acts/device-failed.js'
import { deviceTested } from '../../domain/case/acts/device-tested.js'
import { measureFailed } from '../../domain/case/acts/measure-failed.js'
import { measureImplemented } from '../../domain/case/acts/measure-implemented.js'
import type { Measure } from '../../domain/case/case.js'
import type { Law } from '../../domain/law/law.js'

const ofMeasure =
  (measure: string) =>
  ({ facets }: Act): boolean =>
    facets.measure === measure

const deliveries = (acts: readonly Act[]) => acts.filter((act) => isOf(measureImplemented, act))
const wordsOf = (acts: readonly Act[]) =>
  acts.filter((act) => isOf(complianceConfirmed, act) || isOf(complianceContradicted, act))

/** What became of one measure since it was ordered, in the order in which it happened. */
export function traceOf(acts: readonly Act[], measure: string) {
  const own = acts.filter(ofMeasure(measure))
  const delivered = deliveries(own)
  return {
    /** Each delivery with what the person said of it, as often as they said it: their signature, or that it is not so. */
    deliveries: delivered.map((act, i) => ({
      act,
      words: wordsOf(
        own.filter(({ seq }) => seq > act.seq && seq < (delivered[i + 1]?.seq ?? Number.POSITIVE_INFINITY)),
      ),
    })),
    tests: own.filter((act) => isOf(deviceTested, act)),
    alarms: own.filter((act) => isOf(alarmActivated, act)),
    failures: own.filter((act) => isOf(measureFailed, act) || isOf(deviceFailed, act)),
  }
}

export type Trace = ReturnType<typeof traceOf>
export type Delivery = Trace['deliveries'][number]

/** Whether a measure is a thing that can be tested and can fail; unknown once the file's key is gone. */
export const isDevice = (law: Law, { catalogue }: Measure): boolean =>
  law.measures.some(({ id, device }) => device && id === catalogue)

/** A device that the person has and that nobody tested since it was last handed over. */
export function isUntested({ deliveries, tests }: Trace): boolean {
  const last = deliveries.at(-1)
  return last !== undefined && !tests.some(({ seq }) => seq > last.act.seq)
}
