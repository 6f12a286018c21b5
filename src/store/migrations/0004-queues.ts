/** What keeps a queue quick however many files there are: duties by who owes them and when, and files by where they wait. */
export const queues = `
CREATE INDEX clock_owed ON clock (owed_by, coalesce(due, 'infinity'), started_at, file)
  WHERE stopped_at IS NULL AND ended_at IS NULL AND nature = 'duty';
CREATE INDEX docket_queues ON docket USING gin (queues);
CREATE INDEX docket_waiting ON docket (entered_at, file) WHERE queues <> '[]';
`
