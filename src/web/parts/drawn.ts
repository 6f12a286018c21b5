import { Temporal } from 'temporal-polyfill'
import type { Language } from '../language.js'
import { openPage, type Page } from '../page.js'

/** The page that the tests of the parts draw on: always the same instant, and assets named plainly. */
export const pageFor = (language: Language = 'es', path = '/mesa'): Page =>
  openPage({
    language,
    path,
    demo: true,
    zone: 'America/Mexico_City',
    now: Temporal.Instant.from('2026-11-23T21:04:00Z'),
    asset: (name) => `/assets/${name}`,
  })

/** The HTML of a part on one line of text, as a browser receives it. */
export const drawn = (part: unknown): string => String(part)
