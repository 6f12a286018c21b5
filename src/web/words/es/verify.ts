/**
 * Verifying a receipt: said by the page and by the copy that works without network alike. What is proven and what fails
 * stand here once, by the name of each finding.
 */
export const verify = {
  title: 'Verificar un comprobante',
  lead: 'Aquí comprueba que un comprobante es verdadero: qué pasó, a más tardar cuándo, y quién lo vio. No necesita confiar en quien se lo dio, ni en este sitio.',
  kept: 'Lo que envía se lee una vez y no se guarda.',
  form: {
    file: 'Archivo del comprobante',
    fileHint: 'El archivo que le dieron, sin cambios.',
    text: 'O pegue aquí su texto',
    textHint: 'El del archivo, o lo que dice el código impreso en el papel.',
    compare: 'Comparar con otro comprobante',
    compareText:
      'Si otra persona tiene un comprobante de la misma bitácora, los dos deben contar la misma historia. Si no, sus firmas prueban que la bitácora mintió.',
    otherFile: 'Archivo del otro comprobante',
    otherText: 'O el texto del otro comprobante',
    button: 'Verificar',
    again: 'Verificar otro comprobante',
  },
  errors: {
    empty: 'Elija el archivo de un comprobante o pegue su texto',
    malformed:
      'Esto no es un comprobante, o no está completo. Revise que el texto esté entero, desde la primera llave hasta la última, y sin cambios',
    binary: 'El archivo no es de texto. El comprobante en PDF se verifica con su código impreso: péguelo como texto',
    large: 'Es demasiado largo para ser un comprobante',
    other: 'El otro texto no es un comprobante completo',
  },
  verdicts: {
    final: {
      title: 'Es verdadero',
      text: 'Lo que dice este comprobante quedó asentado y lo vieron testigos suficientes. Nadie puede ya cambiarlo ni quitarlo sin que se note.',
    },
    holds: {
      title: 'Se sostiene, y todavía le falta algo',
      text: 'Lo que trae es verdadero. Abajo se dice qué falta para que sea definitivo, y qué puede hacer.',
    },
    nothing: {
      title: 'No trae nada que lo pruebe',
      text: 'Tiene la forma de un comprobante, pero ninguna firma. Así no prueba nada, ni a favor ni en contra.',
    },
    fails: {
      title: 'No prueba lo que dice',
      text: 'Algo de este comprobante es falso, está dañado, o viene de una bitácora que usted no tiene por confiable. Por eso no se muestra lo que dice. Abajo está exactamente qué falla.',
    },
    short: {
      title: 'La bitácora prometió un lugar a este acto',
      text: 'El código impreso prueba la promesa y su hora. No muestra qué pasó: eso lo dice el comprobante completo.',
    },
  },
  between: ({ before, after }: { before: string; after: string }) =>
    `Se hizo después del ${before} y a más tardar el ${after}.`,
  notAfter: ({ after }: { after: string }) => `Se hizo a más tardar el ${after}.`,
  notBefore: ({ before }: { before: string }) => `Se hizo después del ${before}.`,
  marks: { proven: 'Probado', open: 'Falta', failed: 'Falla' },
  findings: {
    title: 'Qué se comprobó',
    todo: 'Qué puede hacer',
    promised: {
      title: ({ time }: { time: string }) => `La bitácora lo recibió el ${time}`,
      text: ({ by }: { by: string }) =>
        `${by} firmó en ese instante que lo recibió y que lo incluiría. Si nunca lo incluyera, esta firma es la prueba en su contra.`,
    },
    'promise-missing': {
      title: 'No trae la firma de haberlo recibido',
      text: 'Es la que se da en el instante de recibir. Lo demás puede sostenerse sin ella.',
    },
    'promise-broken': {
      title: 'La firma de haberlo recibido no es de una bitácora en la que usted confía',
      text: 'Es falsa, está dañada o es de otra bitácora.',
      todo: 'Revise que el texto esté completo y sin cambios, y que la lista «A quién se cree» sea la de donde viene el comprobante. Si sigue fallando, no confíe en él y guárdelo: pida uno nuevo.',
    },
    'promise-of-another': {
      title: 'La bitácora recibió otra cosa',
      text: 'La firma es verdadera, pero de un acto distinto del que se muestra: algo se cambió después.',
      todo: 'No confíe en lo que dice. Pida el comprobante original a quien lo emitió y compárelos.',
    },
    included: {
      title: ({ place, size }: { place: number; size: number }) =>
        `Está en la bitácora, en el lugar ${place} de ${size}`,
      text: ({ by }: { by: string }) =>
        `${by} firmó la cuenta de todo lo que tenía entonces, con este acto dentro. Quitarlo o cambiarlo ya no coincidiría con esa firma.`,
    },
    'proof-missing': {
      title: 'Todavía no trae la prueba de que está en la bitácora',
      text: 'En los primeros minutos es normal: la bitácora lo prometió y aún no lo incluía cuando se hizo este archivo.',
      todo: 'Pida el comprobante otra vez más tarde. Si con el tiempo no trae la prueba, la promesa firmada sirve para reclamar.',
    },
    'proof-malformed': {
      title: 'La prueba de que está en la bitácora está dañada',
      text: 'No se puede leer.',
      todo: 'Use el archivo original, sin abrirlo ni guardarlo con otro programa, o pida uno nuevo.',
    },
    'checkpoint-unsigned': {
      title: 'La cuenta de la bitácora no está firmada por una en la que usted confía',
      text: 'La firma es falsa, está dañada o es de otra bitácora.',
      todo: 'Revise que la lista «A quién se cree» sea la de donde viene el comprobante. Si lo es, no confíe en él y guárdelo.',
    },
    'not-included': {
      title: 'Este acto no es el que está en la bitácora',
      text: 'La cuenta firmada es verdadera, pero lo que se muestra no está en ella: algo se cambió después.',
      todo: 'No confíe en lo que dice. Pida el comprobante original a quien lo emitió y compárelos.',
    },
    witnessed: {
      title: ({ time }: { time: string }) => `Testigos suficientes ya lo habían visto el ${time}`,
      text: ({ by }: { by: string }) =>
        `Firmaron: ${by}. Cada testigo comprueba por su cuenta que la bitácora solo crece y que es la misma para todas las personas.`,
    },
    provisional: {
      title: ({ by }: { by: string }) =>
        by ? `Lo vieron ${by}, que todavía no bastan` : 'Ningún testigo en el que usted confía lo ha visto todavía',
      text: 'Hasta que lo vean testigos suficientes, la bitácora podría todavía contar una historia distinta a otra persona.',
      todo: 'Pida el comprobante otra vez más tarde: las firmas que falten vendrán en él.',
    },
    'not-before': {
      title: ({ time }: { time: string }) => `Se hizo después del ${time}`,
      text: () =>
        'El acto nombra una firma de los testigos que antes de esa hora no existía: nadie pudo prepararlo antes.',
    },
    'before-unknown': {
      title: 'No trae con qué comprobar que no se hizo antes',
      text: 'La hora en que se hizo es, por ese lado, la palabra de quien lo firmó.',
    },
    'before-malformed': {
      title: 'Lo que probaría que no se hizo antes no está firmado por quien usted cree',
      text: 'Está dañado, es falso o es de otra bitácora.',
      todo: 'Use el archivo original, o pida uno nuevo. Revise que la lista «A quién se cree» sea la de donde viene el comprobante.',
    },
    'before-of-another': {
      title: 'Lo que probaría que no se hizo antes no es lo que el acto nombra',
      text: 'Se cambió por otra cosa, verdadera pero ajena a este acto.',
      todo: 'No confíe en la hora que dice. Pida el comprobante original a quien lo emitió.',
    },
    'before-provisional': {
      title: 'No se sabe desde cuándo: lo que nombra no lo vieron testigos suficientes',
      text: 'Por ese lado, la hora en que se hizo es la palabra de quien lo firmó.',
    },
  },
  act: {
    title: 'Qué pasó',
    kind: 'Acto',
    file: 'Expediente',
    seq: 'Número de acto en él',
    at: 'Hora que dice quien firma',
    by: 'Quién firma',
    person: ({ office, person }: { office: string; person: string }) => `${office} (${person})`,
    norm: 'Ley que se aplicó',
    basis: 'Fundamento',
  },
  shown: {
    title: 'Datos que muestra',
    lead: 'Cada uno está cubierto por las firmas de arriba.',
    none: 'Este comprobante no muestra ningún dato del acto.',
    hidden: ({ count }: { count: number }) =>
      count === 1
        ? 'El acto tiene un dato más, que este comprobante no muestra. Nadie pudo cambiarlo tampoco.'
        : `El acto tiene ${count} datos más, que este comprobante no muestra. Nadie pudo cambiarlos tampoco.`,
    yes: 'Sí',
    no: 'No',
    empty: 'Nada',
    cites: 'Actos que cita',
  },
  compared: {
    title: 'Comparado con el otro comprobante',
    forked: {
      title: 'La bitácora contó dos historias distintas',
      text: ({ origin, size }: { origin: string; size: number }) =>
        `${origin} firmó dos cuentas diferentes de sus primeros ${size} actos. Los dos comprobantes juntos lo prueban: guárdelos y muéstrelos a los testigos, a la prensa o a un juez.`,
    },
    agree: {
      title: 'Los dos comprobantes cuentan la misma historia',
      text: ({ origin, size }: { origin: string; size: number }) =>
        `${origin} firmó en ambos la misma cuenta de sus primeros ${size} actos.`,
    },
    apart: {
      title: 'Estos dos comprobantes no se pueden comparar entre sí',
      text: () => 'Son de momentos distintos de la bitácora. Eso no dice nada en contra de ninguno.',
    },
  },
  trust: {
    title: 'A quién se cree',
    lead: 'Un comprobante se cree por las firmas de esta lista: las bitácoras, los testigos, y cuántos de ellos deben estar de acuerdo.',
    logs: 'Bitácoras',
    witnesses: 'Testigos',
    none: 'Ninguno todavía',
    text: 'Ver la lista como texto',
    noLog: {
      title: 'Este sitio todavía no tiene bitácora pública',
      text: 'Ningún comprobante puede verificarse aquí hasta que la tenga.',
    },
    faults: ({ line }: { line: number }) =>
      line > 0
        ? `La lista «A quién se cree» no se puede usar: revise el renglón ${line}`
        : 'La lista «A quién se cree» no se puede usar: está incompleta o tiene caracteres extraños',
  },
  copy: {
    title: 'Verificar sin confiar en este sitio, y sin red',
    text: 'Descargue el verificador: un solo archivo que abre en su navegador, también sin conexión y años después. No envía nada a nadie. Fue escrito aparte del que usa esta página, para que un error de uno no sea de los dos.',
    button: 'Descargar el verificador',
    hash: 'Huella del archivo (SHA-256)',
    check:
      'Para saber que nadie lo cambió, calcule la huella de lo que descargó (en Windows: certutil -hashfile verificador-resguardo.html SHA256; en otros sistemas: sha256sum o shasum -a 256) y compárela con ésta y con la que le dé por otro lado alguien en quien confíe.',
  },
  what: {
    title: 'Qué es un comprobante',
    items: [
      'Cada acto del mecanismo (recibir una solicitud, ordenar una medida, dejar vencer un plazo) se anota en una bitácora pública como una huella que no revela nada de nadie.',
      'El comprobante es el archivo que abre una de esas huellas: dice qué pasó, y lo prueba con las firmas de la bitácora y de testigos que no dependen de ella.',
      'Puede mostrar unos datos y callar otros. Lo callado tampoco se puede cambiar.',
      'No prueba que lo escrito sea cierto. Prueba que se escribió entonces y que no se ha cambiado.',
    ],
  },
  /** What only the copy that works without network has to say. */
  offline: {
    lead: 'Este archivo trabaja en su aparato, sin red. Nada de lo que ponga aquí sale de él.',
    origin: ({ origin }: { origin: string }) => `Copia descargada de ${origin}`,
    language: 'English',
    policyLabel: 'Lista, renglón por renglón',
    policyHint: 'Es la del sitio de donde viene esta copia. Puede poner otra: la de alguien en quien confíe más.',
    clear: 'Empezar de nuevo',
    unable:
      'Este navegador no puede comprobar firmas: está anticuado, o algo en él está dañado. No se fíe de lo que diga aquí; abra este archivo en otro.',
  },
}
