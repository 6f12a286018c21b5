import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageIn } from './language.js'

test('a command speaks Spanish, the language of the mechanism, unless it is told otherwise', () => {
  for (const env of [{}, { LANG: 'C.UTF-8' }, { LANG: '' }, { LANG: 'es_MX.UTF-8' }, { LANG: 'enm_XX' }])
    assert.equal(languageIn(env), 'es', JSON.stringify(env))
})

test('it speaks English where the locale says so, the most particular variable first', () => {
  for (const env of [
    { LANG: 'en_US.UTF-8' },
    { LANG: 'en' },
    { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'es_MX' },
    { LC_ALL: 'en-US', LC_MESSAGES: 'es_MX' },
  ])
    assert.equal(languageIn(env), 'en', JSON.stringify(env))
  assert.equal(languageIn({ LC_ALL: 'es_MX', LANG: 'en_US' }), 'es')
})

test('what RESGUARDO_LANG asks for goes before any locale', () => {
  assert.equal(languageIn({ RESGUARDO_LANG: 'es', LC_ALL: 'en_US' }), 'es')
  assert.equal(languageIn({ RESGUARDO_LANG: 'en', LC_ALL: 'es_MX' }), 'en')
  assert.equal(languageIn({ RESGUARDO_LANG: '', LC_ALL: 'en_US' }), 'en')
})

test('a language that is not spoken is not passed over', () => {
  for (const RESGUARDO_LANG of ['fr', 'EN', 'english']) assert.equal(languageIn({ RESGUARDO_LANG }), undefined)
})
