import type * as es from '../es/my-case.js'

export const myCase: typeof es.myCase = {
  title: 'My case',
  enter: {
    lead: 'Type your folio and your twelve words. Nothing is left on this device.',
    folio: { label: 'Folio', hint: 'Eight letters and digits. Capitals and hyphen make no difference.' },
    words: {
      label: 'Your twelve words, in order',
      hint: 'With spaces between them. You may leave out accents, or type only the first four letters of each.',
    },
    button: 'Enter my case',
    lost: 'Have you lost the folio or the words?',
    lostText:
      'Nobody can tell you them again, but your case goes on. Call, or use the safe way of contact that you left; you can follow the case with whoever attends to it.',
    call: ({ number }) => `Telephone, day or night: ${number}`,
  },
  errors: {
    folio: 'Type your folio.',
    words: 'Type your twelve words.',
    wrong: 'The folio and the words open no case. Check that they are twelve words, in their order.',
    tooMany: 'There have been too many attempts with this folio. Wait some seconds and send again.',
    lapsed: 'For your safety this page closed. Type your folio and your words again.',
    lapsedKept:
      'For your safety this page closed before what you wrote was saved. We kept it: enter again and send it.',
  },
  notices: {
    unsent: 'What you wrote is still here and has not been sent yet.',
    again: 'We had already received it. It was saved once only.',
    recorded: ({ at }) => `Saved on ${at}.`,
    see: 'See how it stands',
  },
  folio: ({ folio }) => `Folio ${folio}`,
  closes: 'This page closes by itself: after a while it will ask for your words again.',
  refresh: 'See whether there is anything new',
  status: {
    received: 'Your request is with those who receive it. Whether it is admitted is not decided yet.',
    admitted: 'Your request was admitted. It has still to pass on to be studied.',
    'under-study': 'Your case is being studied: what the risk is and which measures are needed.',
    'measures-contradicted':
      'You said that a measure is not as they say. Your word stands beside theirs, and it is owed until it is true.',
    'measures-owed': 'Urgent measures were ordered and are not all in place yet.',
    'measures-implemented': 'The authority says that the urgent measures are in place. Say whether it is so.',
    studied: 'The risk has been studied. A plan of measures has still to be proposed to you.',
    'plan-proposed':
      'A plan was proposed to you. Say, measure by measure, whether you agree: nothing is decided without your word.',
    'for-decision': 'Your case waits for the next session of the Board, which decides.',
    decreed: 'The Board decreed measures that are not all in place yet.',
    protected: 'Your measures are in place. If one fails or no longer serves, say so here.',
    'in-review': 'Your measures are being evaluated again. Meanwhile those you have go on.',
    concluded: 'The measures that the Board decreed have ended. If the danger comes back, declare it.',
    denied: 'The Board decided to give no measures. The reasons stand below, and what you can do.',
    lost: 'A death or a disappearance was recorded in this case, and an inquiry into what was done was opened.',
    declined:
      'Your request was not admitted. The reasons stand below. If there is new danger, declare it and it is decided again.',
    leaving:
      'You asked to leave or withdrew your agreement. Nothing goes ahead, unless you declare danger or agree again.',
    closed: 'The case is closed. If the danger comes back, declare it here: the case opens again.',
  },
  consent: {
    pending:
      'The agreement of the person in danger is missing. The limits run; without it the request may be declined.',
    prevented:
      'It entered without the person’s agreement, for a grave cause. As soon as they can, they have to give it.',
    waived: 'A grave cause that prevents agreement was found to exist. As soon as they can, they have to give it.',
    withdrawn: 'You withdrew your agreement. You can give it again whenever you want.',
  },
  owed: {
    title: 'What is owed to you, and by when',
    none: 'No limit runs in this case at the moment.',
    breached: 'This limit passed unkept. That is on record and nobody can erase it; what is owed is still owed.',
    reckoned: 'How it was reckoned',
  },
  past: {
    title: 'Limits that have ended',
    verdicts: {
      kept: 'Kept in time',
      late: 'Done late',
      running: 'Running',
      overdue: 'Overdue',
      'fallen-away': 'Ended before it was due',
      missed: 'Not kept',
      lapsed: 'The time to use it has passed',
      'no-limit': 'Done; the law sets no number',
    },
  },
  measures: {
    title: 'My measures',
    none: 'No measures have been ordered yet.',
    by: ({ who }) => `Carried out by: ${who}`,
    delivered: ({ what, at }) => `They say that on ${at} they handed you: ${what}.`,
    sign: 'If you got it and it works, sign here: it is your receipt.',
    serial: ({ number }) => `Serial or inventory number: ${number}`,
    untested: 'Nobody has tested this device with you. You can ask that they do.',
    failing: 'It does not work, as was said: it is owed to you again.',
    states: {
      issued: 'Authority: not in place yet',
      implemented: 'Authority: it is in place',
      failed: 'Authority: it does not work',
      suspended: 'The Board suspended it',
      ended: 'Ended',
    },
    words: { unheard: 'You: not said yet', confirmed: 'You: it is there', contradicted: 'You: it is not so' },
  },
  warnings: {
    title: 'I was warned of a misuse',
    lead: 'Answer in your own words. No measure can be withdrawn without hearing you; a warning is no withdrawal.',
    heard: 'Your answer is in the file. You may add another.',
  },
  window: {
    title: 'If you disagree',
    how: 'It cannot be done from this page yet. Meanwhile ask by telephone to be helped to file it, or let an organisation you trust do it. The time runs all the same.',
  },
  can: {
    title: 'What I can do',
    lead: 'All you say here is kept with its date and time.',
    end: 'Leave the mechanism',
    endLead:
      'It is your right, without giving reasons. What was done stays in the file. With the same folio and words you can come back.',
  },
  story: 'What has happened',
  readers: {
    title: 'Who opened my file',
    lead: 'Each time somebody opens it, that is put on record before it is shown. The office and a code are given; not the name.',
    none: 'Nobody else has opened it yet.',
    opened: {
      story: 'Read what was told',
      'story-and-whereabouts': 'Read what was told, and where and how to reach you',
    },
    found: 'Searched and found that your file exists; did not read what was told',
    own: ({ count, at }) => `You: ${count} ${count === 1 ? 'time' : 'times'}; the last on ${at}.`,
    why: 'The person opens their own file',
  },
  acts: {
    danger: {
      title: 'There is danger now',
      lead: 'A new limit runs from the moment you send it. You need not prove it. It also reopens a closed case.',
      button: 'Declare the danger',
      fields: { what: 'What danger is there now?', whereabouts: 'Where are you? It is sealed apart' },
    },
    consent: {
      title: 'Give my agreement',
      lead: 'The law asks for the agreement of whoever is to be protected.',
      button: 'Give the agreement',
      fields: { who: 'Who gives it?', evidence: 'If somebody else gives it, why may they?' },
    },
    incident: {
      title: 'Report an incident or a threat',
      lead: 'Anything that bears on safety, even if it proves nothing.',
      button: 'Send the report',
      fields: {
        sort: 'Was it a threat? A threat is when somebody makes it understood that they will harm you',
        what: 'What occurred?',
        when: 'When?',
        where: 'Where? It is sealed apart',
      },
    },
    addition: {
      title: 'Add something to what I told',
      lead: 'What you remember or want to correct. What stood before is not erased.',
      button: 'Add',
      fields: { what: 'What do you want to add?' },
    },
    near: {
      title: 'Name somebody close to me who is in danger too',
      lead: 'One person at a time. Their name is kept apart. Whoever studies the risk determines whom it reaches.',
      button: 'Add this person',
      fields: { name: 'What is their name?', relation: 'How are they related to you?' },
    },
    contact: {
      title: 'Change how to reach me',
      lead: 'The new way takes the place of the earlier one for whoever looks for you from now on.',
      button: 'Save the new way',
      fields: {
        'contact.how': 'How do we reach you?',
        'contact.when': 'When?',
        'contact.caution': 'With what care?',
        everyDays: 'Every how many days do you want to be asked how you are?',
      },
    },
    barred: {
      title: 'Name an authority that must not be told',
      lead: 'It will not be told, and no new measure will be given to it.',
      button: 'Name it',
      fields: { authority: 'Which one?', why: 'Why?' },
    },
    agreed: {
      title: 'I agree to these measures',
      lead: 'Tick only those that you agree to. What you do not tick stays unanswered.',
      button: 'Say that I agree',
      fields: {
        consenter: 'Who says so?',
        measures: 'Which do you agree to?',
        note: 'Do you want to say anything else?',
      },
    },
    objected: {
      title: 'I do not agree to these measures',
      lead: 'It is your right not to agree. The Board will see it before it decides.',
      button: 'Say that I do not agree',
      fields: {
        consenter: 'Who says so?',
        measures: 'Which do you not agree to?',
        what: 'Why not?',
        instead: 'What would serve in their place?',
      },
    },
    confirmed: {
      title: 'Yes, it is in place and works',
      lead: 'Your word stands beside the authority’s.',
      button: 'Confirm',
      fields: { what: 'Do you want to say anything more?' },
    },
    contradicted: {
      title: 'It is not so, or it does not work',
      lead: 'Your word stands beside the authority’s, and the measure is owed again.',
      button: 'Say that it is not so',
      fields: { what: 'What is missing, or not true?' },
    },
    failing: {
      title: 'The device does not work',
      lead: 'It is owed to you again, and the measure is evaluated anew.',
      button: 'Report the failure',
      fields: { what: 'What fails?', since: 'Since when?' },
    },
    pressed: {
      title: 'I raised the alarm',
      lead: 'Say whether somebody answered. If nobody did, or late, the measure is evaluated anew.',
      button: 'Tell what happened',
      fields: {
        when: 'When did you raise it?',
        answered: 'Did somebody answer?',
        minutes: 'How many minutes did it take?',
        outcome: 'How did it end?',
      },
    },
    review: {
      title: 'Ask for a review of my measures or of the study',
      lead: 'At any time. The unit that studies risk looks at it, and then the Board decides.',
      button: 'Ask for the review',
      fields: { of: 'What do you want reviewed?', why: 'Why?' },
    },
    heard: {
      title: 'Answer the warning',
      lead: 'The Board will read what you say before it decides anything.',
      button: 'Send my answer',
      fields: { what: 'What do you want to answer?' },
    },
    return: {
      title: 'I want to come back',
      lead: 'With this same folio. If the case was closed, admission is decided again; what was before stays. If you had only asked to leave, it goes on where it was.',
      button: 'Ask to be received again',
      fields: { why: 'What is happening now?' },
    },
    withdrawal: {
      title: 'Withdraw my agreement',
      lead: 'You no longer agree that the case goes on. It stops; you can agree again.',
      button: 'Withdraw my agreement',
      fields: { reason: 'Do you want to say why?' },
    },
    exit: {
      title: 'Ask to leave',
      lead: 'The case stops going ahead and protection ends. If the danger comes back, declare it here.',
      button: 'Ask to leave',
      fields: { reason: 'Do you want to say why?' },
    },
  },
  choose: 'Choose an authority',
}
