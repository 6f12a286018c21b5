import type { Study } from '../es/study.js'

export const study: Study = {
  answer: {
    all: ({ count }) => (count === 1 ? 'See the answer' : `See the ${count} answers`),
    unknown: 'It is not known',
    sources: {
      person: 'The person says so',
      document: 'Document',
      authority: 'Authority',
      organisation: 'Organisation',
      press: 'Press',
      observation: 'It was observed',
    },
    confidences: { low: 'Not sure', medium: 'Fairly sure', high: 'Very sure' },
  },
}
