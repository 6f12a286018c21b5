import { Temporal } from 'temporal-polyfill'
import type { WitnessStanding } from '../../app/log/cosigning.js'
import type { PublicLog } from '../../app/log/public-log.js'
import type { Policy } from '../../log/policy.js'
import type { Page } from '../page.js'
import { InsetText } from '../parts/inset-text.js'
import { Table } from '../parts/table.js'
import { Tag, type Tone } from '../parts/tag.js'

type OfPolicy = { page: Page; policy: Policy; name: string }

/** A group, how many of it are needed, and of which groups it is made in turn; or one witness. */
const Needed = ({ page, policy, name }: OfPolicy) => {
  const { one, group } = page.words.log.witnesses
  const found = policy.groups.find((candidate) => candidate.name === name)
  if (!found) return <>{one({ name })}</>
  const { threshold, members } = found
  const groups = members.filter((member) => policy.groups.some((other) => other.name === member))
  return (
    <>
      {group({ name, needed: threshold, of: members.length })}
      {groups.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {members.map((member) => (
            <li>
              <Needed page={page} policy={policy} name={member} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Whom it takes, in words: of any policy, however its groups stand in one another. */
const Rule = ({ page, policy }: { page: Page; policy: Policy }) => {
  const { rule, noRule } = page.words.log.witnesses
  if (policy.quorum === 'none') return <p class="govuk-body">{noRule}</p>
  return (
    <InsetText>
      <p>{rule}</p>
      <div class="rg-quorum" translate="no">
        <Needed page={page} policy={policy} name={policy.quorum} />
      </div>
    </InsetText>
  )
}

type Said = Readonly<{ tone: Tone; text: string }>

const tones: Readonly<Record<WitnessStanding['heard'], Tone>> = {
  cosigned: 'done',
  'not-asked': 'neutral',
  silent: 'neutral',
  refused: 'attention',
  behind: 'danger',
  forked: 'danger',
}

/** What a witness has done with the newest checkpoint. One that is missing is no alarm: others are there for that. */
function saidOf(page: Page, { heard, size, time }: WitnessStanding, newest: number): Said {
  const { current, earlier, ...others } = page.words.log.witnesses.standing
  if (heard !== 'cosigned') return { tone: tones[heard], text: others[heard] }
  return size === newest && time ? { tone: 'done', text: current } : { tone: 'calm', text: earlier({ size }) }
}

const groupOf = ({ groups }: Policy, name: string) => groups.find(({ members }) => members.includes(name))?.name

/** Whose signatures it takes, and what each witness has signed. */
export const Witnesses = ({ page, log: { policy, standing } }: { page: Page; log: PublicLog }) => {
  const { heading, caption, columns, noGroup, noTime } = page.words.log.witnesses
  const { signed, witnesses } = standing()
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <Rule page={page} policy={policy} />
      {witnesses.length > 0 && (
        <Table
          caption={caption}
          columns={[columns.name, columns.group, columns.standing, columns.time].map((text) => ({ text }))}
          rows={witnesses.map((witness) => {
            const { tone, text } = saidOf(page, witness, signed?.checkpoint.size ?? 0)
            const at = witness.time && Temporal.Instant.fromEpochMilliseconds(witness.time * 1000)
            return {
              cells: [
                <span translate="no">{witness.name}</span>,
                <span translate="no">{groupOf(policy, witness.name) ?? noGroup}</span>,
                <Tag tone={tone} text={text} />,
                at ? <time datetime={at.toString()}>{page.instant(at)}</time> : noTime,
              ],
            }
          })}
        />
      )}
    </>
  )
}
