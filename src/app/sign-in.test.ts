import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engines } from '../store/given.js'
import { enrol, enrolmentOptions } from './enrol.js'
import { givenWorld } from './given.js'
import { authenticator, type Flaw } from './given-authenticator.js'
import { invite } from './invitation.js'
import { outline } from './read.js'
import { beginSession, endSession, sessionOf } from './session.js'
import { chooseOffice, signIn, signInOptions } from './sign-in.js'
import { addPerson, removePerson } from './staff.js'

const party = { origin: 'https://mechanism.example', rpId: 'mechanism.example' }

for (const engine of engines)
  test(`Signing in (${engine.name})`, { skip: engine.skip }, async (t) => {
    const { world, at } = givenWorld((await engine.fresh()).db)
    let minutes = 0
    const pass = (more: number) => {
      minutes += more
      at(minutes)
    }
    let people = 0
    const seated = async (office = 'reception-unit', mail = `${++people}@example.invalid`) =>
      (await addPerson(world, { office, name: 'Persona Inventada', mail })).person!

    /** Somebody of the staff with a key, and what it takes to sign in with it. */
    const enrolled = async (person: string, algorithm: 'es256' | 'ed25519' = 'es256') => {
      const code = (await invite(world, person))!
      const key = authenticator(party, algorithm)
      const credential = key.create((await enrolmentOptions(world, party, code))!)
      assert.equal(await enrol(world, party, { code, credential }), 'enrolled')
      return async (flaw: Flaw = {}) => signIn(world, party, key.get(await signInOptions(world, party), flaw))
    }

    const tokenOf = async (office = 'reception-unit') => beginSession(world, { person: await seated(office), office })

    for (const algorithm of ['es256', 'ed25519'] as const)
      await t.test(`a key enrolled by ${algorithm} signs in whoever it was enrolled for`, async () => {
        const person = await seated()
        const enter = await enrolled(person, algorithm)
        const entered = await enter()
        assert.ok(entered && 'token' in entered)
        assert.deepEqual(await sessionOf(world, entered.token), { person, office: 'reception-unit' })
      })

    await t.test(
      'options ask for a key that verifies its user and knows whose it is, by two algorithms alone',
      async () => {
        const code = (await invite(world, await seated()))!
        const { pubKeyCredParams, authenticatorSelection, rp } = (await enrolmentOptions(world, party, code))!
        assert.deepEqual(
          pubKeyCredParams.map(({ alg }) => alg),
          [-8, -7],
        )
        assert.equal(authenticatorSelection?.userVerification, 'required')
        assert.equal(authenticatorSelection?.residentKey, 'required')
        assert.equal(rp.id, party.rpId)
        const { userVerification, allowCredentials = [] } = await signInOptions(world, party)
        assert.deepEqual([userVerification, allowCredentials.length], ['required', 0])
      },
    )

    await t.test('an enrolment is on record, without the key', async () => {
      const person = await seated('risk-unit')
      await enrolled(person)
      const act = (await outline(world, 'organ-risk-unit')).at(-1)
      assert.deepEqual([act?.kind, act?.facets], ['organ/passkey-enrolled', { person }])
    })

    await t.test('several keys open one door, and each comes with a code of its own', async () => {
      const person = await seated()
      for (const enter of [await enrolled(person), await enrolled(person)]) assert.ok(await enter())
    })

    const flaws: readonly [string, Flaw][] = [
      ['from another site', { origin: 'https://mechanism.example.evil.example' }],
      ['for another domain', { rpId: 'evil.example' }],
      ['without its user verified', { userVerified: false }],
      ['upon a challenge that was never given', { challenge: 'A'.repeat(43) }],
    ]

    for (const [how, flaw] of [
      ...flaws,
      ['of a key that counts backwards', { counter: 1 }],
      ['in the name of somebody else', { userHandle: 'cC1zb21lYm9keWVsc2U' }],
    ] as const)
      await t.test(`an answer ${how} signs nobody in`, async () => {
        const enter = await enrolled(await seated())
        assert.equal(await enter(flaw), undefined)
        assert.ok(await enter())
      })

    for (const [how, flaw] of flaws)
      await t.test(`a key made ${how} is not enrolled, and the code still serves`, async () => {
        const code = (await invite(world, await seated()))!
        const key = authenticator(party)
        const make = async (flaw?: Flaw) => key.create((await enrolmentOptions(world, party, code))!, flaw)
        assert.equal(await enrol(world, party, { code, credential: await make(flaw) }), 'key-refused')
        assert.equal(await enrol(world, party, { code, credential: await make() }), 'enrolled')
      })

    await t.test('an answer sent twice signs in once', async () => {
      const person = await seated()
      const code = (await invite(world, person))!
      const key = authenticator(party)
      await enrol(world, party, { code, credential: key.create((await enrolmentOptions(world, party, code))!) })
      const credential = key.get(await signInOptions(world, party))
      const both = await Promise.all([signIn(world, party, credential), signIn(world, party, credential)])
      assert.equal(both.filter(Boolean).length, 1)
    })

    await t.test('a challenge older than five minutes is worth nothing', async () => {
      const person = await seated()
      const code = (await invite(world, person))!
      const key = authenticator(party)
      await enrol(world, party, { code, credential: key.create((await enrolmentOptions(world, party, code))!) })
      const asked = await signInOptions(world, party)
      pass(5)
      assert.equal(await signIn(world, party, key.get(asked)), undefined)
    })

    await t.test('a challenge for enrolling does not sign in, nor choose an office', async () => {
      const person = await seated()
      const enter = await enrolled(person)
      const code = (await invite(world, person))!
      const { challenge } = (await enrolmentOptions(world, party, code))!
      assert.equal(await enter({ challenge }), undefined)
      assert.equal(await chooseOffice(world, challenge, 'reception-unit'), undefined)
    })

    await t.test('a code serves for one key', async () => {
      const code = (await invite(world, await seated()))!
      const options = (await enrolmentOptions(world, party, code))!
      const another = (await enrolmentOptions(world, party, code))!
      const made = await Promise.all(
        [options, another].map((asked) =>
          enrol(world, party, { code, credential: authenticator(party).create(asked) }),
        ),
      )
      assert.deepEqual(made, ['enrolled', 'code-spent'])
      assert.equal(await enrolmentOptions(world, party, code), undefined)
    })

    await t.test('a code is forgotten after a quarter of an hour, and may be typed as it comes', async () => {
      const code = (await invite(world, await seated()))!
      assert.ok(await enrolmentOptions(world, party, ` ${code.toUpperCase().replaceAll('-', ' ')} `))
      pass(15)
      assert.equal(await enrolmentOptions(world, party, code), undefined)
    })

    await t.test('one code does not enrol a key made with another', async () => {
      const [mine, theirs] = [(await invite(world, await seated()))!, (await invite(world, await seated()))!]
      const credential = authenticator(party).create((await enrolmentOptions(world, party, mine))!)
      assert.equal(await enrol(world, party, { code: theirs, credential }), 'key-refused')
    })

    await t.test('a key known already is not enrolled for somebody else', async () => {
      const key = authenticator(party)
      const make = async (code: string) => key.create((await enrolmentOptions(world, party, code))!)
      const [first, second] = [(await invite(world, await seated()))!, (await invite(world, await seated()))!]
      assert.equal(await enrol(world, party, { code: first, credential: await make(first) }), 'enrolled')
      assert.equal(await enrol(world, party, { code: second, credential: await make(second) }), 'key-refused')
    })

    await t.test('what is no answer at all is refused', async () => {
      for (const text of ['', 'null', '{}', '[', '{"id":"x"}', `{"id":"${'x'.repeat(9000)}"}`]) {
        assert.equal(await signIn(world, party, text), undefined)
        const code = (await invite(world, await seated()))!
        assert.equal(await enrol(world, party, { code, credential: text }), 'key-refused')
      }
    })

    await t.test('nobody is invited without an office', async () => {
      assert.equal(await invite(world, 'p-000000000000'), undefined)
    })

    await t.test('who holds several offices chooses one of them, once', async () => {
      const person = await seated('executive-coordination', 'both@example.invalid')
      assert.equal(await seated('executive-coordinator', 'both@example.invalid'), person)
      const enter = await enrolled(person)
      const entered = await enter()
      assert.ok(entered && 'choice' in entered)
      assert.deepEqual(entered.offices, ['executive-coordination', 'executive-coordinator'])
      const token = await chooseOffice(world, entered.choice, 'executive-coordinator')
      assert.deepEqual(await sessionOf(world, token!), { person, office: 'executive-coordinator' })
      assert.equal(await chooseOffice(world, entered.choice, 'executive-coordinator'), undefined)
    })

    await t.test('nobody chooses an office that is not theirs', async () => {
      const person = await seated('executive-coordination', 'again@example.invalid')
      await seated('executive-coordinator', 'again@example.invalid')
      const entered = await (await enrolled(person))()
      assert.ok(entered && 'choice' in entered)
      assert.equal(await chooseOffice(world, entered.choice, 'reception-unit'), undefined)
    })

    await t.test('a session ends after a quarter of an hour without use', async () => {
      const [used, idle] = [await tokenOf(), await tokenOf()]
      pass(14)
      assert.ok(await sessionOf(world, used))
      pass(1)
      assert.equal(await sessionOf(world, idle), undefined)
      assert.ok(await sessionOf(world, used))
    })

    await t.test('a session ends after eight hours however much it is used', async () => {
      const token = await tokenOf()
      for (let used = 10; used < 8 * 60; used += 10) {
        pass(10)
        assert.ok(await sessionOf(world, token), `after ${used} minutes`)
      }
      pass(10)
      assert.equal(await sessionOf(world, token), undefined)
    })

    await t.test('who signs out is out', async () => {
      const token = await tokenOf()
      await endSession(world, token)
      assert.equal(await sessionOf(world, token), undefined)
    })

    await t.test('who loses the office is out at the next request, and their keys open nothing any more', async () => {
      const person = await seated()
      const enter = await enrolled(person)
      const entered = await enter()
      assert.ok(entered && 'token' in entered)
      await removePerson(world, person)
      assert.equal(await sessionOf(world, entered.token), undefined)
      assert.equal(await enter(), undefined)
    })

    await t.test('who loses one of two offices is out of that one', async () => {
      const person = await seated('executive-coordination', 'two@example.invalid')
      await seated('executive-coordinator', 'two@example.invalid')
      const [one, other] = await Promise.all(
        ['executive-coordination', 'executive-coordinator'].map((office) => beginSession(world, { person, office })),
      )
      await removePerson(world, person, 'executive-coordinator')
      assert.ok(await sessionOf(world, one!))
      assert.equal(await sessionOf(world, other!), undefined)
    })

    await t.test('neither tokens nor codes stand in the database', async () => {
      const token = await tokenOf()
      const code = (await invite(world, await seated()))!
      const rows = await world.db.query(
        'SELECT to_jsonb(session) AS row FROM session UNION ALL SELECT to_jsonb(invitation) FROM invitation',
      )
      assert.ok(rows.length > 0)
      const kept = JSON.stringify(rows)
      for (const secret of [token, code, Buffer.from(token).toString('hex'), Buffer.from(code).toString('hex')])
        assert.ok(!kept.includes(secret))
    })
  })
