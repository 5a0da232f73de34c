"""The import's peer: the same JSON Lines as bare rows in SQLite, by Python's own sqlite3 module.

Each story is parsed and written as one row, each of its editions as another, in transactions of 500 stories, with the
durability of the newsroom's own store (WAL, synchronous=FULL). Nothing is judged, indexed for reading or followed by
anything: it is what writing the records costs at least.
"""
import itertools
import json
import sqlite3
import sys

SCHEMA = """
create table story (id text primary key, record text not null) without rowid;
create table edition (story text, language text, slug text, headline text not null, blocks text not null,
                      primary key (story, language)) without rowid;
"""


def main(source, database):
    db = sqlite3.connect(database, isolation_level=None)
    db.execute("pragma journal_mode=wal")
    db.execute("pragma synchronous=full")
    db.executescript(SCHEMA)
    with open(source, encoding="utf-8") as lines:
        records = (record for record in map(json.loads, lines) if record["type"] == "story")
        while batch := list(itertools.islice(records, 500)):
            db.execute("begin immediate")
            for record in batch:
                editions = record.pop("editions")
                db.execute("insert into story values (?, ?)", (record["id"], json.dumps(record, ensure_ascii=False)))
                db.executemany(
                    "insert into edition values (?, ?, ?, ?, ?)",
                    [
                        (record["id"], language, edition.get("slug"), edition["headline"],
                         json.dumps(edition["blocks"], ensure_ascii=False))
                        for language, edition in editions.items()
                    ],
                )
            db.execute("commit")
    print(db.execute("select count(*) from story").fetchone()[0])


main(*sys.argv[1:])
