/** Files that are no cases wait in queues too: of them less is listed. Letters are numbered and listed in their order. */
export const otherFiles = `
ALTER TABLE docket
  ALTER COLUMN procedure DROP NOT NULL,
  ALTER COLUMN entity DROP NOT NULL,
  ALTER COLUMN population DROP NOT NULL,
  ALTER COLUMN holder DROP NOT NULL,
  ALTER COLUMN consent DROP NOT NULL;

CREATE INDEX act_instruction ON act (length(file), file) WHERE kind = 'instruction/issued';
CREATE INDEX docket_instruction ON docket (entered_at, file) WHERE file LIKE 'instruction-%';
`
