//! What files say of themselves: our own, real ones, and what ExifTool reads in those.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod made;

use std::{
    io::Write,
    process::{Command, Stdio},
};

use made::{Made, files};
use media::metadata::read;

#[test]
fn a_picture_of_an_agency_says_who_is_to_be_credited_in_arabic() {
    let caption = "الرئيس يصل إلى المنامة";
    let picture = Made::jpeg(8, 8).with_iptc(&[
        (1, 90, b"\x1b%G"),
        (2, 120, caption.as_bytes()),
        (2, 110, "وكالة الأنباء".as_bytes()),
        (2, 55, b"20261124"),
    ]);
    let said = read(&picture.bytes());
    assert_eq!(said.caption.as_deref(), Some(caption));
    assert_eq!(said.credit.as_deref(), Some("وكالة الأنباء"));
    assert_eq!(said.taken.unwrap().to_string(), "2026-11-24");
}

#[test]
fn an_old_picture_s_russian_is_read_without_a_mark() {
    let (caption, _, _) = encoding_rs::WINDOWS_1251.encode("Министр прибыл на саммит");
    let said = read(&Made::jpeg(8, 8).with_iptc(&[(2, 120, &caption)]).bytes());
    assert_eq!(said.caption.as_deref(), Some("Министр прибыл на саммит"));
}

#[test]
fn what_xmp_says_stands_before_iptc_and_exif() {
    let packet = r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="تاس"/></rdf:RDF></x:xmpmeta>"#;
    let picture = Made::jpeg(8, 8)
        .with_xmp(packet)
        .with_iptc(&[(2, 110, b"TASS"), (2, 105, b"Summit")]);
    let said = read(&picture.bytes());
    assert_eq!(said.credit.as_deref(), Some("تاس"));
    assert_eq!(said.headline.as_deref(), Some("Summit"));
}

/// One field as ExifTool reads it; `None` where it isn't installed.
fn exiftool(bytes: &[u8], tags: &[&str]) -> Option<Vec<String>> {
    let mut child = Command::new("exiftool")
        .args(["-s3", "-f", "-charset", "iptc=UTF8"])
        .args(tags)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    child.stdin.take()?.write_all(bytes).ok()?;
    let output = child.wait_with_output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(text.lines().map(str::to_owned).collect())
}

/// Both without what differs in how a line is written.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn real_pictures_say_what_exiftool_reads() {
    let tags = [
        "-XMP-photoshop:Credit",
        "-IPTC:Credit",
        "-IPTC:By-line",
        "-XMP-dc:Creator",
        "-IPTC:Headline",
    ];
    if exiftool(&Made::jpeg(4, 4).bytes(), &tags).is_none() {
        println!("skipped: exiftool isn't installed (libimage-exiftool-perl)");
        return;
    }
    let mut compared = 0;
    for (name, bytes) in ["metadata", "formats", "c2pa"].into_iter().flat_map(files) {
        if media::check(&bytes).is_err() {
            continue;
        }
        let Some(expected) = exiftool(&bytes, &tags).filter(|lines| lines.len() == tags.len()) else {
            continue;
        };
        let said = read(&bytes);
        let given = |at: usize| {
            expected
                .get(at)
                .filter(|text| *text != "-")
                .map(|text| plain(text))
        };
        let same = |ours: &Option<String>, theirs: Option<String>| {
            theirs.is_none_or(|theirs| ours.as_deref().map(plain) == Some(theirs))
        };
        assert!(
            same(&said.credit, given(0).or_else(|| given(1))),
            "{name}: {said:?} {expected:?}"
        );
        assert!(
            same(&said.author, given(3).or_else(|| given(2))),
            "{name}: {said:?} {expected:?}"
        );
        compared += 1;
    }
    println!("{compared} pictures compared");
}
