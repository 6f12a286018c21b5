import type { Language } from '../../domain/clock/explain.js'

const es = {
  usage: `resguardo person add --office CARGO --name NOMBRE --mail DIRECCIÓN
resguardo person link PERSONA                     otro enlace de alta, para una segunda llave
resguardo person list
resguardo person remove PERSONA [--office CARGO]  de un cargo, o de todos`,
  /** Reasons of the domain, in the words of this command. */
  reasons: {
    'holder.name.blank': '--name dice cómo se llama la persona',
    'holder.mail': '--mail dice a dónde se escribe a la persona: esto no es una dirección',
    'holder.already': 'Esta persona ya ocupa ese cargo',
    'holder.duties-apart': 'Esta persona ocupa un cargo que la ley separa de ese',
    'holder.not-seated': 'Nadie con ese nombre ocupa ese cargo: vea person list',
    'holder.person': 'Nadie con ese nombre ocupa ese cargo: vea person list',
    'said.too-long': 'Eso es demasiado largo',
    overtaken: 'Entretanto cambió quién ocupa los cargos: inténtelo otra vez',
  },
  offices: (known: string) => `--office es uno de: ${known}`,
  refused: (because: string) => `No es posible ahora: ${because}`,
  handOver: (minutes: number) =>
    `Entregue este enlace en persona. Da de alta una llave, una sola vez, en los próximos ${minutes} minutos:`,
  holds: (person: string, office: string) => `${person} ocupa el cargo ${office}`,
  left: (person: string, office: string | undefined) =>
    `${person} dejó ${office ? `el cargo ${office}` : 'todos sus cargos'}: sus sesiones ahí terminaron`,
  keys: (count: number) => `${count} ${count === 1 ? 'llave' : 'llaves'}`,
}

const en: typeof es = {
  usage: `resguardo person add --office OFFICE --name NAME --mail ADDRESS
resguardo person link PERSON                      another enrolment link, for a second key
resguardo person list
resguardo person remove PERSON [--office OFFICE]  from one office, or from all`,
  reasons: {
    'holder.name.blank': '--name says what the person is called',
    'holder.mail': '--mail says where the person is written to: this is no address',
    'holder.already': 'This person holds that office already',
    'holder.duties-apart': 'This person holds an office that the law keeps apart from that one',
    'holder.not-seated': 'Nobody of this name holds that office: see person list',
    'holder.person': 'Nobody of this name holds that office: see person list',
    'said.too-long': 'That is too long',
    overtaken: 'Who holds which office has changed meanwhile: try again',
  },
  offices: (known) => `--office is one of: ${known}`,
  refused: (because) => `Not possible now: ${because}`,
  handOver: (minutes) => `Hand this link over in person. It enrols one key, once, within ${minutes} minutes:`,
  holds: (person, office) => `${person} holds the office ${office}`,
  left: (person, office) => `${person} has left ${office ?? 'every office'}: their sessions there have ended`,
  keys: (count) => `${count} ${count === 1 ? 'key' : 'keys'}`,
}

export const personWords: Readonly<Record<Language, typeof es>> = { es, en }
