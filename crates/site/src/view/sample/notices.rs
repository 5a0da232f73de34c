//! Samples of the pages that say why there is no story.

use language::Lang;

use super::{Chooser, stories::Three};
use crate::view::{
    notice::{Gone, NotFound, ServerError},
    page::{Counterpart, Indexing, Page},
};

const NOTICE: Three = [
    "سُحب هذا الخبر لأن مصدره تراجع عنه، ونعتذر لقرّائنا.",
    "Материал отозван: источник отказался от своего сообщения. Приносим читателям извинения.",
    "This story was withdrawn because its source retracted it. We apologise to our readers.",
];

impl NotFound {
    /// An address that names nothing.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        Self {
            page: placeless(choose, "404"),
            elsewhere: Vec::new(),
            latest: choose.cards(3),
        }
    }

    /// An address of a story that has no edition in this language.
    #[must_use]
    pub fn sample_elsewhere(lang: &Lang) -> Self {
        let mut elsewhere = Chooser::new(lang).page("", "politics/river-agreement/").languages;
        elsewhere.retain(|language| language.kind == Counterpart::Sister);
        Self {
            elsewhere,
            ..Self::sample(lang)
        }
    }
}

impl Gone {
    /// A withdrawn edition.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        Self {
            page: placeless(choose, "410"),
            notice: choose.of(NOTICE).to_owned(),
            at: Some(choose.day(16)),
            latest: choose.cards(3),
        }
    }
}

impl ServerError {
    /// A fault of ours.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let request_id = Some("0193c4f2-8a31-7c55".to_owned());
        Self {
            page: placeless(Chooser::new(lang), "500"),
            request_id,
        }
    }
}

/// A page with no place of its own.
fn placeless(choose: Chooser<'_>, title: &str) -> Page {
    let mut page = choose.page(title, "");
    for language in &mut page.languages {
        language.kind = Counterpart::Front;
    }
    Page {
        canonical: None,
        description: None,
        indexing: Indexing::NoIndex,
        alternates: Vec::new(),
        og: None,
        json_ld: None,
        ..page
    }
}
