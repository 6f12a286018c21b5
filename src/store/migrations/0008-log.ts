/**
 * The public log. `pending` is what it owes a place to, filled with the acts themselves; `leaf` gives each its index, which
 * is another number than its place; `cosigned` keeps the checkpoints that witnesses signed and that something rests on.
 */
export const log = `
ALTER TABLE act ADD COLUMN before text NOT NULL DEFAULT '';

CREATE TABLE pending (
  file text    NOT NULL,
  seq  integer NOT NULL,
  PRIMARY KEY (file, seq)
);
INSERT INTO pending (file, seq) SELECT file, seq FROM act;

-- An act of ours; or an entry of another kind, byte for byte: a notice, or what a lost act once committed to.
CREATE TABLE leaf (
  index bigint PRIMARY KEY CHECK (index >= 0),
  file  text,
  seq   integer,
  entry bytea,
  UNIQUE (file, seq),
  FOREIGN KEY (file, seq) REFERENCES act,
  CHECK ((file IS NULL) = (seq IS NULL) AND (file IS NULL) <> (entry IS NULL))
);

CREATE INDEX leaf_entry ON leaf (index) WHERE entry IS NOT NULL;

-- The hash is that of the whole note, by which an act names it; \`at\` when the quorum was whole.
CREATE TABLE cosigned (
  hash text        PRIMARY KEY,
  size bigint      NOT NULL,
  at   timestamptz NOT NULL,
  note text        NOT NULL
);
CREATE INDEX cosigned_size ON cosigned (size, at);

CREATE TRIGGER leaf_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON leaf
  FOR EACH STATEMENT EXECUTE FUNCTION is_forever();
CREATE TRIGGER cosigned_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON cosigned
  FOR EACH STATEMENT EXECUTE FUNCTION is_forever();

-- As before, and with each act: what it was made after, and that the log owes it a place.
CREATE OR REPLACE FUNCTION write_acts(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO keys (file, story, apart)
  SELECT file, decode(story, 'base64'), decode(apart, 'base64')
  FROM jsonb_to_recordset(given->'keys') AS k(file text, story text, apart text);

  INSERT INTO code (file, verifier)
  SELECT file, decode(verifier, 'base64')
  FROM jsonb_to_recordset(given->'codes') AS k(file text, verifier text);

  INSERT INTO name (blind, file)
  SELECT decode(blind, 'base64'), file
  FROM jsonb_to_recordset(given->'names') AS n(blind text, file text)
  ON CONFLICT DO NOTHING;

  INSERT INTO cosigned (hash, size, at, note)
  SELECT hash, size, at, note
  FROM jsonb_to_recordset(given->'cosigned') AS c(hash text, size bigint, at timestamptz, note text)
  ON CONFLICT DO NOTHING;

  INSERT INTO act (file, seq, kind, at, person, office, norm, basis, cites, facets, story, apart, before, cm, tag)
  SELECT file, seq, kind, at, person, office, norm, basis, cites, facets,
         decode(story, 'base64'), decode(apart, 'base64'), before, decode(cm, 'base64'), decode(tag, 'base64')
  FROM jsonb_to_recordset(given->'acts') AS a(file text, seq integer, kind text, at timestamptz, person text,
    office text, norm text, basis jsonb, cites jsonb, facets jsonb, story text, apart text, before text, cm text, tag text);

  IF EXISTS (SELECT FROM jsonb_to_recordset(given->'acts') AS a(file text) LEFT JOIN keys USING (file)
             WHERE keys.file IS NULL) THEN
    RAISE EXCEPTION 'Nothing more is written in a file whose key was destroyed' USING ERRCODE = 'RG001';
  END IF;

  WITH placed AS (
    INSERT INTO place (file, seq)
    SELECT p.value->>'file', (p.value->>'seq')::integer
    FROM jsonb_array_elements(given->'acts') WITH ORDINALITY AS p(value, n) ORDER BY n
    RETURNING file, seq
  )
  INSERT INTO pending (file, seq) SELECT file, seq FROM placed;
END $$;

GRANT SELECT, INSERT, DELETE ON pending TO resguardo_app;
GRANT SELECT, INSERT ON leaf, cosigned TO resguardo_app;
`
