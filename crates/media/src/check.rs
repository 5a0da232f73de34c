//! Is it a picture that a reader's browser can show? Told by its content, never by its name.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use image::{ImageDecoder, ImageFormat, ImageReader, Limits, metadata::Orientation};
use newsroom::picture::PictureFormat;

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 32 << 20;
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
    #[error("the picture is {0} bytes long; at most {LARGEST_FILE} are taken: save it smaller")]
    FileTooLarge(usize),
    /// A format that browsers don't show; HEIC is named because telephones write it.
    #[error("this is {0}, which browsers don't show: save the picture as JPEG, PNG, WebP or GIF")]
    Format(&'static str),
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

/// Checks a picture: format by content, dimensions before decoding, then that it decodes to the end.
///
/// # Errors
/// See [`BadPicture`].
pub fn check(bytes: &[u8]) -> Result<Checked, BadPicture> {
    if bytes.is_empty() {
        return Err(BadPicture::Empty);
    }
    if LARGEST_FILE < bytes.len() {
        return Err(BadPicture::FileTooLarge(bytes.len()));
    }
    let format = format(bytes)?;
    // Decoders are written by many hands; one that panics on hostile bytes must not take the newsroom with it.
    catch_unwind(AssertUnwindSafe(|| decode(bytes, format)))
        .unwrap_or_else(|_| Err(BadPicture::Broken("its decoder gave up".to_owned())))
}

fn format(bytes: &[u8]) -> Result<ImageFormat, BadPicture> {
    if bytes.get(4..8) == Some(b"ftyp") {
        return Err(BadPicture::Format(match bytes.get(8..12) {
            Some(b"avif" | b"avis") => "an AVIF picture",
            Some(b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"heif") => "a HEIC picture",
            _ => "a film",
        }));
    }
    match image::guess_format(bytes) {
        Ok(taken @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::Gif | ImageFormat::WebP)) => {
            Ok(taken)
        }
        Ok(ImageFormat::Tiff) => Err(BadPicture::Format("a TIFF picture")),
        Ok(ImageFormat::Bmp) => Err(BadPicture::Format("a BMP picture")),
        Ok(ImageFormat::Ico) => Err(BadPicture::Format("an icon")),
        _ => Err(BadPicture::NotAPicture),
    }
}

fn decode(bytes: &[u8], format: ImageFormat) -> Result<Checked, BadPicture> {
    let broken = |error: image::ImageError| BadPicture::Broken(error.to_string());
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(8 * MOST_PIXELS);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let fits = 0 < pixels && pixels <= MOST_PIXELS && width.max(height) <= LONGEST_SIDE;
    if !fits {
        return Err(BadPicture::Dimensions { width, height });
    }
    // Broken metadata don't spoil a picture that shows; it then stands as it is stored.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut pixels = vec![
        0;
        usize::try_from(decoder.total_bytes())
            .map_err(|_| BadPicture::Dimensions { width, height })?
    ];
    decoder.read_image(&mut pixels).map_err(broken)?;
    let (width, height) = if on_its_side(orientation) {
        (height, width)
    } else {
        (width, height)
    };
    Ok(Checked {
        format: taken(format),
        width,
        height,
    })
}

fn on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

fn taken(format: ImageFormat) -> PictureFormat {
    match format {
        ImageFormat::Png => PictureFormat::Png,
        ImageFormat::Gif => PictureFormat::Gif,
        ImageFormat::WebP => PictureFormat::Webp,
        _ => PictureFormat::Jpeg,
    }
}
