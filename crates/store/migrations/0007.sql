-- Front pages, standing pages, documents, settings that the desk keeps.

-- What editors have set over what the settings file says: one row.
CREATE TABLE house (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  doc TEXT NOT NULL
);

-- How editors arrange a front: that of a language where `section` is empty, else the section's.
CREATE TABLE arrangement (
  lang TEXT NOT NULL,
  section TEXT NOT NULL,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (lang, section)
);

-- Documents attached to a story; their files are kept by their hash.
CREATE TABLE attachment (
  story TEXT NOT NULL REFERENCES story (id),
  position INTEGER NOT NULL,
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  titles TEXT NOT NULL,
  PRIMARY KEY (story, position)
);

-- Standing pages are in the section `about`: lists of stories leave it out.
CREATE INDEX edition_news ON edition (lang, public_at DESC, story, section) WHERE public_state = 'published' AND section <> 'about';
CREATE INDEX story_section ON story (section);
