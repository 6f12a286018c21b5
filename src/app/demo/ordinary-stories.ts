import { admits, asks, days, forwards, hours, reads, type Story, step } from './story.js'

/** A request that waits for its risk study, entered so many days ago. */
const waiting = (
  name: string,
  ago: number,
  entity: string,
  happened: string,
  more: Record<string, unknown> = {},
): Story => ({
  name: `waits for its study: ${name}`,
  steps: [
    asks(days(ago), { name, entity, happened, ...more }),
    reads(days(ago) - 60),
    admits(days(ago) - 120),
    forwards(days(ago) - 130),
  ],
})

const declined = (name: string, ground: string, reasons: string, asked: Record<string, unknown> = {}): Story => ({
  name: `declined: ${ground}`,
  steps: [
    asks(days(6), {
      name,
      entity: 'mex',
      happened: 'Pido protección por un problema que cuento aquí (inventado).',
      ...asked,
    }),
    reads(days(6) - 200),
    step(days(5), 'officer', 'request-declined', { ground, reasons }),
  ],
})

/** Cases of the ordinary procedure, in every state that it has before the risk study. */
export const ordinaryStories: readonly Story[] = [
  {
    name: 'ordinary, undecided',
    steps: [
      asks(hours(20), {
        name: 'Benigno',
        entity: 'tla',
        sex: 'man',
        happened: 'Difamación en redes después de denunciar una obra.',
      }),
      reads(hours(18)),
    ],
  },
  {
    name: 'ordinary, undecided and unread',
    steps: [
      asks(hours(2), {
        name: 'Otilia',
        entity: 'yuc',
        sex: 'woman',
        population: 'journalist',
        happened: 'Me quitan la publicidad oficial y ahora me fotografían en la calle.',
      }),
    ],
  },
  {
    name: 'ordinary, admitted',
    steps: [
      asks(days(1), { name: 'Ciro', entity: 'cam', happened: 'Vigilancia frente a la oficina de la organización.' }),
      admits(hours(20)),
    ],
  },
  declined(
    'Prudencio',
    'outside-the-law',
    'La actividad descrita no es defensa de derechos ni periodismo. Puede inconformarse.',
  ),
  declined('Úrsula', 'no-nexus', 'No se encontró relación entre el riesgo y la actividad. Puede inconformarse.'),
  declined('Wenceslao', 'duplicate', 'Ya existe un expediente por los mismos hechos y sigue abierto.'),
  declined('Ramona', 'no-consent', 'Se buscó a la persona por tres vías y no dio su consentimiento.', {
    consent: 'pending',
    forWhom: 'other',
    petitioner: 'Sobrina inventada',
  }),
  waiting('Librada', 3, 'son', 'Defiendo el agua del pueblo; el comisariado recibió un anónimo con mi foto.', {
    sex: 'woman',
  }),
  waiting('Plácido', 5, 'dur', 'Documento despojos; ayer abrieron mi archivo y no robaron nada más.', { sex: 'man' }),
  waiting('Jacinta', 9, 'slp', 'Amenazas desde cuentas falsas con mi domicilio.', {
    sex: 'woman',
    population: 'journalist',
  }),
  waiting('Teófilo', 13, 'agu', 'Interceptan mi correspondencia desde que llevo el caso de los despedidos.', {
    sex: 'man',
  }),
  waiting('Isaura', 17, 'gua', 'Buscadora: me advirtieron que deje de rascar.', { sex: 'woman' }),
  waiting('Comunidad Loma Imaginaria', 4, 'oax', 'La asamblea se opone a la presa y bloquearon el único camino.', {
    holder: 'collective',
    circle: [{ name: 'Comisariado inventado', relation: 'co-participant' }],
  }),
  waiting(
    'Colectivo Semilla Inventada',
    8,
    'chh',
    'Rompieron los vidrios del comedor de migrantes y dejaron una lista.',
    { holder: 'collective' },
  ),
  waiting(
    'Redacción El Faro Imaginario',
    2,
    'roo',
    'Ataques informáticos y llamadas al teléfono de la casa de la editora.',
    { holder: 'collective', population: 'journalist' },
  ),
  {
    name: 'consent not yet, ordinary',
    steps: [
      asks(days(2), {
        name: 'Melquiades',
        entity: 'col',
        forWhom: 'other',
        petitioner: 'Amigo inventado',
        consent: 'pending',
        happened: 'Dejó de dormir en su casa; no sé si quiere que pida esto.',
      }),
      reads(days(1)),
    ],
  },
  {
    name: 'consent given later by telephone',
    steps: [
      asks(days(3), {
        name: 'Dorotea',
        entity: 'tab',
        sex: 'woman',
        forWhom: 'other',
        petitioner: 'Hermana inventada',
        consent: 'pending',
        happened: 'La siguen del juzgado a la casa.',
      }),
      step(days(3) - 300, 'officer', 'consent-given', { who: 'beneficiary', transcribed: 'telephone' }),
      admits(days(2)),
    ],
  },
  {
    name: 'consent withdrawn',
    steps: [
      asks(days(7), { name: 'Ubaldo', entity: 'bcs', sex: 'man', happened: 'Amenazas por defender la playa pública.' }),
      admits(days(6)),
      forwards(days(6) - 10),
      step(days(1), 'person', 'consent-withdrawn', { reason: 'Prefiero irme con mi familia.' }),
    ],
  },
  {
    name: 'an authority is the aggressor',
    steps: [
      asks(days(1) + 200, {
        name: 'Soledad',
        entity: 'gro',
        sex: 'woman',
        happened: 'El comandante me dijo que sabe dónde vive mi madre.',
        aggressor: 'public-servant',
        barred: ['state-police-gro'],
      }),
      step(days(1), 'person', 'authority-barred', {
        authority: 'state-prosecutor-gro',
        why: 'El mismo comandante trabaja ahora ahí.',
      }),
      step(hours(22), 'person', 'contact-plan-set', {
        contact: { how: 'Otro número (inventado)', when: 'Solo mañanas', caution: 'Preguntar por el taller' },
      }),
    ],
  },
  {
    name: 'leaving',
    steps: [
      asks(days(15), { name: 'Evodio', entity: 'mic', sex: 'man', happened: 'Amenazas por la defensa del bosque.' }),
      admits(days(14)),
      forwards(days(14) - 10),
      step(hours(30), 'person', 'exit-requested', {}),
    ],
  },
  {
    name: 'closed',
    door: {
      es: 'Su caso está cerrado; si vuelve el peligro, puede declararlo',
      en: 'The case is closed; if danger returns it can be declared',
    },
    steps: [
      asks(days(25), {
        name: 'Amparo',
        entity: 'cmx',
        sex: 'woman',
        population: 'journalist',
        happened: 'Acoso después de un reportaje.',
      }),
      admits(days(24)),
      step(days(20), 'person', 'exit-requested', { reason: 'Cambié de tema y de ciudad.' }),
      step(days(19), 'coordination', 'case-closed', { reasons: 'Separación voluntaria a petición de la persona.' }),
    ],
  },
]
