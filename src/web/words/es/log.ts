/** The public log, as it is explained to whoever wants to know why a record can be believed. */
export const log = {
  title: 'Bitácora pública',
  lead: 'Cada acto que se registra deja aquí una huella. Quien lleva este sistema no puede cambiarla, borrarla ni ponerle otra fecha sin que se note: otras organizaciones la vieron y la firmaron.',
  none: 'Este sistema no lleva bitácora. Los actos se registran y quedan encadenados, pero aquí nadie de fuera los atestigua.',
  now: 'Cómo está ahora',
  standing: {
    empty: {
      tag: 'Vacía',
      text: 'Todavía no se firma ningún punto de control. Lo que se registre entrará en menos de un minuto.',
    },
    seen: {
      tag: 'Al corriente',
      text: 'Los testigos que hacen falta vieron y firmaron todo lo que hay en la bitácora.',
    },
    waits: {
      tag: 'Por atestiguar',
      text: ({ since }: { since: string }) =>
        `Lo más nuevo espera la firma de los testigos desde el ${since}. Es lo normal durante unos segundos.`,
    },
    provisional: {
      tag: 'Provisional',
      text: ({ since, length }: { since: string; length: string }) =>
        `Faltan firmas de testigos ${length}: los comprobantes de lo registrado desde el ${since} son provisionales. Los actos se reciben y sus plazos corren igual.`,
    },
    overdue: {
      tag: 'Sin testigos suficientes',
      text: ({ since, length }: { since: string; length: string }) =>
        `Faltan firmas de testigos ${length}, más de cuatro horas: los comprobantes de lo registrado desde el ${since} siguen siendo provisionales. Los actos se reciben y sus plazos corren igual.`,
    },
    unwitnessed: {
      tag: 'Sin testigos',
      text: 'Esta bitácora se firma, pero no tiene testigos: nadie de fuera responde por ella.',
    },
    asking: {
      tag: 'No se firma todavía',
      text: 'Antes de firmar se pregunta a los testigos qué tienen, y todavía no contestan los suficientes. Mientras tanto nada se firma; los actos se siguen recibiendo y de cada uno se da una promesa.',
    },
    behind: {
      tag: 'No se firma',
      text: 'Un testigo tiene más actos que este sistema: pudo perderse algo, o ponerse una copia vieja en su lugar. Nada se firma hasta que se recupere; los actos se siguen recibiendo y de cada uno se da una promesa.',
    },
    forked: {
      tag: 'No se firma',
      text: 'Un testigo tiene otra historia, firmada con la llave de esta bitácora. Nada se firma mientras no se aclare; los actos se siguen recibiendo y de cada uno se da una promesa. Es grave: dígalo a una organización de su confianza.',
    },
  },
  facts: {
    size: 'Entradas',
    root: 'Raíz',
    rootHint: 'Resume en una línea todas las entradas, en su orden. Con una sola distinta, la raíz sería otra.',
    signed: 'Firmado',
    before: 'Antes de que arrancara este proceso',
    seen: 'Visto por los testigos que hacen falta',
    seenAll: ({ at }: { at: string }) => `El ${at}`,
    seenUpTo: ({ size, at }: { size: number; at: string }) => `Hasta la entrada ${size}, el ${at}`,
    seenNone: 'Todavía nada',
    origin: 'Nombre de la bitácora',
  },
  what: {
    heading: 'Qué es y por qué se le puede creer',
    points: [
      'De cada acto se calcula una huella: un número de 64 cifras que solo puede salir de ese acto, con su texto, su hora y su firma. Si algo se cambia, la huella ya no coincide.',
      'Las huellas entran en una lista que solo crece. Cada minuto o antes se firma un punto de control, que las abarca todas: desde la primera hasta la última, en su orden.',
      'Los testigos son organizaciones independientes, con su propia llave. Firman un punto de control solo si continúa el anterior que ellos vieron, y dicen a qué hora lo vieron. Así nadie puede enseñar una historia a unos y otra a otros.',
      'Quien recibe un comprobante puede demostrar, sin conexión y años después, que su acto existía a esa hora y que no ha cambiado.',
      'Si falta un testigo, la protección no se detiene: los comprobantes quedan provisionales hasta que firmen los que hacen falta.',
    ],
  },
  witnesses: {
    heading: 'Los testigos',
    rule: 'Un punto de control queda firme cuando lo firma:',
    noRule: 'Ningún testigo: esta bitácora no pide a nadie que la atestigüe.',
    group: ({ name, needed, of }: { name: string; needed: number; of: number }) =>
      needed === of ? `${name}: ${of === 1 ? 'el único' : `los ${of}`}` : `${name}: al menos ${needed} de ${of}`,
    one: ({ name }: { name: string }) => `el testigo ${name}`,
    caption: 'Qué ha firmado cada testigo',
    columns: { name: 'Testigo', group: 'Grupo', standing: 'Cómo está', time: 'Su hora' },
    noGroup: 'Ninguno',
    noTime: 'Todavía ninguna',
    standing: {
      current: 'Firmó lo más nuevo',
      earlier: ({ size }: { size: number }) => `Firmó hasta la entrada ${size}`,
      'not-asked': 'Todavía no se le pregunta',
      silent: 'No contesta por ahora; se le sigue preguntando',
      refused: 'Contestó que no firma; se le sigue preguntando',
      behind: 'Dice tener más entradas que este sistema',
      forked: 'Dice tener otra historia',
    },
  },
  reveals: {
    heading: 'Qué deja ver y qué no',
    not: 'Nadie puede saber por la bitácora de qué caso es una entrada, qué dice, de quién trata ni qué entradas son del mismo caso. Cada una son dos números que parecen azar, mezclados con datos que solo conserva el expediente. Por eso puede copiarla cualquiera, sin daño.',
    does: 'Lo que sí se ve es cuántos actos entran cada minuto y que algo urgente ocurrió, porque lo urgente no espera. Seguirá viéndose mientras no se active el relleno, que publica siempre la misma cantidad.',
    forgotten:
      'Si se destruye la llave de un expediente, sus entradas ya no dicen nada a nadie, y la bitácora sigue completa.',
  },
  check: {
    heading: 'Cómo comprobarla usted',
    verify: 'Un comprobante se verifica aquí',
    mirror: ({ address }: { address: string }) =>
      `Copie la bitácora con cualquier programa que lea tlog-tiles. Su dirección es ${address}`,
    command: 'O compruébela entera con el programa de este proyecto:',
    key: 'La llave con que se comprueba su firma',
    policy: 'A quién se cree: la bitácora, los testigos y cuántos hacen falta',
    download: 'Descargar este texto',
    ask: 'Compare la llave y este texto con los que publican los testigos: no se fíe solo de esta página.',
  },
  status: { heading: 'Bitácora pública', newest: 'Punto de control más nuevo', more: 'Qué es y quién la atestigua' },
  size: ({ size }: { size: number }) => (size === 1 ? '1 entrada' : `${size} entradas`),
}
