//! Is it a picture that a reader's browser can show? Told by its content, never by its name.

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{ImageDecoder, ImageFormat};
use newsroom::picture::PictureFormat;

use crate::decode::{self, is_on_its_side};

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 50 << 20;
/// The longest side, in pixels.
pub const LONGEST_SIDE: u32 = 16_384;
/// The most pixels, so that a small file can't unfold into all of the memory.
pub const MOST_PIXELS: u64 = 80_000_000;

/// What a picture's bytes hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// Its format.
    pub format: PictureFormat,
    /// Width in pixels, the right way up.
    pub width: u32,
    /// Height in pixels, the right way up.
    pub height: u32,
}

/// Why the bytes aren't taken as a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadPicture {
    /// Nothing in it.
    #[error("the picture's file is empty")]
    Empty,
    /// Over [`LARGEST_FILE`].
    #[error("the picture has {} MB; at most {} are taken: save it smaller", .0 >> 20, LARGEST_FILE >> 20)]
    FileTooLarge(usize),
    /// A kind of file that isn't taken, though it may hold a picture.
    #[error("this is {}: {}", .0.name(), .0.way_out())]
    Kind(Kind),
    /// No picture at all.
    #[error("this is not a picture (JPEG, PNG, WebP or GIF)")]
    NotAPicture,
    /// Too many pixels, or none.
    #[error(
        "the picture is {width} × {height} pixels; each side must be 1 to {LONGEST_SIDE}, and all of it {MOST_PIXELS} pixels at most"
    )]
    Dimensions {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// It doesn't decode to the end.
    #[error("the picture is broken: {0}")]
    Broken(String),
}

/// A kind of file that isn't taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As telephones write it.
    Heic,
    /// As we make it, and don't take it.
    Avif,
    /// As scanners and printers use it.
    Tiff,
    /// Drawings that can hold scripts.
    Svg,
    /// Documents.
    Pdf,
    /// Bitmaps of Windows.
    Bmp,
    /// Icons.
    Icon,
    /// Photoshop's own.
    Psd,
    /// A camera's raw data or another film.
    Film,
}

impl Kind {
    /// The word by which messages tell the kinds apart.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Heic => "heic",
            Self::Avif => "avif",
            Self::Tiff => "tiff",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
            Self::Bmp => "bmp",
            Self::Icon => "icon",
            Self::Psd => "psd",
            Self::Film => "film",
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Heic => "a HEIC picture, as iPhones take them",
            Self::Avif => "an AVIF picture",
            Self::Tiff => "a TIFF picture",
            Self::Svg => "an SVG drawing",
            Self::Pdf => "a PDF document",
            Self::Bmp => "a BMP picture",
            Self::Icon => "an icon",
            Self::Psd => "a Photoshop document",
            Self::Film => "a film",
        }
    }

    fn way_out(self) -> &'static str {
        match self {
            Self::Heic => {
                "save it as JPEG (in Photos: Export; on the iPhone: Settings, Camera, Formats, Most Compatible)"
            }
            Self::Pdf => "save the page as JPEG or PNG, or attach the document to the story",
            Self::Film => "films aren't taken: embed it by its address, and take a still picture",
            Self::Svg => "save the drawing as PNG",
            _ => "save it as JPEG, PNG, WebP or GIF",
        }
    }
}

/// Checks a picture: format by content, dimensions before decoding, then that it decodes to the end.
///
/// # Errors
/// See [`BadPicture`].
pub fn check(bytes: &[u8]) -> Result<Checked, BadPicture> {
    let format = format(bytes)?;
    // Decoders are written by many hands; one that panics on hostile bytes must not take the newsroom with it.
    catch_unwind(AssertUnwindSafe(|| whole(bytes, format)))
        .unwrap_or_else(|_| Err(BadPicture::Broken("its decoder gave up".to_owned())))
}

/// The format of a file that may be taken, by its first bytes.
pub(crate) fn format(bytes: &[u8]) -> Result<ImageFormat, BadPicture> {
    if bytes.is_empty() {
        return Err(BadPicture::Empty);
    }
    if LARGEST_FILE < bytes.len() {
        return Err(BadPicture::FileTooLarge(bytes.len()));
    }
    if let Some(kind) = kind(bytes) {
        return Err(BadPicture::Kind(kind));
    }
    match image::guess_format(bytes) {
        Ok(taken @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::Gif | ImageFormat::WebP)) => {
            Ok(taken)
        }
        _ => Err(BadPicture::NotAPicture),
    }
}

fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return Some(match bytes.get(8..12) {
            Some(b"avif" | b"avis") => Kind::Avif,
            Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" | b"heif") => {
                Kind::Heic
            }
            _ => Kind::Film,
        });
    }
    let begins = [
        (b"II*\0".as_slice(), Kind::Tiff),
        (b"MM\0*", Kind::Tiff),
        (b"II+\0", Kind::Tiff),
        (b"MM\0+", Kind::Tiff),
        (b"%PDF", Kind::Pdf),
        (b"BM", Kind::Bmp),
        (b"\0\0\x01\0", Kind::Icon),
        (b"8BPS", Kind::Psd),
    ];
    let begun = begins.into_iter().find(|(magic, _)| bytes.starts_with(magic));
    begun.map(|(_, kind)| kind).or_else(|| svg(bytes))
}

/// Whether it is XML, or text, in whose beginning an `svg` element opens.
fn svg(bytes: &[u8]) -> Option<Kind> {
    let head = bytes.get(..bytes.len().min(1024))?;
    let first = head
        .trim_ascii_start()
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(head.trim_ascii_start());
    let opens = head.windows(4).any(|part| part.eq_ignore_ascii_case(b"<svg"));
    (first.starts_with(b"<") && opens).then_some(Kind::Svg)
}

fn whole(bytes: &[u8], format: ImageFormat) -> Result<Checked, BadPicture> {
    decode::open(bytes, format)?;
    // The bare picture is what readers and decoders get: what stands beside it only leads them astray.
    let bare = crate::clean::clean(bytes, taken(format));
    let bare = bare.ok_or_else(|| BadPicture::Broken("its parts don't follow each other".to_owned()))?;
    let mut decoder = decode::open(&bare, format)?;
    let (width, height) = decoder.dimensions();
    let orientation = decode::orientation(&mut decoder);
    let length = usize::try_from(decoder.total_bytes());
    let mut pixels = vec![0; length.map_err(|_| BadPicture::Dimensions { width, height })?];
    decoder.read_image(&mut pixels).map_err(decode::broken)?;
    let format = taken(format);
    let (width, height) = if is_on_its_side(orientation) {
        (height, width)
    } else {
        (width, height)
    };
    Ok(Checked {
        format,
        width,
        height,
    })
}

fn taken(format: ImageFormat) -> PictureFormat {
    match format {
        ImageFormat::Png => PictureFormat::Png,
        ImageFormat::Gif => PictureFormat::Gif,
        ImageFormat::WebP => PictureFormat::Webp,
        _ => PictureFormat::Jpeg,
    }
}
