-- The editor: attempts that were answered, who is where, links to previews. None of it is text that somebody wrote.

-- What became of a save, under the id that its sender gave it: asked again, it is answered again. `head` is the revision it
-- met, `revision` the one that keeps it.
CREATE TABLE save_attempt (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  attempt TEXT NOT NULL,
  at INTEGER NOT NULL,
  base INTEGER NOT NULL,
  head INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (story, lang, attempt)
);
CREATE INDEX save_attempt_at ON save_attempt (at);

-- Who has an edition open, and in which unit their caret stands. Whoever isn't seen for a while is gone.
CREATE TABLE presence (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT,
  seen_at INTEGER NOT NULL,
  PRIMARY KEY (story, lang, person)
);
CREATE INDEX presence_seen ON presence (seen_at);

-- Links to previews, under the hash of what stands in the link.
CREATE TABLE preview (
  token_hash TEXT NOT NULL PRIMARY KEY,
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  revision INTEGER NOT NULL,
  made_by TEXT,
  until INTEGER NOT NULL
);
CREATE INDEX preview_until ON preview (until);
