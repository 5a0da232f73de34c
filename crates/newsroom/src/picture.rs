//! Pictures: what is known of them, whatever the file.

pub mod focal;
pub mod metadata;
pub mod renditions;

use serde::{Deserialize, Serialize};

use self::{focal::Focal, renditions::Renditions};
use crate::{id::PictureId, names::Names};

/// A picture with its credit. Until its file has come it is *awaited*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its id.
    pub id: PictureId,
    /// The file, where it is there.
    pub file: Option<PictureFile>,
    /// Who is to be credited, per language.
    pub credit: Names,
    /// What it shows, for those who can't see it, per language.
    pub alt: Names,
    /// What readers read under it, per language.
    pub caption: Names,
    /// On what terms it may be shown.
    pub licence: Licence,
    /// What stays in view where it is cropped; the middle where nobody said.
    pub focal: Option<Focal>,
    /// What was made of its file for readers, once it is made. It follows from the file alone.
    pub renditions: Option<Renditions>,
}

impl Picture {
    /// A picture of which nothing is known yet.
    #[must_use]
    pub fn awaited(id: PictureId) -> Self {
        Self {
            id,
            file: None,
            credit: Names::default(),
            alt: Names::default(),
            caption: Names::default(),
            licence: Licence::default(),
            focal: None,
            renditions: None,
        }
    }

    /// What people said of it and its file: all but what follows from the file.
    #[must_use]
    pub fn facts(&self) -> Self {
        Self {
            renditions: None,
            ..self.clone()
        }
    }
}

/// A kept file: named by its content, so it never changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureFile {
    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    pub hash: String,
    /// What kind of picture the bytes hold.
    pub format: PictureFormat,
    /// Width in pixels, after turning it the right way up.
    pub width: u32,
    /// Height in pixels, after turning it the right way up.
    pub height: u32,
}

/// A kind of picture that readers' browsers show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
}

impl PictureFormat {
    /// The file name's ending.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Webp => "webp",
        }
    }

    /// The media type (RFC 2046).
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
        }
    }
}

impl PictureFile {
    /// The name under which the file is kept and served: its hash and its ending.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.{}", self.hash, self.format.extension())
    }
}

/// On what terms a picture may be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licence {
    /// The licence's name or SPDX id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The last day on which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<language::Date>,
    /// The copyright notice: “© 2026 …”.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
}
