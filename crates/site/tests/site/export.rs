//! The static export: the bytes that the server answers, nothing half-written, nothing of anybody else's removed.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use fixture::ids::moment;
use site::export::{ExportError, Forms, Mode, Options, Report, export};

use crate::{
    newsroom::{Newsroom, PICTURE},
    reader::Shots,
};

async fn exported(
    newsroom: &Newsroom,
    folder: &Path,
    mode: Mode,
    forms: Forms,
) -> Result<Report, ExportError> {
    let options = Options {
        mode,
        forms,
        now: moment("2026-11-04T08:00:00Z"),
    };
    export(&newsroom.site, Arc::new(Shots), folder, options, &|| ()).await
}

/// Every file of a folder, relative to it.
fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}

/// The path at which the server answers what a file holds.
fn path_of(file: &str) -> String {
    let path = file.strip_suffix("index.html").unwrap_or(file);
    let path = path.strip_suffix("gone.html").unwrap_or(path);
    let encoded: Vec<String> = path.split('/').map(language::address::encode_segment).collect();
    format!("/{}", encoded.join("/"))
}

#[tokio::test]
async fn every_file_holds_the_bytes_that_the_server_answers() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    exported(&newsroom, folder.path(), Mode::Full, Forms::Plain)
        .await
        .unwrap();
    let reader = newsroom.reader();
    let all = files(folder.path());
    for kind in [
        "index.html",
        "ar/index.html",
        "ru/feed.xml",
        "en/feed.json",
        "sitemap.xml",
        "robots.txt",
        "ar/404.html",
        // A section without a story in this language: the server answers it, so the export has it.
        "ru/sport/index.html",
    ] {
        assert!(all.iter().any(|file| file == kind), "{kind} isn't in {all:?}");
    }
    assert!(all.contains(&format!("media/{PICTURE}")));
    for file in all
        .iter()
        .filter(|file| !file.starts_with("nginx/") && !file.starts_with('.'))
    {
        let path = path_of(file);
        let answered = reader.get(&path).await;
        assert!(
            answered.bytes == fs::read(folder.path().join(file)).unwrap(),
            "{file} differs from {path}"
        );
    }
}

#[tokio::test]
async fn every_published_edition_is_there_and_no_other() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    exported(&newsroom, folder.path(), Mode::Full, Forms::Plain)
        .await
        .unwrap();
    let sitemap = fs::read_to_string(folder.path().join("ar/sitemap-2026-11.xml")).unwrap();
    for path in sitemap
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split_once("</loc>").unwrap().0)
    {
        let path = path.strip_prefix(crate::newsroom::ADDRESS).unwrap();
        let segments: Vec<String> = path
            .split('/')
            .map(|segment| language::address::decode_segment(segment).unwrap())
            .collect();
        assert!(
            folder
                .path()
                .join(segments.join("/").trim_start_matches('/'))
                .join("index.html")
                .is_file(),
            "{path}"
        );
    }
    assert!(!files(folder.path()).iter().any(|file| file.contains("draft")));
}

#[tokio::test]
async fn a_second_export_touches_nothing() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    let first = exported(&newsroom, folder.path(), Mode::Full, Forms::Precompressed)
        .await
        .unwrap();
    assert!(0 < first.written && first.removed == 0);
    let before = files(folder.path());
    assert!(before.iter().any(|file| file.ends_with("index.html.br")));
    let second = exported(&newsroom, folder.path(), Mode::Full, Forms::Precompressed)
        .await
        .unwrap();
    assert_eq!((second.written, second.removed), (0, 0));
    assert_eq!(files(folder.path()), before);
    let third = exported(&newsroom, folder.path(), Mode::Incremental, Forms::Precompressed)
        .await
        .unwrap();
    assert_eq!(third.written, 0);
    assert!(third.made < 15, "only what is small is looked at: {third:?}");
}

#[tokio::test]
async fn a_compressed_form_holds_the_same_text() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    exported(&newsroom, folder.path(), Mode::Full, Forms::Precompressed)
        .await
        .unwrap();
    let plain = fs::read(folder.path().join("ar/index.html")).unwrap();
    let mut unpacked = Vec::new();
    let packed = fs::read(folder.path().join("ar/index.html.br")).unwrap();
    brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
    assert!(unpacked == plain);
}

#[tokio::test]
async fn a_folder_of_somebody_elses_is_left_alone() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.txt"), "years of work").unwrap();
    let refused = exported(&newsroom, folder.path(), Mode::Full, Forms::Plain).await;
    assert!(matches!(refused, Err(ExportError::NotOurs(_))));
    assert_eq!(files(folder.path()), ["thesis.txt"]);
}

#[tokio::test]
async fn what_is_gone_is_removed_and_what_no_export_wrote_stays() {
    let standing = Newsroom::standing().await;
    let empty = Newsroom::empty().await;
    let folder = tempfile::tempdir().unwrap();
    exported(&standing, folder.path(), Mode::Full, Forms::Precompressed)
        .await
        .unwrap();
    fs::create_dir(folder.path().join(".well-known")).unwrap();
    fs::write(folder.path().join(".well-known/security.txt"), "mine").unwrap();
    fs::write(folder.path().join("ar/politics/note.txt"), "mine too").unwrap();
    let report = exported(&empty, folder.path(), Mode::Incremental, Forms::Plain)
        .await
        .unwrap();
    assert!(0 < report.removed);
    let left = files(folder.path());
    assert!(left.contains(&".well-known/security.txt".to_owned()));
    assert!(left.contains(&"ar/politics/note.txt".to_owned()));
    assert!(
        !left
            .iter()
            .any(|file| file.contains("economy") || file.ends_with(".br") || file.starts_with("media/"))
    );
    assert!(
        !folder.path().join("ru/economy").exists(),
        "an empty folder goes too"
    );
    let fresh = tempfile::tempdir().unwrap();
    exported(&empty, fresh.path(), Mode::Full, Forms::Plain)
        .await
        .unwrap();
    let anew = files(fresh.path());
    assert!(anew.iter().all(|file| left.contains(file)));
    assert_eq!(left.len(), anew.len() + 2);
}

#[tokio::test]
async fn an_export_that_was_cut_short_leaves_nothing_behind() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".tarjuman-export.json"), "{}").unwrap();
    fs::write(
        folder.path().join(".tarjuman-export.begun"),
        "+\tar/half/index.html\n",
    )
    .unwrap();
    fs::create_dir_all(folder.path().join("ar/half")).unwrap();
    fs::write(folder.path().join("ar/half/index.html"), "<!DOCT").unwrap();
    exported(&newsroom, folder.path(), Mode::Incremental, Forms::Plain)
        .await
        .unwrap();
    assert!(!folder.path().join("ar/half").exists());
    assert!(folder.path().join("ar/index.html").is_file());
}

#[tokio::test]
async fn nginx_is_told_of_old_addresses_and_of_what_is_gone() {
    let newsroom = Newsroom::standing().await;
    let folder = tempfile::tempdir().unwrap();
    exported(&newsroom, folder.path(), Mode::Full, Forms::Plain)
        .await
        .unwrap();
    let rules = fs::read_to_string(folder.path().join("nginx/tarjuman.conf")).unwrap();
    let summit = "/ar/politics/%D9%82%D9%85%D8%A9-%D8%A7%D9%84%D9%85%D9%86%D8%A7%D9%85%D8%A9/";
    for rule in [
        &format!("location = \"/ar/politics/قمة-في-المنامة/\" {{ return 301 \"{summit}\"; }}"),
        "location = \"/old/1.html\" { return 301 \"/ru/politics/sammit-v-maname/\"; }",
        "location = \"/قديم\" { return 301 \"/ar/politics/\"; }",
        "if ($request_uri = \"/?p=7\") { return 301 \"https://other.example/%D8%B3%D8%A8%D8%B9%D8%A9\"; }",
        "location = \"/ar/politics/خبر-مسحوب/\" { error_page 410 \"/ar/politics/خبر-مسحوب/gone.html\"; return 410; }",
    ] {
        assert!(rules.contains(rule), "{rule} isn't in {rules}");
    }
    assert!(!rules.contains("secret"), "it leads to a draft");
    assert!(folder.path().join("ar/politics/خبر-مسحوب/gone.html").is_file());
}
