import type { plan as es } from '../es/plan.js'

export const plan: typeof es = {
  words: {
    agreed: 'Agrees',
    objected: 'Objects',
    unheard: 'Has not answered yet',
    instead: 'In its place',
  },
  last: 'What was said of the last plan',
  form: {
    lead: 'Each measure is proposed on its own, and the person answers one by one. Nothing is decreed without their word, or without the reason why it is missing.',
    why: 'To propose the plan: whom it protects and who has to agree',
    kinds: { protection: 'Protection', preventive: 'Preventive' },
    days: 'How many days it lasts',
    consenters: 'Who has to agree',
    consentersLead:
      'If it is one person, they. If it is a community, a newsroom or a family, each by name and by their part in it.',
    consenter: ({ number }) => `Person ${number}`,
    consenterHint: 'Name and part: for example, “speaker of the community”. Kept sealed apart.',
    moreConsenters: 'Add another person',
    explainedHint: 'When, by which means and what was explained. The person will read it.',
  },
  mine: {
    title: 'My plan',
    asked:
      'These are the measures proposed to you. Say with which you agree and with which you do not; you may change your mind until the Board decides.',
    next: 'Once you have answered on all of them the case goes to the Board. If you do not answer, the Board can decide only by saying why it does so without your word.',
    decided: 'The Board has decided on this plan.',
    forWhom: ({ who }) => `For: ${who}`,
    lasts: ({ length }) => `It lasts ${length}, and is looked at again after that.`,
    asks: 'What it asks of you',
    asksNothing: 'It asks nothing of you.',
    decision: 'What the Board decided',
    notTold: 'You were not notified yet. The time to complain begins when you are.',
    told: ({ at }) => `You were notified on ${at}.`,
    carriesOut: ({ who }) => `Carried out by: ${who}`,
  },
}
