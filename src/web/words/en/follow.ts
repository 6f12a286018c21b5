import type { Follow } from '../es/follow.js'

export const follow: Follow = {
  recommended: { to: 'What is recommended', why: 'Why' },
  ordered: 'Ordered by',
  failing: 'The device does not work',
  deliveries: {
    title: 'Deliveries',
    serial: ({ number }) => `Serial or inventory number: ${number}`,
    to: ({ who }) => `Received by: ${who}`,
    signed: 'The person signed that it came and serves',
    contradicted: 'The person says it is not so',
    unsigned: 'Not signed by the person',
  },
  tests: {
    title: 'Tests',
    worked: 'It worked',
    failed: 'It did not work',
    never: 'Never tested',
    notSince: 'Not tested since it was last handed over',
    supplier: ({ who }) => `Supplied by: ${who}`,
  },
  alarms: {
    title: 'Alarms',
    answered: { yes: 'Answered', late: 'Answered late', no: 'Nobody answered' },
  },
  failures: { title: 'Failures' },
  barredCarrier: {
    title: ({ authority, measures }) =>
      `The person asked that ${authority} not be told, and it is to carry out: ${measures}`,
    next: 'Nobody can ask anything of it any more. The measure is still owed, and the limits run on: the Board has to give it to another, by a new plan that the person agrees to, and conclude this one.',
  },
  silence: {
    title: ({ count }) => `Asked ${count} times in a row, and nobody answered`,
    next: 'Silence is a sign too. Look for them by another safe way, and declare the danger if need be.',
  },
  checkBacks: {
    title: 'How the person is doing',
    answered: 'Answered',
    silent: 'Nobody answered',
    again: ({ days }) => `To be asked again in ${days}`,
  },
  reviews: {
    title: 'Evaluations of the measures',
    caption: ({ at, cause }) => `${at}. ${cause}`,
    columns: { measure: 'Measure', recommended: 'What was recommended', decided: 'What the Board decided' },
    awaited: 'Not decided yet',
    withdrawn: 'Withdrawn for misuse',
  },
  misuse: {
    title: 'Misuse',
    deliberate: 'Deliberate',
    careless: 'Not deliberate',
    warned: 'Warned of',
    unwarned: 'Not warned of',
    answer: 'The person answered',
    rule: ({ incidents, warnings }) =>
      `To withdraw measures it takes: deliberate uses, ${incidents}; warnings, ${warnings}; and to have heard the person.`,
    missing: 'Still missing:',
    nothing:
      'Everything that is asked for before the Board may decide on a withdrawal is there. Whether to is still theirs.',
  },
  loss: {
    opened: 'The file goes on, for those who remain at risk. The inquiry was opened in the same moment.',
    look: 'Look at the inquiry',
  },
  inquiry: {
    title: 'Inquiry',
    heading: ({ name }) => `Inquiry ${name}`,
    lead: 'What the mechanism did and did not do for somebody whom it protected. It seeks not whom to blame but what to change.',
    why: 'To know of the inquiry',
    back: 'Back to the queue',
    facts: { what: 'What happened', case: 'File', opened: 'Opened', state: 'How far it is' },
    story: 'What has been found',
    find: 'Add a finding',
    close: 'Conclude the inquiry',
    closeLead: 'The Board concludes. Nothing is added afterwards.',
  },
}
