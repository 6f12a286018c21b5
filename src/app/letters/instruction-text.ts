/** Authorities are written to in the language of the law. */
export const instructionText = {
  title: 'Oficio',
  number: ({ number }: { number: string }) => `Oficio número ${number}`,
  reserved: 'Información reservada',
  to: 'Para',
  from: 'De',
  issued: 'Fecha',
  signed: ({ person }: { person: string }) => `Clave de quien firma: ${person}`,
  about: 'Expediente',
  decided: ({ at, articles }: { at: string; articles: string }) =>
    `Con fundamento en ${articles} y por decisión tomada el ${at}, se pide a esa autoridad:`,
  asked: 'Qué se le pide',
  by: ({ day }: { day: string }) => `Se le pide responder a más tardar el ${day}.`,
  noDay: 'Se le pide responder en cuanto lo reciba.',
  needed: 'Lo que necesita saber',
  disclosed: 'Sobre la persona, solo lo que necesita para cumplir',
  datum: 'Dato',
  value: 'Lo que consta',
  notMore:
    'Este oficio no dice más de la persona porque no hace falta para cumplirlo. Si necesita saber algo más, pídalo a quien firma y diga para qué.',
  bound: 'Qué la obliga',
  unverified: 'falta cotejar con el texto oficial',
  answer: 'Cómo responder',
  answering: [
    'Diga si acepta, si no acepta y por qué, o a quién lo turna. Informe después de sus avances y de cuándo cumplió.',
    'Puede hacerlo por escrito, en persona o por teléfono. Cite el número de este oficio; no hace falta que nombre a la persona.',
  ],
  telephone: ({ number }: { number: string }) => `Teléfono: ${number}`,
  silence:
    'Lo que responda, y también que no responda, queda asentado con su fecha. La persona protegida dirá por su lado si las medidas están puestas.',
  keep: 'Cuide este oficio',
  keeping: [
    'Dé a conocer su contenido solo a quien tenga que cumplirlo.',
    'No busque a la persona por otro medio que el que aquí se indica, ni en su domicilio o su trabajo si no se indica.',
  ],
  demo: 'DEMOSTRACIÓN – datos inventados',
} as const
