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
    let whole = picture(64, 64, ImageFormat::Png);
    assert!(matches!(
        check(&whole[..whole.len() / 2]),
        Err(BadPicture::Broken(_))
    ));
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
