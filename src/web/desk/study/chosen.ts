import type { Instrument, Law } from '../../../domain/law/law.js'
import { type Form, one } from '../../form.js'

/** The instrument that a study is being made with, and the modules of it that were asked for. */
export type Chosen = Readonly<{ instrument: Instrument; modules: readonly string[] }>

/** What a form has chosen; ours while nothing was. Throws where the law has no instrument at all. */
export function chosenIn(form: Form, { instruments }: Law): Chosen {
  const instrument =
    instruments.find(({ id }) => id === one(form, 'instrument')) ??
    instruments.find(({ status }) => status === 'ours') ??
    instruments[0]
  if (!instrument) throw new Error('The law has no instrument to study risk with')
  const asked = form.get('modules') ?? []
  return { instrument, modules: instrument.modules.map(({ id }) => id).filter((id) => asked.includes(id)) }
}

/** Which text of an instrument a form was drawn with: what was signed upon an older one is told. */
export const drawnWith = ({ id, version }: Instrument): string => `${id} ${version}`

/** The version that the questions in a form had. Another instrument chosen since is taken as it stands. */
export function versionIn(form: Form, { id, version }: Instrument): string {
  const [drawn, ...rest] = one(form, 'drawn').split(' ')
  return drawn === id ? rest.join(' ') : version
}
