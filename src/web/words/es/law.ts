/** The page on the law, and the page on whether the system is well. */
export const law = {
  title: 'La ley y sus plazos',
  lead: 'Este sistema aplica la ley como datos: cada plazo tiene su artículo, su fuente y una marca de hasta dónde se comparó con el texto. No es asesoría jurídica: antes de usarse en casos reales, un abogado debe cotejarlo con el texto oficial.',
  legend: 'Qué significa cada marca',
  marks: {
    'text-read': 'El texto del artículo se leyó en una transcripción posterior a la última reforma.',
    'second-hand': 'Lo dice otra fuente; el texto no se ha leído.',
    recalled: 'Es conocimiento general del campo; falta comprobarlo.',
  },
  limits: 'Plazos',
  columns: {
    what: 'Qué se debe',
    within: 'Plazo',
    owedBy: 'Quién lo debe',
    article: 'Artículo',
    verified: 'Comprobación',
  },
  units: {
    hours: ({ count }: { count: number }) => `${count} horas corridas`,
    'calendar-days': ({ count }: { count: number }) => `${count} días naturales`,
    'calendar-days-before': ({ count }: { count: number }) => `${count} días naturales antes`,
    years: ({ count }: { count: number }) => `${count} años`,
    'civil-month': () => 'cada mes',
    'civil-year': () => 'cada año',
  },
  noNumber: 'Sin número en la ley',
  practice: 'práctica, no ley',
  version: ({ norm }: { norm: string }) => `Texto vigente: ${norm}`,
  open: 'Lo que falta por saber',
  openLead:
    'El reglamento existe, pero su texto no se tuvo a la vista. Estos lugares quedan vacíos con su razón; nunca se inventa un número.',
  readings: 'Lecturas abiertas de la ley',
  readingsLead: 'Donde la ley admite más de una lectura, el sistema sigue una y lo dice.',
}

export const status = {
  title: 'Estado del sistema',
  fine: 'El sistema puede recibir y guardar.',
  time: ({ at }: { at: string }) => `Hora del sistema: ${at}`,
}
