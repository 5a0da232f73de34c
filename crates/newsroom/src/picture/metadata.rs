//! What a picture's file says of itself.

use language::{Date, Lang, script};
use serde::{Deserialize, Serialize};

use super::Picture;

/// What stands in a file's own fields (IPTC, XMP, EXIF), whatever the language. Where it was taken is never among it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metadata {
    /// Its headline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// What it shows, for whoever doesn't see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// What it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who is to be credited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Who took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The agency or archive it is from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The copyright notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copyright: Option<String>,
    /// The day on which it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken: Option<Date>,
}

impl Metadata {
    /// All its texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = [
            &self.headline,
            &self.alt,
            &self.caption,
            &self.credit,
            &self.author,
            &self.source,
            &self.copyright,
        ];
        texts.into_iter().filter_map(|text| text.as_deref())
    }

    /// The picture with what its file says, where people haven't said anything yet: each text in the language it is written
    /// in, of the newsroom's `languages`; one in no such language is left to be looked at.
    #[must_use]
    pub fn complete(&self, mut picture: Picture, languages: &[Lang]) -> Picture {
        let texts = [
            (&mut picture.credit, self.owed_to()),
            (&mut picture.alt, self.alt.clone()),
            (
                &mut picture.caption,
                self.caption.clone().or_else(|| self.headline.clone()),
            ),
        ];
        for (names, text) in texts {
            let Some(text) = text.filter(|_| names.is_empty()) else {
                continue;
            };
            if let Some(lang) = written_in(&text, languages) {
                names.set(lang, text);
            }
        }
        picture.licence.notice = picture.licence.notice.or_else(|| self.copyright.clone());
        picture
    }

    /// Who is to be credited: as the file says; else who took it and from where it is.
    #[must_use]
    pub fn owed_to(&self) -> Option<String> {
        if self.credit.is_some() {
            return self.credit.clone();
        }
        match (&self.author, &self.source) {
            (Some(author), Some(source)) if author != source => Some(format!("{author} / {source}")),
            (author, source) => author.clone().or_else(|| source.clone()),
        }
    }
}

/// The language of a text, else the first one that is written in its letters.
fn written_in(text: &str, languages: &[Lang]) -> Option<Lang> {
    let by_letters = || {
        let script = script::dominant(text)?;
        languages
            .iter()
            .find(|lang| script::writes(lang, script))
            .cloned()
    };
    script::detect(text, languages).or_else(by_letters)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PictureId;

    #[test]
    fn a_file_s_texts_go_to_the_languages_they_are_written_in() {
        let languages = ["ar", "ru", "en"].map(|tag| Lang::parse(tag).unwrap());
        let metadata = Metadata {
            caption: Some("الرئيس يصل إلى المنامة لحضور القمة".to_owned()),
            author: Some("Anna Orlova".to_owned()),
            source: Some("AFP".to_owned()),
            copyright: Some("© AFP".to_owned()),
            ..Metadata::default()
        };
        let empty = Picture::awaited(PictureId::parse("p").unwrap());
        let picture = metadata.complete(empty, &languages);
        assert_eq!(picture.caption.get(&languages[0]), metadata.caption.as_deref());
        assert_eq!(picture.credit.get(&languages[2]), Some("Anna Orlova / AFP"));
        assert_eq!(picture.licence.notice.as_deref(), Some("© AFP"));
        let again = Metadata {
            credit: Some("Another".to_owned()),
            ..metadata
        };
        assert_eq!(again.complete(picture.clone(), &languages), picture);
        let french = metadata_of("Le président arrive à la conférence de Genève");
        let none = french.complete(Picture::awaited(PictureId::parse("p").unwrap()), &languages[..2]);
        assert!(none.caption.is_empty());
    }

    fn metadata_of(caption: &str) -> Metadata {
        Metadata {
            caption: Some(caption.to_owned()),
            ..Metadata::default()
        }
    }
}
