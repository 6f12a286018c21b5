import type { AcknowledgementContents } from './acknowledgement.js'

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
