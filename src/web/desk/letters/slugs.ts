/** The address of each step of a letter that is recorded at the desk: a noun, since writing one creates one. */
const slugs = {
  'instruction/delivered': 'entrega',
  'instruction/opened': 'apertura',
  'instruction/accepted': 'aceptacion',
  'instruction/declined': 'negativa',
  'instruction/referred': 'turno',
  'instruction/progress-reported': 'avance',
  'instruction/done-reported': 'cumplimiento',
  'instruction/closed': 'cierre',
} as const

type Kind = keyof typeof slugs

export const letterSlugOf = (kind: string): string | undefined => (slugs as Readonly<Record<string, string>>)[kind]

/** The kind of act that an address means; nothing when it means none. */
export const letterKindAt = (slug: string): Kind | undefined =>
  (Object.keys(slugs) as Kind[]).find((kind) => slugs[kind] === slug)
