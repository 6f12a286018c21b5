/** What became of measures once ordered, at the desk: deliveries, tests, alarms, silence, evaluations, misuse, inquiries. */
export const follow = {
  recommended: { to: 'Qué se recomienda', why: 'Por qué' },
  ordered: 'La ordenó',
  failing: 'El dispositivo no sirve',
  deliveries: {
    title: 'Entregas',
    serial: ({ number }: { number: string }) => `Serie o inventario: ${number}`,
    to: ({ who }: { who: string }) => `La recibió: ${who}`,
    signed: 'La persona firmó que la recibió y sirve',
    contradicted: 'La persona dice que no es cierto',
    unsigned: 'Sin la firma de la persona',
  },
  tests: {
    title: 'Pruebas',
    worked: 'Funcionó',
    failed: 'No funcionó',
    never: 'Nunca probado',
    notSince: 'No se ha probado desde la última entrega',
    supplier: ({ who }: { who: string }) => `Lo provee: ${who}`,
  },
  alarms: {
    title: 'Alarmas',
    answered: { yes: 'Respondieron', late: 'Respondieron tarde', no: 'Nadie respondió' },
  },
  failures: { title: 'Fallas' },
  barredCarrier: {
    title: ({ authority, measures }: { authority: string; measures: string }) =>
      `La persona pidió que no se entere ${authority}, que tiene a su cargo: ${measures}`,
    next: 'Nadie puede pedirle ya nada. La medida sigue debiéndose, y los límites siguen corriendo: la Junta tiene que encargarla a otra, con un plan nuevo que la persona acuerde, y concluir esta.',
  },
  silence: {
    title: ({ count }: { count: number }) => `Se preguntó ${count} veces seguidas y nadie respondió`,
    next: 'El silencio también es una señal. Búsquela por otro medio seguro, y si hace falta declare el peligro.',
  },
  checkBacks: {
    title: 'Cómo sigue la persona',
    answered: 'Respondió',
    silent: 'Nadie respondió',
    again: ({ days }: { days: string }) => `Se pregunta otra vez en ${days}`,
  },
  reviews: {
    title: 'Evaluaciones de las medidas',
    caption: ({ at, cause }: { at: string; cause: string }) => `${at}. ${cause}`,
    columns: { measure: 'Medida', recommended: 'Qué se recomendó', decided: 'Qué decidió la Junta' },
    awaited: 'Todavía no decide',
    withdrawn: 'La retiró por uso indebido',
  },
  misuse: {
    title: 'Uso indebido',
    deliberate: 'Deliberado',
    careless: 'No deliberado',
    warned: 'Se le advirtió',
    unwarned: 'Sin advertir',
    answer: 'La persona respondió',
    rule: ({ incidents, warnings }: { incidents: number; warnings: number }) =>
      `Para retirar medidas hacen falta: usos deliberados, ${incidents}; advertencias, ${warnings}; y haber oído a la persona.`,
    missing: 'Todavía falta:',
    nothing:
      'Se cumple todo lo que se pide antes de que la Junta pueda decidir un retiro. Decidirlo sigue siendo cosa suya.',
  },
  loss: {
    opened: 'El expediente sigue, por quienes quedan en riesgo. La averiguación se abrió en el mismo momento.',
    look: 'Ver la averiguación',
  },
  inquiry: {
    title: 'Averiguación',
    heading: ({ name }: { name: string }) => `Averiguación ${name}`,
    lead: 'Qué hizo y qué no hizo el mecanismo por una persona a quien protegía. No busca culpables: busca qué cambiar.',
    why: 'Para conocer la averiguación',
    back: 'Volver a la fila',
    facts: { what: 'Qué pasó', case: 'Expediente', opened: 'Se abrió', state: 'En qué va' },
    story: 'Lo que se ha encontrado',
    find: 'Agregar un hallazgo',
    close: 'Concluir la averiguación',
    closeLead: 'La Junta concluye. Después no se agrega nada más.',
  },
}

export type Follow = typeof follow
