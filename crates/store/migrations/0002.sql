-- People and access. None of this is content: it travels in a backup, never in the interchange.
-- Secrets that come back (session and link tokens, recovery codes) are kept as hashes.

CREATE TABLE desk_user (
  id TEXT NOT NULL PRIMARY KEY,
  login TEXT NOT NULL,
  login_key TEXT NOT NULL,
  name TEXT NOT NULL,
  interface TEXT,
  grants TEXT NOT NULL,
  standing TEXT NOT NULL,
  blocked_at INTEGER,
  made_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX desk_user_login ON desk_user (login_key);

-- `password` is a PHC string. The second step's secret is in force once `totp_since` is set; `totp_step` is the last time
-- step that was used, so that no code is good twice.
CREATE TABLE credential (
  desk_user TEXT NOT NULL PRIMARY KEY REFERENCES desk_user (id),
  password TEXT,
  password_at INTEGER,
  totp_secret TEXT,
  totp_since INTEGER,
  totp_step INTEGER
);

CREATE TABLE recovery_code (
  desk_user TEXT NOT NULL REFERENCES desk_user (id),
  hash TEXT NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (desk_user, hash)
);

CREATE TABLE passkey (
  id TEXT NOT NULL PRIMARY KEY,
  desk_user TEXT NOT NULL REFERENCES desk_user (id),
  name TEXT NOT NULL,
  credential TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  used_at INTEGER
);
CREATE INDEX passkey_of ON passkey (desk_user, made_at);

-- What is under way between two requests of one person: a second step to be given, a passkey to be shown. Its token is kept
-- as a hash; it is good once and for some minutes.
CREATE TABLE ceremony (
  hash TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  desk_user TEXT,
  state TEXT NOT NULL,
  until INTEGER NOT NULL
);
CREATE INDEX ceremony_until ON ceremony (until);

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL,
  desk_user TEXT NOT NULL REFERENCES desk_user (id),
  made_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  agent TEXT NOT NULL,
  proof TEXT NOT NULL
);
CREATE UNIQUE INDEX session_hash ON session (hash);
CREATE INDEX session_of ON session (desk_user, seen_at);
CREATE INDEX session_seen ON session (seen_at);

CREATE TABLE one_time_link (
  hash TEXT NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL,
  desk_user TEXT NOT NULL REFERENCES desk_user (id),
  made_by TEXT,
  made_at INTEGER NOT NULL,
  until INTEGER NOT NULL
);
CREATE INDEX one_time_link_of ON one_time_link (desk_user);

-- Attempts to sign in, by account and by network address: the wait grows with them.
CREATE TABLE attempt (
  key TEXT NOT NULL PRIMARY KEY,
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL
);
CREATE INDEX attempt_last ON attempt (last_at);

-- The audit log: numbered like the change feed, from a counter that its writer holds until the commit.
CREATE TABLE audit_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
);

CREATE TABLE audit (
  seq INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  desk_user TEXT,
  by_name TEXT,
  origin TEXT NOT NULL,
  address TEXT,
  token TEXT,
  deed TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  lang TEXT,
  detail TEXT
);
CREATE INDEX audit_user ON audit (desk_user, seq);
CREATE INDEX audit_deed ON audit (deed, seq);
CREATE INDEX audit_subject ON audit (kind, key, seq);
CREATE INDEX audit_at ON audit (at);
APPEND ONLY audit;
