-- Programs: tokens, webhooks and their deliveries.

-- A token's secret isn't kept, only its hash; scopes are words with a space between.
CREATE TABLE token (
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_at INTEGER,
  revoked_at INTEGER
);
CREATE INDEX token_owner ON token (owner, made_at);

-- The answer to a request that named a key, to be given again where the same request comes again.
CREATE TABLE answered (
  token TEXT NOT NULL REFERENCES token (id),
  key TEXT NOT NULL,
  request TEXT NOT NULL,
  status INTEGER,
  headers TEXT,
  body TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (token, key)
);
CREATE INDEX answered_at ON answered (at);

-- `seq` is the newest change it has seen, in the feed's life `epoch`; `placed` counts its deliveries. Who delivers for it
-- holds `claim` until `claimed_until`: one at a time, so that its target is told in order.
CREATE TABLE webhook (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  target TEXT NOT NULL,
  events TEXT NOT NULL,
  secret TEXT NOT NULL,
  state TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT,
  dead_in_a_row INTEGER NOT NULL,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  placed INTEGER NOT NULL,
  claim TEXT,
  claimed_until INTEGER
);

CREATE TABLE webhook_delivery (
  id TEXT NOT NULL PRIMARY KEY,
  webhook TEXT NOT NULL REFERENCES webhook (id),
  place INTEGER NOT NULL,
  event TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX webhook_delivery_place ON webhook_delivery (webhook, place);
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (webhook, place) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_made ON webhook_delivery (made_at);

-- An attempt without an outcome is under way, or was when the program ended.
CREATE TABLE webhook_attempt (
  delivery TEXT NOT NULL REFERENCES webhook_delivery (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  millis INTEGER,
  status INTEGER,
  note TEXT,
  PRIMARY KEY (delivery, number)
);
