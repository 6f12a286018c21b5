import type { Child } from 'hono/jsx'
import type { JSX as Loose } from 'hono/jsx/jsx-runtime'

export { Fragment, jsx, jsxAttr, jsxEscape, jsxs, jsxTemplate } from 'hono/jsx/jsx-runtime'

/**
 * Hono lets any tag and any attribute through. Here a misspelt one does not compile, and neither do those that our
 * content security policy would refuse or that escape nothing: handlers, inline styles, raw HTML.
 */
type Known<T> = {
  [K in keyof T as string extends K ? never : K extends `on${string}` | Barred ? never : K]: T[K]
}
type Barred = 'style' | 'dangerouslySetInnerHTML' | 'formAction' | 'nonce'

type Open = { children?: Child; role?: string } & { [name: `data-${string}` | `aria-${string}`]: unknown }
type Attributes<T> = Known<T> & Open
type IslandAttributes = { class?: string; id?: string } & Open

/** The little of SVG that pictures drawn on the server need. Sizes are numbers in the units of the view box. */
type Drawing = { class?: string; id?: string; fill?: string; stroke?: string; transform?: string } & Open
type Sized = { x?: number; y?: number; width?: number | string; height?: number | string }
type Drawings = {
  svg: Drawing & Sized & { viewBox: string; preserveAspectRatio?: string; focusable?: 'false' }
  g: Drawing
  path: Drawing & { d: string }
  rect: Drawing & Sized & { rx?: number }
  circle: Drawing & { cx: number; cy: number; r: number }
  line: Drawing & { x1: number; y1: number; x2: number; y2: number }
  text: Drawing & { x?: number; y?: number; 'text-anchor'?: 'start' | 'middle' | 'end' }
}

export namespace JSX {
  export type Element = Loose.Element
  export type ElementType = Loose.ElementType
  export interface ElementChildrenAttribute {
    children: Child
  }
  export interface IntrinsicAttributes {
    key?: string
  }
  export type IntrinsicElements = {
    [Tag in keyof Known<Loose.IntrinsicElements>]: Attributes<Loose.IntrinsicElements[Tag]>
  } & { a: { rel?: string }; button: { formaction?: string } } & Drawings & {
      [island: `${string}-${string}`]: IslandAttributes
    }
}
