//! Samples of what editors put together: a front they arranged, a standing page, documents.

use language::Lang;

use super::{
    Chooser, STORIES_TO_SHOW, body,
    pages::{home, translation},
    stories::Three,
};
use crate::view::{
    article::Document,
    card::{Card, Link, Mark, Name},
    front::Front,
    standing::Standing,
};

const ABOUT: Three = ["من نحن", "О редакции", "About us"];
const CONTACT: Three = ["اتصل بنا", "Контакты", "Contact"];
const IMPRINT: Three = ["بيانات النشر", "Выходные данные", "Imprint"];
const STATEMENT: Three = ["البيان الختامي", "Итоговое заявление", "Final statement"];
const ANNEX: Three = ["ملحق", "Приложение", "Annex"];
const SIZES: [Three; 2] = [
    ["١٫٢ ميغابايت", "1,2 МБ", "1.2 MB"],
    ["٨٧ كيلوبايت", "87 КБ", "87 KB"],
];

/// The links to standing pages.
pub(super) fn links(choose: Chooser<'_>) -> Vec<Link> {
    let link = |name: Three, slug: &str| {
        Name::own(choose.of(name)).link(format!("/{}/about/{slug}/", choose.lang()))
    };
    vec![
        link(ABOUT, "about-us"),
        link(CONTACT, "contact"),
        link(IMPRINT, "imprint"),
    ]
}

/// Two documents, one large and one small.
pub(super) fn documents(choose: Chooser<'_>) -> Vec<Document> {
    let of = [STATEMENT, ANNEX].into_iter().zip(SIZES).zip(["a", "b"]);
    of.map(|((title, size), letter)| Document {
        title: Name::own(choose.of(title)),
        url: format!("/media/{}.pdf", letter.repeat(64)),
        size: choose.of(size).to_owned(),
    })
    .collect()
}

impl Standing {
    /// A standing page with everything one can have.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        Self {
            page: choose.page(choose.of(ABOUT), "about/about-us/"),
            breadcrumbs: vec![home(choose)],
            headline: choose.of(ABOUT).to_owned(),
            standfirst: None,
            changed: choose.day(15),
            lead_picture: Some(choose.picture(0)),
            body: body::body(choose),
            documents: documents(choose),
            translation: translation(choose),
        }
    }
}

impl Front {
    /// A front as editors arrange it: two urgent stories over it, two that stay at the top.
    #[must_use]
    pub fn sample_arranged(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        let mut cards = choose.cards(STORIES_TO_SHOW);
        let mut urgent: Vec<Card> = cards.split_off(STORIES_TO_SHOW - 2);
        for card in &mut urgent {
            card.mark = Some(Mark::Urgent);
        }
        for card in cards.iter_mut().skip(1).take(2) {
            card.mark = Some(Mark::Pinned);
        }
        let arranged = Self::arrange(&choose.sections(), cards);
        Self {
            urgent,
            lead: arranged.lead,
            secondary: arranged.secondary,
            blocks: arranged.blocks,
            latest: arranged.latest,
            ..Self::sample(lang)
        }
    }
}
