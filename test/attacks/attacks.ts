import type { Act } from '../../src/domain/act.js'
import { actEntry } from '../../src/log/entry.js'
import type { Receipt } from '../../src/log/receipt.js'
import { entriesPath, tilePath, tilesBetween } from '../../src/log/tile.js'
import type { Chance } from './chance.js'
import { actsIn, files, handOver, look, nextAct, openFiles, publish, record, type Scene } from './history.js'
import { copyOf, indexIn, isPlace, isSame, nodeOver, type Place, rowAt } from './node.js'
import { actsOf, changeAnew, commitAnew, publishAnew } from './rewriting.js'
import { dishonest, type Surroundings } from './surroundings.js'

/** What the owner of the node does to its history. Everything is theirs: database, disk, keys of the files, key of the log. */
export type Attack = (scene: Scene, chance: Chance) => Promise<void>

/** The same, and the whole log written anew after it. */
const everywhere =
  (attack: Attack): Attack =>
  async (scene, chance) => {
    await attack(scene, chance)
    await publishAnew(scene)
  }

/** Something in the past of a file that is not forgotten. */
function somewhere({ node }: Scene, chance: Chance, isEnough: (place: Place) => boolean = () => true): Place {
  const places = node.state.leaf.filter(isPlace).filter((place) => node.state.keys.has(place.file) && isEnough(place))
  return chance.pick(places)
}

/** A file that has this many published acts, made so when there is none. */
async function fileOf(scene: Scene, chance: Chance, count: number): Promise<string> {
  const file = chance.pick(openFiles(scene))
  while (actsIn(scene, file) < count) {
    scene.around.now += 5
    record(scene, file)
  }
  await publish(scene)
  return file
}

/** What an act says, turned into something else. */
const changes: readonly ((act: Act) => Act)[] = [
  (act) => ({ ...act, at: act.at.subtract({ minutes: 7 }) }),
  (act) => ({ ...act, facets: { ...act.facets, level: 'low', danger: false, added: 1 } }),
  (act) => ({ ...act, by: { ...act.by, person: 'p-somebody00001' } }),
  (act) => ({ ...act, body: { ...(act.body as object), reasons: 'Nothing of the kind' } }),
  (act) => ({ ...act, basis: [...act.basis, '99'] }),
]

const editRow: Attack = async (scene, chance) => {
  const { state } = scene.node
  const place = somewhere(scene, chance)
  const rows = state.rows.get(place.file)!
  const copy = copyOf(state)
  const scratch: Scene = { ...scene, node: nodeOver(copy, scene.around) }
  changeAnew(scratch, place, chance.pick(changes))
  const changed = rowAt(scratch.node.state, place)!
  const [{ cm, tag }] = [rowAt(state, place)!]
  state.rows.set(
    place.file,
    rows.map((row) => (row.seq === place.seq ? { ...changed, cm, tag } : row)),
  )
}

const editAnew: Attack = async (scene, chance) => changeAnew(scene, somewhere(scene, chance), chance.pick(changes))

const editEverywhere = everywhere(editAnew)

const editWhileItWaits: Attack = async (scene, chance) => {
  const place = record(scene, chance.pick(openFiles(scene)))
  changeAnew(scene, place, chance.pick(changes))
}

const without = (scene: Scene, { file, seq }: Place): void => {
  const { rows } = scene.node.state
  rows.set(
    file,
    rows.get(file)!.filter((row) => row.seq !== seq),
  )
}

const deleteRow: Attack = async (scene, chance) => without(scene, somewhere(scene, chance))

/** Deletes the act, and keeps its entry as if it had been lost. */
const deleteAndKeepEntry: Attack = async (scene, chance) => {
  const { state } = scene.node
  const place = somewhere(scene, chance)
  const { tag, cm } = rowAt(state, place)!
  state.leaf[indexIn(state, place)] = actEntry({ tag, cm })
  without(scene, place)
}

const renumber = (scene: Scene, file: string, but: number): void =>
  commitAnew(
    scene,
    file,
    actsOf(scene, file).filter(({ seq }) => seq !== but),
  )

const deleteAndRenumber: Attack = async (scene, chance) => {
  const file = await fileOf(scene, chance, 2)
  renumber(scene, file, 1 + chance.below(actsIn(scene, file)))
}

const deleteEverywhere = everywhere(deleteAndRenumber)

const deleteWhileItWaits: Attack = async (scene, chance) => {
  const place = record(scene, chance.pick(openFiles(scene)))
  const { state } = scene.node
  state.pending = state.pending.filter((one) => !isSame(one, place))
  without(scene, place)
}

const deleteFile: Attack = async (scene, chance) => {
  const { state } = scene.node
  const { file } = somewhere(scene, chance)
  state.rows.delete(file)
  state.pending = state.pending.filter((one) => one.file !== file)
  if (chance.is(0.5)) state.keys.delete(file)
}

const swapPlaces: Attack = async (scene, chance) => {
  const file = await fileOf(scene, chance, 2)
  const { leaf } = scene.node.state
  const [one, other] = [1, 2].map((seq) => indexIn(scene.node.state, { file, seq }))
  ;[leaf[one!], leaf[other!]] = [leaf[other!]!, leaf[one!]!]
}

const swapNumbers: Attack = async (scene, chance) => {
  const file = await fileOf(scene, chance, 2)
  const first = 1 + chance.below(actsIn(scene, file) - 1)
  const acts = actsOf(scene, file)
  commitAnew(scene, file, [...acts.slice(0, first - 1), acts[first]!, acts[first - 1]!, ...acts.slice(first + 1)])
}

/** An entry that looks like every other and is nobody's. */
const insertEntry: Attack = async (scene, chance) => {
  const bytes = (length: number) => Buffer.from(Array.from({ length }, () => chance.below(256)))
  scene.node.state.leaf.push(actEntry({ tag: bytes(16), cm: bytes(32) }))
}

/** An act that was never made, put between two that were. */
const insertBetween: Attack = async (scene, chance) => {
  const file = await fileOf(scene, chance, 2)
  const acts = actsOf(scene, file)
  const at = 1 + chance.below(acts.length - 1)
  // Not by chance the very act that stands there: then nothing would have been inserted.
  const invented = { ...acts[at]!, at: acts[at - 1]!.at.add({ seconds: 1 }), basis: [...acts[at]!.basis, '99'] }
  commitAnew(scene, file, [...acts.slice(0, at), invented, ...acts.slice(at)])
  if (chance.is(0.5)) scene.node.state.pending.push({ file, seq: acts.length + 1 })
}

/** Everything is put back to an earlier day, what the signer remembers too, and the node goes on from there. */
const rollback: Attack = async (scene, chance) => {
  const earlier = copyOf(scene.node.state)
  await fileOf(scene, chance, actsIn(scene, files[0]!) + 1)
  record(scene, files[0]!)
  await publish(scene)
  scene.around.now += 30
  scene.node = nodeOver(earlier, scene.around)
  for (let more = chance.below(4); more >= 0; more -= 1) {
    scene.around.now += 5
    scene.node.record(nextAct(scene, chance.pick(openFiles(scene))))
  }
}

/** Witnesses who sign whatever they are shown, as many as can be without making a quorum; the honest ones are not asked. */
const fewDishonest = (around: Surroundings): Surroundings => {
  const silence = async () => ({ status: 0, body: '' })
  const bought = ['osc-1', 'autonomo-1', 'autonomo-2']
  const calls = new Map(
    [...around.calls.keys()].map((name) => [
      name,
      bought.includes(name) ? dishonest(name, around) : { add: silence, latest: silence },
    ]),
  )
  return { ...around, gone: new Set(), complaints: [], calls, cosigning: () => around.cosigning(calls) }
}

/** One person is shown another log, in which their act stands; everybody else sees one without it, or with another. */
const forkForOne: Attack = async (scene, chance) => {
  const file = await fileOf(scene, chance, 1)
  const apart: Scene = { ...scene, node: nodeOver(copyOf(scene.node.state), fewDishonest(scene.around)) }
  scene.around.now += 10
  record(apart, file)
  await apart.node.publish()
  for (let seq = 1; seq <= actsIn(apart, file); seq += 1) handOver(apart, { file, seq })
  const shown = apart.node.state.rows.get(file)!.flatMap(({ seq }) => apart.node.receiptOf({ file, seq }) ?? [])
  scene.shown.set(file, shown)
  const other = chance.is(0.5) ? file : files[0]!
  scene.node.record({ ...nextAct(scene, other), basis: ['99'] })
}

/** Everybody witnesses, time passes, everybody witnesses again: then it is known what was not there. */
async function quietHour(scene: Scene): Promise<void> {
  scene.around.gone.clear()
  scene.around.now += 30
  await publish(scene)
  scene.around.now += 600
  await scene.node.ask()
  look(scene)
}

/** An act made now that says it was made before, and names an old checkpoint, the newest, or none. */
const backdate: Attack = async (scene, chance) => {
  await quietHour(scene)
  const { node, around } = scene
  const file = chance.pick(openFiles(scene))
  const before = chance.pick([undefined, '', chance.pick(node.state.cosigned).hash])
  const act = nextAct(scene, file, around.now - 180 - chance.below(20_000))
  node.record(act, before)
  if (chance.is(0.5)) handOver(scene, { file, seq: act.seq })
}

const receiptsOf = ({ node }: Scene, file: string): Receipt[] =>
  (node.state.rows.get(file) ?? []).flatMap(({ seq }) => node.receiptOf({ file, seq }) ?? [])

/** The log has it, and the person is not told. */
const hideFromPerson: Attack = async (scene, chance) => {
  const file = await fileOf(scene, chance, 2)
  scene.around.now += 20
  const act = nextAct(scene, file)
  scene.node.record(act)
  await publish(scene)
  const hidden = chance.is(0.5) ? act.seq : 1 + chance.below(act.seq)
  scene.shown.set(
    file,
    receiptsOf(scene, file).filter(({ committed }) => committed.seq !== hidden),
  )
}

/** The person is told, and the log never will be. */
const hideFromLog: Attack = async (scene, chance) => {
  const place = record(scene, chance.pick(openFiles(scene)))
  const { state } = scene.node
  state.pending = state.pending.filter((one) => !isSame(one, place))
  scene.shown.set(place.file, receiptsOf(scene, place.file))
  if (chance.is(0.5)) without(scene, place)
}

/** Two files that have an act each, and are another's. */
async function twoFiles(scene: Scene): Promise<readonly [Place, Place]> {
  const [one, other] = [files[0]!, openFiles(scene)[1] ?? 'case-attacked3']
  for (const file of [one, other]) if (actsIn(scene, file) === 0) record(scene, file)
  await publish(scene)
  return [
    { file: one, seq: 1 },
    { file: other, seq: 1 },
  ]
}

const swapRows: Attack = async (scene) => {
  const [one, other] = await twoFiles(scene)
  const { state } = scene.node
  const [mine, theirs] = [rowAt(state, one)!, rowAt(state, other)!]
  const put = (file: string, row: typeof mine) =>
    state.rows.set(file, [{ ...row, file }, ...state.rows.get(file)!.slice(1)])
  put(one.file, theirs)
  put(other.file, mine)
}

const swapAnew: Attack = async (scene) => {
  const [one, other] = await twoFiles(scene)
  const [mine, theirs] = [actsOf(scene, one.file), actsOf(scene, other.file)]
  commitAnew(scene, one.file, [{ ...theirs[0]!, at: theirs[0]!.at.add({ milliseconds: 1 }) }, ...mine.slice(1)])
  commitAnew(scene, other.file, [{ ...mine[0]!, at: mine[0]!.at.add({ milliseconds: 1 }) }, ...theirs.slice(1)])
}

const showAnothers: Attack = async (scene) => {
  const [one, other] = await twoFiles(scene)
  handOver(scene, one)
  scene.shown.set(one.file, receiptsOf(scene, other.file))
}

/** A file of the published log that the newest tree rests on. */
function tileOf({ node }: Scene, chance: Chance): string {
  const paths = tilesBetween(0, node.state.leaf.length).flatMap((tile) => [
    tilePath(tile),
    ...(tile.level === 0 ? [entriesPath(tile.index, tile.width)] : []),
  ])
  return `/log/public/${chance.pick(paths)}`
}

const tear: Attack = async (scene, chance) => {
  await publish(scene)
  const path = tileOf(scene, chance)
  const { files: published } = scene.node.state
  const bytes = Buffer.from(published.get(path)!)
  const damages = [
    () => published.delete(path),
    () => published.set(path, bytes.subarray(0, chance.below(bytes.length))),
    () => published.set(path, Buffer.concat([bytes, bytes.subarray(0, 32)])),
    () => {
      bytes[chance.below(bytes.length)]! ^= 1 << chance.below(8)
      published.set(path, bytes)
    },
  ]
  chance.pick(damages)()
}

type Tried = Readonly<{ attack: Attack; by: 'auditor' | 'petitioner' }>

/** Whoever is named has to find each of these, whatever the others find. */
const foundBy = (by: Tried['by'], ...tried: readonly Attack[]): Tried[] => tried.map((attack) => ({ attack, by }))

/** Every attack of each sort. */
export const attacks: Readonly<Record<string, readonly Tried[]>> = {
  edit: [...foundBy('auditor', editRow, editAnew, editEverywhere), ...foundBy('petitioner', editWhileItWaits)],
  delete: [
    ...foundBy('auditor', deleteRow, deleteAndKeepEntry, deleteAndRenumber, deleteEverywhere, deleteFile),
    ...foundBy('petitioner', deleteWhileItWaits),
  ],
  reorder: foundBy('auditor', swapPlaces, swapNumbers, everywhere(swapPlaces), everywhere(swapNumbers)),
  insert: foundBy('auditor', insertEntry, insertBetween, everywhere(insertBetween)),
  rollback: foundBy('auditor', rollback),
  fork: foundBy('petitioner', forkForOne),
  backdate: foundBy('auditor', backdate),
  hide: foundBy('petitioner', hideFromPerson, hideFromLog),
  swap: [...foundBy('auditor', swapRows, swapAnew), ...foundBy('petitioner', showAnothers)],
  tear: foundBy('auditor', tear),
}

/** What comes after an attack: everybody is back, some minutes pass, and the node does as if nothing had been. */
export async function afterwards(scene: Scene, torn = false): Promise<void> {
  scene.around.gone.clear()
  scene.around.now += 300
  if (!torn) await publish(scene)
}
