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

CREATE TABLE outbox (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key       text NOT NULL UNIQUE,
  person    text NOT NULL,
  notice    text NOT NULL,
  language  text NOT NULL,
  due       timestamptz NOT NULL,
  tries     integer NOT NULL DEFAULT 0,
  sent_at   timestamptz
);
CREATE INDEX outbox_waiting ON outbox (due) WHERE sent_at IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON passkey, invitation, challenge, session, outbox TO resguardo_app;
`
