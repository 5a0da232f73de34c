//! EXIF, as cameras write it.

use exif::{Context, In, Reader, Tag, Value};
use newsroom::picture::metadata::Metadata;

use super::{day, encoding, text};

/// What cameras and programs write where a caption should stand.
const NO_CAPTION: [&str; 6] = [
    "OLYMPUS DIGITAL CAMERA",
    "SAMSUNG CAMERA PICTURES",
    "DIGITAL CAMERA",
    "DCIM",
    "default",
    "Created with GIMP",
];

/// Windows' own fields, in UTF-16.
const TITLE: Tag = Tag(Context::Tiff, 0x9c9b);
const AUTHOR: Tag = Tag(Context::Tiff, 0x9c9d);

/// Reads it; what is wrong in it is left out.
pub(super) fn read(bytes: Vec<u8>) -> Metadata {
    let exif = match Reader::new().continue_on_error(true).read_raw(bytes) {
        Ok(exif) => exif,
        Err(error) => match error.distill_partial_result(|_| {}) {
            Ok(exif) => exif,
            Err(_) => return Metadata::default(),
        },
    };
    let ascii = |tag: Tag| match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Ascii(parts) => text(&encoding::decode(&parts.concat())),
        _ => None,
    };
    let wide = |tag: Tag| match &exif.get_field(tag, In::PRIMARY)?.value {
        Value::Byte(bytes) => text(&encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0),
        _ => None,
    };
    let caption = ascii(Tag::ImageDescription).or_else(|| wide(TITLE));
    let taken = ascii(Tag::DateTimeOriginal).or_else(|| ascii(Tag::DateTimeDigitized));
    Metadata {
        caption: caption.filter(|caption| !NO_CAPTION.contains(&caption.as_str())),
        author: ascii(Tag::Artist).or_else(|| wide(AUTHOR)),
        copyright: ascii(Tag::Copyright),
        taken: taken.and_then(|text| day(&text)),
        ..Metadata::default()
    }
}
