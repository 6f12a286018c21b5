import type * as es from '../es/law.js'

export const law: typeof es.law = {
  title: 'The law and its limits',
  lead: 'This system applies the law as data: each limit has its article, its source and a mark of how far it was compared with the text. It is no legal advice: before real cases, a lawyer must compare it with the official text.',
  legend: 'What each mark means',
  marks: {
    'text-read': 'The wording of the article was read, in a transcription made after the last reform.',
    'second-hand': 'Another source says so; the wording was not read.',
    recalled: 'General knowledge of the field, still to be checked.',
  },
  limits: 'Limits',
  columns: { what: 'What is owed', within: 'Limit', owedBy: 'Who owes it', article: 'Article', verified: 'Checked' },
  units: {
    hours: ({ count }) => `${count} running hours`,
    'calendar-days': ({ count }) => `${count} calendar days`,
    'calendar-days-before': ({ count }) => `${count} calendar days before`,
    years: ({ count }) => `${count} years`,
    'civil-month': () => 'every month',
    'civil-year': () => 'every year',
  },
  noNumber: 'No number in the law',
  practice: 'practice, not law',
  version: ({ norm }) => `Text in force: ${norm}`,
  open: 'What is not known yet',
  openLead:
    'The by-law exists, but its text was not at hand. These places stay empty with their reason; no number is ever invented.',
  readings: 'Open readings of the law',
  readingsLead: 'Where the law can be read in more than one way, the system follows one and says so.',
}

export const status: typeof es.status = {
  title: 'State of the system',
  fine: 'The system can receive and keep.',
  time: ({ at }) => `Time of the system: ${at}`,
}
