//! The picture alone: the same pixels, byte for byte, without anything that says where, when, by whom or with what it was
//! taken. How it is to be turned and which colours it has is kept, because without that it is another picture.

mod gif;
mod jpeg;
mod png;
mod webp;

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use image::{ImageDecoder, ImageFormat, ImageReader};
use newsroom::picture::PictureFormat;

/// The picture alone; `None` where its parts don't follow each other as its format wants.
#[must_use]
pub fn clean(bytes: &[u8], format: PictureFormat) -> Option<Vec<u8>> {
    let turned = turned(bytes, format);
    match format {
        PictureFormat::Jpeg => jpeg::clean(bytes, turned),
        PictureFormat::Png => png::clean(bytes, turned),
        PictureFormat::Webp => webp::clean(bytes, turned),
        PictureFormat::Gif => gif::clean(bytes),
    }
}

/// How it is to be turned, as EXIF numbers it; `None` where it stands as it is stored.
fn turned(bytes: &[u8], format: PictureFormat) -> Option<u8> {
    let format = match format {
        PictureFormat::Jpeg => ImageFormat::Jpeg,
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Webp => ImageFormat::WebP,
        PictureFormat::Gif => return None,
    };
    let read = || {
        let reader = ImageReader::with_format(Cursor::new(bytes), format);
        let orientation = reader.into_decoder().ok()?.orientation().ok()?;
        Some(orientation.to_exif())
    };
    let turned = catch_unwind(AssertUnwindSafe(read)).unwrap_or(None);
    turned.filter(|number| *number != 1)
}

/// EXIF that says how a picture is to be turned, and nothing else.
fn exif(turned: u8) -> [u8; 26] {
    let mut exif = *b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x01\0\0\0\0\0\0";
    exif[19] = turned;
    exif
}
