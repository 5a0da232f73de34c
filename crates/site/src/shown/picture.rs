//! Pictures with their credit.

use language::Lang;
use newsroom::picture::{
    Picture as Known, PictureFile,
    focal::Focal,
    renditions::{RenditionFormat, Renditions},
};

use super::name::name;
use crate::view::{
    card::{Credit, Name, Picture, Source},
    inline::{Inline, Line, Text},
};

/// The widest file for readers whose browser knows no `srcset`, for feeds and share cards.
const PLAIN: u32 = 1280;

/// The widest file that a card is shown in.
const CARD: u32 = 1280;

/// A picture as readers of a language see it; one that is awaited has no `src`.
pub(crate) fn picture(known: &Known, lang: &Lang) -> Picture {
    within(known, lang, u32::MAX)
}

/// The same for a card, which never needs the widest files.
pub(crate) fn thumb(known: &Known, lang: &Lang) -> Picture {
    Picture {
        // Beside many others even a few pixels weigh too much: the colour alone stands for it.
        blur: None,
        ..within(known, lang, CARD)
    }
}

fn within(known: &Known, lang: &Lang, widest: u32) -> Picture {
    let alt = name(&known.alt, "", lang);
    let made = known.file.as_ref().zip(known.renditions.as_ref());
    let (src, width, height) = src(known);
    let plain = made.and_then(|(_, made)| made.plain());
    Picture {
        src,
        srcset: made
            .zip(plain)
            .and_then(|((file, made), plain)| srcset(file, made, plain, widest)),
        sources: made.map_or_else(Vec::new, |(file, made)| sources(file, made, widest)),
        tone: made.and_then(|(_, made)| made.tone.clone()),
        blur: made.and_then(|(_, made)| made.blur.clone()),
        crop: known.focal.map(crop),
        width,
        height,
        alt: alt.name,
        alt_tongue: alt.tongue,
        caption: line(name(&known.caption, "", lang)),
        credit: credit(known, lang),
    }
}

/// One file that everything shows, with its dimensions.
fn src(known: &Known) -> (Option<String>, u32, u32) {
    let Some(file) = &known.file else {
        return (None, 0, 0);
    };
    match known
        .renditions
        .as_ref()
        .and_then(|made| made.plain_within(PLAIN))
    {
        Some(made) => (
            Some(media::keep::rendition_address(file, made)),
            made.width,
            made.height,
        ),
        None => (Some(media::keep::address(file)), file.width, file.height),
    }
}

fn sources(file: &PictureFile, made: &Renditions, widest: u32) -> Vec<Source> {
    let better = RenditionFormat::ALL
        .into_iter()
        .filter(|format| Some(*format) != made.plain());
    better
        .filter_map(|format| {
            Some(Source {
                media_type: format.media_type(),
                srcset: srcset(file, made, format, widest)?,
            })
        })
        .collect()
}

fn srcset(file: &PictureFile, made: &Renditions, format: RenditionFormat, widest: u32) -> Option<String> {
    let files = made
        .of(format)
        .enumerate()
        .filter(|(at, one)| *at == 0 || one.width <= widest);
    let set: Vec<String> = files
        .map(|(_, one)| format!("{} {}w", media::keep::rendition_address(file, one), one.width))
        .collect();
    (!set.is_empty()).then(|| set.join(", "))
}

/// The style knows tenths: no style stands in a page itself.
fn crop(focal: Focal) -> String {
    let tenth = |hundredths: u8| (hundredths + 5) / 10 * 10;
    format!("fx-{} fy-{}", tenth(focal.x()), tenth(focal.y()))
}

/// The names under which the export finds what readers get of a picture.
pub(crate) fn names(known: &Known) -> Vec<String> {
    let Some(file) = &known.file else {
        return Vec::new();
    };
    let made = known.renditions.iter().flat_map(|made| &made.files);
    let names: Vec<String> = made.map(|made| made.name(file)).collect();
    if names.is_empty() {
        vec![file.name()]
    } else {
        names
    }
}

/// Who a picture is owed to.
pub(crate) fn credit(known: &Known, lang: &Lang) -> Option<Credit> {
    let name = name(&known.credit, "", lang);
    (!name.name.is_empty()).then(|| name.credit(None))
}

fn line(name: Name) -> Line {
    if name.name.is_empty() {
        return Line::new();
    }
    vec![Inline::Text(Text {
        text: name.name,
        tongue: name.tongue,
        ..Text::default()
    })]
}

#[cfg(test)]
mod tests {
    use newsroom::{
        id::PictureId,
        picture::{PictureFormat, renditions::Rendition},
    };

    use super::*;

    fn known(widths: &[u32]) -> Known {
        let file = |format| {
            move |width: &u32| Rendition {
                format,
                width: *width,
                height: width / 2,
                bytes: 1,
            }
        };
        let formats = [
            RenditionFormat::Avif,
            RenditionFormat::Webp,
            RenditionFormat::Jpeg,
        ];
        Known {
            file: Some(PictureFile {
                hash: "a".repeat(64),
                format: PictureFormat::Jpeg,
                width: 4000,
                height: 2000,
            }),
            renditions: (!widths.is_empty()).then(|| Renditions {
                files: formats
                    .into_iter()
                    .flat_map(|format| widths.iter().map(file(format)))
                    .collect(),
                tone: Some("#a3211c".to_owned()),
                blur: Some("data:image/webp;base64,AA".to_owned()),
            }),
            focal: Focal::new(34, 100).ok(),
            ..Known::awaited(PictureId::parse("p").unwrap())
        }
    }

    #[test]
    fn until_renditions_are_made_the_picture_itself_is_shown() {
        let shown = picture(&known(&[]), &Lang::parse("ar").unwrap());
        assert_eq!(shown.src, Some(format!("/media/{}.jpg", "a".repeat(64))));
        assert_eq!((shown.width, shown.height), (4000, 2000));
        assert!(shown.sources.is_empty() && shown.srcset.is_none());
        assert_eq!(shown.crop.as_deref(), Some("fx-30 fy-100"));
    }

    #[test]
    fn every_format_stands_in_every_width_the_best_first() {
        let lang = Lang::parse("ar").unwrap();
        let shown = picture(&known(&[320, 640, 960, 1280, 1920]), &lang);
        assert!(shown.src.unwrap().ends_with("-1280.jpg"));
        assert_eq!((shown.width, shown.height), (1280, 640));
        let types: Vec<_> = shown.sources.iter().map(|source| source.media_type).collect();
        assert_eq!(types, ["image/avif", "image/webp"]);
        assert!(shown.sources[0].srcset.ends_with("-1920.avif 1920w"));
        assert_eq!(shown.srcset.unwrap().matches(".jpg").count(), 5);
        assert!(
            thumb(&known(&[320, 1920]), &lang).sources[0]
                .srcset
                .ends_with("-320.avif 320w")
        );
        assert_eq!(names(&known(&[320, 640])).len(), 6);
    }

    #[test]
    fn a_picture_wider_than_a_card_s_widest_still_has_a_file() {
        let shown = thumb(&known(&[1500]), &Lang::parse("ar").unwrap());
        assert!(shown.src.unwrap().ends_with("-1500.jpg"));
        assert!(shown.sources[0].srcset.ends_with("-1500.avif 1500w"));
    }
}
