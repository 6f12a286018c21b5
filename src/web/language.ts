/** The languages of the pages. The first is the one that an address without a prefix speaks. */
export const languages = ['es', 'en'] as const
export type Language = (typeof languages)[number]

const prefix: Readonly<Record<Language, string>> = { es: '', en: '/en' }

/** Takes an address apart: in which language it speaks, and which page it names (always beginning with a slash). */
export function splitPath(path: string): { language: Language; rest: string } {
  for (const language of languages) {
    const before = prefix[language]
    if (before === '') continue
    if (path === before) return { language, rest: '/' }
    if (path.startsWith(`${before}/`)) return { language, rest: path.slice(before.length) }
  }
  return { language: languages[0], rest: path }
}

/** The address of a page in a language; a query or a fragment stays as it is. The language is in the address, so that it needs no cookie. */
export const inLanguage = (language: Language, rest: string): string =>
  rest === '/' ? prefix[language] || '/' : `${prefix[language]}${rest}`

/** The language that a page offers beside its own. */
export const otherLanguage = (language: Language): Language => (language === 'es' ? 'en' : 'es')
