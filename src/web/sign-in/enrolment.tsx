import { enrol, enrolmentOptions } from '../../app/enrol.js'
import { signInOptions } from '../../app/sign-in.js'
import type { Ctx } from '../env.js'
import { one, readForm } from '../form.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { TextInput } from '../parts/text-input.js'
import { routes } from '../routes.js'
import { withNewKey } from './entrance.js'
import { PasskeyForm } from './passkey-form.js'

const Enrolment = ({ page, code, errors }: { page: Page; code: string; errors: readonly FormError[] }) => {
  const words = page.words.enrolment
  return (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <PasskeyForm page={page} action={page.to(routes.enrolment)} button={words.button}>
        <TextInput
          name="code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          error={errorAt(errors, 'code')}
          spellcheck={false}
          autocapitalize="none"
        />
      </PasskeyForm>
    </>
  )
}

function enrolment(c: Ctx, code = '', errors: readonly FormError[] = []) {
  const { page } = c.var
  const { title } = page.words.enrolment
  const refused = errors.length > 0
  const sheet = { title, place: 'desk', islands: ['passkey'], refused } as const
  return c.html(layout(page, sheet, <Enrolment page={page} code={code} errors={errors} />), refused ? 422 : 200)
}

export const show = (c: Ctx) => enrolment(c)

export async function create(c: Ctx) {
  const { world, settings, page } = c.var
  const { blank, spent, refused } = page.words.enrolment
  const form = await readForm(c)
  const [code, credential] = [one(form, 'code'), one(form, 'credential')]
  if (!code.trim()) return enrolment(c, code, [{ field: 'code', message: blank }])
  if (!credential) return enrolment(c, code, [{ message: page.words.signIn.needsScript }])
  const outcome = await enrol(world, settings, { code, credential })
  if (outcome === 'code-spent') return enrolment(c, code, [{ field: 'code', message: spent }])
  if (outcome === 'key-refused') return enrolment(c, code, [{ message: refused }])
  return c.redirect(page.to(withNewKey), 303)
}

/** What the island asks before it asks the key: for a new key with a code, for a known one without. */
export async function options(c: Ctx) {
  const { world, settings, page } = c.var
  const form = await readForm(c)
  if (!form.has('code')) return c.json(await signInOptions(world, settings))
  const { blank, spent } = page.words.enrolment
  const code = one(form, 'code')
  const asked = code.trim() ? await enrolmentOptions(world, settings, code) : undefined
  return asked ? c.json(asked) : c.json({ refused: code.trim() ? spent : blank }, 422)
}
