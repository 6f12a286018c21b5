/**
 * How acts are written, and what follows from them: as functions, since their statements are planned once a session and
 * not with each writing. They do nothing that whoever calls them was not granted.
 */
export const writing = `
CREATE FUNCTION write_acts(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
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

  INSERT INTO act (file, seq, kind, at, person, office, norm, basis, cites, facets, story, apart, cm, tag)
  SELECT file, seq, kind, at, person, office, norm, basis, cites, facets,
         decode(story, 'base64'), decode(apart, 'base64'), decode(cm, 'base64'), decode(tag, 'base64')
  FROM jsonb_to_recordset(given->'acts') AS a(file text, seq integer, kind text, at timestamptz, person text,
    office text, norm text, basis jsonb, cites jsonb, facets jsonb, story text, apart text, cm text, tag text);

  IF EXISTS (SELECT FROM jsonb_to_recordset(given->'acts') AS a(file text) LEFT JOIN keys USING (file)
             WHERE keys.file IS NULL) THEN
    RAISE EXCEPTION 'Nothing more is written in a file whose key was destroyed' USING ERRCODE = 'RG001';
  END IF;

  INSERT INTO place (file, seq)
  SELECT p.value->>'file', (p.value->>'seq')::integer
  FROM jsonb_array_elements(given->'acts') WITH ORDINALITY AS p(value, n) ORDER BY n;
END $$;

CREATE FUNCTION write_derived(given jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO docket (file, seq, status, procedure, entity, population, holder, consent, queues, entered_at)
  SELECT file, seq, status, procedure, entity, population, holder, consent, queues, "enteredAt"
  FROM jsonb_to_recordset(given->'docket') AS d(file text, seq integer, status text, procedure text, entity text,
    population text, holder text, consent text, queues jsonb, "enteredAt" timestamptz)
  ON CONFLICT (file) DO UPDATE SET (seq, status, procedure, entity, population, holder, consent, queues, entered_at) =
    (EXCLUDED.seq, EXCLUDED.status, EXCLUDED.procedure, EXCLUDED.entity, EXCLUDED.population, EXCLUDED.holder,
     EXCLUDED.consent, EXCLUDED.queues, EXCLUDED.entered_at);

  DELETE FROM waiting USING jsonb_to_recordset(given->'docket') AS d(file text, queues jsonb)
  WHERE waiting.file = d.file AND NOT d.queues ? waiting.office;

  INSERT INTO waiting (file, office, entered_at)
  SELECT file, office, "enteredAt"
  FROM jsonb_to_recordset(given->'docket') AS d(file text, queues jsonb, "enteredAt" timestamptz),
    jsonb_array_elements_text(queues) AS office
  ON CONFLICT (file, office) DO NOTHING;

  DELETE FROM handling USING jsonb_to_recordset(given->'docket') AS d(file text, handlers jsonb)
  WHERE handling.file = d.file AND NOT coalesce(d.handlers, '{}') ? handling.office;

  INSERT INTO handling (file, office, person)
  SELECT d.file, h.key, h.value
  FROM jsonb_to_recordset(given->'docket') AS d(file text, handlers jsonb), jsonb_each_text(d.handlers) AS h
  ON CONFLICT (file, office) DO UPDATE SET person = EXCLUDED.person;

  INSERT INTO clock (file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached)
  SELECT file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached
  FROM jsonb_to_recordset(given->'clocks') AS c(file text, rule text, start integer, nature text, owed_by text,
    started_at timestamptz, due timestamptz, stopped_at timestamptz, ended_at timestamptz, breached boolean)
  ON CONFLICT (file, rule, start) DO UPDATE SET
    (nature, owed_by, started_at, due, stopped_at, ended_at, breached) =
    (EXCLUDED.nature, EXCLUDED.owed_by, EXCLUDED.started_at, EXCLUDED.due, EXCLUDED.stopped_at, EXCLUDED.ended_at,
     EXCLUDED.breached);

  INSERT INTO answer (file, seq, rule, start, step, person, at)
  SELECT file, seq, rule, start, step, person, at
  FROM jsonb_to_recordset(given->'answers') AS a(file text, seq integer, rule text, start integer, step text,
    person text, at timestamptz)
  ON CONFLICT (file, seq) DO NOTHING;

  INSERT INTO seat (file, person, office, since, until)
  SELECT file, person, office, since, until
  FROM jsonb_to_recordset(given->'seats') AS s(file text, person text, office text, since timestamptz, until timestamptz)
  ON CONFLICT (file, person, office, since) DO UPDATE SET until = EXCLUDED.until;

  INSERT INTO shift (file, id, starts, ends, officer, lead, coordinator)
  SELECT file, id, starts, ends, officer, lead, coordinator
  FROM jsonb_to_recordset(given->'shifts') AS s(file text, id text, starts timestamptz, ends timestamptz,
    officer text, lead text, coordinator text)
  ON CONFLICT (file, id) DO NOTHING;
END $$;
`
