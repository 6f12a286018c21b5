import { parseArgs } from 'node:util'
import { databaseFaults, originFaults } from '../app/configuration.js'
import { keysOf } from '../app/enrol.js'
import { codeMinutes, enrolmentLink, invite } from '../app/invitation.js'
import { openNode } from '../app/node.js'
import { addPerson, everyone, removePerson } from '../app/staff.js'
import type { World } from '../app/world.js'
import type { Refusal } from '../domain/act.js'
import { lawAt } from '../domain/law/law-at.js'
import { organFileOf } from '../domain/organ/offices.js'
import type { Io } from './io.js'
import { keysIn } from './keys-in.js'
import { soundSettings } from './sound-settings.js'
import { personWords } from './words/person.js'

/** The page where a key is enrolled. */
export const enrolmentPath = '/entrar/alta'

type Asked = Readonly<{ world: World; origin: string; io: Io }>

const officeIds = ({ world }: Asked): string[] => {
  const law = lawAt(world.law, world.now())
  return law?.offices.filter(({ id }) => organFileOf(law, id)).map(({ id }) => id) ?? []
}

function refusal(asked: Asked, refused: readonly Refusal[]): number {
  const say = personWords[asked.io.language]
  const reasons: Readonly<Record<string, string>> = say.reasons
  for (const { because } of refused)
    asked.io.err(
      because === 'holder.office'
        ? say.offices(officeIds(asked).join(', '))
        : (reasons[because] ?? say.refused(because)),
    )
  return 2
}

async function link({ world, origin, io }: Asked, person: string): Promise<number> {
  const code = await invite(world, person)
  if (!code) return refusal({ world, origin, io }, [{ because: 'holder.not-seated' }])
  io.out(personWords[io.language].handOver(codeMinutes))
  io.out(enrolmentLink(origin, enrolmentPath, code))
  return 0
}

type Flags = Readonly<{ office?: string; name?: string; mail?: string }>

async function add(asked: Asked, { office = '', name = '', mail = '' }: Flags): Promise<number> {
  const { person, refused } = await addPerson(asked.world, { office, name, mail })
  if (refused) return refusal(asked, refused)
  asked.io.out(personWords[asked.io.language].holds(person, office))
  return link(asked, person)
}

async function list({ world, io }: Asked): Promise<number> {
  const say = personWords[io.language]
  const keys = await keysOf(world)
  for (const { person, office, name, mail } of await everyone(world))
    io.out([person, office, say.keys(keys.get(person) ?? 0), name, mail].join('  '))
  return 0
}

async function remove(asked: Asked, person: string, office: string | undefined): Promise<number> {
  const { refused } = await removePerson(asked.world, person, office)
  if (refused) return refusal(asked, refused)
  asked.io.out(personWords[asked.io.language].left(person, office))
  return 0
}

type Verb = (asked: Asked) => Promise<number>

/** What is asked, before anything is opened; nothing when it is not understood. */
function verbIn(args: string[]): Verb | undefined {
  const text = { type: 'string' } as const
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { office: text, name: text, mail: text },
    })
    const [verb, person, ...rest] = positionals
    if (rest.length > 0) return undefined
    if (verb === 'add' && !person) return (asked) => add(asked, values)
    if (verb === 'list' && !person) return list
    if (verb === 'link' && person) return (asked) => link(asked, person)
    if (verb === 'remove' && person) return (asked) => remove(asked, person, values.office)
    return undefined
  } catch {
    return undefined
  }
}

/** `person …` on a node that is open. `origin` is where its pages are reached. */
export async function personIn(world: World, origin: string, args: string[], io: Io): Promise<number> {
  const verb = verbIn(args)
  if (verb) return verb({ world, origin, io })
  io.err(personWords[io.language].usage)
  return 2
}

/** `person add|link|list|remove`: who holds which office, and their enrolment links. */
export async function person(args: string[], io: Io): Promise<number> {
  const { RESGUARDO_DATA, RESGUARDO_DATABASE, RESGUARDO_ORIGIN: origin = '' } = io.env
  if (!verbIn(args)) {
    io.err(personWords[io.language].usage)
    return 2
  }
  const keys = await keysIn(io)
  const sound = soundSettings([...originFaults(io.env), ...databaseFaults(io.env)], io)
  if (!keys || !sound) return 2
  const node = await openNode({ data: RESGUARDO_DATA ?? './data', database: RESGUARDO_DATABASE }, keys)
  try {
    return await personIn(node.world, new URL(origin).origin, args, io)
  } finally {
    await node.close()
  }
}
