import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openBrowser, watched, withoutBrowser } from './browser.js'
import { openSite } from './site.js'

test('an officer enrols a key with the link handed over, signs in with it, and the link is spent', {
  skip: withoutBrowser(),
}, async () => {
  const site = await openSite()
  const browser = await openBrowser()
  try {
    const page = await watched(browser, site.origin, { viewport: { width: 1280, height: 800 }, locale: 'es-MX' })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    const added = await site.person(
      'add',
      '--office',
      'reception-unit',
      '--name',
      'Nueva Inventada',
      '--mail',
      'nueva@example.invalid',
    )
    const [link] = /http\S+/.exec(added)!
    await page.goto(link)
    await page.getByRole('button', { name: 'Registrar mi llave' }).click()
    await page.getByText('Su llave quedó registrada').waitFor()

    await page.goto('/entrar')
    await page.getByRole('button', { name: 'Entrar con mi llave' }).click()
    await page.waitForURL('**/mesa')
    assert.match(await page.locator('body').innerText(), /Nueva Inventada/)

    await page.getByRole('button', { name: 'Cerrar sesión' }).click()
    await page.goto('/mesa')
    await page.waitForURL('**/entrar**')

    await page.goto(link)
    await page.getByRole('button', { name: 'Registrar mi llave' }).click()
    await page.getByText(/ya se usó o venció/).waitFor()
  } finally {
    await browser.close()
    await site.close()
  }
})
