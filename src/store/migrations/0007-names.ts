/**
 * Who a file is about, as something that can be looked for and not read: keyed hashes of names. A row lives exactly as
 * long as the key of its file: destroying that key destroys it, and nothing else does.
 */
export const names = `
CREATE TABLE name (
  blind bytea NOT NULL,
  file  text  NOT NULL REFERENCES keys ON DELETE CASCADE,
  PRIMARY KEY (blind, file)
);
CREATE INDEX name_file ON name (file);

CREATE FUNCTION name_lives_with_its_key() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM keys WHERE file = OLD.file) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'A name in the index is never changed, and goes only with the key of its file';
END $$;

CREATE TRIGGER name_lives_with_its_key BEFORE UPDATE OR DELETE ON name
  FOR EACH ROW EXECUTE FUNCTION name_lives_with_its_key();
CREATE TRIGGER names_are_kept BEFORE TRUNCATE ON name
  FOR EACH STATEMENT EXECUTE FUNCTION name_lives_with_its_key();

GRANT SELECT, INSERT ON name TO resguardo_app;
`
