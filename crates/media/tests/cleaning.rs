//! What readers get of a picture before its renditions are there: the same pixels, and nothing that isn't picture.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod made;

use image::ImageReader;
use made::{GPS, Made, files};
use media::{check, clean::clean, metadata};
use newsroom::picture::PictureFormat;
use std::io::Cursor;

fn pixels(bytes: &[u8]) -> image::DynamicImage {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .unwrap();
    reader.decode().unwrap()
}

fn says(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|part| part == what.as_bytes())
}

#[test]
fn nothing_but_the_picture_is_left_of_a_jpeg() {
    let picture = Made::jpeg(40, 30)
        .with_exif(6)
        .with_xmp("<x>الموقع 26,13.5N</x>")
        .with_comment("secret");
    let bytes = picture.bytes();
    assert!(says(&bytes, GPS) && says(&bytes, "26,13.5N") && says(&bytes, "secret"));
    let cleaned = clean(&bytes, PictureFormat::Jpeg).unwrap();
    for what in [GPS, "26,13.5N", "secret", "xap", "Photoshop"] {
        assert!(!says(&cleaned, what), "{what}");
    }
    assert_eq!(pixels(&cleaned), pixels(&bytes));
    let checked = check(&cleaned).unwrap();
    assert_eq!((checked.width, checked.height), (30, 40), "it is still turned");
}

#[test]
fn what_stands_behind_a_picture_s_end_is_left_out() {
    let mut bytes = Made::jpeg(8, 8).bytes();
    bytes.extend(Made::jpeg(4, 4).with_exif(1).bytes());
    let cleaned = clean(&bytes, PictureFormat::Jpeg).unwrap();
    assert!(!says(&cleaned, GPS));
    assert_eq!(cleaned.windows(2).filter(|pair| *pair == [0xff, 0xd8]).count(), 1);
}

#[test]
fn a_png_loses_its_texts_and_keeps_its_looks() {
    let bytes = Made::png_with_text("Location", "26,13.5N");
    assert!(says(&bytes, "26,13.5N"));
    let cleaned = clean(&bytes, PictureFormat::Png).unwrap();
    assert!(!says(&cleaned, "26,13.5N"));
    assert_eq!(pixels(&cleaned), pixels(&bytes));
}

#[test]
fn a_gif_keeps_moving_and_loses_its_comments() {
    let bytes = Made::moving_gif();
    let cleaned = clean(&bytes, PictureFormat::Gif).unwrap();
    let frames = |bytes: &[u8]| {
        let decoder = image::codecs::gif::GifDecoder::new(Cursor::new(bytes.to_vec())).unwrap();
        image::AnimationDecoder::into_frames(decoder).count()
    };
    assert_eq!(frames(&cleaned), frames(&bytes));
    assert!(says(&cleaned, "NETSCAPE2.0"));
    let mut commented = bytes[..bytes.len() - 1].to_vec();
    commented.extend(b"\x21\xfe\x06secret\x00\x3b");
    assert!(!says(&clean(&commented, PictureFormat::Gif).unwrap(), "secret"));
}

#[test]
fn real_pictures_look_the_same_without_what_they_said() {
    for (name, bytes) in ["metadata", "orientation", "formats", "c2pa"]
        .into_iter()
        .flat_map(files)
    {
        let Ok(checked) = check(&bytes) else { continue };
        let cleaned = clean(&bytes, checked.format).unwrap();
        let again = check(&cleaned).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(again, checked, "{name}");
        // Of a picture with a second one behind its end decoders make something else, until that is gone.
        if name != "ultrahdr.jpg" {
            assert!(pixels(&cleaned) == pixels(&bytes), "{name}");
        }
        assert_eq!(metadata::read(&cleaned), Default::default(), "{name}");
        assert!(!says(&cleaned, "GPSLatitude"), "{name}");
    }
}

#[test]
fn a_file_that_ends_anywhere_is_no_danger() {
    for (format, bytes) in [
        (PictureFormat::Jpeg, Made::jpeg(9, 9).with_exif(3).bytes()),
        (PictureFormat::Png, Made::png_with_text("a", "b")),
        (PictureFormat::Gif, Made::moving_gif()),
        (PictureFormat::Webp, Made::webp()),
    ] {
        for length in 0..bytes.len() {
            let _ = clean(&bytes[..length], format);
            let _ = metadata::read(&bytes[..length]);
            let _ = check(&bytes[..length]);
        }
    }
}
