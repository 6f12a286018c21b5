/** What lists and queues show: dropped and made again from facets whenever anybody likes. */
export const derived = `
CREATE TABLE docket (
  file       text PRIMARY KEY,
  seq        integer NOT NULL,
  status     text NOT NULL,
  procedure  text NOT NULL,
  entity     text NOT NULL,
  population text NOT NULL,
  holder     text NOT NULL,
  consent    text NOT NULL,
  queues     jsonb NOT NULL,
  entered_at timestamptz NOT NULL
);

-- In which queues a file waits, one row each, so that a queue is counted and listed by its own rows.
CREATE TABLE waiting (
  file       text NOT NULL,
  office     text NOT NULL,
  entered_at timestamptz NOT NULL,
  PRIMARY KEY (file, office)
);

-- Who handles a file, in each office that has somebody for it.
CREATE TABLE handling (
  file   text NOT NULL,
  office text NOT NULL,
  person text NOT NULL,
  PRIMARY KEY (file, office)
);

-- One row for each start of each rule. A clock only ever gains a stop, an end or a breach.
CREATE TABLE clock (
  file       text NOT NULL,
  rule       text NOT NULL,
  start      integer NOT NULL,
  nature     text NOT NULL,
  owed_by    text NOT NULL,
  started_at timestamptz NOT NULL,
  due        timestamptz,
  stopped_at timestamptz,
  ended_at   timestamptz,
  breached   boolean NOT NULL,
  PRIMARY KEY (file, rule, start)
);
CREATE INDEX clock_running ON clock (rule, due) WHERE stopped_at IS NULL AND ended_at IS NULL AND due IS NOT NULL;
-- What was kept in time leaves it, so that looking for breaches costs what there is to find.
CREATE INDEX clock_unnoted ON clock (due)
  WHERE nature = 'duty' AND NOT breached AND coalesce(stopped_at, ended_at, 'infinity') > due;

CREATE TABLE answer (
  file   text NOT NULL,
  seq    integer NOT NULL,
  rule   text NOT NULL,
  start  integer NOT NULL,
  step   text NOT NULL,
  person text NOT NULL,
  at     timestamptz NOT NULL,
  PRIMARY KEY (file, seq)
);

CREATE TABLE seat (
  file   text NOT NULL,
  person text NOT NULL,
  office text NOT NULL,
  since  timestamptz NOT NULL,
  until  timestamptz,
  PRIMARY KEY (file, person, office, since)
);

CREATE TABLE shift (
  file        text NOT NULL,
  id          text NOT NULL,
  starts      timestamptz NOT NULL,
  ends        timestamptz NOT NULL,
  officer     text NOT NULL,
  lead        text NOT NULL,
  coordinator text NOT NULL,
  PRIMARY KEY (file, id)
);

GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON docket, waiting, handling, clock, answer, seat, shift TO resguardo_app;
`
