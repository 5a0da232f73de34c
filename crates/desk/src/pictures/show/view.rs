//! What a picture's page is given.

use language::{Args, Date, Lang};
use newsroom::picture::{Picture, metadata::Metadata};
use serde::Serialize;
use site::{languages::Language, view::card::When};
use store::{
    job::Standing,
    library::{Shelved, Use},
};

use super::super::shown::{Said, Thumb, page_of};
use crate::page::View;

/// Everything that is known.
pub(super) struct Known {
    pub(super) shelved: Shelved,
    pub(super) metadata: Metadata,
    pub(super) uses: Vec<Use>,
    pub(super) standing: Option<Standing>,
    pub(super) languages: Vec<Lang>,
    pub(super) today: Date,
    pub(super) may_describe: bool,
    pub(super) may_license: bool,
    pub(super) may_upload: bool,
    pub(super) may_delete: bool,
    /// Whether a story or any revision has it.
    pub(super) is_kept: bool,
}

#[derive(Debug, Serialize)]
pub(super) struct Shown {
    href: String,
    title: Option<Said>,
    id: String,
    seen: String,
    view: Thumb,
    alt: Option<Said>,
    dimensions: Option<String>,
    format: Option<&'static str>,
    created: Option<When>,
    by: Option<String>,
    texts: Vec<Texts>,
    focal: Option<(u8, u8)>,
    licence: Terms,
    uses: Vec<Used>,
    made: Vec<Made>,
    is_waiting: bool,
    failure: Option<String>,
    is_shown_as_it_is: bool,
    found: Vec<Found>,
    may_describe: bool,
    may_license: bool,
    may_upload: bool,
    may_delete: bool,
    is_kept: bool,
}

/// What is said of it in one language.
#[derive(Debug, Serialize)]
struct Texts {
    lang: String,
    dir: &'static str,
    language: String,
    credit: String,
    alt: String,
    caption: String,
}

/// On what terms it may be shown.
#[derive(Debug, Serialize)]
struct Terms {
    name: String,
    url: String,
    expires: String,
    notice: String,
    /// The end of it, where that is near or past.
    ends: Option<When>,
    has_ended: bool,
}

/// A story that uses it.
#[derive(Debug, Serialize)]
struct Used {
    href: String,
    headline: Said,
    leads: bool,
    languages: Vec<String>,
}

/// What was made in one format.
#[derive(Debug, Serialize)]
struct Made {
    format: &'static str,
    files: Vec<File>,
}

#[derive(Debug, Serialize)]
struct File {
    href: String,
    dimensions: String,
    size: String,
}

/// A line of what the file says of itself.
#[derive(Debug, Serialize)]
struct Found {
    key: &'static str,
    text: String,
    /// Its direction is its own, whatever the language.
    is_date: bool,
}

impl View for Shown {
    const TEMPLATE: &'static str = "pictures/show.html";
    const PLACE: &'static str = "/desk/pictures/";
}

pub(super) fn of(language: &Language, known: &Known) -> Shown {
    let Known { shelved, .. } = known;
    let picture = &shelved.picture;
    let (is_waiting, failure) = match &known.standing {
        None => (false, None),
        Some(Standing::Waiting(failure)) => (true, failure.clone()),
        Some(Standing::Running) => (true, None),
        Some(Standing::Failed(failure)) => (false, Some(failure.clone())),
    };
    Shown {
        href: page_of(picture),
        title: Said::of(&picture.caption, &language.lang).or_else(|| Said::of(&picture.alt, &language.lang)),
        id: picture.id.to_string(),
        seen: press::picture::stamp(picture),
        view: Thumb::of(picture, 1280),
        alt: Said::of(&picture.alt, &language.lang),
        dimensions: picture
            .file
            .as_ref()
            .map(|file| dimensions(language, file.width, file.height)),
        format: picture.file.as_ref().map(|file| file.format.media_type()),
        created: (0 < shelved.created.micros()).then(|| language.day_and_hour(shelved.created)),
        by: shelved.by.clone(),
        texts: known
            .languages
            .iter()
            .map(|lang| texts(language, picture, lang))
            .collect(),
        focal: picture.focal.map(|focal| (focal.x(), focal.y())),
        licence: terms(language, picture, known.today),
        uses: known.uses.iter().filter_map(|one| used(language, one)).collect(),
        made: made(language, picture),
        is_waiting,
        failure,
        is_shown_as_it_is: picture
            .renditions
            .as_ref()
            .is_some_and(|made| made.files.is_empty()),
        found: found(language, &known.metadata),
        may_describe: known.may_describe,
        may_license: known.may_license,
        may_upload: known.may_upload,
        may_delete: known.may_delete,
        is_kept: known.is_kept,
    }
}

fn dimensions(language: &Language, width: u32, height: u32) -> String {
    let args = Args::none()
        .with("width", i64::from(width))
        .with("height", i64::from(height));
    language.words.text("pictures-dimensions", &args)
}

fn texts(language: &Language, picture: &Picture, lang: &Lang) -> Texts {
    let own = |names: &newsroom::names::Names| names.get(lang).unwrap_or_default().to_owned();
    Texts {
        lang: lang.as_str().to_owned(),
        dir: lang.direction().as_str(),
        language: language.name_of(lang),
        credit: own(&picture.credit),
        alt: own(&picture.alt),
        caption: own(&picture.caption),
    }
}

fn terms(language: &Language, picture: &Picture, today: Date) -> Terms {
    let licence = &picture.licence;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let ends = licence.expires.filter(|ends| *ends <= today.plus_days(30));
    Terms {
        name: text(&licence.name),
        url: text(&licence.url),
        expires: licence.expires.map(|day| day.to_string()).unwrap_or_default(),
        notice: text(&licence.notice),
        has_ended: ends.is_some_and(|ends| ends < today),
        ends: ends.map(|ends| language.date(ends)),
    }
}

fn used(language: &Language, one: &Use) -> Option<Used> {
    let own = one.headlines.iter().find(|(lang, _)| *lang == language.lang);
    let (lang, headline) = own.or_else(|| one.headlines.first())?;
    let id = percent_encoding::utf8_percent_encode(one.story.as_str(), percent_encoding::NON_ALPHANUMERIC);
    Some(Used {
        href: format!("/desk/stories/{id}/"),
        headline: Said::new(headline.as_str(), lang),
        leads: one.leads,
        languages: one.langs.iter().map(|lang| language.name_of(lang)).collect(),
    })
}

fn made(language: &Language, picture: &Picture) -> Vec<Made> {
    let (Some(file), Some(renditions)) = (&picture.file, &picture.renditions) else {
        return Vec::new();
    };
    let formats = newsroom::picture::renditions::RenditionFormat::ALL.into_iter();
    let made = formats.map(|format| Made {
        format: format.media_type(),
        files: renditions
            .of(format)
            .map(|made| File {
                href: media::keep::rendition_address(file, made),
                dimensions: dimensions(language, made.width, made.height),
                size: size(language, made.bytes),
            })
            .collect(),
    });
    made.filter(|made| !made.files.is_empty()).collect()
}

fn size(language: &Language, bytes: u64) -> String {
    let kilobytes = i64::try_from(bytes.div_ceil(1000)).unwrap_or(i64::MAX);
    language
        .words
        .text("pictures-kilobytes", &Args::none().with("size", kilobytes))
}

fn found(language: &Language, metadata: &Metadata) -> Vec<Found> {
    let texts = [
        ("pictures-found-headline", &metadata.headline),
        ("pictures-found-alt", &metadata.alt),
        ("pictures-found-caption", &metadata.caption),
        ("pictures-found-credit", &metadata.credit),
        ("pictures-found-author", &metadata.author),
        ("pictures-found-source", &metadata.source),
        ("pictures-found-copyright", &metadata.copyright),
    ];
    let text = |(key, text): (&'static str, &Option<String>)| {
        text.clone().map(|text| Found {
            key,
            text,
            is_date: false,
        })
    };
    let taken = metadata.taken.map(|day| Found {
        key: "pictures-found-taken",
        text: language.date(day).text,
        is_date: true,
    });
    texts.into_iter().filter_map(text).chain(taken).collect()
}

#[cfg(test)]
mod tests {
    use fixture::standing;
    use language::Moment;
    use newsroom::{
        id::{PictureId, StoryId},
        line::Headline,
        picture::{
            Licence, PictureFile, PictureFormat,
            focal::Focal,
            renditions::{Rendition, RenditionFormat, Renditions},
        },
    };
    use site::languages::Languages;

    use super::*;
    use crate::{desk::interface_tags, page::sample};

    fn known(picture: Picture, standing: Option<Standing>) -> Known {
        let ar = Lang::parse("ar").unwrap();
        Known {
            shelved: Shelved {
                picture,
                created: Moment::parse("2026-11-24T08:00:00Z").unwrap(),
                by: Some("سمير حدّاد".to_owned()),
                stories: 1,
            },
            metadata: Metadata {
                credit: Some("AFP".to_owned()),
                taken: Date::new(2026, 10, 1),
                ..Metadata::default()
            },
            uses: vec![Use {
                story: StoryId::parse("s-1").unwrap(),
                leads: true,
                langs: vec![ar.clone()],
                headlines: vec![(ar, Headline::parse("الميناء <يتوسع>").unwrap())],
            }],
            standing,
            languages: standing::settings().languages,
            today: Date::new(2026, 11, 24).unwrap(),
            may_describe: true,
            may_license: true,
            may_upload: true,
            may_delete: true,
            is_kept: true,
        }
    }

    fn whole() -> Picture {
        Picture {
            file: Some(PictureFile {
                hash: "a".repeat(64),
                format: PictureFormat::Jpeg,
                width: 1600,
                height: 900,
            }),
            licence: Licence {
                expires: Date::new(2026, 12, 1),
                ..Licence::default()
            },
            focal: Focal::new(30, 10).ok(),
            renditions: Some(Renditions {
                files: vec![Rendition {
                    format: RenditionFormat::Avif,
                    width: 320,
                    height: 180,
                    bytes: 12_345,
                }],
                tone: None,
                blur: None,
            }),
            ..Picture::awaited(PictureId::parse("p-1").unwrap())
        }
    }

    #[test]
    fn a_picture_s_page_has_its_words_in_every_language() {
        let languages = Languages::among(&standing::settings(), interface_tags()).unwrap();
        for language in languages.iter() {
            let awaited = Picture::awaited(PictureId::parse("p-2").unwrap());
            let failed = Picture {
                renditions: None,
                ..whole()
            };
            for known in [
                known(whole(), None),
                known(awaited, None),
                known(failed.clone(), Some(Standing::Failed("لا يُفكّ".to_owned()))),
                known(failed, Some(Standing::Running)),
            ] {
                sample::check(&of(language, &known));
                let reader = Known {
                    may_describe: false,
                    may_license: false,
                    may_upload: false,
                    uses: Vec::new(),
                    ..known
                };
                sample::check(&of(language, &reader));
            }
        }
    }
}
