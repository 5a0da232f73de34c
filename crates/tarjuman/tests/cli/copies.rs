//! Backup and restore.

use crate::newsroom::Newsroom;

#[test]
fn a_backup_is_restored_into_an_empty_folder_and_never_over_a_newsroom() {
    let newsroom = Newsroom::demo();
    let backup = newsroom.beside("backup");
    let backup = backup.to_str().unwrap();
    newsroom.run(&["backup", backup]).well();
    assert!(newsroom.run(&["backup", backup]).err.contains("is there already"));
    assert!(
        newsroom
            .run(&["restore", backup])
            .err
            .contains("never overwrites")
    );

    let other = newsroom.beside("restored");
    let said = crate::newsroom::tarjuman(&["--dir", other.to_str().unwrap(), "restore", backup]).well();
    assert!(said.out.contains("18 pictures"), "{}", said.out);
    let exported = other.join("out.jsonl");
    let (dir, path) = (other.to_str().unwrap(), exported.to_str().unwrap());
    crate::newsroom::tarjuman(&["--dir", dir, "export", "jsonl", path]).well();
    crate::newsroom::tarjuman(&["--dir", dir, "doctor"]).well();
    assert!(std::fs::read_to_string(exported).unwrap() == newsroom.export("out"));
}

#[test]
fn what_is_no_backup_is_named() {
    let newsroom = Newsroom::new();
    let empty = newsroom.beside("empty");
    std::fs::create_dir(&empty).unwrap();
    let target = newsroom.beside("target");
    let said = crate::newsroom::tarjuman(&[
        "--dir",
        target.to_str().unwrap(),
        "restore",
        empty.to_str().unwrap(),
    ]);
    assert!(
        said.status == 1 && said.err.contains("is no backup"),
        "{}",
        said.err
    );
    assert!(!target.exists());
}

#[test]
fn an_export_that_misses_a_picture_says_which_and_leaves_nothing_half_written() {
    let newsroom = Newsroom::demo();
    std::fs::remove_dir_all(newsroom.dir().join("media")).unwrap();
    let path = newsroom.beside("out").join("all.jsonl");
    let said = newsroom.run(&["export", "jsonl", path.to_str().unwrap()]);
    assert!(
        said.status == 1 && said.err.contains("see `tarjuman doctor`"),
        "{}",
        said.err
    );
    let left: Vec<_> = std::fs::read_dir(newsroom.beside("out")).unwrap().collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_no_folder() {
    let newsroom = Newsroom::demo();
    let backup = newsroom.beside("backup");
    newsroom.run(&["backup", backup.to_str().unwrap()]).well();
    std::fs::write(backup.join("newsroom.db"), "no database at all").unwrap();
    let target = newsroom.beside("target");
    let said = crate::newsroom::tarjuman(&[
        "--dir",
        target.to_str().unwrap(),
        "restore",
        backup.to_str().unwrap(),
    ]);
    assert_eq!((said.status, said.err.lines().count()), (1, 1), "{}", said.err);
    assert!(!target.exists());
}
