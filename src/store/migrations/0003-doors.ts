/** How people come in and messages go out. Truth of its own kind: it is lost when dropped, and nobody's case is. */
export const doors = `
CREATE TABLE passkey (
  credential text PRIMARY KEY,
  person     text NOT NULL,
  public_key bytea NOT NULL,
  counter    bigint NOT NULL,
  transports jsonb NOT NULL,
  enrolled_at timestamptz NOT NULL
);

CREATE TABLE invitation (
  token   bytea PRIMARY KEY,
  person  text NOT NULL,
  expires timestamptz NOT NULL
);

CREATE TABLE challenge (
  challenge text PRIMARY KEY,
  person    text,
  expires   timestamptz NOT NULL
);

CREATE TABLE session (
  token     bytea PRIMARY KEY,
  person    text NOT NULL,
  office    text NOT NULL,
  began_at  timestamptz NOT NULL,
  seen_at   timestamptz NOT NULL
);

-- Whom an alarm is to wake by mail; the key says which alarm, so that nobody is written to twice for the same.
CREATE TABLE outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key         text NOT NULL UNIQUE,
  person      text NOT NULL,
  enqueued_at timestamptz NOT NULL,
  next_try_at timestamptz NOT NULL,
  tries       integer NOT NULL DEFAULT 0,
  sent_at     timestamptz
);
CREATE INDEX outbox_waiting ON outbox (next_try_at) WHERE sent_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON passkey, invitation, challenge, session, outbox TO resguardo_app;
`
