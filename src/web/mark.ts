/** Two hands' width of shelter over a sealed point: a roof that is also an open bracket, and the receipt beneath it. */
const drawing = (roof: string, seal: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="none" stroke="${roof}" stroke-width="3.5" stroke-linejoin="round" stroke-linecap="round" d="M4 17 16 5l12 12v8.5a2.5 2.5 0 0 1-2.5 2.5H23M4 17v8.5A2.5 2.5 0 0 0 6.500 28H9"/><circle cx="16" cy="20.500" r="4.500" fill="${seal}"/><path fill="${seal}" d="M13.500 23.500v6.500l2.500-1.800 2.500 1.800v-6.500z"/></svg>`

/** The project's own mark, as files that pages ask for: no picture stands inline. */
export const marks: Readonly<Record<string, string>> = {
  'mark.svg': drawing('#0d5b4c', '#f2a900'),
  'mark-on-ink.svg': drawing('#fbfaf6', '#f2a900'),
}
