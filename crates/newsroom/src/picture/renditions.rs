//! What is made of a picture's file for readers: the same picture in several sizes and formats.

use serde::{Deserialize, Serialize};

use super::PictureFile;

/// The widths in pixels in which a picture is made, as far as it is that wide.
pub const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// Everything that was made of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Renditions {
    /// The files: the best format first, each from narrow to wide. None of a film, which is shown as it is.
    pub files: Vec<Rendition>,
    /// Its average colour (`#a3211c`), shown until it has come; none of a picture that lets the page shine through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<String>,
    /// The picture in a few blurred pixels, as an address that needs no request; none where there is no `tone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blur: Option<String>,
}

/// One file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rendition {
    /// Its format.
    pub format: RenditionFormat,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its length in bytes.
    pub bytes: u64,
}

/// A format in which pictures are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RenditionFormat {
    /// AVIF: the smallest.
    Avif,
    /// WebP: small, and can be transparent.
    Webp,
    /// JPEG: shown by everything.
    Jpeg,
    /// PNG: shown by everything, and can be transparent.
    Png,
}

impl RenditionFormat {
    /// All of them, the smallest first.
    pub const ALL: [Self; 4] = [Self::Avif, Self::Webp, Self::Jpeg, Self::Png];

    /// The file name's ending.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Avif => "avif",
            Self::Webp => "webp",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    /// The media type (RFC 2046).
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::Webp => "image/webp",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }
}

impl Rendition {
    /// The name under which it is kept and served: `{hash}-{width}.avif`.
    #[must_use]
    pub fn name(&self, of: &PictureFile) -> String {
        format!("{}-{}.{}", of.hash, self.width, self.format.extension())
    }
}

impl Renditions {
    /// The files of one format, from narrow to wide.
    pub fn of(&self, format: RenditionFormat) -> impl Iterator<Item = &Rendition> {
        self.files.iter().filter(move |file| file.format == format)
    }

    /// The format that everything shows, which is made last.
    #[must_use]
    pub fn plain(&self) -> Option<RenditionFormat> {
        self.files.iter().map(|file| file.format).max()
    }

    /// The widest file of the plain format that is at most so wide; the narrowest where all are wider.
    #[must_use]
    pub fn plain_within(&self, width: u32) -> Option<&Rendition> {
        let plain = self.plain()?;
        let within = self.of(plain).filter(|file| file.width <= width).last();
        within.or_else(|| self.of(plain).next())
    }
}
