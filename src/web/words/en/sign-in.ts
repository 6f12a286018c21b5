import type * as es from '../es/sign-in.js'

export const signIn: typeof es.signIn = {
  title: 'Staff entrance',
  lead: 'You come in with a passkey: a USB device, your telephone or the computer itself, with your fingerprint, your face or your PIN. There are no passwords here.',
  button: 'Sign in with my key',
  inside: 'I have signed in: go to the desk',
  lost: 'Lost your key? Tell whoever runs the system: they take it away and, in person, let you enrol another.',
  door: 'This is a demonstration: you may come in without a key',
  needsScript: 'To use a key, this browser has to allow JavaScript on this page. It is asked for keys alone.',
  lacking: 'This browser cannot use passkeys. Try a more recent one.',
  stopped: 'No key was used. You can try again.',
  unreachable: 'The system does not answer. Check the connection and try again.',
  refused: 'That key does not open here, or too much time has passed. Try again.',
  enrolled: {
    title: 'Your key is enrolled',
    text: 'Sign in with it now. It is wise to enrol a second one and keep it elsewhere: ask whoever gave you this code for another.',
  },
  choice: {
    title: 'In which office do you come in?',
    lead: 'What you sign will be signed in that office. To change, sign out and come in again.',
    expired: 'Too much time passed before you chose. Sign in again.',
  },
  signedIn: ({ name, office }) => `${name}, ${office}`,
  ended: {
    title: 'Your session has ended, and what you typed is not saved',
    text: 'Nothing has been recorded yet. What you typed is still on this page: do not close it.',
    steps: [
      'Open the entrance in another tab and sign in with your key.',
      'Come back to this tab and press “Send again”.',
    ],
    signIn: 'Open the entrance in another tab',
    again: 'Send again',
    whose: 'It will be signed by whoever has signed in in the other tab.',
    typed: 'See what you typed',
  },
}

export const enrolment: typeof es.enrolment = {
  title: 'Enrol a key',
  lead: 'With the code that you were given in person you enrol one key, once, within some minutes.',
  code: 'Enrolment code',
  codeHint: 'Five groups of four signs. If you opened the link, it is typed already.',
  button: 'Enrol my key',
  spent: 'That code does not exist, was used or has expired. Ask whoever runs the system for another.',
  refused: 'The key could not be enrolled. Try again: the code still serves.',
  blank: 'Type the enrolment code.',
}

export const door: typeof es.door = {
  title: 'The door of the demonstration',
  lead: 'All people and all cases are invented. Choose who you want to be: you come in with one click and without a key. In a real system this door does not exist.',
  staff: 'Come in as staff',
  enter: ({ name }) => `Come in as ${name}`,
  roles: { officer: 'On duty', lead: 'Leads the shift', coordinator: 'Coordinates this shift' },
  nobody: 'Nobody holds any office yet.',
  gone: 'That person no longer holds that office. Choose another.',
  petitioners: 'Come in as somebody who asked for protection',
  petitionersLead:
    'Whoever asks for protection has no account. They open “my case” with a folio and twelve words, such as these:',
  folio: ({ folio }) => `Folio ${folio}`,
  myCase: 'Go to my case',
  request: 'Ask for protection as somebody new',
}
