import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { World } from '../app/world.js'

/** One page of the way to a request, and the styles it needs, as they are sent. */
export type Page = Readonly<{ name: string; html: string; css: string }>

/** Draws every page of the way to a request. Handed in by `main.ts`: the command line knows no pages. */
export type Pages = (world: World) => Promise<readonly Page[]>

/** Bytes of a page together with its styles, each compressed for itself, as they travel. */
export type Weight = Readonly<{ name: string; gzip: number; brotli: number }>

const sum = (texts: readonly string[], compress: (text: string) => Uint8Array) =>
  texts.reduce((bytes, text) => bytes + compress(text).length, 0)

export const weightOf = ({ name, html, css }: Page): Weight => ({
  name,
  gzip: sum([html, css], (text) => gzipSync(text)),
  brotli: sum([html, css], (text) => brotliCompressSync(text)),
})
