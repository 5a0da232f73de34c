//! Open Graph: what a share card is made of.

use language::Lang;
use newsroom::picture::Picture;
use store::public::article::Article;

use crate::{
    alternates::Counterparts,
    here::Here,
    share_card,
    shown::{card::section, picture},
    view::page::{OpenGraph, OpenGraphImage, OpenGraphKind},
};

/// Of a page that is no article.
pub(crate) fn website(here: &Here<'_>, title: String, counterparts: &Counterparts) -> OpenGraph {
    OpenGraph {
        kind: OpenGraphKind::Website,
        title,
        image: None,
        locale: locale(here.lang()),
        other_locales: counterparts.others(here.lang()).map(locale).collect(),
        published: None,
        modified: None,
        section: None,
    }
}

/// Of a standing page.
pub(crate) fn standing(here: &Here<'_>, article: &Article, counterparts: &Counterparts) -> OpenGraph {
    OpenGraph {
        image: card(here, article),
        ..website(here, article.text.headline.to_string(), counterparts)
    }
}

/// Of an article, with its share card; where it has none, with its lead picture.
pub(crate) fn article(
    here: &Here<'_>,
    article: &Article,
    lead: Option<&Picture>,
    counterparts: &Counterparts,
) -> OpenGraph {
    OpenGraph {
        kind: OpenGraphKind::Article,
        image: card(here, article).or_else(|| lead.and_then(|lead| image(here, lead))),
        published: Some(here.language.day(article.at)),
        modified: article.updated.map(|at| here.language.day(at)),
        section: Some(section(here, &article.address.section).name),
        ..website(here, article.text.list_headline().to_owned(), counterparts)
    }
}

fn card(here: &Here<'_>, article: &Article) -> Option<OpenGraphImage> {
    let face = share_card::face(here, article)?;
    let says = [
        Some(face.headline.as_str()),
        face.section.as_deref(),
        Some(&face.newsroom),
        Some(&face.date),
    ];
    Some(OpenGraphImage {
        url: here.absolute(&share_card::path(here.lang(), &article.story.id, &face.hash())),
        width: share_card::WIDTH.into(),
        height: share_card::HEIGHT.into(),
        alt: says.into_iter().flatten().collect::<Vec<_>>().join(" — "),
    })
}

fn image(here: &Here<'_>, lead: &Picture) -> Option<OpenGraphImage> {
    let shown = picture::picture(lead, here.lang());
    Some(OpenGraphImage {
        url: here.absolute(&shown.src?),
        width: shown.width,
        height: shown.height,
        alt: shown.alt,
    })
}

/// The territories that Open Graph wants with a language that has none, where it isn't the language's own letters.
const TERRITORIES: [(&str, &str); 17] = [
    ("be", "BY"),
    ("cs", "CZ"),
    ("da", "DK"),
    ("el", "GR"),
    ("en", "GB"),
    ("fa", "IR"),
    ("he", "IL"),
    ("hi", "IN"),
    ("hy", "AM"),
    ("ja", "JP"),
    ("ka", "GE"),
    ("kk", "KZ"),
    ("ko", "KR"),
    ("sv", "SE"),
    ("uk", "UA"),
    ("ur", "PK"),
    ("zh", "CN"),
];

/// The locale as Open Graph writes it: `ar_AR`, `ru_RU`, `en_GB`, `pt_BR`.
fn locale(lang: &Lang) -> String {
    let primary = lang.primary();
    let region = lang
        .as_str()
        .split('-')
        .skip(1)
        .find(|subtag| subtag.len() == 2 && subtag.bytes().all(|byte| byte.is_ascii_uppercase()));
    let usual = || {
        TERRITORIES
            .iter()
            .find(|(language, _)| *language == primary)
            .map(|(_, territory)| *territory)
    };
    match region.or_else(usual) {
        Some(territory) => format!("{primary}_{territory}"),
        None => format!("{primary}_{}", primary.to_ascii_uppercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_territory() {
        for (tag, written) in [
            ("ar", "ar_AR"),
            ("ru", "ru_RU"),
            ("en", "en_GB"),
            ("pt-BR", "pt_BR"),
            ("zh-Hant-TW", "zh_TW"),
            ("fa", "fa_IR"),
        ] {
            assert_eq!(locale(&Lang::parse(tag).unwrap()), written);
        }
    }
}
