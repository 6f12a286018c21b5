import type * as es from '../es/log.js'

export const log: typeof es.log = {
  title: 'Public log',
  lead: 'Every act that is recorded leaves a fingerprint here. Whoever runs this system cannot change it, remove it or date it otherwise unnoticed: other organisations saw it and signed it.',
  none: 'This system keeps no log. Acts are recorded and chained to one another, but nobody outside witnesses them here.',
  now: 'How it stands',
  standing: {
    empty: {
      tag: 'Empty',
      text: 'No checkpoint has been signed yet. What is recorded will be in one within a minute.',
    },
    seen: { tag: 'Up to date', text: 'The witnesses that it takes saw and signed everything in the log.' },
    waits: {
      tag: 'Waiting for witnesses',
      text: ({ since }) =>
        `The newest part has waited for the witnesses since ${since}. For some seconds that is normal.`,
    },
    provisional: {
      tag: 'Provisional',
      text: ({ since, length }) =>
        `Witnesses’ signatures have been missing ${length}: receipts of what was recorded since ${since} are provisional. Acts are received and their limits run all the same.`,
    },
    overdue: {
      tag: 'Too few witnesses',
      text: ({ since, length }) =>
        `Witnesses’ signatures have been missing ${length}, more than four hours: receipts of what was recorded since ${since} are still provisional. Acts are received and their limits run all the same.`,
    },
    unwitnessed: {
      tag: 'No witnesses',
      text: 'This log is signed but has no witnesses: nobody outside answers for it.',
    },
    asking: {
      tag: 'Not signing yet',
      text: 'Before anything is signed the witnesses are asked what they hold, and too few have answered. Nothing is signed meanwhile; acts are still received, and each is given a promise.',
    },
    behind: {
      tag: 'Not signing',
      text: 'A witness holds more acts than this system: something may have been lost, or an old copy put in its place. Nothing is signed until it is recovered; acts are still received, and each is given a promise.',
    },
    forked: {
      tag: 'Not signing',
      text: 'A witness holds another history, signed with the key of this log. Nothing is signed until that is cleared up; acts are still received, and each is given a promise. This is grave: tell an organisation that you trust.',
    },
  },
  facts: {
    size: 'Entries',
    root: 'Root',
    rootHint: 'Sums up all entries, in their order, in one line. If a single one were different, so would the root be.',
    signed: 'Signed',
    before: 'Before this process began',
    seen: 'Seen by the witnesses that it takes',
    seenAll: ({ at }) => `On ${at}`,
    seenUpTo: ({ size, at }) => `Up to entry ${size}, on ${at}`,
    seenNone: 'Nothing yet',
    origin: 'Name of the log',
  },
  what: {
    heading: 'What it is and why it can be believed',
    points: [
      'Of each act a fingerprint is reckoned: a number of 64 digits that can come from that act alone, with its text, its time and its signature. If anything is changed, the fingerprint no longer fits.',
      'Fingerprints enter a list that only grows. Each minute or sooner a checkpoint is signed that covers them all: from the first to the last, in their order.',
      'Witnesses are independent organisations with keys of their own. They sign a checkpoint only when it goes on from the last one that they saw, and say at what time they saw it. So nobody can show one history to some and another to others.',
      'Whoever holds a receipt can prove, offline and years later, that their act existed at that time and has not changed.',
      'When a witness is missing, protection does not stop: receipts are provisional until enough have signed.',
    ],
  },
  witnesses: {
    heading: 'The witnesses',
    rule: 'A checkpoint is settled once it is signed by:',
    noRule: 'No witness: this log asks nobody to witness it.',
    group: ({ name, needed, of }) =>
      needed === of ? `${name}: ${of === 1 ? 'the only one' : `all ${of}`}` : `${name}: at least ${needed} of ${of}`,
    one: ({ name }) => `the witness ${name}`,
    caption: 'What each witness has signed',
    columns: { name: 'Witness', group: 'Group', standing: 'How it stands', time: 'Its time' },
    noGroup: 'None',
    noTime: 'None yet',
    standing: {
      current: 'Signed the newest',
      earlier: ({ size }) => `Signed up to entry ${size}`,
      'not-asked': 'Not asked yet',
      silent: 'Does not answer for now; it is asked again and again',
      refused: 'Answered that it does not sign; it is asked again and again',
      behind: 'Says that it holds more entries than this system',
      forked: 'Says that it holds another history',
    },
  },
  reveals: {
    heading: 'What it shows and what it does not',
    not: 'From the log nobody can tell which case an entry is of, what it says, whom it is about, or which entries belong to one case. Each is two numbers that look random, mixed with data that only the file keeps. That is why anybody may copy it without harm.',
    does: 'What does show is how many acts come in each minute, and that something urgent happened, since what is urgent does not wait. This stays visible until padding is switched on, which always publishes the same number.',
    forgotten:
      'When the key of a file is destroyed its entries tell nobody anything any more, and the log stays whole.',
  },
  check: {
    heading: 'How to check it yourself',
    verify: 'A receipt is verified here',
    mirror: ({ address }) => `Copy the log with any program that reads tlog-tiles. Its address is ${address}`,
    command: 'Or check all of it with this project’s program:',
    key: 'The key that its signature is checked with',
    policy: 'Who is believed: the log, the witnesses and how many it takes',
    download: 'Download this text',
    ask: 'Compare the key and this text with those that the witnesses publish: do not rely on this page alone.',
  },
  status: { heading: 'Public log', newest: 'Newest checkpoint', more: 'What it is and who witnesses it' },
  size: ({ size }) => (size === 1 ? '1 entry' : `${size} entries`),
}
