-- The embargo of a story, the notes of a review, and what was erased.

ALTER TABLE story ADD COLUMN embargo INTEGER;

-- A note stands at a unit of an edition, or at the whole of it where `unit` is NULL.
CREATE TABLE note (
  id TEXT NOT NULL PRIMARY KEY,
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  unit TEXT,
  revision INTEGER NOT NULL,
  made_by TEXT,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  settled_by TEXT,
  settled_at INTEGER,
  FOREIGN KEY (story, lang) REFERENCES edition (story, lang)
);
CREATE INDEX note_of ON note (story, lang, at, id);

CREATE TABLE note_answer (
  id TEXT NOT NULL PRIMARY KEY,
  note TEXT NOT NULL REFERENCES note (id),
  made_by TEXT,
  at INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX note_answer_of ON note_answer (note, at, id);

-- The addresses of what was erased, as marks from which no word can be read. `notice` is what readers are told.
CREATE TABLE erased_address (
  mark TEXT NOT NULL PRIMARY KEY,
  story TEXT NOT NULL,
  at INTEGER NOT NULL,
  notice TEXT
);
