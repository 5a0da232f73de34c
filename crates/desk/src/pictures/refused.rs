//! Why a picture isn't taken, in the words of whoever brought it.

use language::Args;
use media::{BadPicture, KeepError, check};
use site::languages::Language;

/// What is wrong with a picture and what to do.
pub(crate) fn words(language: &Language, error: &KeepError) -> String {
    let bad = match error {
        KeepError::Bad(bad) => bad,
        KeepError::Folder { .. } => return language.word("pictures-bad-folder"),
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (key, args) = match bad {
        BadPicture::Empty => ("pictures-bad-empty".to_owned(), Args::none()),
        BadPicture::FileTooLarge(length) => (
            "pictures-bad-large".to_owned(),
            Args::none()
                .with("size", number(length.div_ceil(1 << 20)))
                .with("most", number(check::LARGEST_FILE >> 20)),
        ),
        BadPicture::Kind(kind) => (format!("pictures-bad-{}", kind.word()), Args::none()),
        BadPicture::NotAPicture => ("pictures-bad-other".to_owned(), Args::none()),
        BadPicture::Dimensions { width, height } => (
            "pictures-bad-dimensions".to_owned(),
            Args::none()
                .with("width", i64::from(*width))
                .with("height", i64::from(*height)),
        ),
        BadPicture::Broken(_) => ("pictures-bad-broken".to_owned(), Args::none()),
    };
    language.words.text(&key, &args)
}

#[cfg(test)]
mod tests {
    use fixture::standing;
    use media::check::Kind;
    use site::languages::Languages;

    use super::*;
    use crate::desk::interface_tags;

    #[test]
    fn every_refusal_has_words_in_every_language() {
        let languages = Languages::among(&standing::settings(), interface_tags()).unwrap();
        let kinds = [
            Kind::Heic,
            Kind::Avif,
            Kind::Tiff,
            Kind::Svg,
            Kind::Pdf,
            Kind::Bmp,
            Kind::Icon,
            Kind::Psd,
            Kind::Film,
        ];
        let bad = kinds.map(BadPicture::Kind).into_iter().chain([
            BadPicture::Empty,
            BadPicture::FileTooLarge(51 << 20),
            BadPicture::NotAPicture,
            BadPicture::Dimensions {
                width: 1,
                height: 90_000,
            },
            BadPicture::Broken("x".to_owned()),
        ]);
        for bad in bad {
            let said: Vec<String> = languages
                .iter()
                .map(|language| words(language, &KeepError::Bad(bad.clone())))
                .collect();
            assert!(
                said.iter().all(|text| !text.contains('⟦') && 10 < text.len()),
                "{said:?}"
            );
            assert!(said[0] != said[2] && said[1] != said[2], "{said:?}");
        }
    }
}
