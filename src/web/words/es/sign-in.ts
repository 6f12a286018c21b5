/** How the staff come in and go out, and the demonstration's door. */
export const signIn = {
  title: 'Entrada del personal',
  lead: 'Se entra con una llave de acceso: un dispositivo USB, el teléfono o el equipo mismo, con su huella, su rostro o su NIP. Aquí no hay contraseñas.',
  button: 'Entrar con mi llave',
  inside: 'Ya entré: ir a la mesa',
  lost: '¿Perdió su llave? Avise a quien administra el sistema: la retira y, en persona, le da otra alta.',
  door: 'Esto es una demostración: puede entrar sin llave',
  needsScript:
    'Para usar una llave, este navegador tiene que permitir JavaScript en esta página. Solo se pide para usar llaves.',
  lacking: 'Este navegador no puede usar llaves de acceso. Pruebe con uno más reciente.',
  stopped: 'No se usó ninguna llave. Puede intentarlo otra vez.',
  unreachable: 'No hay respuesta del sistema. Revise la conexión e inténtelo otra vez.',
  refused: 'Esa llave no abre aquí, o pasó demasiado tiempo. Inténtelo otra vez.',
  enrolled: {
    title: 'Su llave quedó registrada',
    text: 'Entre ahora con ella. Conviene registrar una segunda y guardarla en otro lugar: pida otra alta a quien le dio esta.',
  },
  choice: {
    title: '¿Con qué cargo entra?',
    lead: 'Lo que firme quedará a nombre de ese cargo. Para cambiar, cierre la sesión y entre otra vez.',
    expired: 'Pasó demasiado tiempo para elegir. Entre otra vez.',
  },
  signedIn: ({ name, office }: { name: string; office: string }) => `${name}, ${office}`,
  ended: {
    title: 'Su sesión terminó, y lo que escribió no se ha guardado',
    text: 'Nada se registró todavía. Lo que escribió sigue en esta página: no la cierre.',
    steps: [
      'Abra la entrada en otra pestaña y entre con su llave.',
      'Vuelva a esta pestaña y oprima «Enviar otra vez».',
    ],
    signIn: 'Abrir la entrada en otra pestaña',
    again: 'Enviar otra vez',
    whose: 'Lo firmará quien haya entrado en la otra pestaña.',
    typed: 'Ver lo que escribió',
  },
}

export const enrolment = {
  title: 'Alta de una llave',
  lead: 'Con el código que le dieron en persona se registra una llave, una sola vez y dentro de unos minutos.',
  code: 'Código de alta',
  codeHint: 'Cinco grupos de cuatro signos. Si abrió el enlace, ya está escrito.',
  button: 'Registrar mi llave',
  spent: 'Ese código no existe, ya se usó o venció. Pida otro a quien administra el sistema.',
  refused: 'La llave no se pudo registrar. Inténtelo otra vez: el código todavía sirve.',
  blank: 'Escriba el código de alta.',
}

export const door = {
  title: 'Puerta de la demostración',
  lead: 'Todas las personas y todos los casos son inventados. Elija quién quiere ser: se entra con un clic y sin llave. En un sistema real esta puerta no existe.',
  staff: 'Entrar como personal',
  enter: ({ name }: { name: string }) => `Entrar como ${name}`,
  roles: { officer: 'De guardia', lead: 'Dirige el turno', coordinator: 'Coordina en este turno' },
  nobody: 'Todavía no hay nadie en ningún cargo.',
  gone: 'Esa persona ya no ocupa ese cargo. Elija a otra.',
  petitioners: 'Entrar como quien pidió protección',
  petitionersLead: 'Quien pide protección no tiene cuenta. Entra a «mi caso» con un folio y doce palabras, como estas:',
  folio: ({ folio }: { folio: string }) => `Folio ${folio}`,
  myCase: 'Ir a mi caso',
  request: 'Pedir protección como alguien nuevo',
}
