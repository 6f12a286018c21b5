import { type Refusal, type Signatory, unless } from '../act.js'

/** What a person says by telephone or in person is typed by an officer, who signs and says by which channel it was heard. */
export const heardBy = (by: Signatory, transcribed: string | undefined, body: unknown): Refusal[] =>
  body === undefined
    ? []
    : unless((by.office === 'person') === (transcribed === undefined), 'transcribed.channel', 'transcribed')
