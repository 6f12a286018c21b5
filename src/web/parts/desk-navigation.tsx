type DeskPlace = Readonly<{ href: string; text: string; waiting?: number | undefined; current?: boolean }>

/** The places of the desk, each with how much waits there. */
export const DeskNavigation = ({ label, places }: { label: string; places: readonly DeskPlace[] }) => (
  <nav class="rg-places" aria-label={label}>
    <ul class="govuk-width-container rg-places__list">
      {places.map(({ href, text, waiting, current }) => (
        <li>
          <a class="rg-places__link" href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {waiting !== undefined && <span class="rg-places__waiting"> {waiting}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
