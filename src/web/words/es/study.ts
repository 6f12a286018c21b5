/** The study of a risk: its form, its pages, what changed between two. */
export const study = {
  answer: {
    all: ({ count }: { count: number }) => (count === 1 ? 'Ver la respuesta' : `Ver las ${count} respuestas`),
    unknown: 'No se sabe',
    sources: {
      person: 'Lo dice la persona',
      document: 'Documento',
      authority: 'Autoridad',
      organisation: 'Organización',
      press: 'Prensa',
      observation: 'Se observó',
    },
    confidences: { low: 'Poco seguro', medium: 'Más o menos seguro', high: 'Muy seguro' },
  },
  form: {
    lead: 'Puede hacerlo con calma: nada se firma hasta el final. Lo que no se sabe se dice así; no cuenta como seguro.',
    keep: 'Lo escrito vive solo en esta página hasta que firme. No la cierre.',
    instrument: 'Instrumento',
    modules: 'Módulos',
    modulesHint: 'Cada módulo agrega preguntas. Use los que hagan falta.',
    show: 'Mostrar sus preguntas',
    statuses: {
      ours: 'Hecho por este proyecto, a la vista de todos. No es el oficial.',
      published: 'Una variante publicada, escrita de memoria. No es la oficial de nadie.',
    },
    noLevel: 'Su regla no da nivel.',
    version: ({ version }: { version: string }) => `Versión ${version}`,
    about: 'Qué es este instrumento y qué no es',
    parts: 'Partes de este estudio',
    questions: ({ name, count }: { name: string; count: number }) =>
      `${name} (${count === 1 ? '1 pregunta' : `${count} preguntas`})`,
    lowers: 'Aquí lo alto es bueno: cuanto más hay, menor es el riesgo.',
    support: ({ name }: { name: string }) => `Con qué se sostiene: ${name}`,
    evidence: 'Qué lo muestra',
    source: 'De dónde viene',
    confidence: 'Qué tan seguro es',
    unsaid: 'Sin decir',
    beneficiaries: 'A quién hay que proteger',
    beneficiariesLead:
      'La persona o el grupo de la solicitud siempre. Anote a quién más alcanza el peligro, con la relación que la ley nombra.',
    circle: 'Traer a quienes ya se nombraron',
    circleLead:
      'Quienes nombró la solicitud o un estudio anterior están guardados aparte, junto con dónde encontrarles. Traerlos queda anotado, y la persona lo verá.',
    circleNone: 'Nadie más se había nombrado.',
    circleWhy: 'Para saber a quién más alcanza el peligro al estudiar el riesgo',
    beneficiary: ({ number }: { number: number }) => `Otra persona ${number}`,
    more: 'Agregar a otra persona',
    nexus: 'Relación con su labor',
    nexusHint: 'Dé las razones. Un cargo o un contrato no bastan para negar que el peligro venga de su labor.',
    level: 'Nivel',
    calculate: 'Calcular el nivel',
    calculateLead: 'Calcular no firma ni guarda nada.',
    override: 'El nivel se aparta del que da el instrumento',
    overrideHint:
      'Escriba aquí solo si se aparta, y por qué. El estudio no tendrá efecto hasta que otra persona analista esté de acuerdo.',
    sign: 'Firmar el estudio',
    story: 'Lo que ha pasado',
    factor: ({ factor, message }: { factor: string; message: string }) => `${factor}: ${message}`,
    gives: ({ message, level }: { message: string; level: string }) => `${message} El instrumento da: ${level}.`,
  },
  events: {
    title: 'Incidentes y amenazas',
    lead: 'Un incidente es algo que pasó y puede tener que ver. Una amenaza es cuando alguien da a entender que hará daño.',
    none: 'No se ha reportado ninguno.',
    unsorted: 'Sin distinguir',
    tell: ({ at }: { at: string }) => `Reportado el ${at}`,
    when: ({ when }: { when: string }) => `Ocurrió: ${when}`,
    gone: 'Ya no se puede leer.',
  },
  reckoning: {
    title: 'Lo que da el instrumento',
    gives: ({ level }: { level: string }) => `Da: ${level}`,
    none: 'No da nivel',
    noThresholds: 'Este instrumento ordena y ayuda a pensar; no tiene umbrales, y por eso no da nivel.',
    tooMuch: ({ unknown, of, most }: { unknown: number; of: number; most: number }) =>
      `No se sabe ${unknown} de ${of}: más del ${most} % que el instrumento admite, y por eso no da nivel.`,
    axes: 'Por eje',
    share: ({ share }: { share: number }) => `${share} %`,
    nothing: 'nada se sabe',
    unknown: ({ unknown, of }: { unknown: number; of: number }) =>
      unknown === 0 ? `${of} de ${of} respondidas` : `no se sabe ${unknown} de ${of}`,
    lowers: 'baja el riesgo',
    total: ({ share }: { share: number }) => `En conjunto: ${share} %`,
    bounds: ({ low, high }: { low: string; high: string }) =>
      low === high
        ? `Lo que no se sabe no lo cambiaría: ${low}.`
        : `Si lo que no se sabe fuera inofensivo: ${low}. Si fuera lo peor: ${high}.`,
    gone: 'El instrumento con que se hizo ya no está en la norma: no se puede volver a calcular. Las preguntas y respuestas están como se escribieron.',
  },
  reading: {
    title: 'Estudio del riesgo',
    back: 'Volver al expediente',
    made: ({ at, office }: { at: string; office: string }) => `${at}, ${office}`,
    instrument: ({ name, version }: { name: string; version: string }) => `${name}, versión ${version}`,
    kept: 'Cada pregunta está con las palabras que tenía el instrumento ese día.',
    override: 'El nivel se aparta del que da el instrumento',
    awaited: 'Todavía no tiene efecto: falta la palabra de otra persona analista.',
    agreed: 'Otra persona analista estuvo de acuerdo.',
    disagreed: 'Otra persona analista no estuvo de acuerdo: el estudio cayó y se hace de nuevo.',
    replaced: 'Después se hizo otro estudio.',
    factors: 'Factor por factor',
    otherFactors: 'Otras preguntas',
    reasons: 'Razones',
    beneficiaries: 'A quién hay que proteger',
    self: 'La persona o el grupo de la solicitud',
    others: ({ count }: { count: number }) =>
      count === 1
        ? 'y 1 persona más, guardada aparte: su nombre se abre desde el expediente.'
        : `y ${count} personas más, guardadas aparte: sus nombres se abren desde el expediente.`,
    forgotten: 'Lo que se dijo en este estudio ya no se puede leer: su llave se destruyó.',
  },
  compare: {
    title: 'Los estudios de este expediente',
    heading: 'Estudios del riesgo',
    link: 'Ver los estudios y qué cambió',
    none: 'Todavía no se ha estudiado el riesgo en este expediente.',
    overTime: 'El nivel en el tiempo',
    columns: { at: 'Cuándo', level: 'Nivel', share: 'Cálculo', instrument: 'Instrumento', stands: 'Situación' },
    stands: {
      'not-needed': 'El del instrumento',
      awaited: 'Se aparta; espera segunda palabra',
      given: 'Se aparta; otra persona estuvo de acuerdo',
      fallen: 'Se apartaba; no hubo acuerdo',
      replaced: 'Se apartaba; se hizo otro antes de que hubiera acuerdo',
    },
    choose: 'Qué estudios comparar',
    earlier: 'El de antes',
    later: 'El de después',
    button: 'Comparar',
    changed: ({ count }: { count: number }) =>
      count === 1
        ? 'Cambió 1 respuesta'
        : count === 0
          ? 'No cambió ninguna respuesta'
          : `Cambiaron ${count} respuestas`,
    same: ({ count }: { count: number }) =>
      count === 1 ? '1 respuesta sigue igual' : `${count} respuestas siguen igual`,
    across: 'Se hicieron con instrumentos distintos: sus preguntas no se comparan, solo sus niveles.',
    factor: 'Factor',
    how: {
      risen: 'Subió',
      fallen: 'Bajó',
      same: 'Igual',
      learned: 'Ahora se sabe',
      lost: 'Ya no se sabe',
      asked: 'No se preguntaba',
      dropped: 'Ya no se pregunta',
    },
    change: 'Qué pasó',
    reworded: 'La pregunta se redactó de otro modo.',
    notAsked: 'No se preguntó',
    levels: ({ before, after }: { before: string; after: string }) =>
      before === after ? `El nivel sigue: ${after}` : `El nivel pasó de ${before} a ${after}`,
    option: ({ at, level }: { at: string; level: string }) => `${at}: ${level}`,
  },
}

export type Study = typeof study
