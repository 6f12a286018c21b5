import type { Child } from 'hono/jsx'

type ButtonKind = 'primary' | 'secondary' | 'warning'

export const buttonClass = (kind: ButtonKind): string =>
  kind === 'primary' ? 'govuk-button' : `govuk-button govuk-button--${kind}`

type ButtonProps = { children: Child; kind?: ButtonKind; name?: string; value?: string; formaction?: string }

/** Sends its form. */
export const Button = ({ kind = 'primary', children, ...props }: ButtonProps) => (
  <button type="submit" class={buttonClass(kind)} {...props}>
    {children}
  </button>
)

/** A way to another page that weighs as much as a button. */
export const ButtonLink = ({
  href,
  kind = 'primary',
  children,
}: {
  href: string
  kind?: ButtonKind
  children: Child
}) => (
  <a href={href} class={buttonClass(kind)} draggable="false">
    {children}
  </a>
)
