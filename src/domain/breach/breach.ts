import { z } from 'zod'
import { type ActKind, defineAct, unless } from '../act.js'
import { choice, text } from '../said.js'

/** A limit that passed unkept. It is never removed: a cure comes after it, a rebuttal stands beside it. */
export type Breach = Readonly<{ rule: string; start: number; due: string; notedAt: string; rebutted: boolean }>

/** Any file in which clocks run. */
type WithBreaches = Readonly<{ breaches: readonly Breach[] }>

const which = { rule: z.string().min(1), start: z.number().int().positive() }

const noted = z.strictObject({
  ...which,
  due: z.iso.datetime({ precision: 3 }),
  article: z.string(),
  told: z.array(z.string()),
  /** The witnesses' time that passed the limit, where the clock of the node did not see it pass. */
  witnessed: z.iso.datetime({ precision: 3 }).optional(),
})
type Noted = z.infer<typeof noted>

const rebutted = z.strictObject({
  ...which,
  because: choice(['clock-was-wrong', 'evidence-of-earlier-act'], 'breach.rebuttal-ground'),
  told: text('breach.rebuttal-blank'),
})
type Rebutted = z.infer<typeof rebutted>

const same = (a: { rule: string; start: number }, b: { rule: string; start: number }) =>
  a.rule === b.rule && a.start === b.start

/** The two acts that every kind of file with clocks has: what the clock said, and the proof that it was wrong. */
export function breachActs<State extends WithBreaches, Kind extends string>(kind: Kind) {
  const breachNoted: ActKind<`${Kind}/breach-noted`, Noted, Pick<Noted, 'rule' | 'start' | 'due'>, State> = defineAct({
    kind: `${kind}/breach-noted`,
    power: 'breaches.note',
    body: noted,
    quiet: true,
    again: true,
    facets: ({ rule, start, due }) => ({ rule, start, due }),
    refuse: ({ breaches }: State, body, { clocks }) => {
      if (!body) return []
      const clock = clocks.find((clock) => clock.rule === body.rule && clock.start === body.start)
      const due = clock?.due?.epochMilliseconds
      const until = (clock?.stop ?? clock?.end)?.at.epochMilliseconds
      return [
        ...unless(!breaches.some((breach) => same(breach, body)), 'breach.already-noted'),
        ...unless(
          clock?.nature === 'duty' && due !== undefined && (until === undefined || until > due),
          'breach.limit-kept',
        ),
      ]
    },
    apply: (state, { facets, at }) => ({
      ...state,
      breaches: [...state.breaches, { ...facets, notedAt: at.toString(), rebutted: false }],
    }),
  })
  const breachRebutted: ActKind<
    `${Kind}/breach-rebutted`,
    Rebutted,
    Pick<Rebutted, 'rule' | 'start'>,
    State
  > = defineAct({
    kind: `${kind}/breach-rebutted`,
    power: 'breaches.rebut',
    body: rebutted,
    quiet: true,
    again: true,
    facets: ({ rule, start }) => ({ rule, start }),
    refuse: ({ breaches }: State, body) =>
      unless(
        breaches.some((breach) => !breach.rebutted && (!body || same(breach, body))),
        'breach.none-to-rebut',
      ),
    apply: (state, { facets }) => ({
      ...state,
      breaches: state.breaches.map((breach) => (same(breach, facets) ? { ...breach, rebutted: true } : breach)),
    }),
  })
  return [breachNoted, breachRebutted] as const
}
