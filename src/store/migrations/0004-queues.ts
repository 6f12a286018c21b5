/**
 * What keeps a queue quick however many files there are: duties by who owes them and when, and files by where they wait.
 * `due` is included so that counting never leaves the index.
 */
export const queues = `
CREATE INDEX clock_owed ON clock (owed_by, coalesce(due, 'infinity'), started_at, file) INCLUDE (due)
  WHERE stopped_at IS NULL AND ended_at IS NULL AND nature = 'duty';
CREATE INDEX waiting_oldest ON waiting (office, entered_at, file);
CREATE INDEX handling_person ON handling (office, person, file);
`
