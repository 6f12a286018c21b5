import { running } from '../../../domain/case/state.js'
import { Notice } from '../../parts/notice.js'
import type { Shown } from './shown.js'

/** Whoever the person has barred, with the running measures that it was given to carry out. */
function barredCarriers({ state, measures }: Pick<Shown, 'state' | 'measures'>) {
  const alive = running(state).map(({ id }) => id)
  return state.barred.flatMap((id) => {
    const its = measures.filter((measure) => measure.carrier === id && alive.includes(measure.id))
    return its.length > 0 ? [{ authority: its[0]!.authority ?? id, measures: its.map(({ name }) => name) }] : []
  })
}

/** A measure in the hands of an authority that the person barred afterwards has to be given to another: nobody may miss it. */
export const BarredCarriers = ({ shown }: { shown: Pick<Shown, 'page' | 'state' | 'measures'> }) => {
  const { title, next } = shown.page.words.follow.barredCarrier
  return (
    <>
      {barredCarriers(shown).map(({ authority, measures }) => (
        <Notice tone="danger" title={title({ authority, measures: measures.join(', ') })}>
          <p>{next}</p>
        </Notice>
      ))}
    </>
  )
}
