import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoSettings, faults, portFaults, serveSettings } from './configuration.js'

const whole = {
  RESGUARDO_ORIGIN: 'https://proteccion.example',
  RESGUARDO_KEYS: '/etc/resguardo/keys.json',
  RESGUARDO_MAIL: 'smtp://someone:se%40cret@mail.example:2525',
  RESGUARDO_MAIL_FROM: 'avisos@proteccion.example',
  RESGUARDO_TELEPHONE: '800 000 0000',
  RESGUARDO_ACCEPT_NOT_END_TO_END: 'yes',
}

test('a node without settings is told all that it lacks at once', () => {
  const told = faults({})
  for (const name of Object.keys(whole))
    assert.ok(
      told.some((line) => line.startsWith(name)),
      name,
    )
  assert.equal(told.length, Object.keys(whole).length)
})

test('a node with all of them may start', () => {
  assert.deepEqual(faults(whole), [])
  const { mail, rpId, origin, demo } = serveSettings(whole)
  assert.deepEqual(
    { mail, rpId, origin, demo },
    {
      mail: {
        host: 'mail.example',
        port: 2525,
        from: 'avisos@proteccion.example',
        user: 'someone',
        password: 'se@cret',
      },
      rpId: 'proteccion.example',
      origin: 'https://proteccion.example',
      demo: false,
    },
  )
})

test('what is set wrongly is told: an address, a mail server, a port, an acceptance that is none', () => {
  for (const [name, value] of Object.entries({
    RESGUARDO_ORIGIN: 'nowhere',
    RESGUARDO_MAIL: 'http://x',
    RESGUARDO_SOURCE: 'here',
    PORT: '99999',
    RESGUARDO_ACCEPT_NOT_END_TO_END: 'no',
  }))
    assert.ok(
      faults({ ...whole, [name]: value }).some((line) => line.startsWith(name)),
      name,
    )
  assert.deepEqual(portFaults({ PORT: '80a' }), ['PORT: this is not a port'])
})

test('the demonstration listens on this machine alone, under the name where passkeys work', () => {
  const { host, origin, rpId, demo } = demoSettings({ PORT: '9090' })
  assert.deepEqual(
    { host, origin, rpId, demo },
    { host: '127.0.0.1', origin: 'http://localhost:9090', rpId: 'localhost', demo: true },
  )
})
