//! How a picture is shown at the desk.

use language::Lang;
use newsroom::{
    names::{Named, Names},
    picture::Picture,
};
use serde::Serialize;

/// Words of an edition, in their own language and direction.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Said {
    /// The words.
    text: String,
    /// Their language.
    lang: String,
    /// `ltr` or `rtl`.
    dir: &'static str,
}

/// A picture in small.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Thumb {
    /// A file of it; none of one that is awaited.
    pub(super) src: Option<String>,
    /// Its width in pixels.
    width: u32,
    /// Its height in pixels.
    height: u32,
}

impl Said {
    pub(super) fn new(text: &str, lang: &Lang) -> Self {
        Self {
            text: text.to_owned(),
            lang: lang.as_str().to_owned(),
            dir: lang.direction().as_str(),
        }
    }

    /// What is said in the reader's language, else in any; `None` where nothing is.
    pub(super) fn of(names: &Names, lang: &Lang) -> Option<Self> {
        match names.shown(lang, "") {
            Named::Own(text) => Some(Self::new(text, lang)),
            Named::Other(other, text) => Some(Self::new(text, other)),
            Named::Id(_) => None,
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

impl Thumb {
    /// About so wide. Until its renditions are made, the picture itself.
    pub(super) fn of(picture: &Picture, width: u32) -> Self {
        let Some(file) = &picture.file else {
            return Self {
                src: None,
                width: 0,
                height: 0,
            };
        };
        match picture
            .renditions
            .as_ref()
            .and_then(|made| made.plain_within(width))
        {
            Some(made) => Self {
                src: Some(media::keep::rendition_address(file, made)),
                width: made.width,
                height: made.height,
            },
            None => Self {
                src: Some(media::keep::address(file)),
                width: file.width,
                height: file.height,
            },
        }
    }
}

/// The address of a picture's page.
pub(super) fn page_of(picture: &Picture) -> String {
    let id = percent_encoding::utf8_percent_encode(picture.id.as_str(), percent_encoding::NON_ALPHANUMERIC);
    format!("/desk/pictures/{id}/")
}
