/**
 * A name as it is compared with another: however it was typed, with or without accents, in capitals or not. Never shown
 * and never kept. It is made of what stands here for good: names compared otherwise would not be found any more.
 */
export const spelling = (name: string): string =>
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
