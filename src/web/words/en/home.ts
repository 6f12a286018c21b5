import type * as es from '../es/home.js'

export const home: typeof es.home = {
  title: 'Protection for human rights defenders and journalists',
  lead: 'If your work of defending rights or of informing puts you in danger, you can ask for protection here. You need no account, no credential and no lawyer.',
  danger: {
    heading: 'If there is danger now',
    text: 'Your life or integrity, or that of somebody close to you, is in danger at this moment.',
    button: 'I am in danger now',
    telephone: ({ number }) => `Or call, day or night: ${number}`,
  },
  ways: {
    heading: 'Other things you can do',
    request: {
      name: 'Ask for protection',
      about: 'For yourself, for somebody else or for a group. It takes about ten minutes.',
    },
    myCase: {
      name: 'See my case',
      about: 'With your folio and your twelve words: what has to be done, by whom and by when.',
    },
    verify: { name: 'Verify a receipt', about: 'Check what happened, by when, and who has seen it.' },
    observatory: { name: 'Observatory', about: 'How the mechanism works, in figures that can be reproduced.' },
    law: {
      name: 'The law and its limits',
      about: 'What it orders, what was checked against the text and what was not.',
    },
    staff: { name: 'Staff entrance', about: 'For those who work in the mechanism.' },
    door: { name: 'Enter the demonstration', about: 'Try each side: who asks, who is on duty, who coordinates.' },
  },
  promise: {
    heading: 'What you can expect',
    items: [
      'At the end you get an acknowledgement with the exact time. From that instant the limits of the law run.',
      'You can always see what has to be done, who owes it and by when. When a limit is missed, that is written down and nobody can erase it.',
      'You can name the authorities that must not be told.',
      'When they say that a measure is in place and it is not so, your word stands beside theirs.',
      'You can see who opened your file, when and why.',
    ],
  },
}

export const later: typeof es.later = {
  tag: 'To be built',
  text: 'This page does not exist yet. Here will stand:',
  back: 'Back to the start',
  pages: {
    observatory: {
      title: 'Observatory',
      what: 'the profile of the mechanism, the map of the states, the figures with their query and denominator, news and resources.',
    },
    board: {
      title: 'Board',
      what: 'the sessions of the organ that decides: agenda, quorum, votes with reasons and minutes.',
    },
    council: {
      title: 'Council',
      what: 'the work of civil society in the mechanism: independent studies, recommendations and elections.',
    },
    authority: {
      title: 'Authorities',
      what: 'what was asked of each authority, on what ground and by when, and its answer.',
    },
    letter: {
      title: 'Answer a letter',
      what: 'the place where an authority answers an official letter with the code printed on it, without an account.',
    },
    evaluation: {
      title: 'Evaluation',
      what: 'the recommendations of those who evaluated the mechanism and, side by side, what each party says of their fulfilment.',
    },
    system: {
      title: 'National system',
      what: 'what falls to the federation, the states and the municipalities, and how its building goes.',
    },
    consultation: { title: 'Public consultation', what: 'drafts of rules open to comment, with an answer to each.' },
  },
}

export const failures: typeof es.failures = {
  notFound: { title: 'We cannot find this page', text: 'The address may be mistyped, or the page no longer exists.' },
  tooLarge: {
    title: 'This is too much to send at once',
    text: 'Nothing was saved. Go back, shorten the texts and send again; if your browser did not keep what you typed, tell it in parts.',
  },
  malformed: { title: 'We did not understand what arrived', text: 'Nothing was saved. Go back and try again.' },
  foreign: {
    title: 'This was not sent from our pages',
    text: 'Nothing was saved. Open the page again and send from there.',
  },
  unavailable: {
    title: 'We cannot save at this moment',
    text: 'What you just sent was not saved. Whatever already had an acknowledgement is safe.',
  },
  broken: {
    title: 'Something failed on our side',
    text: 'What you just sent may not have been saved. Go back and send again; if it is urgent, do not wait.',
  },
  altered: {
    title: 'This act does not match what was committed to',
    text: 'Somebody changed what is stored, or it was damaged, and there can be no receipt of what is no longer what was recorded. Ask for the audit of the log, which names the act that was changed. If you hold a receipt or a paper from before, keep it: it proves what was recorded. Show it to an organisation that you trust, or to the witnesses.',
  },
  kept: 'What you typed is still on this page: send it again in a few minutes.',
  again: 'Send again',
  telephone: ({ number }) => `If there is danger, do not wait: call ${number}, day or night.`,
}
