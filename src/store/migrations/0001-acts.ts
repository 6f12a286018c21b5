/** Acts, their order and their keys: the truth. Everything is insert-only, by trigger and by grant. */
export const acts = `
CREATE TABLE act (
  file   text        NOT NULL,
  seq    integer     NOT NULL CHECK (seq > 0),
  kind   text        NOT NULL,
  at     timestamptz NOT NULL,
  person text        NOT NULL,
  office text        NOT NULL,
  norm   text        NOT NULL,
  basis  jsonb       NOT NULL,
  cites  jsonb       NOT NULL,
  facets jsonb       NOT NULL,
  story  bytea       NOT NULL,
  apart  bytea,
  cm     bytea       NOT NULL,
  tag    bytea       NOT NULL,
  PRIMARY KEY (file, seq)
);

CREATE TABLE place (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file     text    NOT NULL,
  seq      integer NOT NULL,
  UNIQUE (file, seq),
  FOREIGN KEY (file, seq) REFERENCES act
);

CREATE FUNCTION is_forever() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'An act is never changed nor removed'; END $$;

CREATE TRIGGER act_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON act
  FOR EACH STATEMENT EXECUTE FUNCTION is_forever();
CREATE TRIGGER place_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON place
  FOR EACH STATEMENT EXECUTE FUNCTION is_forever();

-- One row for each file. Deleting it is how a story is forgotten; the application's role may not.
CREATE TABLE keys (
  file  text  PRIMARY KEY,
  story bytea NOT NULL,
  apart bytea NOT NULL
);

-- What the person's code is checked against: a hash of a secret of 128 bits.
CREATE TABLE code (
  file     text  PRIMARY KEY,
  verifier bytea NOT NULL
);

GRANT SELECT, INSERT ON act, place, keys, code TO resguardo_app;
`
