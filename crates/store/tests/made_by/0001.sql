-- Written by the first version of the schema. Made by `sqlite3 FILE .dump`; see tests/suite/made_before.rs.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT;
INSERT INTO schema_version VALUES(1,1795507200000000);
CREATE TABLE newsroom (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  names TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;
INSERT INTO newsroom VALUES(1,'{"ar":"ترجمان","en":"Tarjuman","ru":"Толмач"}','{}');
CREATE TABLE feed_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
INSERT INTO feed_head VALUES(1,'id-000001',12);
CREATE TABLE change (
  seq INTEGER NOT NULL PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  lang TEXT,
  event TEXT NOT NULL
) STRICT;
INSERT INTO change VALUES(1,1795507200000000,'newsroom','',NULL,'taken');
INSERT INTO change VALUES(2,1795507200000000,'section','politics',NULL,'taken');
INSERT INTO change VALUES(3,1795507200000000,'section','economy',NULL,'taken');
INSERT INTO change VALUES(4,1795507200000000,'agency','tass',NULL,'taken');
INSERT INTO change VALUES(5,1795507200000000,'picture','p-1',NULL,'taken');
INSERT INTO change VALUES(6,1795507200000000,'redirect','/قديم',NULL,'taken');
INSERT INTO change VALUES(7,1795507200000000,'story','s-000001',NULL,'taken');
INSERT INTO change VALUES(8,1795507200000000,'edition','s-000001','ar','taken');
INSERT INTO change VALUES(9,1795507200000000,'edition','s-000001','en','taken');
INSERT INTO change VALUES(10,1795507200000000,'edition','s-000001','ru','taken');
INSERT INTO change VALUES(11,1795507200000000,'story','خبر',NULL,'taken');
INSERT INTO change VALUES(12,1795507200000000,'edition','خبر','ar','taken');
CREATE TABLE thing (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  names TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT;
INSERT INTO thing VALUES('section','politics',1,'{"ar":"سياسة","en":"Politics","ru":"Политика"}');
INSERT INTO thing VALUES('section','economy',2,'{"ar":"اقتصاد","en":"Economy","ru":"Экономика"}');
INSERT INTO thing VALUES('agency','tass',1,'{"ar":"تاس","en":"TASS","ru":"ТАСС"}');
CREATE TABLE thing_name (
  kind TEXT NOT NULL,
  match_key TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, match_key, id),
  FOREIGN KEY (kind, id) REFERENCES thing (kind, id)
) STRICT;
INSERT INTO thing_name VALUES('section','politics','politics');
INSERT INTO thing_name VALUES('section','политика','politics');
INSERT INTO thing_name VALUES('section','سياسه','politics');
INSERT INTO thing_name VALUES('section','economy','economy');
INSERT INTO thing_name VALUES('section','экономика','economy');
INSERT INTO thing_name VALUES('section','اقتصاد','economy');
INSERT INTO thing_name VALUES('agency','tass','tass');
INSERT INTO thing_name VALUES('agency','тасс','tass');
INSERT INTO thing_name VALUES('agency','تاس','tass');
CREATE TABLE picture (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT,
  credit TEXT NOT NULL,
  alt TEXT NOT NULL,
  caption TEXT NOT NULL,
  licence TEXT NOT NULL
) STRICT;
INSERT INTO picture VALUES('p-1','{"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","format":"webp","width":1600,"height":900}','{"ar":"الصورة: الموقع الرسمي","en":"Photo: site","ru":"Фото: сайт"}','{"ar":"وزيران يتصافحان","en":"Two ministers","ru":"Два министра"}','{}','{"name":"CC-BY-4.0","url":"https://example.org/licence","expires":"2030-01-01"}');
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
) STRICT;
INSERT INTO story VALUES('s-000001',1,NULL,'politics',NULL,NULL,NULL,'["summits"]','[]');
INSERT INTO story VALUES('خبر',1,'2020-10-01','politics','موسكو','p-1','talks','["قوقاز","summits"]','[{"agency":"tass","url":"https://tass.example/1","terms":"نص\u0000بالاتفاق"},{"agency":"spa"}]');
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
) STRICT;
INSERT INTO edition VALUES('s-000001','ar',1,NULL,1,'ready','published',1,1795507140000000,NULL,NULL,NULL,'politics','story-1','{}','{}');
INSERT INTO edition VALUES('s-000001','en',1,NULL,1,'ready','published',1,1795507140000000,NULL,NULL,NULL,'politics','story-1','{}','{}');
INSERT INTO edition VALUES('s-000001','ru',1,NULL,1,'ready','published',1,1795507140000000,NULL,NULL,NULL,'politics','story-1','{}','{}');
INSERT INTO edition VALUES('خبر','ar',1,'ru',1,'in_review','withdrawn',1,1795507200000000,NULL,NULL,1795507260000000,'politics','قمة-المنامة','{"by":"omar","at":"2026-11-24T08:00:00Z","note":"انظر الفقرة ٣"}','{"translator":"ليلى\u0000حداد","notice":"سُحب الخبر","corrections":[{"at":"2026-11-24T08:00:00Z","text":"صُحح الاسم"},{"at":"2026-11-24T08:00:01Z","text":"Исправлена дата"}]}');
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
) STRICT;
INSERT INTO revision VALUES('s-000001','ar',1,NULL,1795507140000000,NULL,'head','{"headline":"خبر 1","opening":"خبر: فقرة 1"}','{"headline":"خبر 1","blocks":[{"id":"b1","is":{"paragraph":[{"text":"خبر: فقرة 1"}]}}]}');
INSERT INTO revision VALUES('s-000001','en',1,NULL,1795507140000000,NULL,'head','{"headline":"Story 1","opening":"Story: فقرة 1"}','{"headline":"Story 1","blocks":[{"id":"b1","is":{"paragraph":[{"text":"Story: فقرة 1"}]}}]}');
INSERT INTO revision VALUES('s-000001','ru',1,NULL,1795507140000000,NULL,'head','{"headline":"Новость 1","opening":"Новость: فقرة 1"}','{"headline":"Новость 1","blocks":[{"id":"b1","is":{"paragraph":[{"text":"Новость: فقرة 1"}]}}]}');
INSERT INTO revision VALUES('خبر','ar',1,NULL,1795507200000000,NULL,'head','{"headline":"قمة في المنامة","standfirst":"اجتمع الوزراء","opening":"قال «الوزير»\u0000 Путин \\ ‏هنا","byline":"فريق التحرير"}','{"headline":"قمة في المنامة","headline_translates":[{"unit":"@headline","content":"1:3bc96d1dc07886056d77e2b0fb8862b2"}],"standfirst":"اجتمع الوزراء","standfirst_translates":[{"unit":"@headline","content":"1:3bc96d1dc07886056d77e2b0fb8862b2"}],"byline":"فريق التحرير","slug":"قمة-المنامة","blocks":[{"id":"b1","translates":[{"unit":"@headline","content":"1:3bc96d1dc07886056d77e2b0fb8862b2"}],"is":{"paragraph":[{"text":"قال «الوزير»\u0000 "},{"text":"Путин","strong":"on","emphasis":"on","link":"story:s-other","lang":"ru"},{"text":" \\ ‏"},{"text":"هنا","link":"https://example.org/а?b=\"c\""}]}},{"id":"b2","is":{"crosshead":[{"text":"محور ثان"}]}},{"id":"b3","is":{"quote":{"text":[{"text":"«اتفقنا»"}],"speaker":"الوزير","channel":"مكتب"}}},{"id":"b4","is":{"list":{"style":"numbered","items":[{"id":"i1","text":[{"text":"أولا"}]},{"id":"i2","text":[{"text":"ثانيا"}]}]}}},{"id":"b5","is":{"picture":{"picture":"p-2","caption":[]}}},{"id":"b6","is":{"embed":{"url":"https://video.example/1","title":[{"text":"فيديو"}]}}},{"id":"b7","is":{"table":{"header":"none","rows":[[{"id":"t1","text":[{"text":"١"}]},{"id":"t2","text":[]}],[{"id":"t3","text":[{"text":"٣"}]},{"id":"t4","text":[{"text":"٤"}]}]]}}},{"id":"b8","is":"divider"}]}');
CREATE TABLE edition_topic (
  story TEXT NOT NULL,
  lang TEXT NOT NULL,
  topic TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (story, lang, topic),
  FOREIGN KEY (story, lang) REFERENCES edition (story, lang)
) STRICT;
INSERT INTO edition_topic VALUES('s-000001','ar','summits',1795507140000000);
INSERT INTO edition_topic VALUES('s-000001','en','summits',1795507140000000);
INSERT INTO edition_topic VALUES('s-000001','ru','summits',1795507140000000);
CREATE TABLE address (
  lang TEXT NOT NULL,
  section TEXT NOT NULL,
  slug TEXT NOT NULL,
  story TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (lang, section, slug),
  FOREIGN KEY (story, lang) REFERENCES edition (story, lang)
) STRICT;
INSERT INTO address VALUES('ar','politics','story-1','s-000001','current');
INSERT INTO address VALUES('en','politics','story-1','s-000001','current');
INSERT INTO address VALUES('ru','politics','story-1','s-000001','current');
INSERT INTO address VALUES('ar','politics','قمة-المنامة','خبر','current');
CREATE TABLE redirect (
  source TEXT NOT NULL PRIMARY KEY,
  story TEXT,
  lang TEXT,
  path TEXT
) STRICT;
INSERT INTO redirect VALUES('/قديم','خبر','ar',NULL);
CREATE INDEX thing_order ON thing (kind, position, id);
CREATE INDEX thing_name_of ON thing_name (kind, id);
CREATE INDEX edition_front ON edition (lang, public_at DESC, story) WHERE public_state = 'published';
CREATE INDEX edition_section ON edition (lang, section, public_at DESC, story) WHERE public_state = 'published';
CREATE INDEX edition_withdrawn ON edition (story, lang) WHERE public_state = 'withdrawn';
CREATE INDEX edition_scheduled ON edition (scheduled_at) WHERE public_state = 'scheduled';
CREATE INDEX edition_topic_list ON edition_topic (lang, topic, at DESC, story);
CREATE INDEX address_of ON address (story, lang);
CREATE INDEX address_old ON address (lang, section, slug) WHERE role = 'old';
CREATE UNIQUE INDEX address_current ON address (story, lang) WHERE role = 'current';
CREATE UNIQUE INDEX address_reserved ON address (story, lang) WHERE role = 'reserved';
COMMIT;
