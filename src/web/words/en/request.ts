import type * as es from '../es/request.js'

export const request: typeof es.request = {
  title: 'Ask for protection',
  call: ({ number }) => `If you cannot write, or the danger grows, call day or night: ${number}`,
  progress: ({ step, of }) => `Step ${step} of ${of}`,
  lapsed:
    'This request was open for too long or arrived incomplete. What you wrote on this page is kept; what stood on the earlier pages has to be entered again.',
  hardly: 'It cannot be done like this. Check what is marked and send it again.',
  first: {
    question: 'Is somebody’s life or integrity in danger now?',
    lead: 'You need not prove it. That you say so is enough for it to be dealt with in the fastest way.',
    now: { button: 'Yes, there is danger now', about: 'Two short pages. The limit runs from the moment you send it.' },
    notNow: {
      button: 'Not at this moment',
      about:
        'Threats, surveillance or another risk. It takes about ten minutes, and you may leave blank what you do not know.',
    },
    before: 'Before you begin',
    facts: [
      'You need no account, identity document or lawyer. You may use a pseudonym.',
      'What you write travels in the page itself: this site leaves nothing on your telephone. If you close the page before sending, it is lost.',
      'The server reads what you send in order to keep it sealed. If you can, leave exact addresses for later.',
      'At the end you get a folio and twelve words, to come back from any device.',
      '“Leave now” opens a neutral page. It does not erase the history of the browser: only you can do that.',
    ],
  },
  steps: {
    now: {
      title: 'What is happening and how to find you',
      lead: 'Only what is needed. You can add the rest once it is over.',
    },
    permission: { title: 'Your agreement, and who must not be told', lead: 'This is the last page. Then it is sent.' },
    who: { title: 'For whom do you ask protection?' },
    consent: {
      title: 'Does the person agree?',
      lead: 'The law asks for the agreement of whoever is to be protected. The limits run from the moment the request enters, answered or not. Without their agreement and without a grave cause that keeps them from giving it, the request may be declined; if that happens, you will be told in writing and with reasons. It is never held back in silence.',
    },
    story: { title: 'What happened?', lead: 'Tell it in your own words. You need not tell everything today.' },
    place: { title: 'Where is the person?', lead: 'The state helps to know who can get there.' },
    barred: {
      title: 'Who must not be told?',
      lead: 'If some authority is part of the danger, name it. It will not be told, and no measure will be given to it.',
    },
    contact: {
      title: 'How do we reach you without adding to the danger?',
      lead: 'This is sealed apart. Each time somebody opens it that is put on record, and you can see it.',
    },
    circle: {
      title: 'Who else needs protection?',
      lead: 'Relatives or people close by who are in danger too. You may leave it blank.',
    },
    check: { title: 'Check before you send', lead: 'When you send it, the limits of the law begin to run.' },
  },
  fields: {
    forWhom: {
      label: 'For whom do you ask protection?',
      values: { self: 'For me, or for the group I belong to', other: 'For another person or another group' },
    },
    holder: {
      label: 'Is it one person or a group?',
      values: { person: 'One person', collective: 'A group, an organisation, a media outlet or a community' },
    },
    population: { label: 'What do they do?', hint: 'The law protects this work also without a post or pay.' },
    name: {
      label: 'What is the name of whoever is in danger?',
      hint: 'The name of the person or of the group. It may be a pseudonym.',
    },
    petitioner: {
      label: 'If you ask for somebody else, what is your name?',
      hint: 'This too may be a pseudonym, or stay blank.',
    },
    sex: {
      label: 'Sex of the person',
      hint: 'It helps measures to fit, and the figures.',
      values: { woman: 'Woman', man: 'Man', other: 'Other', unsaid: 'I prefer not to say, or it is a group' },
    },
    consent: {
      label: 'Does the person in danger agree to asking for protection?',
      hint: 'If it is you, answer for yourself.',
      values: {
        given: { text: 'Yes, they agree' },
        prevented: {
          text: 'A grave cause keeps them from saying so',
          hint: 'For example: disappeared, detained or in hospital. Tell it below.',
        },
        pending: { text: 'They have not said so yet', hint: 'It can be given later, in “My case” or by telephone.' },
      },
    },
    graveCause: { label: 'What keeps them from saying so?', hint: 'Only if you chose that there is a grave cause.' },
    happened: {
      label: 'What happened, or what is happening?',
      hint: 'What occurred, when, and what you fear next. A few words are enough.',
    },
    aggressor: {
      label: 'Who do you think is behind it?',
      values: {
        'public-servant': 'Somebody in public service',
        'private-person': 'A private person or a company',
        'organised-crime': 'Organised crime',
        unidentified: 'I do not know',
      },
    },
    entity: {
      label: 'In which state is the person?',
      hint: 'The state where they are now, even if they live in another.',
      empty: 'Choose a state',
      unknown: 'I do not know, or rather not say',
    },
    whereabouts: { label: 'Where exactly?', hint: 'Only if it is needed to get there. It is sealed apart.' },
    barred: {
      label: 'Authorities that must not be told',
      hint: 'Tick as many as you like. You can name others later.',
    },
    barredOther: {
      label: 'Another authority, or somebody inside it',
      hint: 'For example a command post, a town hall or a person.',
    },
    'contact.how': { label: 'How do we reach you?', hint: 'A telephone, an e-mail, somebody you trust, a place.' },
    'contact.when': { label: 'When?', hint: 'Days and hours at which you can speak without risk.' },
    'contact.caution': {
      label: 'With what care?',
      hint: 'Who may answer, what to say to anybody else, whether to leave no message.',
    },
    circle: {
      label: 'People close by who need protection too',
      one: ({ number }) => `Person ${number}`,
      name: 'Name',
      relation: 'What they are to the person in danger',
      empty: 'Choose a relation',
      add: 'Add another person',
    },
  },
  change: 'Change',
  nothing: 'Not answered',
  send: 'Send the request',
  acknowledgement: {
    title: 'We have received your request',
    entered: ({ at }) => `It entered on ${at}.`,
    again:
      'This request had already come in and stands as you sent it first. If you changed something, add it in “My case”.',
    folio: 'Your folio',
    words: 'Your twelve words',
    wordsUse:
      'The folio and these words, in this order, open your case from any device. They may be typed without accents. They are shown here this once: nobody can tell you them again.',
    pdf: 'Download the acknowledgement as PDF',
    now: 'What happens now',
    nowLead: 'You need not do anything for it to go forward. This is what is owed to you:',
    pending:
      'The agreement of the person in danger is missing. It can be given in “My case” or by telephone; meanwhile the limits already run.',
    ifNot: 'If it does not happen in time',
    recourse: [
      'Go to “My case”: there you see what is owed and who owes it. A missed limit is put on record and nobody can erase it.',
      'If the danger grows, declare it in “My case”: it is dealt with in the fastest way.',
      'Show this acknowledgement to an organisation you trust: it tells the exact time and the article of each limit.',
    ],
    call: ({ number }) => `Call ${number}, day or night, and say your folio.`,
    myCase: 'Go to “My case”',
    keep: 'Take care of these words',
    keeping: [
      'If you can, learn them by heart or copy them by hand where nobody who might harm you will find them.',
      'If you download or print the acknowledgement, it stays on the device or on paper. Erase or destroy it if having it puts you in danger; your case goes on all the same.',
      'Nobody from the mechanism will ask you for all twelve words. If somebody does, do not give them.',
    ],
    lapsed:
      'The acknowledgement can no longer be downloaded from that page. With your folio and words you see the same in “My case”.',
    file: 'acknowledgement.pdf',
  },
}
