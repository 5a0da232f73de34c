//! Pictures that are taken, pictures that are refused, and the folder that keeps them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use std::{fs, io::Cursor, path::PathBuf};

use image::{ImageFormat, RgbImage};
use media::{
    BadPicture, Media, check,
    keep::{Condition, address},
};
use newsroom::picture::PictureFormat;

fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(width, height, image::Rgb([120, 80, 40]))
        .write_to(&mut bytes, format)
        .unwrap();
    bytes.into_inner()
}

#[test]
fn a_picture_is_told_by_its_content() {
    for (format, taken) in [
        (ImageFormat::Jpeg, PictureFormat::Jpeg),
        (ImageFormat::Png, PictureFormat::Png),
        (ImageFormat::Gif, PictureFormat::Gif),
    ] {
        let checked = check(&picture(6, 4, format)).unwrap();
        assert_eq!((checked.format, checked.width, checked.height), (taken, 6, 4));
    }
}

#[test]
fn what_is_no_picture_is_refused_in_words() {
    assert_eq!(check(b""), Err(BadPicture::Empty));
    assert_eq!(check("صورة".as_bytes()), Err(BadPicture::NotAPicture));
    assert!(
        check(b"\0\0\0\x18ftypheic\0\0\0\0")
            .unwrap_err()
            .to_string()
            .contains("HEIC")
    );
    for (begins, word) in [
        (b"\0\0\0\x1cftypavif\0\0\0\0".as_slice(), "AVIF"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"%PDF-1.7\n", "PDF"),
        (
            b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>",
            "SVG",
        ),
        (b"8BPS\0\x01", "Photoshop"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "film"),
    ] {
        let refusal = check(begins).unwrap_err().to_string();
        assert!(refusal.contains(word) && refusal.contains(": "), "{refusal}");
    }
    let long = vec![0xff; (50 << 20) + 1];
    assert!(check(&long).unwrap_err().to_string().contains("at most 50"));
    let whole = picture(64, 64, ImageFormat::Png);
    assert!(matches!(
        check(&whole[..whole.len() / 2]),
        Err(BadPicture::Broken(_))
    ));
}

/// A head that promises ten billion pixels, as bombs have it.
#[test]
fn a_picture_that_would_unfold_is_refused_before_it_does() {
    let mut bomb = picture(4, 4, ImageFormat::Png);
    bomb[16..20].copy_from_slice(&100_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&100_000_u32.to_be_bytes());
    let mut checksum = !0_u32;
    for byte in &bomb[12..29] {
        checksum ^= u32::from(*byte);
        for _ in 0..8 {
            checksum = if checksum & 1 == 1 {
                0xedb8_8320 ^ (checksum >> 1)
            } else {
                checksum >> 1
            };
        }
    }
    bomb[29..33].copy_from_slice(&(!checksum).to_be_bytes());
    let refusal = check(&bomb).unwrap_err();
    assert!(
        matches!(refusal, BadPicture::Dimensions { .. } | BadPicture::Broken(_)),
        "{refusal}"
    );
}

#[test]
fn the_same_bytes_are_kept_once_and_found_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let media = Media::new(folder.path());
    let bytes = picture(3, 2, ImageFormat::Png);
    let file = media.keep(&bytes).unwrap();
    assert_eq!(media.keep(&bytes).unwrap(), file);
    assert_eq!(media.read(&file.name()).unwrap().unwrap(), bytes);
    assert_eq!(address(&file), format!("/media/{}.png", file.hash));
    assert_eq!(media.condition(&file).unwrap(), Condition::Sound);
    let path = folder.path().join(&file.hash[..2]).join(file.name());
    fs::write(&path, "x").unwrap();
    assert_eq!(media.condition(&file).unwrap(), Condition::Altered);
    fs::remove_file(&path).unwrap();
    assert_eq!(media.condition(&file).unwrap(), Condition::Absent);
}

#[test]
fn a_name_that_is_not_ours_opens_no_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("secret.jpg"), "x").unwrap();
    let media = Media::new(folder.path());
    for name in [
        "../secret.jpg",
        "secret.jpg",
        "",
        "a",
        &format!("{}.exe", "a".repeat(64)),
    ] {
        assert!(media.read(name).unwrap().is_none(), "{name}");
    }
}

fn data(folder: &str) -> Option<PathBuf> {
    let root = std::env::var_os("TARJUMAN_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join("images").join(folder);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: {} isn't there", folder.display());
    None
}

fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let Some(folder) = data(folder) else {
        return Vec::new();
    };
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                fs::read(&path).unwrap(),
            )
        })
        .collect()
}

#[test]
fn no_bomb_goes_off_and_no_broken_file_panics() {
    for (name, bytes) in files("bombs") {
        let taken = check(&bytes);
        // The one with a bomb in a text chunk shows a small picture; the chunk is never read.
        assert!(
            taken.is_err() || name == "png_decompression_dos.png",
            "{name}: {taken:?}"
        );
    }
    for (name, bytes) in files("broken") {
        if let Err(error) = check(&bytes) {
            assert!(!error.to_string().is_empty(), "{name}");
        }
    }
}

#[test]
fn a_picture_on_its_side_is_measured_the_right_way_up() {
    for (name, bytes) in files("orientation") {
        let checked = check(&bytes).unwrap();
        assert!(checked.height < checked.width, "{name}: {checked:?}");
    }
}
