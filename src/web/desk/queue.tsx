import type { Child } from 'hono/jsx'
import { type Count, lengths, press, queue, type Waiting } from '../../app/desk.js'
import type { Law, Office } from '../../domain/law/law.js'
import { nameIn } from '../acts/measures.js'
import type { Ctx } from '../env.js'
import type { Page } from '../page.js'
import { Table } from '../parts/table.js'
import { Tag } from '../parts/tag.js'
import { Tally } from '../parts/tally.js'
import { TimeLeft, thirdOf } from '../parts/time-left.js'
import { href, routes } from '../routes.js'
import { AlarmLine } from './alarm-line.js'
import { addressOf, fileName, sortOf } from './file-name.js'
import { deskPage, lawOf, may, officeOf, refusedPage, signatoryOf } from './frame.js'
import { type Names, namesIn } from './names.js'
import { isWhose, Narrowed, narrowedTo, Onward } from './narrowed.js'

type Shown = Readonly<{ page: Page; law: Law }>
type Named = Shown & Readonly<{ names: Names; office: string }>

const Due = ({ page, law, duty }: Shown & Pick<Waiting, 'duty'>) => {
  if (!duty) return <span>{page.words.desk.queue.nothingByClock}</span>
  return (
    <div>
      <span class="rg-queue__what">{nameIn(law.clocks, duty.rule, page.language)}</span>
      {duty.due ? (
        <TimeLeft page={page} due={duty.due} since={duty.since} />
      ) : (
        <span class="rg-time-left__due">
          {page.words.common.duty.noLimit} ({page.elapsed(duty.since)})
        </span>
      )}
    </div>
  )
}

/** What has passed its limit stands out; so does its last third, and a measure that the person says is not there. */
function toneOf({ duty, status }: Waiting, { now }: Page): 'attention' | 'danger' | undefined {
  const third = duty?.due ? thirdOf(now, duty.due, duty.since) : undefined
  if (third === 'over') return 'danger'
  return third === 3 || status === 'measures-contradicted' ? 'attention' : undefined
}

/** The words of a status or a procedure. */
export const statusWords = ({ words }: Page, status: string): string =>
  (words.desk.statuses as Readonly<Record<string, string>>)[status] ?? status
export const procedureWords = ({ words }: Page, procedure: string): string =>
  (words.desk.procedures as Readonly<Record<string, string>>)[procedure] ?? procedure

export const entityIn = (law: Law, entity: string, { words }: Page): string =>
  law.entities.find(({ id }) => id === entity)?.name ?? words.common.unknown

const Breaches = ({ page, breaches }: { page: Page; breaches: number }) =>
  breaches > 0 ? (
    <Tag tone="danger" text={page.words.desk.queue.breached({ count: breaches })} />
  ) : (
    <span>{page.words.desk.queue.unbroken}</span>
  )

function cellsOf(file: Waiting, { page, law, names, office }: Named): readonly Child[] {
  return [
    <a class="govuk-link rg-folio" href={page.to(addressOf(file.file))}>
      {fileName(file.file)}
    </a>,
    <Due page={page} law={law} duty={file.duty} />,
    <Tag
      tone={file.procedure === 'extraordinary' ? 'attention' : 'neutral'}
      text={file.procedure ? procedureWords(page, file.procedure) : sortOf(page, file.file)}
    />,
    file.entity && entityIn(law, file.entity, page),
    statusWords(page, file.status),
    file.handler ? names(file.handler, office) : page.words.handling.nobody,
    <Breaches page={page} breaches={file.breaches} />,
  ]
}

const Files = ({ files, ...named }: Named & { files: readonly Waiting[] }) => {
  const { page } = named
  const { caption, columns } = page.words.desk.queue
  const { folio, due, procedure, entity, status, breaches } = columns
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[folio, due, procedure, entity, status, page.words.handling.queue.column, breaches].map((text) => ({
        text,
      }))}
      rows={files.map((file) => ({ cells: cellsOf(file, named), tone: toneOf(file, page) }))}
    />
  )
}

const orMore = ({ words }: Page, { orMore: more }: Count, text: string) =>
  more ? `${text}${words.desk.queue.orMore}` : text

async function Counts({ c, office }: { c: Ctx; office: Office }) {
  const { page, world } = c.var
  const { counts } = page.words.desk.queue
  const [{ overdue, soon }, waiting] = await Promise.all([press(world, office.id), lengths(world, [office.id])])
  const all = waiting.get(office.id)!
  return (
    <Tally
      label={counts.name}
      counts={[
        { number: overdue.files, text: orMore(page, overdue, counts.overdue), tone: 'danger' },
        { number: soon.files, text: orMore(page, soon, counts.soon), tone: 'attention' },
        { number: all.files, text: orMore(page, all, counts.waiting), tone: 'calm' },
      ]}
    />
  )
}

async function Others({ c, office }: { c: Ctx; office: string | undefined }) {
  const { page, world } = c.var
  const others = lawOf(c).offices.filter((other) => other.queue && other.id !== office)
  const waiting = await lengths(
    world,
    others.map(({ id }) => id),
  )
  return (
    <>
      <h2 class="govuk-heading-m">{office ? page.words.desk.queue.others : page.words.desk.queue.all}</h2>
      <ul class="govuk-list">
        {others.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={page.to(href(routes.queue, { office: id }))}>
              {name[page.language]}
            </a>{' '}
            ({waiting.get(id)!.files})
          </li>
        ))}
      </ul>
    </>
  )
}

const Empty = ({ page, whose }: { page: Page; whose: string }) => {
  const { empty, emptyNext } = page.words.desk.queue
  const { emptyMine, emptyNobodys } = page.words.handling.queue
  if (isWhose(whose)) return <p class="govuk-body">{whose === 'mias' ? emptyMine : emptyNobodys}</p>
  return (
    <>
      <p class="govuk-body">{empty}</p>
      <p class="govuk-body">{emptyNext}</p>
    </>
  )
}

async function Queue({ c, office, path }: { c: Ctx; office: Office; path: string }) {
  const { page, world } = c.var
  const own = signatoryOf(c).office === office.id
  const { word, whose } = narrowedTo(c, own)
  const from = c.req.query('desde') ?? ''
  const { files, next } = await queue(world, office.id, { from, whose })
  const names = files.some(({ handler }) => handler) ? await namesIn(c) : (person: string) => person
  const place = { page, path, whose: word }
  return (
    <>
      <h1 class="govuk-heading-l">{office.name[page.language]}</h1>
      {await Counts({ c, office })}
      <Narrowed {...place} office={office} own={own} />
      {files.length > 0 ? (
        <>
          <p class="govuk-body-s">{page.words.desk.queue.lead}</p>
          <Files page={page} law={lawOf(c)} office={office.id} names={names} files={files} />
        </>
      ) : (
        <Empty page={page} whose={word} />
      )}
      <Onward {...place} from={from} next={next} />
    </>
  )
}

async function queuePage(c: Ctx, office: Office | undefined, path: string) {
  const { page } = c.var
  if (!may(c, 'files.read'))
    return refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back: page.to(routes.home) })
  const { title } = page.words.desk.queue
  const content = (
    <>
      {await AlarmLine({ c, rings: true })}
      {office ? await Queue({ c, office, path }) : <h1 class="govuk-heading-l">{title}</h1>}
      {await Others({ c, office: office?.id })}
    </>
  )
  return deskPage(c, { title, at: 'queue' }, content)
}

/** One's own queue; for an office without one, the way to all others. No file is opened: only what is derived is shown. */
export async function ownQueue(c: Ctx): Promise<Response> {
  const office = officeOf(c)
  // Whoever may read no file has no queue: their own place is where offices are given and taken.
  if (!may(c, 'files.read')) return c.redirect(c.var.page.to(routes.people), 303)
  return queuePage(c, office?.queue ? office : undefined, routes.desk)
}

/** The queue of another office. */
export const anyQueue = (c: Ctx) => {
  const asked = c.req.param('office')
  const office = lawOf(c).offices.find(({ id, queue }) => queue && id === asked)
  return office ? queuePage(c, office, href(routes.queue, { office: office.id })) : c.notFound()
}
