/** The way back, before the content. It leads to an address, not into the history of the browser. */
export const BackLink = ({ href, text }: { href: string; text: string }) => (
  <a href={href} class="govuk-back-link">
    {text}
  </a>
)
