import { folioOf } from '../../app/folio.js'
import type { Page } from '../page.js'
import { href, routes } from '../routes.js'

type Known = Readonly<{ name: (file: string) => string; address: (file: string) => string }>

export const withoutKind = (file: string): string => file.slice(file.indexOf('-') + 1)

/** Like a folio, which neither an inquiry nor a session has: a code of its own, so that its name tells nobody whose file it is about. */
const codeOf = (file: string): string => withoutKind(file).toUpperCase()

/** The kinds of file that wait in queues: how one is called, and where its page is. */
const kinds: Readonly<Record<string, Known>> = {
  case: { name: folioOf, address: (file) => href(routes.case, { file }) },
  inquiry: { name: codeOf, address: (file) => href(routes.inquiry, { file }) },
  session: { name: codeOf, address: (file) => href(routes.session, { file }) },
  instruction: { name: withoutKind, address: (file) => href(routes.instruction, { file }) },
}

const kindOf = (file: string): string => file.slice(0, file.indexOf('-'))

function known(file: string): Known {
  const found = kinds[kindOf(file)]
  if (!found) throw new Error(`No page shows a file named like ${file}`)
  return found
}

/** What people call a file: a case by its folio, a letter by its number. */
export const fileName = (file: string): string => known(file).name(file)

export const addressOf = (file: string): string => known(file).address(file)

/** Which sort of file it is, in words. */
export const sortOf = ({ words }: Page, file: string): string =>
  (words.desk.sorts as Readonly<Record<string, string>>)[kindOf(file)] ?? ''
