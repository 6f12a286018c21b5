/** Every address of the pages, once. Spanish nouns; the code's names are English. No address holds personal data. */
export const routes = {
  home: '/',
  leave: '/salir',

  request: '/solicitud',
  acknowledgement: '/solicitud/acuse',

  myCase: '/mi-caso',
  myReceipt: '/mi-caso/comprobante',

  signIn: '/entrar',
  signOut: '/entrar/salir',
  enrolment: '/entrar/alta',
  passkeyOptions: '/entrar/llave',
  door: '/demostracion',

  desk: '/mesa',
  queue: '/mesa/filas/:office',
  case: '/mesa/casos/:file',
  whereabouts: '/mesa/casos/:file/paradero',
  assignment: '/mesa/casos/:file/asignacion',
  newInstruction: '/mesa/casos/:file/oficios/nuevo',
  instructions: '/mesa/oficios',
  instruction: '/mesa/oficios/:file',
  instructionLetter: '/mesa/oficios/:file/carta',
  instructionAct: '/mesa/oficios/:file/:act',
  studyForm: '/mesa/casos/:file/estudio',
  planForm: '/mesa/casos/:file/plan',
  studies: '/mesa/casos/:file/estudios',
  study: '/mesa/casos/:file/estudios/:seq',
  caseAct: '/mesa/casos/:file/:act',
  deadline: '/mesa/casos/:file/plazos/:rule/:start',
  receipt: '/mesa/comprobantes/:file/:seq',
  inquiry: '/mesa/averiguaciones/:file',
  finding: '/mesa/averiguaciones/:file/hallazgos',
  inquiryClosing: '/mesa/averiguaciones/:file/conclusion',
  transcription: '/mesa/solicitudes',
  transcriptionLetter: '/mesa/solicitudes/acuse',
  alarms: '/mesa/alarmas',
  alarmAnswer: '/mesa/alarmas/respuestas',
  duty: '/mesa/guardia',
  people: '/mesa/personas',
  handover: '/mesa/personas/:person/entrega/:office',
  load: '/mesa/carga/:office',
  search: '/mesa/buscar',

  board: '/junta',
  session: '/junta/sesiones/:file',
  sessionClosing: '/junta/sesiones/:file/cierre',
  sessionItem: '/junta/sesiones/:file/:item',

  verify: '/verificar',
  verifierFile: '/verificar/verificador.html',
  policy: '/verificar/politica.txt',

  law: '/norma',
  log: '/bitacora',
  logCheckpoint: '/bitacora/checkpoint',
  logTiles: '/bitacora/tile/*',
  status: '/estado',
} as const

/** The parts still to come; each answers with a short page that says what will stand there. */
export const laterRoutes = {
  observatory: '/observatorio',
  council: '/consejo',
  authority: '/autoridad',
  letter: '/oficio',
  evaluation: '/evaluacion',
  system: '/sistema',
  consultation: '/consulta',
} as const

type Named<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Named<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** An address with its places filled in. A name that the address does not have, or lacks, does not compile. */
export const href = <Path extends string>(path: Path, names: { [N in Named<Path>]: string | number }): string =>
  path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((names as Record<string, string | number>)[name])),
  )
