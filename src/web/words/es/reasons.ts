/** One sentence for each reason to refuse: what is wrong, and what to do about it. */
export const reasons = {
  overtaken: 'Alguien actuó en este expediente mientras usted escribía. Lea lo nuevo y confirme otra vez.',
  twice: 'Este formulario ya se había recibido. No hace falta enviarlo otra vez.',
  'not-yours-to-sign': 'El cargo con el que entró no tiene la facultad de firmar este acto.',
  'duties-apart': 'En este expediente usted ya cumplió otra función: quien recibe no evalúa y quien evalúa no decide.',
}

export type Reasons = Readonly<Record<keyof typeof reasons, string>>
