import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { inUtc } from '../../clock/due.js'
import { channels, choice, maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'

/** How, when and through whom the person can be reached without adding to the danger (class C3). */
export const safeContact = z.strictObject({
  how: text('contact.how.blank', 500),
  when: maybeText(500),
  /** Who may answer, and what to say to anybody else. */
  caution: maybeText(1000),
})

/** Somebody protected beside the person (art. 24), by relation. */
const circleMember = z.strictObject({
  name: text('circle.name.blank', 200),
  relation: text('circle.relation.blank', 60),
})

/**
 * A request for protection enters (arts. 19-I, 25). It may come in writing, by voice, telephone or electronically;
 * whoever asks (petitioner) need not be who is protected (beneficiary). What was declared opens the procedure:
 * danger to life or integrity the extraordinary one (art. 26).
 */
export const requestReceived = defineAct({
  kind: 'case/request-received',
  power: 'requests.make',
  body: z.strictObject({
    channel: choice(channels, 'request.channel'),
    danger: z.boolean('request.danger'),
    forWhom: choice(['self', 'other'], 'request.for-whom'),
    holder: choice(['person', 'collective'], 'request.holder'),
    population: text('request.population', 60),
    name: text('request.name.blank', 300),
    petitioner: maybeText(300),
    sex: choice(['woman', 'man', 'other', 'unsaid'], 'request.sex'),
    entity: text('request.entity', 10),
    consent: choice(['given', 'prevented', 'pending'], 'request.consent'),
    graveCause: maybeText(2000),
    happened: text('request.happened.blank'),
    aggressor: choice(
      ['public-servant', 'private-person', 'organised-crime', 'unidentified'],
      'request.aggressor',
    ).optional(),
    barred: z.array(z.string().min(1).max(80)).max(50).default([]),
    barredOther: maybeText(500),
    contact: safeContact,
    whereabouts: maybeText(1000),
    circle: z.array(circleMember).max(40, 'circle.too-many').default([]),
  }),
  apart: ['contact', 'whereabouts', 'circle'],
  facets: ({ channel, danger, forWhom, holder, population, sex, entity, consent }) => ({
    channel,
    danger,
    forWhom,
    holder,
    population,
    sex,
    entity,
    consent,
  }),
  names: ({ name, petitioner }) => (petitioner ? [name, petitioner] : [name]),
  refuse: (caseFile: CaseFile, body, { by, law }) => [
    ...unless(!caseFile.enteredAt, 'request.already'),
    ...(body
      ? [
          ...unless(body.consent !== 'prevented' || body.graveCause, 'request.grave-cause.blank', 'graveCause'),
          ...unless(
            law.populations.some(({ id }) => id === body.population),
            'request.population',
            'population',
          ),
          ...unless(
            by.office === 'person' ? body.channel === 'web' : body.channel !== 'web',
            'request.channel',
            'channel',
          ),
          ...unless(
            body.entity === 'unknown' || law.entities.some(({ id }) => id === body.entity),
            'request.entity',
            'entity',
          ),
          ...unless(
            body.barred.every((barred) => law.authorities.some(({ id }) => id === barred)),
            'authority.unknown',
            'barred',
          ),
        ]
      : []),
  ],
  apply: (caseFile, { at, body, facets: { danger, holder, population, entity, consent } }): CaseFile => ({
    ...caseFile,
    enteredAt: inUtc(at),
    danger,
    holder,
    population,
    entity,
    consent,
    barred: body?.barred ?? [],
  }),
})
