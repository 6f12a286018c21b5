import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import { engines } from '../store/given.js'
import { givenWorld, propose, say, tell } from './given.js'
import { record } from './record.js'

const { request, admit, forward, add } = told
const file = 'case-00000000'

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (db: Awaited<ReturnType<typeof fresh>>['db']) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work((await fresh()).db))

  onEngine('nothing is refused upon what another process has changed meanwhile', async (db) => {
    const [{ world: one }, { world: other }] = [givenWorld(db), givenWorld(db)]
    await tell(one, file, request())
    await say(other, file, 1, admit())
    await say(one, file, 2, forward())
  })

  onEngine('what is remembered is given up when another process wrote behind it', async (db) => {
    const [{ world: one }, { world: other }] = [givenWorld(db), givenWorld(db)]
    await tell(one, file, request())
    await say(other, file, 1, add())
    const { seq } = await say(one, file, 2, add())
    assert.equal(seq, 3)
  })

  onEngine('a citation is looked for where it stands, not only where it is remembered', async (db) => {
    const [{ world: one }, { world: other }] = [givenWorld(db), givenWorld(db)]
    await tell(one, 'case-cited000', request())
    await tell(one, file, request())
    await say(other, 'case-cited000', 1, add())
    const citing = { ...propose(file, 1, add()), cites: [{ file: 'case-cited000', seq: 2 }] }
    assert.equal((await record(one, [citing])).refused, undefined)
  })
}
