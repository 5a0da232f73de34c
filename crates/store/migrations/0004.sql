-- Pictures: their facts, renditions and the jobs that make them.

ALTER TABLE picture ADD COLUMN focal TEXT;
ALTER TABLE picture ADD COLUMN metadata TEXT;
-- The hash of its file, by which doubles are found and renditions belong to it; `file` begins with it: {"hash":"…".
ALTER TABLE picture ADD COLUMN hash TEXT;
-- All its texts, folded by `language`, to be searched.
ALTER TABLE picture ADD COLUMN words TEXT NOT NULL DEFAULT '';
-- The last day of its licence.
ALTER TABLE picture ADD COLUMN expires TEXT;
ALTER TABLE picture ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE picture ADD COLUMN created_by TEXT;
UPDATE picture SET hash = substr(file, 10, 64) WHERE file IS NOT NULL;
CREATE INDEX picture_hash ON picture (hash);
CREATE INDEX picture_newest ON picture (created_at DESC, id DESC);
CREATE INDEX picture_expires ON picture (expires);
CREATE INDEX story_lead_picture ON story (lead_picture);

-- What was made of a file for readers.
CREATE TABLE rendition (
  hash TEXT NOT NULL PRIMARY KEY,
  made_at INTEGER NOT NULL,
  doc TEXT NOT NULL
);

-- Which pictures stand in the text of a revision.
CREATE TABLE picture_use (
  picture TEXT NOT NULL,
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (picture, story, lang, number)
);
CREATE INDEX picture_use_of ON picture_use (story, lang, number);

-- Work that is done off the request path. A claim ends by itself, so that no job is lost with the node that had it.
CREATE TABLE job (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  claim TEXT,
  claimed_until INTEGER,
  failure TEXT,
  PRIMARY KEY (kind, subject)
);
CREATE INDEX job_due ON job (state, due_at, kind, subject);

INSERT INTO job (kind, subject, state, attempts, due_at) SELECT DISTINCT 'renditions', hash, 'waiting', 0, 0 FROM picture WHERE hash IS NOT NULL;
-- What only the program can read out of earlier rows: texts to be searched, and where pictures are used.
INSERT INTO job (kind, subject, state, attempts, due_at) SELECT 'index', 'pictures', 'waiting', 0, 0 WHERE EXISTS (SELECT 1 FROM picture);
