-- Translating: coverage counts, assignments, tasks.

-- What lists of stories are read from. `day` is the story's date or, where it has none, that of its first text; `words` are
-- the folded words of its newest headlines. Rows here and in `coverage` are derived: kept in step by every commit that
-- changes a story or an edition, and made anew at any time. They name no story by a foreign key, because a story may go
-- before its rows do, within one transaction.
CREATE TABLE coverage_story (
  story TEXT NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  section TEXT NOT NULL,
  words TEXT NOT NULL
);
CREATE INDEX coverage_story_day ON coverage_story (day DESC, story DESC);
CREATE INDEX coverage_story_section ON coverage_story (section, day DESC, story DESC);

-- A row for each edition, and one for each language of the newsroom in which a story has none (`fit` is `absent` then).
-- `head`, `source_lang` and `source_head` say of which texts the units were counted; `worked_by` is who set the working
-- state.
CREATE TABLE coverage (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  day TEXT NOT NULL,
  section TEXT NOT NULL,
  fit TEXT NOT NULL,
  state TEXT NOT NULL,
  since INTEGER NOT NULL,
  current_units INTEGER NOT NULL,
  stale_units INTEGER NOT NULL,
  missing_units INTEGER NOT NULL,
  orphan_units INTEGER NOT NULL,
  head INTEGER,
  source_lang TEXT,
  source_head INTEGER,
  worked_by TEXT,
  PRIMARY KEY (story, lang)
);
-- Each filter of the coverage page walks along one of these; what is current, nearly everything, is in few of them.
CREATE INDEX coverage_state ON coverage (lang, state, day DESC, story DESC);
CREATE INDEX coverage_section_state ON coverage (lang, section, state, day DESC, story DESC);
CREATE INDEX coverage_fit ON coverage (lang, fit, day DESC, story DESC) WHERE fit <> 'current';
CREATE INDEX coverage_section_fit ON coverage (lang, section, fit, day DESC, story DESC) WHERE fit <> 'current';
CREATE INDEX coverage_fit_state ON coverage (lang, fit, state, day DESC, story DESC) WHERE fit <> 'current';
CREATE INDEX coverage_section_fit_state ON coverage (lang, section, fit, state, day DESC, story DESC) WHERE fit <> 'current';
CREATE INDEX coverage_worked ON coverage (worked_by, state, day DESC, story DESC) WHERE worked_by IS NOT NULL;
CREATE INDEX coverage_since ON coverage (lang, fit, since, story) WHERE fit <> 'current';

-- How many cells of `coverage` there are of each kind.
CREATE TABLE coverage_count (
  lang TEXT NOT NULL,
  fit TEXT NOT NULL,
  state TEXT NOT NULL,
  stories INTEGER NOT NULL,
  PRIMARY KEY (lang, fit, state)
);

-- The languages for which stories without an edition have a row. Where this has no row, nothing was counted yet.
CREATE TABLE coverage_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  languages TEXT NOT NULL
);

-- Who works on a story in a language, whether it has an edition there or not.
CREATE TABLE assignment (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  assignee TEXT NOT NULL,
  due INTEGER,
  note TEXT,
  assigned_by TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (story, lang)
);
CREATE INDEX assignment_of ON assignment (assignee, at);

-- A sister's correction that waits for an answer, or has one.
CREATE TABLE task (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  number INTEGER NOT NULL,
  corrected_lang TEXT NOT NULL,
  note TEXT NOT NULL,
  unit TEXT,
  opened_by TEXT,
  at INTEGER NOT NULL,
  closed_at INTEGER,
  closed_by TEXT,
  answer TEXT,
  words TEXT,
  PRIMARY KEY (story, lang, number)
);
CREATE INDEX task_open ON task (lang, at, story, number) WHERE closed_at IS NULL;
