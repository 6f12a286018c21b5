/** The first page, the pages that are still to come, and what is said when something fails. */
export const home = {
  title: 'Protección para personas defensoras y periodistas',
  lead: 'Si su trabajo de defender derechos o de informar le pone en peligro, aquí puede pedir protección. No necesita cuenta, credencial ni abogado.',
  danger: {
    heading: 'Si hay peligro ahora',
    text: 'Su vida o su integridad, o la de alguien cercano, corre peligro en este momento.',
    button: 'Estoy en peligro ahora',
    telephone: ({ number }: { number: string }) => `O llame de día o de noche: ${number}`,
  },
  ways: {
    heading: 'Otras cosas que puede hacer',
    request: {
      name: 'Pedir protección',
      about: 'Para usted, para otra persona o para un grupo. Toma unos diez minutos.',
    },
    myCase: { name: 'Ver mi caso', about: 'Con su folio y sus doce palabras: qué se debe hacer, quién y para cuándo.' },
    verify: { name: 'Verificar un comprobante', about: 'Compruebe qué pasó, a más tardar cuándo, y quién lo vio.' },
    observatory: { name: 'Observatorio', about: 'Cómo funciona el mecanismo, con cifras que se pueden rehacer.' },
    law: { name: 'La ley y sus plazos', about: 'Qué ordena, qué está comprobado con el texto y qué falta cotejar.' },
    staff: { name: 'Entrada del personal', about: 'Para quien trabaja en el mecanismo.' },
    door: {
      name: 'Entrar a la demostración',
      about: 'Pruebe cada lado: quien pide, quien atiende la guardia, quien coordina.',
    },
  },
  promise: {
    heading: 'Lo que puede esperar',
    items: [
      'Al terminar recibe un acuse con la hora exacta. Desde ese instante corren los plazos de la ley.',
      'Siempre podrá ver qué se debe hacer, quién lo debe y para cuándo. Si un plazo se incumple, queda escrito y nadie lo puede borrar.',
      'Puede señalar a qué autoridades no se debe avisar.',
      'Si le dicen que una medida ya está y no es cierto, su palabra queda junto a la de la autoridad.',
      'Podrá ver quién abrió su expediente, cuándo y para qué.',
    ],
  },
}

export const later = {
  tag: 'Por construir',
  text: 'Esta página todavía no existe. Aquí estará:',
  back: 'Volver al inicio',
  pages: {
    observatory: {
      title: 'Observatorio',
      what: 'el perfil del mecanismo, el mapa de los estados, las cifras con su consulta y su denominador, noticias y recursos.',
    },
    board: {
      title: 'Junta',
      what: 'las sesiones del órgano que decide: orden del día, quórum, votos con razones y actas.',
    },
    council: {
      title: 'Consejo',
      what: 'los trabajos de la sociedad civil en el mecanismo: estudios independientes, recomendaciones y elecciones.',
    },
    authority: {
      title: 'Autoridades',
      what: 'lo que se ha pedido a cada autoridad, con qué fundamento y para cuándo, y su respuesta.',
    },
    letter: {
      title: 'Responder un oficio',
      what: 'el lugar donde una autoridad responde un oficio con el código impreso en él, sin necesidad de cuenta.',
    },
    evaluation: {
      title: 'Evaluación',
      what: 'las recomendaciones de quienes han evaluado el mecanismo y, lado a lado, lo que cada parte dice de su cumplimiento.',
    },
    system: {
      title: 'Sistema nacional',
      what: 'qué corresponde a la federación, a los estados y a los municipios, y cómo va su construcción.',
    },
    consultation: {
      title: 'Consulta pública',
      what: 'los proyectos de reglas abiertos a comentarios, con una respuesta para cada uno.',
    },
  },
}

export const failures = {
  notFound: {
    title: 'No encontramos esta página',
    text: 'La dirección puede estar mal escrita o la página ya no existe.',
  },
  tooLarge: {
    title: 'Es demasiado para enviarlo de una vez',
    text: 'No se guardó nada. Vuelva atrás, acorte los textos y envíe de nuevo; si su navegador no conservó lo que escribió, cuéntelo en partes.',
  },
  malformed: { title: 'No entendimos lo que llegó', text: 'No se guardó nada. Vuelva atrás e inténtelo de nuevo.' },
  foreign: {
    title: 'Este envío no salió de nuestras páginas',
    text: 'No se guardó nada. Abra la página de nuevo y envíe desde ahí.',
  },
  unavailable: {
    title: 'No podemos guardar en este momento',
    text: 'Lo que acaba de enviar no quedó guardado. Lo que ya tenía acuse está a salvo.',
  },
  broken: {
    title: 'Algo falló de nuestro lado',
    text: 'Lo que acaba de enviar puede no haber quedado guardado. Vuelva atrás y envíe de nuevo; si es urgente, no espere.',
  },
  altered: {
    title: 'Este acto no coincide con lo que se comprometió',
    text: 'Alguien cambió lo que está guardado, o se dañó, y no se puede dar un comprobante de lo que ya no es lo que se registró. Pida la auditoría de la bitácora, que nombra el acto cambiado. Si tiene un comprobante o un papel de antes, guárdelo: prueba lo que se registró. Enséñelo a una organización de su confianza o a los testigos.',
  },
  kept: 'Lo que escribió sigue en esta página: envíelo otra vez en unos minutos.',
  again: 'Enviar otra vez',
  telephone: ({ number }: { number: string }) => `Si hay peligro, no espere: llame al ${number}, de día o de noche.`,
}
