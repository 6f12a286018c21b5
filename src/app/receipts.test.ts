import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import { readReceipt } from '../log/receipt.js'
import { readShortForm } from '../log/short-form.js'
import { verify, verifyShort } from '../log/verify.js'
import { engines, type Fresh } from '../store/given.js'
import { type Given, givenWorld, tell } from './given.js'
import { type GivenLog, givenLog } from './log/given.js'
import { Altered, receiptOf, shownNames } from './receipts.js'

const { urgentRequest, issue } = told
const file = 'case-00000000'

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (given: Given & GivenLog, fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => {
      const opened = await fresh()
      let clock: Given | undefined
      const log = await givenLog(opened.db, { now: () => clock?.world.now() ?? told.entered })
      clock = givenWorld(opened.db, undefined, log.log)
      await work({ ...clock, ...log }, opened)
    })

  onEngine('a receipt is a promise, then provisional, then final, and holds each time', async (given) => {
    const { world, log, settle, witnesses } = given
    await settle()
    await tell(world, file, urgentRequest())
    const steps: string[] = []
    const look = async () => {
      const { text, proven } = (await receiptOf(world, { file, seq: 1 }))!
      const verdict = verify(log.policy, readReceipt(text)!)
      steps.push(`${proven} ${verdict.holds} ${verdict.final}`)
    }
    await look()
    for (const gone of ['osc-1', 'osc-2']) witnesses.gone.add(gone)
    await settle()
    await look()
    const soFar = verify(log.policy, readReceipt((await receiptOf(world, { file, seq: 1 }))!.text)!)
    const provisional = soFar.findings.find(({ says }) => says === 'provisional')
    assert.deepEqual(provisional && 'by' in provisional && provisional.by.length, 5, 'who has cosigned is told')
    witnesses.gone.clear()
    given.at(1)
    await settle()
    await look()
    assert.deepEqual(steps, ['promised true false', 'provisional true false', 'final true true'])
  })

  onEngine('it proves between which times of the witnesses the act was made', async (given) => {
    const { world, log, settle, at } = given
    await settle()
    at(1)
    await settle()
    at(2)
    await tell(world, file, urgentRequest())
    at(2.5)
    await settle()
    const { text } = (await receiptOf(world, { file, seq: 1 }))!
    const { notBefore, notAfter } = verify(log.policy, readReceipt(text)!)
    const minutes = (seconds: number | undefined) => seconds! / 60 - told.entered.epochMilliseconds / 60_000
    assert.deepEqual([minutes(notBefore), minutes(notAfter)], [1, 2.5])
  })

  onEngine('it shows the fields that were chosen, one by one, and nothing of the others', async ({ world, settle }) => {
    await tell(world, file, urgentRequest({ happened: 'canary-story', whereabouts: 'canary-place' }), issue('m1'))
    await settle()
    const names = await shownNames(world, { file, seq: 1 })
    assert.ok(names.includes('happened') && names.includes('whereabouts') && names.includes('facet:danger'))
    const whole = (await receiptOf(world, { file, seq: 1 }))!
    assert.doesNotMatch(whole.text, /canary/)
    const story = (await receiptOf(world, { file, seq: 1 }, (name) => name === 'happened'))!
    assert.match(story.text, /canary-story/)
    assert.doesNotMatch(story.text, /canary-place/)
  })

  onEngine('the code on the paper names the promise of this act', async ({ world, log }) => {
    await tell(world, file, urgentRequest())
    const { short } = (await receiptOf(world, { file, seq: 1 }))!
    assert.ok(Buffer.byteLength(short) <= 400, `${Buffer.byteLength(short)} bytes`)
    assert.equal(verifyShort(log.policy, readShortForm(short)!).says, 'promised')
  })

  onEngine('nothing is proven of an act that was altered', async ({ world }, { asOwner, db }) => {
    await tell(world, file, urgentRequest())
    await asOwner(async (owner) => {
      await owner.script('ALTER TABLE act DISABLE TRIGGER ALL')
      await owner.query(`UPDATE act SET at = at - interval '3 hours'`)
    })
    assert.ok(db)
    await assert.rejects(receiptOf(world, { file, seq: 1 }), Altered)
  })

  onEngine(
    'where the key was destroyed, and where there is no act, there is no receipt',
    async ({ world }, { asOwner }) => {
      await tell(world, file, urgentRequest())
      await asOwner((owner) => owner.query('DELETE FROM keys'))
      assert.equal(await receiptOf(world, { file, seq: 1 }), undefined)
      assert.equal(await receiptOf(world, { file, seq: 9 }), undefined)
    },
  )
}
