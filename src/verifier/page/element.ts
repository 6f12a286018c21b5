type Attributes = Readonly<Record<string, string | boolean | undefined>>
export type Content = Node | string | undefined | readonly Content[]

function fill(element: Element, content: Content): void {
  if (content === undefined) return
  if (typeof content === 'string' || content instanceof Node) element.append(content)
  else for (const one of content) fill(element, one)
}

/** An element with its attributes and what stands in it. Text is never read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...content: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value)
  fill(made, content)
  return made
}

/** Names and values, one under the other. */
export const pairs = (rows: readonly (readonly [string, Content])[]): HTMLElement =>
  element(
    'dl',
    { class: 'rows' },
    rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  )
