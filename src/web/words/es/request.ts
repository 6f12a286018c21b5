/** Asking for protection, from the first question to the acknowledgement. */
export const request = {
  title: 'Pedir protección',
  call: ({ number }: { number: string }) =>
    `Si no puede escribir o el peligro crece, llame de día o de noche: ${number}`,
  progress: ({ step, of }: { step: number; of: number }) => `Paso ${step} de ${of}`,
  lapsed:
    'Esta solicitud estuvo abierta demasiado tiempo o llegó incompleta. Lo que escribió en esta página se conserva; lo de las páginas anteriores hay que ponerlo otra vez.',
  hardly: 'No podemos hacerlo así. Revise lo marcado y envíe otra vez.',
  first: {
    question: '¿Corre peligro ahora la vida o la integridad de alguien?',
    lead: 'No hace falta probarlo. Con que usted lo diga basta para que se atienda por la vía más rápida.',
    now: { button: 'Sí, hay peligro ahora', about: 'Dos páginas cortas. El plazo corre desde que la envía.' },
    notNow: {
      button: 'En este momento no',
      about: 'Amenazas, vigilancia u otro riesgo. Toma unos diez minutos y puede dejar en blanco lo que no sepa.',
    },
    before: 'Antes de empezar',
    facts: [
      'No necesita cuenta, identificación ni abogado. Puede usar un seudónimo.',
      'Lo que escribe viaja en la propia página: este sitio no deja nada guardado en su teléfono. Si cierra la página antes de enviar, se pierde.',
      'El servidor lee lo que usted envía para guardarlo sellado. Si puede, deje las direcciones exactas para después.',
      'Al terminar recibe un folio y doce palabras, para volver desde cualquier aparato.',
      '«Salir ya» abre una página neutra. No borra el historial del navegador: eso solo puede hacerlo usted.',
    ],
  },
  steps: {
    now: { title: 'Qué pasa y cómo encontrarle', lead: 'Lo indispensable. Podrá agregar lo demás cuando haya pasado.' },
    permission: { title: 'Su acuerdo y a quién no avisar', lead: 'Es lo último. Después se envía.' },
    who: { title: '¿Para quién pide protección?' },
    consent: {
      title: '¿La persona está de acuerdo?',
      lead: 'La ley pide el acuerdo de quien va a recibir la protección. Los plazos corren desde que la solicitud entra, haya contestado o no. Sin su acuerdo y sin una causa grave que le impida darlo, la solicitud puede no admitirse; si eso pasa, se le dirá por escrito y con razones. Nunca se queda detenida en silencio.',
    },
    story: { title: '¿Qué pasó?', lead: 'Cuéntelo con sus palabras. No hace falta contarlo todo hoy.' },
    place: { title: '¿Dónde está la persona?', lead: 'El estado ayuda a saber quién puede llegar.' },
    barred: {
      title: '¿Quién no debe enterarse?',
      lead: 'Si alguna autoridad es parte del peligro, señálela. No se le avisará ni se le encargará ninguna medida.',
    },
    contact: {
      title: '¿Cómo le encontramos sin ponerle en más peligro?',
      lead: 'Esto se guarda sellado aparte. Cada vez que alguien lo abre queda anotado y usted lo puede ver.',
    },
    circle: {
      title: '¿Quién más necesita protección?',
      lead: 'Familiares o personas cercanas que también corren peligro. Puede dejarlo en blanco.',
    },
    check: { title: 'Revise antes de enviar', lead: 'Al enviar empiezan a correr los plazos de la ley.' },
  },
  fields: {
    forWhom: {
      label: '¿Para quién pide protección?',
      values: { self: 'Para mí, o para el grupo al que pertenezco', other: 'Para otra persona u otro grupo' },
    },
    holder: {
      label: '¿Se trata de una persona o de un grupo?',
      values: { person: 'Una persona', collective: 'Un grupo, una organización, un medio o una comunidad' },
    },
    population: { label: '¿A qué se dedica?', hint: 'La ley protege esta labor aunque no tenga cargo ni sueldo.' },
    name: {
      label: '¿Cómo se llama quien está en peligro?',
      hint: 'El nombre de la persona o del grupo. Puede ser un seudónimo.',
    },
    petitioner: {
      label: 'Si pide por alguien más, ¿cómo se llama usted?',
      hint: 'También puede ser un seudónimo, o dejarlo en blanco.',
    },
    sex: {
      label: 'Sexo de la persona',
      hint: 'Sirve para que las medidas convengan y para las cifras.',
      values: { woman: 'Mujer', man: 'Hombre', other: 'Otro', unsaid: 'Prefiero no decirlo, o es un grupo' },
    },
    consent: {
      label: '¿La persona en peligro está de acuerdo con pedir protección?',
      hint: 'Si es usted, conteste por usted.',
      values: {
        given: { text: 'Sí, está de acuerdo' },
        prevented: {
          text: 'No puede decirlo por una causa grave',
          hint: 'Por ejemplo: está desaparecida, detenida o en el hospital. Cuéntelo abajo.',
        },
        pending: { text: 'Todavía no lo ha dicho', hint: 'Puede darlo después, en «Mi caso» o por teléfono.' },
      },
    },
    graveCause: { label: '¿Qué le impide decirlo?', hint: 'Solo si marcó que hay una causa grave.' },
    happened: {
      label: '¿Qué pasó o qué está pasando?',
      hint: 'Qué ocurrió, cuándo, y qué teme que siga. Unas pocas palabras bastan.',
    },
    aggressor: {
      label: '¿Quién cree que está detrás?',
      values: {
        'public-servant': 'Alguien del servicio público',
        'private-person': 'Un particular o una empresa',
        'organised-crime': 'La delincuencia organizada',
        unidentified: 'No lo sé',
      },
    },
    entity: {
      label: '¿En qué estado está la persona?',
      hint: 'El estado en que está ahora, aunque viva en otro.',
      empty: 'Elija un estado',
      unknown: 'No lo sé o prefiero no decirlo',
    },
    whereabouts: {
      label: '¿Dónde exactamente?',
      hint: 'Solo si es necesario para llegar. Se guarda sellado aparte.',
    },
    barred: {
      label: 'Autoridades que no deben enterarse',
      hint: 'Marque todas las que quiera. Podrá señalar otras después.',
    },
    barredOther: {
      label: 'Otra autoridad, o alguien dentro de ella',
      hint: 'Por ejemplo, una comandancia, un municipio o una persona.',
    },
    'contact.how': {
      label: '¿Cómo le buscamos?',
      hint: 'Un teléfono, un correo, una persona de confianza, un lugar.',
    },
    'contact.when': { label: '¿Cuándo?', hint: 'Días y horas en que puede hablar sin riesgo.' },
    'contact.caution': {
      label: '¿Con qué cuidado?',
      hint: 'Quién puede contestar, qué decir si contesta otra persona, si no hay que dejar mensajes.',
    },
    circle: {
      label: 'Personas cercanas que también necesitan protección',
      one: ({ number }: { number: number }) => `Persona ${number}`,
      name: 'Nombre',
      relation: 'Qué es de la persona en peligro',
      empty: 'Elija una relación',
      add: 'Agregar a otra persona',
    },
  },
  change: 'Cambiar',
  nothing: 'Sin responder',
  send: 'Enviar la solicitud',
  acknowledgement: {
    title: 'Recibimos su solicitud',
    entered: ({ at }: { at: string }) => `Entró el ${at}.`,
    again:
      'Esta solicitud ya se había recibido y quedó como la envió la primera vez. Si cambió algo, agréguelo en «Mi caso».',
    folio: 'Su folio',
    words: 'Sus doce palabras',
    wordsUse:
      'El folio y estas palabras, en este orden, abren su caso desde cualquier aparato. Se pueden escribir sin acentos. Aquí se muestran por única vez: nadie se las podrá decir de nuevo.',
    pdf: 'Descargar el acuse en PDF',
    now: 'Qué pasa ahora',
    nowLead: 'Usted no tiene que hacer nada para que avance. Esto es lo que se le debe:',
    pending:
      'Falta el acuerdo de la persona en peligro. Puede darlo en «Mi caso» o por teléfono; mientras tanto, los plazos ya corren.',
    ifNot: 'Si no sucede a tiempo',
    recourse: [
      'Entre a «Mi caso»: ahí ve qué se debe y quién lo debe. Un plazo vencido queda anotado y nadie lo puede borrar.',
      'Si el peligro crece, declárelo en «Mi caso»: se atiende por la vía más rápida.',
      'Enseñe este acuse a una organización de su confianza: dice la hora exacta y el artículo de cada plazo.',
    ],
    call: ({ number }: { number: string }) => `Llame de día o de noche al ${number} y diga su folio.`,
    myCase: 'Ir a «Mi caso»',
    keep: 'Cuide estas palabras',
    keeping: [
      'Si puede, apréndaselas o cópielas a mano donde no las encuentre quien pueda hacerle daño.',
      'Si descarga o imprime el acuse, queda en el aparato o en papel. Bórrelo o destrúyalo si tenerlo le pone en peligro; su caso sigue igual.',
      'Nadie del mecanismo le pedirá las doce palabras completas. A quien se las pida, no se las dé.',
    ],
    lapsed:
      'El acuse ya no se puede descargar desde esa página. Con su folio y sus palabras puede ver lo mismo en «Mi caso».',
    file: 'acuse.pdf',
  },
}
