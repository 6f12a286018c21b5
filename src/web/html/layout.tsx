import type { Child } from 'hono/jsx'
import { inLanguage, otherLanguage } from '../language.js'
import type { Page } from '../page.js'
import { routes } from '../routes.js'

/** What a whole document needs beside its content. */
export type Sheet = Readonly<{
  /** What the page is called. Never a person, a folio or anything else of a case: titles stand in histories. */
  title: string
  /** Petitioners' pages have the way out and no script; the desk may have islands. */
  place: 'petitioner' | 'desk'
  /** The page answers a form that was refused: its title says so first. */
  refused?: boolean
  /** Names of islands, without ending. Only the desk has any. */
  islands?: readonly string[]
  /** Stands between header and content, across the whole width. */
  navigation?: Child
  /** Who is signed in, and the way to sign out. */
  signedIn?: Child
  /** Stands before the content: the way back. */
  before?: Child
  /**
   * The id of a form whose answers live in the page alone. Then the other language is a button of that form, which
   * sends them along under the name `language`, since a link would lose what was typed.
   */
  keeping?: string
}>

const LanguageSwitch = ({ page, keeping }: { page: Page; keeping: string | undefined }) => {
  const other = otherLanguage(page.language)
  const { name } = page.words.common.language
  const address = inLanguage(other, page.path)
  if (!keeping)
    return (
      <a class="rg-bar__link" href={address} lang={other} hreflang={other}>
        {name}
      </a>
    )
  return (
    <button
      class="rg-bar__link"
      type="submit"
      form={keeping}
      formaction={address}
      formnovalidate
      name="language"
      value={other}
      lang={other}
    >
      {name}
    </button>
  )
}

/**
 * What a line of text sends when somebody presses Enter in it: the first button of its form, seen or not. Without this
 * it would be the button that changes the language.
 */
const Onward = ({ form }: { form: string }) => <button type="submit" form={form} hidden></button>

/** A plain link, on purpose: it works without script and sends nothing along. */
const Leave = ({ page }: { page: Page }) => (
  <a class="rg-leave" href={page.to(routes.leave)} rel="nofollow noreferrer">
    {page.words.common.leave.name}
    <span class="govuk-visually-hidden">. {page.words.common.leave.about}</span>
  </a>
)

const Demonstration = ({ page }: { page: Page }) => (
  <aside class="rg-demonstration" aria-label={page.words.common.demonstration.name}>
    <p class="govuk-width-container">
      <strong>{page.words.common.demonstration.name}</strong>: {page.words.common.demonstration.warning}
    </p>
  </aside>
)

const Header = ({ page, place, signedIn, keeping }: { page: Page } & Sheet) => (
  <header class={`rg-bar rg-bar--${place}`}>
    <div class="govuk-width-container rg-bar__row">
      <a class="rg-wordmark" href={page.to(signedIn ? routes.desk : routes.home)}>
        <img src={page.asset(place === 'desk' ? 'mark-on-ink.svg' : 'mark.svg')} alt="" width="32" height="32" />
        {page.words.common.name}
      </a>
      <div class="rg-bar__end">
        {signedIn}
        <LanguageSwitch page={page} keeping={keeping} />
        {place === 'petitioner' && <Leave page={page} />}
      </div>
    </div>
  </header>
)

const Footer = ({ page }: { page: Page }) => {
  const { footer, promise, name } = page.words.common
  return (
    <footer class="rg-footer">
      <div class="govuk-width-container">
        <p class="rg-footer__promise">
          {name}. {promise}
        </p>
        <ul class="rg-footer__links" aria-label={footer.name}>
          <li>
            <a href={page.to(routes.law)}>{footer.law}</a>
          </li>
          <li>
            <a href={page.to(routes.log)}>{footer.log}</a>
          </li>
          {page.source && (
            <li>
              <a href={page.source} rel="noreferrer">
                {footer.source}
              </a>
            </li>
          )}
        </ul>
        <p>{footer.licence}</p>
        <p>{footer.privacy}</p>
      </div>
    </footer>
  )
}

const Head = ({ page, title, place, refused, islands = [] }: { page: Page } & Sheet) => {
  const { name, error } = page.words.common
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="theme-color" content={place === 'desk' ? '#17201d' : '#0d5b4c'} />
      <meta name="format-detection" content="telephone=no" />
      <title>{`${refused ? `${error.titlePrefix}: ` : ''}${title} · ${name}`}</title>
      <link rel="stylesheet" href={page.asset(`${place}.css`)} />
      <link rel="icon" type="image/svg+xml" href={page.asset('mark.svg')} />
      {place === 'desk' &&
        islands.map((island) => <script type="module" src={page.asset(`islands/${island}.js`)}></script>)}
    </head>
  )
}

/** The whole document around its content: the only place that makes one. */
export function layout(page: Page, sheet: Sheet, content: Child): string {
  const document = (
    <html class="govuk-template" lang={page.language}>
      <Head page={page} {...sheet} />
      <body class={`govuk-template__body rg-page rg-page--${sheet.place}`}>
        <a class="govuk-skip-link" href="#main">
          {page.words.common.skip}
        </a>
        {sheet.keeping && <Onward form={sheet.keeping} />}
        {page.demo && <Demonstration page={page} />}
        <Header page={page} {...sheet} />
        {sheet.navigation}
        <div class="govuk-width-container rg-content">
          <main class="govuk-main-wrapper" id="main" tabindex={-1}>
            {sheet.before}
            {content}
          </main>
        </div>
        <Footer page={page} />
      </body>
    </html>
  )
  return `<!doctype html>${document.toString()}`
}
