-- The schema in the subset that both databases read. `dialect` turns INTEGER and TEXT into each engine's own types;
-- texts sort by their bytes in both. A statement ends with a semicolon at the end of a line.

CREATE TABLE newsroom (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  names TEXT NOT NULL,
  about TEXT NOT NULL
);

CREATE TABLE feed_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL
);

CREATE TABLE change (
  seq INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  lang TEXT,
  event TEXT NOT NULL
);

CREATE TABLE thing (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  names TEXT NOT NULL,
  PRIMARY KEY (kind, id)
);
CREATE INDEX thing_order ON thing (kind, position, id);

-- Every name of a thing, folded by `language`, so that an import finds it by any of them.
CREATE TABLE thing_name (
  kind TEXT NOT NULL,
  match_key TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, match_key, id),
  FOREIGN KEY (kind, id) REFERENCES thing (kind, id)
);
CREATE INDEX thing_name_of ON thing_name (kind, id);

CREATE TABLE picture (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT,
  credit TEXT NOT NULL,
  alt TEXT NOT NULL,
  caption TEXT NOT NULL,
  licence TEXT NOT NULL
);

CREATE TABLE story (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  date TEXT,
  section TEXT,
  place TEXT,
  lead_picture TEXT,
  dossier TEXT,
  topics TEXT NOT NULL,
  sources TEXT NOT NULL
);

-- `section` and `slug` repeat the edition's current address, so that lists need no other table.
CREATE TABLE edition (
  story TEXT NOT NULL REFERENCES story (id),
  lang TEXT NOT NULL,
  version INTEGER NOT NULL,
  source_lang TEXT,
  head INTEGER NOT NULL,
  working_state TEXT NOT NULL,
  public_state TEXT NOT NULL,
  public_revision INTEGER,
  public_at INTEGER,
  public_updated INTEGER,
  scheduled_at INTEGER,
  withdrawn_at INTEGER,
  section TEXT,
  slug TEXT,
  working_doc TEXT NOT NULL,
  public_doc TEXT NOT NULL,
  PRIMARY KEY (story, lang)
);
CREATE INDEX story_date ON story (date);
CREATE INDEX edition_front ON edition (lang, public_at DESC, story) WHERE public_state = 'published';
CREATE INDEX edition_section ON edition (lang, section, public_at DESC, story) WHERE public_state = 'published';
CREATE INDEX edition_withdrawn ON edition (story, lang) WHERE public_state = 'withdrawn';
CREATE INDEX edition_scheduled ON edition (scheduled_at) WHERE public_state = 'scheduled';

-- `card` holds what lists show of the text, and stands before it so that lists don't read the text.
CREATE TABLE revision (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  number INTEGER NOT NULL,
  base INTEGER,
  at INTEGER NOT NULL,
  saved_by TEXT,
  fate TEXT NOT NULL,
  card TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (story, lang, number),
  FOREIGN KEY (story, lang) REFERENCES edition (story, lang)
);

-- The published editions under each topic of their story.
CREATE TABLE edition_topic (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  topic TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (story, lang, topic),
  FOREIGN KEY (story, lang) REFERENCES edition (story, lang)
);
CREATE INDEX edition_topic_list ON edition_topic (lang, topic, at DESC, story);

-- A slug is unique within its language and section, never across languages.
CREATE TABLE address (
  lang TEXT NOT NULL,
  section TEXT NOT NULL,
  slug TEXT NOT NULL,
  story TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (lang, section, slug),
  FOREIGN KEY (story, lang) REFERENCES edition (story, lang)
);
CREATE INDEX address_of ON address (story, lang);
CREATE INDEX address_old ON address (lang, section, slug) WHERE role = 'old';
CREATE UNIQUE INDEX address_current ON address (story, lang) WHERE role = 'current';
CREATE UNIQUE INDEX address_reserved ON address (story, lang) WHERE role = 'reserved';

CREATE TABLE redirect (
  source TEXT NOT NULL PRIMARY KEY,
  story TEXT,
  lang TEXT,
  path TEXT
);
