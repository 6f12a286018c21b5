/**
 * What each kind of act is called, for whoever signs it and for the person whose file it is.
 *
 * `done` heads the act once it stands in the file, `todo` is the button that leads to signing it, `fields` are what it
 * says. The values of a choice stand in the order in which they are offered.
 */
export const acts = {
  kinds: {
    'case/request-received': {
      done: 'Se recibió la solicitud de protección',
      todo: 'Recibir una solicitud',
      fields: {
        channel: 'Llegó por',
        danger: 'Hay peligro en este momento',
        forWhom: 'Se pide protección para',
        holder: 'Se trata de',
        population: 'A qué se dedica',
        name: 'Nombre, o como prefiere que le llamen',
        petitioner: 'Quién hace la solicitud',
        sex: 'Sexo',
        entity: 'Estado en que está',
        consent: 'Consentimiento',
        graveCause: 'Qué impide el consentimiento',
        happened: 'Qué pasó',
        aggressor: 'Quién cree que está detrás',
        barred: 'Autoridades que no deben enterarse',
        barredOther: 'Otras autoridades o personas que no deben enterarse',
        'contact.how': 'Cómo comunicarse sin riesgo',
        'contact.when': 'Cuándo',
        'contact.caution': 'Con qué cuidado',
        whereabouts: 'Dónde está',
        circle: 'Personas cercanas que también necesitan protección',
      },
    },
    'case/imminent-danger-declared': {
      done: 'Se declaró un peligro inminente',
      todo: 'Asentar que hay peligro ahora',
      fields: {
        what: 'Qué peligro hay ahora',
        whereabouts: 'Dónde está la persona',
        transcribed: 'Por dónde lo dijo',
      },
    },
    'case/consent-given': {
      done: 'Se dio el consentimiento',
      todo: 'Asentar el consentimiento',
      fields: { who: 'Quién consiente', evidence: 'Cómo consta', transcribed: 'Por dónde lo dijo' },
    },
    'case/consent-waived': {
      done: 'Se tuvo por impedido el consentimiento, por causa grave',
      todo: 'Asentar una causa grave que impide consentir',
      fields: { cause: 'Cuál es la causa grave' },
    },
    'case/consent-withdrawn': {
      done: 'Se retiró el consentimiento',
      todo: 'Asentar que se retira el consentimiento',
      fields: { reason: 'Motivo, si lo dio', transcribed: 'Por dónde lo dijo' },
    },
    'case/request-admitted': {
      done: 'Se admitió la solicitud',
      todo: 'Admitir la solicitud',
      fields: { reasons: 'Por qué se admite' },
    },
    'case/request-declined': {
      done: 'No se admitió la solicitud',
      todo: 'No admitir la solicitud',
      fields: { ground: 'Causa', reasons: 'Razones, que la persona leerá' },
    },
    'case/immediate-study-made': {
      done: 'Se hizo el estudio inmediato del riesgo',
      todo: 'Hacer el estudio inmediato',
      fields: {
        threat: 'Amenaza',
        exposure: 'Qué expone a la persona',
        capacities: 'Con qué cuenta para protegerse',
        level: 'Nivel de riesgo',
        reasons: 'Por qué es ese el nivel',
      },
    },
    'case/urgent-measures-issued': {
      done: 'Se ordenaron medidas urgentes',
      todo: 'Ordenar medidas urgentes',
      fields: { measures: 'Medidas', reasons: 'Por qué estas medidas' },
    },
    'case/urgent-measures-denied': {
      done: 'Se negaron las medidas urgentes',
      todo: 'Negar las medidas urgentes',
      fields: { reasons: 'Razones, que la persona leerá' },
    },
    'case/measure-implemented': {
      done: 'La autoridad dice que una medida ya está puesta',
      todo: 'Asentar que una medida está puesta',
      fields: {
        measure: 'Medida',
        evidence: 'Con qué se comprueba',
        delivered: 'Qué se entregó, si se entregó algo',
        serial: 'Número de serie o inventario',
        receivedBy: 'A quién se entregó',
      },
    },
    'case/measure-failed': {
      done: 'Una medida no se pudo poner o dejó de servir',
      todo: 'Asentar que una medida falla',
      fields: { measure: 'Medida', cause: 'Causa', what: 'Qué falló' },
    },
    'case/coordinator-informed': {
      done: 'Se informó a quien encabeza la Coordinación',
      todo: 'Asentar el aviso a la Coordinación',
      fields: { how: 'Cómo y a quién se avisó' },
    },
    'case/file-forwarded': {
      done: 'El expediente pasó a la unidad que estudia el riesgo',
      todo: 'Remitir el expediente a estudio',
      fields: { note: 'Nota para quien lo recibe' },
    },
    'case/risk-study-made': {
      done: 'Se estudió el riesgo',
      todo: 'Estudiar el riesgo',
      fields: {
        instrument: 'Instrumento',
        version: 'Versión del instrumento',
        modules: 'Módulos que se usaron',
        answers: 'Factor por factor',
        nexus: 'Cómo se relaciona el peligro con su labor',
        level: 'Nivel de riesgo',
        reasons: 'Por qué es ese el nivel',
        'override.reasons': 'Por qué el nivel se aparta del que da el instrumento',
        beneficiaries: 'A quién más hay que proteger',
      },
    },
    'case/override-seconded': {
      done: 'Otra persona analista revisó un nivel que se aparta del instrumento',
      todo: 'Revisar un nivel que se aparta del instrumento',
      fields: { agrees: 'Está de acuerdo con ese nivel', reasons: 'Por qué' },
    },
    'case/plan-proposed': {
      done: 'Se propuso un plan de medidas',
      todo: 'Proponer un plan de medidas',
      fields: {
        measures: 'Medidas del plan',
        consenters: 'Quiénes tienen que estar de acuerdo',
        explained: 'Cómo se habló del plan con la persona',
      },
    },
    'case/plan-agreed': {
      done: 'Acuerdo con medidas del plan',
      todo: 'Asentar con qué medidas del plan está de acuerdo',
      fields: {
        consenter: 'Quién lo dice',
        measures: 'Con cuáles está de acuerdo',
        note: 'Algo más que quiera decir',
        transcribed: 'Por dónde lo dijo',
      },
    },
    'case/plan-objected': {
      done: 'Desacuerdo con medidas del plan',
      todo: 'Asentar con qué medidas del plan no está de acuerdo',
      fields: {
        consenter: 'Quién lo dice',
        measures: 'Con cuáles no está de acuerdo',
        what: 'Por qué no',
        instead: 'Qué serviría en su lugar',
        transcribed: 'Por dónde lo dijo',
      },
    },
    'case/measures-decreed': {
      done: 'La Junta decretó medidas',
      todo: 'Decretar medidas',
      fields: {
        measures: 'Medidas que se decretan',
        reviewDays: 'A más tardar en cuánto se evalúan otra vez',
        reasons: 'Razones, que la persona leerá',
        unheard: 'Por qué se decide sin la palabra de la persona',
        despite: 'Por qué se decreta algo con lo que la persona no está de acuerdo',
      },
    },
    'case/measures-denied': {
      done: 'La Junta decidió no dar medidas',
      todo: 'Negar las medidas',
      fields: { ground: 'Causa', reasons: 'Razones, que la persona leerá' },
    },
    'case/measures-adjusted': {
      done: 'La Junta decidió qué sigue con las medidas',
      todo: 'Decidir qué sigue con las medidas',
      fields: {
        measures: 'Qué pasa con cada medida',
        reviewDays: 'A más tardar en cuánto se evalúan otra vez',
        reasons: 'Razones, que la persona leerá',
      },
    },
    'case/measures-withdrawn': {
      done: 'La Junta retiró medidas por uso indebido',
      todo: 'Retirar medidas por uso indebido',
      fields: { measures: 'Medidas que se retiran', reasons: 'Razones, que la persona leerá' },
    },
    'case/authority-instructed': {
      done: 'Se escribió a una autoridad lo que la Junta decretó',
      todo: 'Escribir a una autoridad',
      fields: { decision: 'Qué decisión', authority: 'Autoridad', measures: 'Qué se le pide', instruction: 'Oficio' },
    },
    'case/decision-communicated': {
      done: 'Una autoridad tiene ya el oficio',
      todo: 'Asentar que una autoridad tiene el oficio',
      fields: { authority: 'Autoridad', instruction: 'Oficio', decision: 'De qué decisión se le enteró' },
    },
    'instruction/issued': {
      done: 'Se emitió el oficio',
      todo: 'Emitir el oficio',
      fields: {
        authority: 'Autoridad',
        case: 'Expediente',
        decision: 'Qué decisión',
        measures: 'Medidas',
        asks: 'Qué se le pide',
        fields: 'Qué se le dice de la persona, y por qué lo necesita',
        needed: 'Qué más necesita saber',
        binding: 'Qué la obliga',
        by: 'Para cuándo se le pide responder',
      },
    },
    'instruction/delivered': {
      done: 'Se entregó el oficio',
      todo: 'Asentar la entrega',
      fields: { how: 'Cómo', when: 'Cuándo', to: 'A quién', evidence: 'Con qué se comprueba' },
    },
    'instruction/opened': {
      done: 'La autoridad abrió el oficio',
      todo: 'Asentar que lo abrieron',
      fields: { channel: 'Por dónde se supo', who: 'Quién lo dijo' },
    },
    'instruction/accepted': {
      done: 'La autoridad aceptó',
      todo: 'Asentar que acepta',
      fields: { channel: 'Por dónde respondió', who: 'Quién respondió', what: 'Qué dijo' },
    },
    'instruction/declined': {
      done: 'La autoridad no aceptó',
      todo: 'Asentar que no acepta',
      fields: { channel: 'Por dónde respondió', who: 'Quién respondió', ground: 'Por qué no', what: 'Qué dijo' },
    },
    'instruction/referred': {
      done: 'La autoridad lo turnó a otra',
      todo: 'Asentar que lo turnó a otra',
      fields: { channel: 'Por dónde respondió', who: 'Quién respondió', to: 'A qué autoridad', what: 'Qué dijo' },
    },
    'instruction/progress-reported': {
      done: 'La autoridad informó avances',
      todo: 'Asentar un avance',
      fields: { channel: 'Por dónde respondió', who: 'Quién respondió', what: 'Qué avance informa' },
    },
    'instruction/done-reported': {
      done: 'La autoridad dice que ya cumplió',
      todo: 'Asentar que dice haber cumplido',
      fields: { channel: 'Por dónde respondió', who: 'Quién respondió', what: 'Qué dice que hizo' },
    },
    'instruction/confirmed': {
      done: 'La persona confirma una medida',
      todo: 'Asentar que la persona confirma una medida',
      fields: { measure: 'Medida' },
    },
    'instruction/contradicted': {
      done: 'La persona dice que no es cierto',
      todo: 'Asentar que la persona dice que no es cierto',
      fields: { measure: 'Medida' },
    },
    'instruction/closed': {
      done: 'Se cerró el oficio',
      todo: 'Cerrar el oficio',
      fields: { because: 'Por qué se cierra', what: 'Qué pasó' },
    },
    'case/beneficiary-notified': {
      done: 'Se notificó a la persona lo que decidió la Junta',
      todo: 'Notificar a la persona lo que decidió la Junta',
      fields: { decision: 'Qué decisión', how: 'Cómo y a quién se notificó', what: 'Qué dijo la persona' },
    },
    'case/compliance-confirmed': {
      done: 'La persona confirma que una medida está puesta',
      todo: 'Asentar que la persona confirma una medida',
      fields: { measure: 'Medida', what: 'Qué dijo', transcribed: 'Por dónde lo dijo' },
    },
    'case/compliance-contradicted': {
      done: 'La persona contradice que una medida esté puesta',
      todo: 'Asentar que la persona contradice una medida',
      fields: { measure: 'Medida', what: 'Qué falta o qué no es cierto', transcribed: 'Por dónde lo dijo' },
    },
    'case/incident-reported': {
      done: 'Se reportó un incidente',
      todo: 'Asentar un incidente',
      fields: {
        sort: 'Qué fue',
        what: 'Qué ocurrió',
        when: 'Cuándo',
        where: 'Dónde',
        transcribed: 'Por dónde lo dijo',
      },
    },
    'case/addition-made': {
      done: 'La persona agregó algo a lo que contó',
      todo: 'Asentar algo que la persona agrega',
      fields: { what: 'Qué agrega', transcribed: 'Por dónde lo dijo' },
    },
    'case/circle-widened': {
      done: 'La persona nombró a alguien cercano que también necesita protección',
      todo: 'Asentar a una persona cercana que necesita protección',
      fields: { name: 'Nombre', relation: 'Relación', transcribed: 'Por dónde lo dijo' },
    },
    'case/authority-barred': {
      done: 'La persona señaló una autoridad que no debe enterarse',
      todo: 'Asentar una autoridad que no debe enterarse',
      fields: { authority: 'Autoridad', why: 'Por qué', transcribed: 'Por dónde lo dijo' },
    },
    'case/contact-plan-set': {
      done: 'Cambió la forma segura de comunicarse',
      todo: 'Asentar otra forma segura de comunicarse',
      fields: {
        'contact.how': 'Cómo comunicarse sin riesgo',
        'contact.when': 'Cuándo',
        'contact.caution': 'Con qué cuidado',
        everyDays: 'Cada cuántos días preguntarle cómo sigue',
        transcribed: 'Por dónde lo dijo',
      },
    },
    'case/check-back-made': {
      done: 'Se preguntó a la persona cómo sigue',
      todo: 'Asentar que se preguntó cómo sigue',
      fields: { answered: 'Respondió', what: 'Qué dijo', days: 'En cuántos días se le pregunta otra vez' },
    },
    'case/device-tested': {
      done: 'Se probó un dispositivo',
      todo: 'Asentar la prueba de un dispositivo',
      fields: {
        measure: 'Medida',
        how: 'Cómo se probó',
        worked: 'Funcionó',
        supplier: 'Quién lo provee',
        note: 'Nota',
      },
    },
    'case/device-failed': {
      done: 'La persona dice que un dispositivo no sirve',
      todo: 'Asentar que un dispositivo no sirve',
      fields: { measure: 'Medida', what: 'Qué falla', since: 'Desde cuándo', transcribed: 'Por dónde lo dijo' },
    },
    'case/alarm-activated': {
      done: 'Se activó una alarma',
      todo: 'Asentar que se activó una alarma',
      fields: {
        measure: 'Medida',
        when: 'Cuándo',
        answered: 'Alguien respondió',
        minutes: 'Minutos hasta la respuesta',
        outcome: 'En qué terminó',
        transcribed: 'Por dónde lo dijo',
      },
    },
    'case/review-requested': {
      done: 'La persona pidió que se revise',
      todo: 'Asentar que la persona pide una revisión',
      fields: { of: 'Qué pide que se revise', why: 'Por qué', transcribed: 'Por dónde lo dijo' },
    },
    'case/measures-reviewed': {
      done: 'Se evaluaron las medidas',
      todo: 'Evaluar las medidas',
      fields: { cause: 'Por qué se evalúan', recommends: 'Qué se recomienda de cada una', reasons: 'Razones' },
    },
    'case/misuse-reported': {
      done: 'Se reportó un uso indebido',
      todo: 'Reportar un uso indebido',
      fields: {
        ground: 'Supuesto',
        measure: 'Medida',
        when: 'Cuándo',
        what: 'Qué pasó',
        deliberate: 'Fue deliberado',
        evidence: 'Con qué se comprueba',
      },
    },
    'case/misuse-warned': {
      done: 'Se advirtió a la persona de un uso indebido',
      todo: 'Asentar que se advirtió a la persona',
      fields: { report: 'De qué reporte', how: 'Cómo se le advirtió' },
    },
    'case/misuse-heard': {
      done: 'La persona respondió a la advertencia',
      todo: 'Asentar lo que la persona responde a la advertencia',
      fields: { what: 'Qué responde', transcribed: 'Por dónde lo dijo' },
    },
    'case/loss-reported': {
      done: 'Se asentó una muerte o desaparición',
      todo: 'Asentar una muerte o desaparición',
      fields: { what: 'Qué pasó', when: 'Cuándo', known: 'Qué se sabe', evidence: 'Con qué consta' },
    },
    'case/exit-requested': {
      done: 'La persona pidió salir del mecanismo',
      todo: 'Asentar que la persona pide salir',
      fields: { reason: 'Motivo, si lo dio', transcribed: 'Por dónde lo dijo' },
    },
    'case/return-requested': {
      done: 'La persona pidió volver',
      todo: 'Asentar que la persona pide volver',
      fields: { why: 'Qué pasa ahora', transcribed: 'Por dónde lo dijo' },
    },
    'case/case-closed': {
      done: 'Se cerró el expediente',
      todo: 'Cerrar el expediente',
      fields: { reasons: 'Por qué se cierra' },
    },
    'case/case-assigned': {
      done: 'Cambió quién lleva el expediente en una oficina',
      todo: 'Asignar el expediente',
      fields: { office: 'Oficina', to: 'Lo lleva' },
    },
    'case/alarm-answered': {
      done: 'Alguien de guardia respondió la alarma de un plazo',
      todo: 'Responder una alarma',
      fields: { rule: 'Plazo', note: 'Nota' },
    },
    'inquiry/inquiry-opened': {
      done: 'Se abrió la averiguación',
      todo: 'Abrir una averiguación',
      fields: { what: 'Qué pasó', case: 'Expediente' },
    },
    'inquiry/finding-made': {
      done: 'Se encontró algo',
      todo: 'Agregar un hallazgo',
      fields: { about: 'Sobre qué', what: 'Qué se encontró', evidence: 'Con qué se comprueba' },
    },
    'inquiry/inquiry-closed': {
      done: 'Se concluyó la averiguación',
      todo: 'Concluir la averiguación',
      fields: { conclusions: 'Conclusiones' },
    },
    'case/breach-noted': {
      done: 'Un plazo se venció sin cumplirse',
      todo: 'Anotar un incumplimiento',
      fields: { rule: 'Plazo', due: 'Venció', article: 'Fundamento', told: 'Cómo se contó' },
    },
    'case/breach-rebutted': {
      done: 'Se rebatió un incumplimiento anotado',
      todo: 'Rebatir un incumplimiento',
      fields: { rule: 'Plazo', because: 'En qué se apoya', told: 'Qué lo prueba' },
    },
  },
  /** The values of a choice. */
  values: {
    answerChannel: { telephone: 'Teléfono', 'in-person': 'En persona', letter: 'Carta u oficio', message: 'Mensaje' },
    disclosed: {
      name: 'Nombre',
      population: 'A qué se dedica',
      entity: 'Estado en que está',
      level: 'Nivel de riesgo',
      contact: 'Cómo comunicarse sin riesgo',
      whereabouts: 'Dónde está',
    },
    letterHow: {
      messenger: 'Por mensajería',
      'registered-mail': 'Por correo certificado',
      mail: 'Por correo electrónico',
      'in-person': 'En propia mano',
      message: 'Por mensaje',
    },
    declineGround: {
      'not-competent': 'Dice que no le corresponde',
      'no-means': 'Dice que no tiene con qué',
      'not-bound': 'Dice que nada la obliga',
      'no-risk-seen': 'Dice que no ve riesgo',
      other: 'Otra razón',
    },
    letterClosing: {
      done: 'La autoridad cumplió',
      replaced: 'Otro oficio lo sustituye',
      moot: 'Ya no hay qué pedir',
    },
    channel: {
      telephone: 'Teléfono',
      'in-person': 'En persona',
      letter: 'Carta',
      message: 'Mensaje',
      web: 'Este sitio',
    },
    forWhom: { self: 'Quien la hace', other: 'Otra persona' },
    holder: { person: 'Una persona', collective: 'Un grupo o colectivo' },
    sex: { woman: 'Mujer', man: 'Hombre', other: 'Otro', unsaid: 'No se dijo' },
    consent: {
      given: 'Lo da',
      prevented: 'Una causa grave le impide darlo',
      pending: 'Todavía no',
    },
    aggressor: {
      'public-servant': 'Personas del servicio público',
      'private-person': 'Particulares',
      'organised-crime': 'Delincuencia organizada',
      unidentified: 'No se sabe quién',
    },
    who: { beneficiary: 'La persona misma', representative: 'Quien la representa' },
    ground: {
      'no-consent': 'No hay consentimiento',
      'outside-the-law': 'La persona o el caso están fuera de lo que la ley protege',
      'no-nexus': 'El peligro no se relaciona con su labor',
      duplicate: 'Ya hay un expediente por lo mismo',
    },
    incidentSort: { incident: 'Algo que pasó', threat: 'Una amenaza' },
    activation: { yes: 'Sí', late: 'Sí, pero tarde', no: 'No' },
    reviewOf: { measures: 'Las medidas', study: 'El estudio del riesgo' },
    reviewCause: {
      term: 'Se cumplió el plazo fijado',
      'person-asked': 'La persona lo pidió',
      incident: 'Hubo un incidente con medidas puestas',
      failure: 'Una medida falló',
      misuse: 'Se reportó un uso indebido',
      danger: 'Se declaró un peligro',
      'authority-barred': 'La persona pidió que una autoridad no se entere',
    },
    loss: { death: 'Muerte', disappearance: 'Desaparición' },
    findingAbout: {
      measures: 'Las medidas',
      response: 'La respuesta a lo que se avisó',
      information: 'El cuidado de la información',
      other: 'Otra cosa',
    },
    failureCause: {
      'authority-silent': 'La autoridad no respondió',
      'authority-refused': 'La autoridad se negó',
      'no-means': 'No hay con qué',
      'person-unreachable': 'No se pudo encontrar a la persona',
      'device-broken': 'El aparato no sirve',
      other: 'Otra causa',
    },
    refusalGround: {
      level: 'El nivel de riesgo no es de los que se protegen',
      'no-nexus': 'El peligro no se relaciona con su labor',
      'not-suitable': 'Las medidas propuestas no son idóneas',
      other: 'Otra causa',
    },
    adjustment: {
      continue: 'Sigue igual',
      adjust: 'Se ajusta',
      extend: 'Se amplía',
      reduce: 'Se reduce',
      suspend: 'Se suspende',
      conclude: 'Termina',
    },
    rebuttal: {
      'clock-was-wrong': 'El reloj del sistema estaba mal',
      'evidence-of-earlier-act': 'Hay prueba de que se cumplió antes',
    },
  },
  /** One measure among several. */
  measure: {
    measure: 'Medida del catálogo',
    what: 'En qué consiste',
    authority: 'Quién la lleva a cabo',
    mechanism: 'El propio mecanismo',
  },
  /** What a plan says of a measure, beside what every measure has. */
  planned: {
    for: 'Para quién',
    days: 'Cuánto dura',
    supplier: 'Quién la provee',
    personMust: 'Qué pide a la persona',
    main: 'La persona o el grupo de la solicitud',
  },
  consenter: ({ number }: { number: string }) => `La persona ${number} del plan`,
  days: ({ count }: { count: number }) => (count === 1 ? '1 día' : `${count} días`),
  minutes: ({ count }: { count: number }) => (count === 1 ? '1 minuto' : `${count} minutos`),
  report: ({ seq }: { seq: number }) => `El del acto ${seq}`,
  decision: ({ seq }: { seq: number }) => `La del acto ${seq}`,
  circle: { name: 'Nombre', relation: 'Relación' },
  /** Both words on a measure, side by side. */
  states: {
    issued: 'Ordenada, todavía no puesta',
    implemented: 'La autoridad: está puesta',
    failed: 'La autoridad: falla',
    suspended: 'Suspendida por la Junta',
    ended: 'Terminada',
  },
  heard: {
    unheard: 'La persona: todavía no opina',
    confirmed: 'La persona: sí está',
    contradicted: 'La persona: no es cierto',
  },
  by: {
    person: 'La persona',
    office: ({ office, person }: { office: string; person: string }) => `${office} (${person})`,
  },
  /** The key of the file was destroyed, on purpose: nobody can read what was told. */
  /** Beside a reckoning in the reader's language. */
  asRecorded: 'Como quedó asentado, en español',
  forgotten: 'Lo que se dijo aquí ya no se puede leer: su llave se destruyó.',
  /** What tells where somebody is stays shut with the rest open. */
  shut: 'Guardado aparte. Abrirlo queda anotado.',
}

export type Acts = typeof acts
