import type { Child } from 'hono/jsx'
import type { Form } from '../form.js'
import type { Page } from '../page.js'
import { Button } from './button.js'

type KeptFormProps = { page: Page; form: Form; button: string; children?: Child }

/** A form that could not be taken, given back whole, so that one press sends it again to where it was sent. */
export const KeptForm = ({ page, form, button, children }: KeptFormProps) => (
  <form method="post" action={page.to(page.path)}>
    {[...form].flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
    {children}
    <Button>{button}</Button>
  </form>
)
