/** The plan of measures: how it is proposed at the desk, and how the person reads and answers it. */
export const plan = {
  words: {
    agreed: 'De acuerdo',
    objected: 'No está de acuerdo',
    unheard: 'Todavía no responde',
    instead: 'En su lugar',
  },
  last: 'Qué se dijo del último plan',
  form: {
    lead: 'Cada medida se propone por separado, y la persona responde una por una. Nada se decreta sin su palabra, o sin la razón de que falte.',
    why: 'Para proponer el plan: a quién protege y quién tiene que estar de acuerdo',
    kinds: { protection: 'De protección', preventive: 'Preventivas' },
    days: 'Cuántos días dura',
    consenters: 'Quiénes tienen que estar de acuerdo',
    consentersLead:
      'Si es una persona, ella. Si es una comunidad, una redacción o una familia, cada quien con su nombre y su papel.',
    consenter: ({ number }: { number: number }) => `Persona ${number}`,
    consenterHint: 'Nombre y papel: por ejemplo, «vocera de la comunidad». Se guarda sellado aparte.',
    moreConsenters: 'Agregar a otra persona',
    explainedHint: 'Cuándo, por qué medio y qué se explicó. La persona lo leerá.',
  },
  mine: {
    title: 'Mi plan',
    asked:
      'Estas son las medidas que le proponen. Diga con cuáles está de acuerdo y con cuáles no; puede cambiar de opinión hasta que la Junta decida.',
    next: 'Cuando responda por todas, el caso pasa a la Junta. Si no responde, la Junta solo puede decidir diciendo por qué lo hace sin su palabra.',
    decided: 'La Junta ya decidió sobre este plan.',
    forWhom: ({ who }: { who: string }) => `Para: ${who}`,
    lasts: ({ length }: { length: string }) => `Dura ${length}, y después se revisa.`,
    asks: 'Qué le pide a usted',
    asksNothing: 'No le pide nada.',
    decision: 'Lo que decidió la Junta',
    notTold: 'Todavía no se le ha notificado. El tiempo para inconformarse empieza cuando se le notifique.',
    told: ({ at }: { at: string }) => `Se le notificó el ${at}.`,
    carriesOut: ({ who }: { who: string }) => `La lleva a cabo: ${who}`,
  },
}
