/** The study of a risk: its form, its pages, what changed between two. */
export const study = {
  answer: {
    all: ({ count }: { count: number }) => (count === 1 ? 'Ver la respuesta' : `Ver las ${count} respuestas`),
    unknown: 'No se sabe',
    sources: {
      person: 'Lo dice la persona',
      document: 'Documento',
      authority: 'Autoridad',
      organisation: 'Organización',
      press: 'Prensa',
      observation: 'Se observó',
    },
    confidences: { low: 'Poco seguro', medium: 'Más o menos seguro', high: 'Muy seguro' },
  },
}

export type Study = typeof study
