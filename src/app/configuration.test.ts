import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databaseFaults, demoFaults, demoSettings, faults, serveSettings } from './configuration.js'

const whole = {
  RESGUARDO_ORIGIN: 'https://proteccion.example',
  RESGUARDO_KEYS: '/etc/resguardo/keys.json',
  RESGUARDO_LOG_KEY: '/etc/resguardo/log.key',
  RESGUARDO_POLICY: '/etc/resguardo/policy',
  RESGUARDO_MAIL: 'smtp://someone:se%40cret@mail.example:2525',
  RESGUARDO_MAIL_FROM: 'avisos@proteccion.example',
  RESGUARDO_TELEPHONE: '800 000 0000',
  RESGUARDO_ACCEPT_NOT_END_TO_END: 'yes',
}

test('a node without settings is told all that it lacks at once', () => {
  assert.deepEqual(
    faults({}),
    Object.keys(whole).map((setting) => ({ because: 'setting.missing', setting })),
  )
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

test('what is set wrongly is told by its name alone, since its value may be a password', () => {
  for (const [setting, value, because] of [
    ['RESGUARDO_ORIGIN', 'nowhere', 'setting.no-web-address'],
    ['RESGUARDO_MAIL', 'http://x', 'setting.no-mail-server'],
    ['RESGUARDO_SOURCE', 'here', 'setting.no-web-address'],
    ['RESGUARDO_DATABASE', 'mysql://x', 'setting.no-database'],
    ['PORT', '99999', 'setting.no-port'],
    ['PORT', '80a', 'setting.no-port'],
    ['RESGUARDO_ACCEPT_NOT_END_TO_END', 'no', 'setting.not-accepted'],
  ] as const)
    assert.deepEqual(faults({ ...whole, [setting]: value }), [{ because, setting }])
})

test('the demonstration needs no setting, and a database no other', () => {
  assert.deepEqual(demoFaults({}), [])
  assert.deepEqual(demoFaults({ PORT: '', RESGUARDO_MAIL: 'x', RESGUARDO_DATABASE: 'x' }).length, 3)
  assert.deepEqual(databaseFaults({ PORT: '80a', RESGUARDO_DATABASE: 'postgresql:///resguardo?host=/run' }), [])
})

test('the demonstration listens on this machine alone, under the name where passkeys work', () => {
  const { host, origin, rpId, demo } = demoSettings({ PORT: '9090' })
  assert.deepEqual(
    { host, origin, rpId, demo },
    { host: '127.0.0.1', origin: 'http://localhost:9090', rpId: 'localhost', demo: true },
  )
})
