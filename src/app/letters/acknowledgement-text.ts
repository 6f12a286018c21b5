import type { Verified } from '../../domain/law/law.js'
import type { Language } from './frame.js'

type Text = Readonly<{
  title: string
  registered: string
  folio: string
  entered: string
  channel: string
  transcribedBy: string
  words: string
  wordsUse: string
  now: string
  what: string
  by: string
  owedBy: string
  noLimit: string
  /** A caution beside an article whose wording was not read; nothing beside one that was. */
  verified: Readonly<Record<Verified, string>>
  ifNot: string
  telephone: string
  keep: string
  keeping: readonly string[]
  receiptApart: string
  demo: string
}>

export const acknowledgementText: Readonly<Record<Language, Text>> = {
  es: {
    title: 'Acuse de recibo',
    registered:
      'Su solicitud de protección quedó registrada. Aquí dice qué sigue, a más tardar cuándo y quién se lo debe. Usted no tiene que hacer nada para que avance.',
    folio: 'Su folio',
    entered: 'Entró',
    channel: 'Llegó por',
    transcribedBy: 'Tomó nota de lo que usted dijo',
    words: 'Sus doce palabras, en este orden',
    wordsUse:
      'El folio y estas palabras abren su expediente desde cualquier aparato, sin cuenta. Puede escribirlas sin acentos. Si se pierden, nadie podrá decírselas otra vez.',
    now: 'Qué pasa ahora',
    what: 'Qué debe suceder',
    by: 'A más tardar',
    owedBy: 'Quién se lo debe',
    noLimit: 'sin plazo en horas ni días',
    verified: {
      'text-read': '',
      'second-hand': 'según terceros; falta cotejar el texto oficial',
      recalled: 'falta cotejar con el texto oficial',
    },
    ifNot: 'Si no sucede',
    telephone: 'Si el peligro crece o algo cambia, llame:',
    keep: 'Cuide este papel',
    keeping: [
      'Si puede, apréndase el folio y las palabras. Guarde el papel donde no lo encuentre quien pueda hacerle daño.',
      'Si tenerlo le pone en peligro, destrúyalo. Su solicitud sigue su curso.',
      'Nadie del mecanismo le pedirá todas las palabras, ni por teléfono ni en persona. A quien se las pida, no se las dé.',
    ],
    receiptApart: 'Esta hoja se puede enseñar o dejar con alguien de confianza: no lleva las doce palabras.',
    demo: 'DEMOSTRACIÓN – datos inventados',
  },
  en: {
    title: 'Acknowledgement of receipt',
    registered:
      'Your request for protection is on record. This page says what comes next, by when, and who owes it to you. You need not do anything for it to go forward.',
    folio: 'Your case number (folio)',
    entered: 'Received',
    channel: 'It came by',
    transcribedBy: 'What you said was typed by',
    words: 'Your twelve words, in this order',
    wordsUse:
      'The case number and these words open your file from any device, with no account. You may type them without accents. If they are lost, nobody can tell you them again.',
    now: 'What happens now',
    what: 'What must happen',
    by: 'No later than',
    owedBy: 'Who owes it to you',
    noLimit: 'no limit in hours or days',
    verified: {
      'text-read': '',
      'second-hand': 'as others report it; not yet checked against the official text',
      recalled: 'not yet checked against the official text',
    },
    ifNot: 'If it does not happen',
    telephone: 'If the danger grows or anything changes, call:',
    keep: 'Keep this paper safe',
    keeping: [
      'If you can, learn the case number and the words by heart. Keep the paper where nobody who might harm you will find it.',
      'If having it puts you in danger, destroy it. Your request goes on.',
      'Nobody from the mechanism will ask you for all the words, by telephone or in person. If someone does, do not give them.',
    ],
    receiptApart: 'This sheet can be shown, or left with somebody you trust: it does not carry the twelve words.',
    demo: 'DEMONSTRATION – invented data',
  },
}
