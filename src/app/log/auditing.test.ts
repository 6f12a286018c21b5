import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../domain/given.js'
import { actEntry } from '../../log/entry.js'
import type { Fetch } from '../../log/walk.js'
import { engines, type Fresh } from '../../store/given.js'
import { type Given, givenWorld, say, tell } from '../given.js'
import { auditNode, type Report } from './auditing.js'
import { type GivenLog, givenLog } from './given.js'

const { urgentRequest, study, issue, implement, add } = told
const [one, two] = ['case-00000001', 'case-00000002']

type Node = Given & GivenLog & Fresh & Readonly<{ audit(): Promise<Report> }>

const fetchIn =
  ({ folder }: GivenLog['log']): Fetch =>
  async (path) => {
    try {
      return path === 'checkpoint' ? Buffer.from(folder.checkpoint()!) : folder.read(path)
    } catch {
      return undefined
    }
  }

/** A node with a log, in which two files have acts. */
async function nodeOn(fresh: () => Promise<Fresh>): Promise<Node> {
  const opened = await fresh()
  let clock: Given | undefined
  const log = await givenLog(opened.db, { now: () => clock?.world.now() ?? told.entered })
  clock = givenWorld(opened.db, undefined, log.log)
  const { world, at } = clock
  await log.settle()
  await tell(world, one, urgentRequest(), study())
  await tell(world, two, urgentRequest())
  await log.settle()
  at(1)
  await say(world, one, 2, issue('m1'))
  await say(world, two, 1, add())
  await log.settle()
  at(2)
  await log.settle()
  const audit = () => auditNode(world, { fetch: fetchIn(log.log), policy: log.log.policy, own: true })
  return { ...opened, ...clock, ...log, audit }
}

const found = ({ findings }: Report) =>
  findings
    .map((finding) =>
      'seq' in finding && finding.file ? `${finding.because} ${finding.file.at(-1)} ${finding.seq}` : finding.because,
    )
    .sort()

/** What somebody who owns the database does to it by SQL. */
const tamper = ({ asOwner }: Fresh, ...statements: readonly string[]) =>
  asOwner(async (owner) => {
    await owner.script(
      'ALTER TABLE act DISABLE TRIGGER ALL; ALTER TABLE leaf DISABLE TRIGGER ALL; ALTER TABLE place DISABLE TRIGGER ALL',
    )
    for (const statement of statements) await owner.query(statement)
  })

const at = (file: string, seq: number) => `file = '${file}' AND seq = ${seq}`

type Tampering = Readonly<{ what: string; statements: readonly string[]; told: readonly string[] }>

const tamperings: readonly Tampering[] = [
  {
    what: 'an instant that was moved',
    statements: [`UPDATE act SET at = at - interval '30 seconds' WHERE ${at(one, 2)}`],
    told: ['act.altered 1 2'],
  },
  {
    what: 'a facet that was changed',
    statements: [`UPDATE act SET facets = '{"danger": false}' WHERE ${at(two, 1)}`],
    told: ['act.altered 2 1'],
  },
  {
    what: 'a body that was taken from another act',
    statements: [`UPDATE act SET story = (SELECT story FROM act WHERE ${at(two, 1)}) WHERE ${at(one, 1)}`],
    told: ['act.altered 1 1'],
  },
  {
    what: 'a commitment that was changed',
    statements: [`UPDATE act SET cm = sha256(cm) WHERE ${at(one, 1)}`],
    told: ['act.altered 1 1', 'act.differs 1 1'],
  },
  {
    what: 'an act in the middle that was removed',
    statements: [
      `DELETE FROM leaf WHERE ${at(one, 2)}`,
      `DELETE FROM place WHERE ${at(one, 2)}`,
      `DELETE FROM act WHERE ${at(one, 2)}`,
    ],
    told: ['act.missing 1 2'],
  },
  {
    what: 'the last act of a file that was removed',
    statements: [`DELETE FROM act WHERE ${at(one, 3)}`],
    told: ['act.missing 1 3'],
  },
  {
    what: 'a whole file that was removed, while its key was left',
    statements: [`DELETE FROM act WHERE file = '${two}'`],
    told: ['act.missing 2 1', 'act.missing 2 2'],
  },
  {
    what: 'a whole file that was removed with its key',
    statements: [
      `DELETE FROM leaf WHERE file = '${two}'`,
      `DELETE FROM act WHERE file = '${two}'`,
      `DELETE FROM keys WHERE file = '${two}'`,
    ],
    told: ['entry.nobody', 'entry.nobody'],
  },
  {
    what: 'two acts that changed their numbers',
    statements: [
      `UPDATE act SET seq = 99 WHERE ${at(one, 2)}`,
      `UPDATE act SET seq = 2 WHERE ${at(one, 3)}`,
      `UPDATE act SET seq = 3 WHERE ${at(one, 99)}`,
    ],
    told: ['act.altered 1 2', 'act.altered 1 3', 'act.moved 1 2', 'act.moved 1 3', 'act.tag 1 2', 'act.tag 1 3'],
  },
  {
    what: 'two acts that changed their places in the log',
    statements: [
      `UPDATE leaf SET seq = 99 WHERE ${at(one, 1)}`,
      `UPDATE leaf SET seq = 1 WHERE ${at(one, 2)}`,
      `UPDATE leaf SET seq = 2 WHERE ${at(one, 99)}`,
    ],
    told: ['act.moved 1 1', 'act.moved 1 2'],
  },
  {
    what: 'an act that was put into another case',
    statements: [`UPDATE act SET file = '${two}', seq = 3 WHERE ${at(one, 3)}`],
    told: ['act.altered 2 3', 'act.missing 1 3', 'act.tag 2 3', 'act.unlinked 2 3'],
  },
  {
    what: 'an act that is to be logged never',
    statements: [`DELETE FROM leaf WHERE ${at(one, 3)}`],
    told: ['act.unlinked 1 3'],
  },
  {
    what: 'an act that names a checkpoint which nobody knows',
    statements: [`UPDATE act SET before = repeat('ab', 32) WHERE ${at(one, 3)}`],
    told: ['act.altered 1 3', 'act.before-unknown 1 3'],
  },
]

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (node: Node) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work(await nodeOn(fresh)))

  onEngine('an honest node gives no cause, before and after what waits is published', async (node) => {
    assert.deepEqual(found(await node.audit()), [])
    node.at(3)
    await say(node.world, one, 3, implement('m1'))
    const { findings, counts } = await node.audit()
    assert.deepEqual([findings, counts], [[], { files: 2, acts: 6, entries: 6, forgotten: 0, waiting: 1 }])
    await node.settle()
    assert.deepEqual(found(await node.audit()), [])
  })

  onEngine('witnesses that are gone give no cause either', async (node) => {
    for (const gone of ['osc-1', 'osc-2', 'autonomo-1']) node.witnesses.gone.add(gone)
    node.at(60)
    await say(node.world, one, 3, implement('m1'))
    await node.settle()
    node.at(90)
    assert.deepEqual(found(await node.audit()), [])
  })

  for (const { what, statements, told: expected } of tamperings)
    onEngine(`${what} is named`, async (node) => {
      await tamper(node, ...statements)
      assert.deepEqual(found(await node.audit()), expected)
    })

  onEngine('what waits longer than a minute is named', async (node) => {
    node.at(3)
    await say(node.world, one, 3, implement('m1'))
    node.at(3.5)
    assert.deepEqual(found(await node.audit()), [])
    node.at(5)
    assert.deepEqual(found(await node.audit()), ['act.late 1 4'])
  })

  onEngine('a file that was forgotten is no fault, and its entries are looked at all the same', async (node) => {
    await node.asOwner((owner) => owner.query(`DELETE FROM keys WHERE file = '${one}'`))
    const { findings, counts } = await node.audit()
    assert.deepEqual([findings, counts.forgotten], [[], 3])
    await tamper(node, `UPDATE act SET cm = sha256(cm) WHERE ${at(one, 1)}`)
    assert.deepEqual(found(await node.audit()), ['act.differs 1 1'])
  })

  onEngine('an entry of nobody is named by its index', async (node) => {
    const before = node.log.standing().signed!.checkpoint.size
    await node.db.query('INSERT INTO leaf (index, entry) VALUES ($1, $2)', [
      before,
      actEntry({ tag: Buffer.alloc(16, 1), cm: Buffer.alloc(32, 2) }),
    ])
    await node.settle()
    assert.deepEqual((await node.audit()).findings, [{ because: 'entry.lost', index: before }])
    await node.asOwner((owner) => owner.script('ALTER TABLE leaf DISABLE TRIGGER ALL'))
    await node.asOwner((owner) => owner.query('DELETE FROM leaf WHERE entry IS NOT NULL AND index > 0'))
    assert.deepEqual((await node.audit()).findings, [{ because: 'entry.nobody', index: before }])
  })

  onEngine('a log that is shown shorter than witnesses signed it was rolled back', async (node) => {
    const earlier = new Map(node.files.files)
    node.at(3)
    await say(node.world, one, 3, implement('m1'))
    await node.settle()
    const fetch: Fetch = async (path) => earlier.get(`/log/public/${path}`)
    const { policy } = node.log
    assert.ok(found(await auditNode(node.world, { fetch, policy, own: true })).includes('cosigned.rolled-back'))
    const behind = await auditNode(node.world, { fetch, policy, own: false })
    assert.deepEqual(found(behind), [], 'a mirror may be a little behind')
  })

  onEngine(
    'a log that was written anew, and agrees with the database, is not the one that witnesses signed',
    async (node) => {
      await tamper(
        node,
        `UPDATE leaf SET seq = 99 WHERE ${at(one, 1)}`,
        `UPDATE leaf SET seq = 1 WHERE ${at(one, 2)}`,
        `UPDATE leaf SET seq = 2 WHERE ${at(one, 99)}`,
      )
      const anew = await givenLog(node.db, { now: node.world.now })
      await anew.settle()
      const { findings } = await auditNode(node.world, { fetch: fetchIn(anew.log), policy: node.log.policy, own: true })
      assert.ok(findings.length > 0)
      assert.ok(findings.every(({ because }) => because === 'cosigned.forked'))
    },
  )

  onEngine('checkpoints that the database only claims were cosigned are named', async (node) => {
    await node.db.query(
      `INSERT INTO cosigned (hash, size, at, note) SELECT repeat('ab', 32), size, at, note FROM cosigned LIMIT 1`,
    )
    assert.deepEqual(found(await node.audit()), ['cosigned.false'])
  })
}
