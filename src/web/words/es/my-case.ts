/** The person's own page: what is owed, what was done, and what they may say. */
export const myCase = {
  title: 'Mi caso',
  enter: {
    lead: 'Escriba su folio y sus doce palabras. Nada queda guardado en este aparato.',
    folio: { label: 'Folio', hint: 'Ocho letras y números. Da igual si usa mayúsculas o guion.' },
    words: {
      label: 'Sus doce palabras, en orden',
      hint: 'Separadas por espacios. Puede escribirlas sin acentos, o solo las cuatro primeras letras de cada una.',
    },
    button: 'Entrar a mi caso',
    lost: '¿Perdió el folio o las palabras?',
    lostText:
      'Nadie puede decírselas de nuevo, pero su caso sigue su curso. Comuníquese por teléfono o por el medio seguro que dejó; podrá seguir el caso con quien lo atiende.',
    call: ({ number }: { number: string }) => `Teléfono, de día o de noche: ${number}`,
  },
  errors: {
    folio: 'Escriba su folio.',
    words: 'Escriba sus doce palabras.',
    wrong: 'El folio y las palabras no abren ningún caso. Revise que sean doce palabras, en su orden.',
    tooMany: 'Hay demasiados intentos con este folio. Espere unos segundos y vuelva a enviar.',
    lapsed: 'Por su seguridad esta página se cerró. Escriba otra vez su folio y sus palabras.',
    lapsedKept:
      'Por su seguridad esta página se cerró antes de guardar lo que escribió. Lo conservamos: entre de nuevo y envíelo.',
  },
  notices: {
    unsent: 'Lo que escribió sigue aquí y todavía no se ha enviado.',
    again: 'Ya lo habíamos recibido. Quedó guardado una sola vez.',
    recorded: ({ at }: { at: string }) => `Quedó guardado el ${at}.`,
    see: 'Ver cómo quedó',
  },
  folio: ({ folio }: { folio: string }) => `Folio ${folio}`,
  closes: 'Esta página se cierra sola: pasado un rato pedirá otra vez sus palabras.',
  refresh: 'Ver si hay algo nuevo',
  status: {
    received: 'Su solicitud está en manos de quien la recibe. Todavía no se decide si se admite.',
    admitted: 'Su solicitud se admitió. Falta que pase a estudio.',
    'under-study': 'Su caso está en estudio: se valora el riesgo y qué medidas hacen falta.',
    'measures-contradicted':
      'Usted dijo que una medida no es como dicen. Su palabra queda junto a la de la autoridad, y se le debe hasta que sea cierto.',
    'measures-owed': 'Hay medidas urgentes ordenadas que todavía no están todas puestas.',
    'measures-implemented': 'La autoridad dice que las medidas urgentes están puestas. Diga usted si es cierto.',
    studied: 'Ya se estudió el riesgo. Falta que le propongan un plan de medidas.',
    'plan-proposed':
      'Le propusieron un plan. Diga, medida por medida, si está de acuerdo: sin su palabra no se decide.',
    'for-decision': 'Su caso espera la próxima sesión de la Junta, que es quien decide.',
    decreed: 'La Junta decretó medidas que todavía no están todas puestas.',
    protected: 'Sus medidas están puestas. Si alguna falla o deja de servir, dígalo aquí.',
    'in-review': 'Se están evaluando de nuevo sus medidas. Mientras tanto siguen las que tiene.',
    concluded: 'Las medidas que decretó la Junta terminaron. Si vuelve el peligro, declárelo.',
    denied: 'La Junta decidió no dar medidas. Abajo están las razones y lo que usted puede hacer.',
    lost: 'En este caso se registró una muerte o una desaparición, y se abrió una averiguación sobre lo que se hizo.',
    declined:
      'Su solicitud no se admitió. Abajo están las razones. Si hay un peligro nuevo, declárelo y se vuelve a decidir.',
    leaving:
      'Usted pidió salir o retiró su acuerdo. Nada avanza, salvo que declare un peligro o dé de nuevo su acuerdo.',
    closed: 'El caso está cerrado. Si vuelve el peligro, declárelo aquí: el caso se reabre.',
  },
  consent: {
    pending: 'Falta el acuerdo de la persona en peligro. Los plazos corren; sin él, la solicitud puede no admitirse.',
    prevented: 'Entró sin el acuerdo de la persona, por una causa grave. En cuanto pueda, hay que darlo.',
    waived: 'Se tuvo por acreditada una causa grave que impide el acuerdo. En cuanto pueda, hay que darlo.',
    withdrawn: 'Usted retiró su acuerdo. Puede darlo de nuevo cuando quiera.',
  },
  owed: {
    title: 'Qué se le debe y para cuándo',
    none: 'En este momento no corre ningún plazo en este caso.',
    breached:
      'Este plazo se venció sin cumplirse. Quedó anotado y nadie lo puede borrar; lo que se debe, se sigue debiendo.',
    reckoned: 'Cómo se calculó',
  },
  past: {
    title: 'Plazos que ya terminaron',
    verdicts: {
      kept: 'Se cumplió a tiempo',
      late: 'Se cumplió tarde',
      running: 'Corre',
      overdue: 'Vencido',
      'fallen-away': 'Dejó de correr antes de vencer',
      missed: 'No se cumplió',
      lapsed: 'Pasó el tiempo de usarlo',
      'no-limit': 'Se hizo; la ley no fija un número',
    },
  },
  measures: {
    title: 'Mis medidas',
    none: 'Todavía no hay medidas ordenadas.',
    by: ({ who }: { who: string }) => `La lleva a cabo: ${who}`,
    delivered: ({ what, at }: { what: string; at: string }) =>
      `Dicen que le entregaron el ${at}: ${what}. Si lo recibió y sirve, fírmelo aquí: es su recibo.`,
    serial: ({ number }: { number: string }) => `Número de serie o inventario: ${number}`,
    untested: 'Nadie ha probado este dispositivo con usted. Puede pedir que lo prueben.',
    failing: 'No sirve, según se dijo: se le debe otra vez.',
    states: {
      issued: 'Autoridad: todavía no la pone',
      implemented: 'Autoridad: ya está puesta',
      failed: 'Autoridad: no funciona',
      suspended: 'La Junta la suspendió',
      ended: 'Terminada',
    },
    words: { unheard: 'Usted: sin opinar', confirmed: 'Usted: sí está', contradicted: 'Usted: no es cierto' },
  },
  warnings: {
    title: 'Me advirtieron de un mal uso',
    lead: 'Responda con sus palabras. Sin oírle no se le puede retirar ninguna medida; una advertencia no es un retiro.',
    heard: 'Su respuesta ya está en el expediente. Puede agregar otra.',
  },
  window: {
    title: 'Si no está de acuerdo',
    how: 'Todavía no se puede hacer desde esta página. Mientras tanto, pida por teléfono que le ayuden a presentarla, o que lo haga una organización de su confianza. El tiempo corre igual.',
  },
  can: {
    title: 'Lo que puedo hacer',
    lead: 'Todo lo que diga aquí queda con fecha y hora.',
    end: 'Salir del mecanismo',
    endLead:
      'Es su derecho, sin dar razones. Lo que ya se hizo queda en el expediente. Con el mismo folio y palabras puede volver.',
  },
  story: 'Qué ha pasado',
  readers: {
    title: 'Quién abrió mi expediente',
    lead: 'Cada vez que alguien lo abre queda anotado antes de mostrarlo. Se dice el cargo y una clave; no el nombre.',
    none: 'Nadie más lo ha abierto todavía.',
    opened: {
      story: 'Leyó lo que se contó',
      'story-and-whereabouts': 'Leyó lo que se contó y dónde y cómo encontrarle',
    },
    own: ({ count, at }: { count: number; at: string }) =>
      `Usted: ${count} ${count === 1 ? 'vez' : 'veces'}; la última, el ${at}.`,
    why: 'La persona abre su propio expediente',
  },
  acts: {
    danger: {
      title: 'Hay peligro ahora',
      lead: 'Corre un plazo nuevo desde que lo envía. No hace falta probarlo. También reabre un caso cerrado.',
      button: 'Declarar el peligro',
      fields: { what: '¿Qué peligro hay ahora?', whereabouts: '¿Dónde está? Se guarda sellado aparte' },
    },
    consent: {
      title: 'Dar mi acuerdo',
      lead: 'La ley pide el acuerdo de quien va a recibir la protección.',
      button: 'Dar el acuerdo',
      fields: { who: '¿Quién lo da?', evidence: 'Si lo da otra persona, ¿por qué puede hacerlo?' },
    },
    incident: {
      title: 'Reportar un incidente o una amenaza',
      lead: 'Cualquier cosa que afecte la seguridad, aunque no pruebe nada.',
      button: 'Enviar el reporte',
      fields: {
        sort: '¿Fue una amenaza? Es amenaza cuando alguien da a entender que le va a hacer daño',
        what: '¿Qué ocurrió?',
        when: '¿Cuándo?',
        where: '¿Dónde? Se guarda sellado aparte',
      },
    },
    addition: {
      title: 'Agregar algo a lo que conté',
      lead: 'Lo que recuerde o quiera corregir. Lo anterior no se borra.',
      button: 'Agregar',
      fields: { what: '¿Qué quiere agregar?' },
    },
    contact: {
      title: 'Cambiar cómo encontrarme',
      lead: 'La forma nueva sustituye a la anterior para quien le busque desde ahora.',
      button: 'Guardar la forma nueva',
      fields: {
        'contact.how': '¿Cómo le buscamos?',
        'contact.when': '¿Cuándo?',
        'contact.caution': '¿Con qué cuidado?',
        everyDays: '¿Cada cuántos días quiere que le preguntemos cómo sigue?',
      },
    },
    barred: {
      title: 'Señalar a una autoridad que no debe enterarse',
      lead: 'No se le avisará ni se le encargará ninguna medida nueva.',
      button: 'Señalarla',
      fields: { authority: '¿Cuál?', why: '¿Por qué?' },
    },
    agreed: {
      title: 'Estoy de acuerdo con estas medidas',
      lead: 'Marque solo aquellas con las que está de acuerdo. Lo que no marque queda sin responder.',
      button: 'Decir que estoy de acuerdo',
      fields: {
        consenter: '¿Quién lo dice?',
        measures: '¿Con cuáles está de acuerdo?',
        note: '¿Quiere decir algo más?',
      },
    },
    objected: {
      title: 'No estoy de acuerdo con estas medidas',
      lead: 'Tiene derecho a no estar de acuerdo. La Junta lo verá antes de decidir.',
      button: 'Decir que no estoy de acuerdo',
      fields: {
        consenter: '¿Quién lo dice?',
        measures: '¿Con cuáles no está de acuerdo?',
        what: '¿Por qué no?',
        instead: '¿Qué serviría en su lugar?',
      },
    },
    confirmed: {
      title: 'Sí, está puesta y sirve',
      lead: 'Su palabra queda junto a la de la autoridad.',
      button: 'Confirmar',
      fields: { what: '¿Quiere decir algo más?' },
    },
    contradicted: {
      title: 'No es cierto, o no sirve',
      lead: 'Su palabra queda junto a la de la autoridad, y la medida se vuelve a deber.',
      button: 'Decir que no es así',
      fields: { what: '¿Qué falta o qué no es cierto?' },
    },
    failing: {
      title: 'El dispositivo no sirve',
      lead: 'Se le debe otra vez, y la medida se evalúa de nuevo.',
      button: 'Reportar la falla',
      fields: { what: '¿Qué falla?', since: '¿Desde cuándo?' },
    },
    pressed: {
      title: 'Activé la alarma',
      lead: 'Cuente si alguien respondió. Si nadie respondió, o tardaron, la medida se evalúa de nuevo.',
      button: 'Contar qué pasó',
      fields: {
        when: '¿Cuándo la activó?',
        answered: '¿Alguien respondió?',
        minutes: '¿Cuántos minutos tardaron?',
        outcome: '¿En qué terminó?',
      },
    },
    review: {
      title: 'Pedir que se revisen mis medidas o el estudio',
      lead: 'En cualquier momento. Lo revisa la unidad que estudia el riesgo y después decide la Junta.',
      button: 'Pedir la revisión',
      fields: { of: '¿Qué quiere que se revise?', why: '¿Por qué?' },
    },
    heard: {
      title: 'Responder a la advertencia',
      lead: 'Lo que diga lo leerá la Junta antes de decidir nada.',
      button: 'Enviar mi respuesta',
      fields: { what: '¿Qué quiere responder?' },
    },
    return: {
      title: 'Quiero volver',
      lead: 'Con este mismo folio. Si el caso se cerró, se decide otra vez si se admite; lo anterior queda. Si solo había pedido salir, sigue donde estaba.',
      button: 'Pedir que me reciban de nuevo',
      fields: { why: '¿Qué pasa ahora?' },
    },
    withdrawal: {
      title: 'Retirar mi acuerdo',
      lead: 'Deja de estar de acuerdo con que el caso siga. El caso se detiene; puede dar su acuerdo otra vez.',
      button: 'Retirar mi acuerdo',
      fields: { reason: '¿Quiere decir por qué?' },
    },
    exit: {
      title: 'Pedir mi salida',
      lead: 'El caso deja de avanzar y la protección termina. Si vuelve el peligro, declárelo aquí mismo.',
      button: 'Pedir la salida',
      fields: { reason: '¿Quiere decir por qué?' },
    },
  },
  choose: 'Elija una autoridad',
}
