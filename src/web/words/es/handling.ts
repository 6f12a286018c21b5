/** Who handles which file: on the case, in the queue, by person; passing it on; and finding it again. */
export const handling = {
  nobody: 'Nadie todavía',
  gone: ({ name }: { name: string }) => `${name} (ya no ocupa el cargo)`,
  queue: {
    name: 'De quién se muestran',
    column: 'Lo lleva',
    all: 'Todos',
    mine: 'Los que llevo',
    nobodys: 'Los que no lleva nadie',
    load: 'Cuánto lleva cada quien',
    emptyMine: 'Usted no lleva ningún expediente que espere en esta fila.',
    emptyNobodys: 'En esta fila cada expediente tiene quien lo lleve.',
  },
  case: {
    heading: 'Quién lo lleva',
    label: 'Lo lleva en su oficina',
    nobody: 'Nadie: queda en la fila',
    button: 'Asignar',
  },
  load: {
    title: 'Cuánto lleva cada quien',
    back: 'Volver a la fila',
    caption: 'Expedientes por persona',
    columns: {
      name: 'Nombre',
      files: 'Lleva',
      waiting: 'Esperan en la fila',
      overdue: 'Con un plazo vencido',
      next: 'Entrega',
    },
    nobodys: 'Los que no lleva nadie',
    handOver: 'Entregar',
    nothing: 'Nada que entregar',
    about: ({ name }: { name: string }) => `lo que lleva ${name}`,
    explained: 'Lo que alguien lleva puede estar ahora en la fila de otra oficina: vuelve a la misma persona.',
  },
  handover: {
    title: 'Entregar lo que alguien lleva',
    heading: ({ name }: { name: string }) => `Entregar lo que lleva ${name}`,
    back: 'Volver',
    files: ({ count, office }: { count: number; office: string }) =>
      count === 1 ? `Lleva 1 expediente en ${office}.` : `Lleva ${count} expedientes en ${office}.`,
    lead: 'Pasan todos juntos o ninguno. Lo que la persona firmó sigue siendo suyo.',
    to: 'A quién pasan',
    toHint: 'Si elige a varias personas se reparten por turno, del más antiguo al más nuevo.',
    toQueue: 'A nadie: quedan en la fila para quien los tome',
    leaves: 'Deja el cargo al mismo tiempo',
    leavesHint: 'Pierde la entrada a la mesa en este instante.',
    leave: 'Deja el cargo',
    duty: 'Quién toma sus turnos de guardia',
    dutyHint: ({ count }: { count: number }) =>
      count === 1 ? 'Tiene 1 turno por venir.' : `Tiene ${count} turnos por venir.`,
    chooseDuty: 'Elija a una persona',
    last: 'Hay expedientes en la fila y nadie más ocupa el cargo. Antes de que lo deje, dé el cargo a otra persona.',
    button: 'Entregar',
    buttonLeave: 'Entregar y dejar el cargo',
  },
  search: {
    title: 'Buscar un expediente',
    lead: 'Se busca por el folio o por el nombre completo y exacto, tal como se dio; da igual con o sin acentos. Se dice dónde está el expediente, y nada de lo que se contó en él.',
    recorded:
      'La búsqueda queda anotada antes de la respuesta, con su motivo. La persona verá quién encontró su expediente y para qué. El nombre que usted escriba no se guarda.',
    by: 'Qué escribe',
    ways: { folio: 'El folio', name: 'El nombre completo' },
    sought: 'Folio o nombre completo',
    purpose: 'Para qué lo busca',
    purposeHint: 'Una frase basta. No escriba nombres.',
    button: 'Buscar',
    found: ({ count }: { count: number }) =>
      count === 1 ? 'Se encontró 1 expediente' : `Se encontraron ${count} expedientes`,
    more: 'Hay más con ese nombre. Pida el folio a la persona.',
    none: 'No se encontró ninguno',
    noneNext:
      'Revise cómo se escribe, o pruebe con el otro nombre: el de quien pidió la protección o el de a quien se protege.',
    columns: { folio: 'Folio', status: 'Situación', entity: 'Estado', queues: 'Espera en' },
    noQueue: 'Ninguna fila',
  },
}

export type HandlingWords = typeof handling
