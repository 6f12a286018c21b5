import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inLanguage, languages, otherLanguage, splitPath } from './language.js'

test('an address without a prefix speaks Spanish', () =>
  assert.deepEqual(splitPath('/solicitud'), { language: 'es', rest: '/solicitud' }))

test('an address under /en speaks English and names the same page', () => {
  assert.deepEqual(splitPath('/en/solicitud/2'), { language: 'en', rest: '/solicitud/2' })
  assert.deepEqual(splitPath('/en'), { language: 'en', rest: '/' })
  assert.deepEqual(splitPath('/en/'), { language: 'en', rest: '/' })
})

test('a page whose name only begins like a prefix is Spanish', () =>
  assert.deepEqual(splitPath('/entidades'), { language: 'es', rest: '/entidades' }))

test('every address comes back from its language', () => {
  for (const language of languages)
    for (const rest of ['/', '/mesa', '/junta/sesiones/1'])
      assert.deepEqual(splitPath(inLanguage(language, rest)), { language, rest })
})

test('query and fragment stay when the language changes', () =>
  assert.equal(inLanguage('en', '/mesa?turno=2#acto-3'), '/en/mesa?turno=2#acto-3'))

test('the other language of the other language is the first', () => {
  for (const language of languages) assert.equal(otherLanguage(otherLanguage(language)), language)
})
