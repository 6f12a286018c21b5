import type * as es from '../es/verify.js'

export const verify: typeof es.verify = {
  title: 'Verify a receipt',
  lead: 'Here you check that a receipt is true: what happened, by when at the latest, and who has seen it. You need not trust whoever gave it to you, nor this site.',
  kept: 'What you send is read once and not kept.',
  form: {
    file: 'File of the receipt',
    fileHint: 'The file that you were given, unchanged.',
    text: 'Or paste its text here',
    textHint: 'That of the file, or what the code printed on the paper says.',
    compare: 'Compare with another receipt',
    compareText:
      'If somebody else has a receipt of the same log, both must tell the same history. If they do not, their signatures prove that the log lied.',
    otherFile: 'File of the other receipt',
    otherText: 'Or the text of the other receipt',
    button: 'Verify',
    again: 'Verify another receipt',
  },
  errors: {
    empty: 'Choose the file of a receipt or paste its text',
    malformed:
      'This is no receipt, or not a whole one. Check that the text is complete, from the first brace to the last, and unchanged',
    binary: 'The file is not text. A receipt in PDF is verified by its printed code: paste that as text',
    large: 'It is too long to be a receipt',
    other: 'The other text is not a whole receipt',
  },
  verdicts: {
    final: {
      title: 'It is true',
      text: 'What this receipt says was put on record, and enough witnesses have seen it. Nobody can change or remove it any more without being noticed.',
    },
    holds: {
      title: 'It holds, and something is still missing',
      text: 'What it brings is true. Below stands what is missing to make it final, and what you can do.',
    },
    nothing: {
      title: 'It brings nothing that proves it',
      text: 'It has the form of a receipt, and no signature. So it proves nothing, neither for nor against.',
    },
    fails: {
      title: 'It does not prove what it says',
      text: 'Something in this receipt is false, damaged, or of a log that you do not believe. So what it says is not shown. Below stands exactly what fails.',
    },
    short: {
      title: 'The log promised this act a place',
      text: 'The printed code proves the promise and its time. It does not show what happened: the whole receipt does.',
    },
  },
  between: ({ before, after }) => `It was made after ${before} and not later than ${after}.`,
  notAfter: ({ after }) => `It was made not later than ${after}.`,
  notBefore: ({ before }) => `It was made after ${before}.`,
  marks: { proven: 'Proven', open: 'Missing', failed: 'Fails' },
  findings: {
    title: 'What was checked',
    todo: 'What you can do',
    promised: {
      title: ({ time }) => `The log received it on ${time}`,
      text: ({ by }) =>
        `${by} signed in that instant that it had received it and would include it. If it never did, this signature is the proof against it.`,
    },
    'promise-missing': {
      title: 'It does not bring the signature for having received it',
      text: 'That is the one given in the instant of receiving. The rest may hold without it.',
    },
    'promise-broken': {
      title: 'The signature for having received it is by no log that you believe',
      text: 'It is false, damaged, or by another log.',
      todo: 'Check that the text is whole and unchanged, and that the list “Who is believed” is that of where the receipt comes from. If it still fails, do not rely on it, and keep it: ask for a new one.',
    },
    'promise-of-another': {
      title: 'The log received something else',
      text: 'The signature is true, but for another act than the one shown: something was changed afterwards.',
      todo: 'Do not rely on what it says. Ask whoever issued it for the original receipt and compare them.',
    },
    included: {
      title: ({ place, size }) => `It stands in the log, at place ${place} of ${size}`,
      text: ({ by }) =>
        `${by} signed the account of all it held then, this act included. Removing or changing it would no longer agree with that signature.`,
    },
    'proof-missing': {
      title: 'It does not yet bring the proof that it stands in the log',
      text: 'In the first minutes that is normal: the log had promised it and not yet included it when this file was made.',
      todo: 'Ask for the receipt again later. If in time it brings no proof, the signed promise is what to complain with.',
    },
    'proof-malformed': {
      title: 'The proof that it stands in the log is damaged',
      text: 'It cannot be read.',
      todo: 'Use the original file, without opening and saving it in another program, or ask for a new one.',
    },
    'checkpoint-unsigned': {
      title: 'The account of the log is signed by none that you believe',
      text: 'The signature is false, damaged, or by another log.',
      todo: 'Check that the list “Who is believed” is that of where the receipt comes from. If it is, do not rely on it, and keep it.',
    },
    'not-included': {
      title: 'This act is not the one that stands in the log',
      text: 'The signed account is true, but what is shown is not in it: something was changed afterwards.',
      todo: 'Do not rely on what it says. Ask whoever issued it for the original receipt and compare them.',
    },
    witnessed: {
      title: ({ time }) => `Enough witnesses had seen it on ${time}`,
      text: ({ by }) =>
        `Signed by: ${by}. Each witness checks for itself that the log only grows and is the same for everybody.`,
    },
    provisional: {
      title: ({ by }) => (by ? `Seen by ${by}: not enough yet` : 'No witness that you believe has seen it yet'),
      text: 'Until enough witnesses have seen it, the log could still tell somebody else a different history.',
      todo: 'Ask for the receipt again later: the signatures that are missing will come with it.',
    },
    'not-before': {
      title: ({ time }) => `It was made after ${time}`,
      text: () =>
        'The act names a signature of the witnesses that did not exist before that time: nobody can have prepared it earlier.',
    },
    'before-unknown': {
      title: 'It brings nothing to check that it was not made earlier',
      text: 'On that side, the time at which it was made is the word of whoever signed it.',
    },
    'before-malformed': {
      title: 'What would prove that it was not made earlier is signed by nobody you believe',
      text: 'It is damaged, false, or of another log.',
      todo: 'Use the original file, or ask for a new one. Check that the list “Who is believed” is that of where the receipt comes from.',
    },
    'before-of-another': {
      title: 'What would prove that it was not made earlier is not what the act names',
      text: 'It was exchanged for something else, true but foreign to this act.',
      todo: 'Do not rely on the time it says. Ask whoever issued it for the original receipt.',
    },
    'before-provisional': {
      title: 'Since when is not known: not enough witnesses saw what it names',
      text: 'On that side, the time of the act is the word of whoever signed it.',
    },
  },
  act: {
    title: 'What happened',
    kind: 'Act',
    file: 'File',
    seq: 'Number of the act in it',
    at: 'Time that the signatory says',
    by: 'Who signs',
    person: ({ office, person }) => `${office} (${person})`,
    norm: 'Law that was applied',
    basis: 'Articles',
  },
  shown: {
    title: 'What it shows of the act',
    lead: 'Each of these is covered by the signatures above.',
    none: 'This receipt shows nothing of what the act says.',
    hidden: ({ count }) =>
      count === 1
        ? 'The act says one thing more, which this receipt does not show. Nobody can have changed it either.'
        : `The act says ${count} things more, which this receipt does not show. Nobody can have changed them either.`,
    yes: 'Yes',
    no: 'No',
    empty: 'Nothing',
    cites: 'Acts that it cites',
  },
  compared: {
    title: 'Compared with the other receipt',
    forked: {
      title: 'The log told two different histories',
      text: ({ origin, size }) =>
        `${origin} signed two different accounts of its first ${size} acts. Both receipts together prove it: keep them and show them to the witnesses, to the press or to a judge.`,
    },
    agree: {
      title: 'Both receipts tell the same history',
      text: ({ origin, size }) => `${origin} signed the same account of its first ${size} acts in both.`,
    },
    apart: {
      title: 'These two receipts cannot be compared with each other',
      text: () => 'They are of different moments of the log. That says nothing against either.',
    },
  },
  trust: {
    title: 'Who is believed',
    lead: 'A receipt is believed for the signatures of this list: the logs, the witnesses, and how many of them have to agree.',
    logs: 'Logs',
    witnesses: 'Witnesses',
    none: 'None yet',
    text: 'See the list as text',
    noLog: {
      title: 'This site has no public log yet',
      text: 'No receipt can be verified here until it has one.',
    },
    faults: ({ line }) =>
      line > 0
        ? `The list “Who is believed” cannot be used: look at line ${line}`
        : 'The list “Who is believed” cannot be used: it is incomplete or holds strange characters',
  },
  copy: {
    title: 'Verify without trusting this site, and without network',
    text: 'Download the verifier: one file that opens in your browser, also offline and years from now. It sends nothing to anybody. It was written apart from the one that this page uses, so that a fault of one is not a fault of both.',
    button: 'Download the verifier',
    hash: 'Fingerprint of the file (SHA-256)',
    check:
      'To know that nobody changed it, compute the fingerprint of what you downloaded (on Windows: certutil -hashfile verificador-resguardo.html SHA256; elsewhere: sha256sum or shasum -a 256) and compare it with this one and with the one that somebody you trust gives you by another way.',
  },
  what: {
    title: 'What a receipt is',
    items: [
      'Each act of the mechanism (receiving a request, ordering a measure, letting a limit pass) is noted in a public log as a fingerprint that reveals nothing of anybody.',
      'The receipt is the file that opens one of those fingerprints: it says what happened, and proves it by the signatures of the log and of witnesses that do not depend on it.',
      'It may show some things and be silent on others. What it is silent on cannot be changed either.',
      'It does not prove that what was written is so. It proves that it was written then and has not been changed.',
    ],
  },
  offline: {
    lead: 'This file works on your device, without network. Nothing that you put here leaves it.',
    origin: ({ origin }) => `Copy downloaded from ${origin}`,
    language: 'Español',
    policyLabel: 'The list, line by line',
    policyHint: 'It is that of the site where this copy comes from. You may put another: of somebody you trust more.',
    clear: 'Begin again',
    unable:
      'This browser cannot check signatures: it is outdated, or something in it is broken. Do not rely on what it says here; open this file in another.',
  },
}
