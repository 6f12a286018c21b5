import type { Act } from '../../src/domain/act.js'
import * as told from '../../src/domain/given.js'
import type { Receipt } from '../../src/log/receipt.js'
import type { Chance } from './chance.js'
import { emptyState, instantOf, keysOf, nodeOver, type Place, type SimulatedNode } from './node.js'
import { looked, type Monitor, type Petitioner } from './parties.js'
import { type Surroundings, surroundings, witnessNames } from './surroundings.js'

/** A node with those who have to do with it, at some moment. */
export type Scene = {
  readonly around: Surroundings
  node: SimulatedNode
  monitor: Monitor
  readonly petitioners: Map<string, Petitioner>
  /** What somebody is shown of their file in place of what the database has. */
  readonly shown: Map<string, readonly Receipt[]>
  /** A file whose person asked for it to be forgotten: nobody opens it any more. */
  readonly forgotten: Set<string>
}

const { urgentRequest, request, study, issue, implement, confirm, contradict, add, incident, inform, admit } = told

/** What happens in a case, one act after another, as the program itself lets it stand. */
const stories: readonly (readonly Act[])[] = [
  [urgentRequest(), study(), issue('m1', 'm2'), implement('m1'), confirm('m1'), contradict('m2'), inform(), add()],
  [request(), admit(), add(), incident(), add(), add(), incident(), add()],
  [urgentRequest({ whereabouts: 'An invented place' }), add(), study(), issue('m1'), incident(), add(), add(), add()],
].map((steps) => told.whatStands(steps))

export const files: readonly string[] = ['case-attacked0', 'case-attacked1', 'case-attacked2']

export const actsIn = ({ node }: Scene, file: string): number => node.state.rows.get(file)?.length ?? 0

/** The next act of a file, made now. */
export function nextAct(scene: Scene, file: string, at = scene.around.now): Act {
  const story = stories[Math.max(files.indexOf(file), 0)]!
  const count = actsIn(scene, file)
  const said = story[Math.min(count, story.length - 1)]!
  return { ...said, file, seq: count + 1, at: instantOf(at) }
}

export const look = (scene: Scene): void => {
  scene.monitor = looked(scene.monitor, scene.node.state)
}

export async function publish(scene: Scene): Promise<void> {
  await scene.node.publish()
  look(scene)
}

/** Hands a receipt of an act over to the person, as far as it is proven by now. */
export function handOver({ node, petitioners }: Scene, place: Place): void {
  const receipt = node.receiptOf(place)
  const who = petitioners.get(place.file) ?? { file: place.file, tags: keysOf(place.file).tags, held: [] }
  petitioners.set(place.file, { ...who, held: receipt ? [...who.held, receipt] : who.held })
}

export const openFiles = (scene: Scene): string[] => files.filter((file) => !scene.forgotten.has(file))

/** Records the next act of a file and hands its promise over. */
export function record(scene: Scene, file: string): Place {
  const act = nextAct(scene, file)
  scene.node.record(act)
  const place = { file, seq: act.seq }
  handOver(scene, place)
  return place
}

type Doing = (scene: Scene, chance: Chance) => Promise<void>

const recordOne: Doing = async (scene, chance) => {
  scene.around.now += 1 + chance.below(20)
  record(scene, chance.pick(openFiles(scene)))
  if (chance.is(0.5)) await publish(scene)
}

/** In a quiet time the witnesses are asked again. */
const pass: Doing = async (scene, chance) => {
  await publish(scene)
  scene.around.now += 45 + chance.below(3600)
  await scene.node.ask()
  look(scene)
}

const startAgain: Doing = async (scene, chance) => {
  scene.around.now += 1 + chance.below(300)
  scene.node = nodeOver(scene.node.state, scene.around)
  await publish(scene)
}

const comeAndGo: Doing = async ({ around }, chance) => {
  const witness = chance.pick(witnessNames)
  if (!around.gone.delete(witness)) around.gone.add(witness)
}

/** Nobody witnesses for a while. */
const allGone: Doing = async ({ around }) => {
  for (const witness of witnessNames) around.gone.add(witness)
}

const allBack: Doing = async ({ around }) => around.gone.clear()

/** Destroys the key of a file; never of the first, so that something is left to tell of. */
const forget: Doing = async (scene, chance) => {
  const file = chance.pick(files.slice(1))
  if (!scene.node.state.rows.has(file)) return
  scene.node.state.keys.delete(file)
  scene.forgotten.add(file)
}

const handOverAgain: Doing = async (scene, chance) => {
  const file = chance.pick(openFiles(scene))
  const count = actsIn(scene, file)
  if (count > 0) handOver(scene, { file, seq: 1 + chance.below(count) })
}

const doings: readonly (readonly [often: number, Doing])[] = [
  [0.5, recordOne],
  [0.62, pass],
  [0.7, startAgain],
  [0.8, comeAndGo],
  [0.83, allGone],
  [0.88, allBack],
  [0.9, forget],
  [1, handOverAgain],
]

/** No act waits longer than a node lets it wait. */
async function keepPromises(scene: Scene): Promise<void> {
  const [first] = scene.node.state.pending
  const row = first && scene.node.state.rows.get(first.file)?.find(({ seq }) => seq === first.seq)
  if (row && Date.parse(row.at) / 1000 <= scene.around.now - 25) await publish(scene)
}

/** A history in which everybody is honest, and much goes wrong: witnesses go, the node starts again, files are forgotten. */
export async function honestHistory(chance: Chance, steps: number): Promise<Scene> {
  const around = surroundings(1_790_000_000)
  const node = nodeOver(emptyState(), around)
  const scene: Scene = {
    around,
    node,
    monitor: { kept: [] },
    petitioners: new Map(),
    shown: new Map(),
    forgotten: new Set(),
  }
  record(scene, files[0]!)
  await publish(scene)
  for (let step = 0; step < steps; step += 1) {
    const dice = chance.below(1000) / 1000
    await doings.find(([often]) => dice < often)![1](scene, chance)
    await keepPromises(scene)
  }
  return scene
}
