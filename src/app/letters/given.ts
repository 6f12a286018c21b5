import type { AcknowledgementContents } from './acknowledgement.js'
import type { InstructionContents } from './instruction.js'

/** The short form of a receipt, as long as a real one. Nobody signed it. */
export const inventedShort = [
  'resguardo/short/v1',
  'case-7k2f93qd',
  Buffer.alloc(32, 7).toString('base64'),
  'resguardo/promise/v1',
  'bitacora.example/fed',
  Buffer.alloc(32, 9).toString('base64'),
  '2026-03-02T20:05:00.000Z',
  '',
  `— bitacora.example/fed ${Buffer.alloc(68, 11).toString('base64')}`,
  '',
].join('\n')

/** An acknowledgement for the tests. Everybody and everything in it is invented. */
export const invented: AcknowledgementContents = {
  mechanism: 'Mecanismo de Protección de Ejemplo',
  folio: 'EJ-7K2F-93QD',
  words: [
    'ábaco',
    'pañal',
    'cigarra',
    'pingüino',
    'árbol',
    'índice',
    'océano',
    'útil',
    'zurdo',
    'campeón',
    'lección',
    'bahía',
  ],
  enteredAt: 'lunes 2 de marzo de 2026, 14:05, hora del centro',
  enteredAtIso: '2026-03-02T20:05:00.000Z',
  channel: 'formulario en línea',
  whatHappensNow: [
    {
      what: 'Se ordenan las medidas urgentes',
      by: 'lunes 2 de marzo de 2026, 17:05',
      owedBy: 'Unidad de Recepción',
      article: 'Ley de Ejemplo, art. 3',
      verified: 'text-read',
    },
    {
      what: 'Se avisa a la persona titular de la Coordinación',
      by: undefined,
      owedBy: 'Unidad de Recepción',
      article: 'Ley de Ejemplo, art. 4',
      verified: 'recalled',
    },
  ],
  whatYouCanDoIfNot: ['Diga en «Mi caso» qué no ocurrió.'],
  telephone: '00 0000 0000',
  demo: false,
}

/** A letter to an authority for the tests. Everybody and everything in it is invented. */
export const inventedLetter: InstructionContents = {
  mechanism: 'Mecanismo de Protección de Ejemplo',
  number: '2026-0007',
  addressee: 'Guardia de Ejemplo',
  sender: 'Oficina de Ejemplo que Coordina',
  signatory: 'p-coordinat001',
  folio: '7K2F-93QD',
  issuedAt: '2 de marzo de 2026, 14:05 (hora del centro)',
  decidedAt: '27 de febrero de 2026',
  measures: [
    { name: 'Escoltas', what: 'Dos personas, de lunes a viernes' },
    { name: 'Rondines', what: 'Tres al día por la calle de la redacción' },
  ],
  asks: 'Ponga en marcha las medidas y diga quién queda a cargo.',
  by: '5 de marzo de 2026',
  binding: { name: 'Obligada por la Ley', article: 'art. 4', verified: 'text-read', note: 'La resolución la obliga.' },
  disclosed: [{ name: 'Nombre', value: 'Persona Inventada' }],
  reservation: 'Las medidas otorgadas son información reservada (art. 63).',
  power: 'arts. 18-II, 29-I',
  telephone: '00 0000 0000',
  demo: false,
}
