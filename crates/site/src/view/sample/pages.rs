//! The samples themselves, one for each context.

use language::Lang;

use super::{
    Chooser, STORIES_TO_SHOW, body, standing,
    stories::{STORIES, Three},
};
use crate::view::{
    archive::{Archive, Day, Months, Year},
    article::{Article, Correction, Translation},
    card::{Link, Name},
    choose::Choose,
    front::Front,
    href::Href,
    listing::{Listing, ListingKind, Pagination},
    page::{Counterpart, OpenGraphKind, Page},
};

const HOME: Three = ["الصفحة الأولى", "Главная", "Home"];
const KICKER: Three = ["مياه مشتركة", "Общая вода", "Shared waters"];
const DATELINE: Three = [
    "عاصمة المنبع، ١٤ ديسمبر",
    "Столица верховья, 14 декабря",
    "Upstream, 14 December",
];
const BYLINE: Three = ["سلمى العمري", "Салма аль-Амри", "Salma al-Omari"];
const ORGANISATION: Three = [
    "مركز دراسات الأنهار",
    "Центр изучения рек",
    "Centre for River Studies",
];
const PLACE: Three = ["عاصمة المنبع", "Столица верховья", "Upstream capital"];
const CORRECTION: Three = [
    "ذكرنا أولًا أن خمسة برلمانات يجب أن تصدّق على المعاهدة، والصواب أربعة.",
    "Сначала мы написали, что договор должны ратифицировать пять парламентов; верно: четыре.",
    "We first wrote that five parliaments must ratify the treaty. It is four.",
];
const TRANSLATOR: Three = ["ناديا سمير", "Надия Самир", "Nadia Samir"];
const AGENCY: Three = [
    "وكالة أنباء النهر",
    "Речное агентство новостей",
    "River News Agency",
];
const TOPICS: [(&str, Three); 3] = [
    ("water", ["المياه", "Вода", "Water"]),
    ("treaties", ["المعاهدات", "Договоры", "Treaties"]),
    ("agriculture", ["الزراعة", "Сельское хозяйство", "Farming"]),
];
const MONTH: Three = ["ديسمبر ٢٠٢٠", "декабрь 2020 г.", "December 2020"];
const EARLIER: Three = ["نوفمبر ٢٠٢٠", "ноябрь 2020 г.", "November 2020"];
const LATER: Three = ["يناير ٢٠٢١", "январь 2021 г.", "January 2021"];
impl Front {
    /// A front of `count` stories, at most [`STORIES_TO_SHOW`]: 0 is an empty newsroom.
    #[must_use]
    pub fn sample_of(lang: &Lang, count: usize) -> Self {
        let choose = Chooser::new(lang);
        let arranged = Self::arrange(&choose.sections(), choose.cards(count));
        Self {
            page: choose.page(choose.of(HOME), ""),
            date: arranged.lead.as_ref().map(|lead| lead.published.clone()),
            urgent: Vec::new(),
            lead: arranged.lead,
            secondary: arranged.secondary,
            blocks: arranged.blocks,
            latest: arranged.latest,
            older: Some(format!("/{lang}/page/2/")),
            archive: Some(format!("/{lang}/archive/")),
        }
    }

    /// A full front.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        Self::sample_of(lang, STORIES_TO_SHOW)
    }
}

impl Article {
    /// An article with everything an article can have, whose edition in one of the other languages is missing.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        let lead = &STORIES[0];
        let section = choose.section(lead.section);
        let related = choose
            .cards(STORIES_TO_SHOW)
            .into_iter()
            .skip(1)
            .filter(|card| card.section == section);
        Self {
            page: article_page(choose),
            breadcrumbs: vec![home(choose), section.clone()],
            kicker: Some(choose.of(KICKER).to_owned()),
            headline: choose.of(lead.headline).to_owned(),
            dateline: Some(choose.of(DATELINE).to_owned()),
            standfirst: Some(choose.of(lead.standfirst).to_owned()),
            byline: Some(choose.of(BYLINE).to_owned()),
            organisation: Some(choose.of(ORGANISATION).to_owned()),
            place: Some(Name::own(choose.of(PLACE))),
            published: choose.day(14),
            updated: Some(choose.day(15)),
            reading_minutes: Some(3),
            lead_picture: Some(choose.picture(0)),
            body: body::body(choose),
            documents: standing::documents(choose),
            corrections: vec![Correction {
                at: choose.day(15),
                text: choose.of(CORRECTION).to_owned(),
            }],
            translation: translation(choose),
            sources: vec![Name::own(choose.of(AGENCY)).credit(Href::new("https://agency.example/river"))],
            awaited_credits: vec![Name::own(choose.of(ORGANISATION)).credit(None)],
            topics: TOPICS.map(|(slug, name)| topic(choose, slug, name)).into(),
            related: related.take(3).collect(),
            permalink: format!("https://newsroom.example{}{}/", section.url, lead.slug),
            section,
        }
    }
}

impl Listing {
    /// The first page of a section.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        let section = choose.section(0);
        let mut cards = choose.cards(STORIES_TO_SHOW);
        cards.retain(|card| card.section == section);
        Self {
            page: choose.page(&section.name, "politics/"),
            kind: ListingKind::Section,
            title: Name::own(section.name),
            description: None,
            breadcrumbs: vec![home(choose)],
            urgent: Vec::new(),
            cards,
            pagination: Pagination {
                number: 1,
                total: 12,
                newer: None,
                older: Some(format!("{}page/2/", section.url)),
            },
            archive: Some(format!("/{lang}/archive/2020/12/")),
        }
    }

    /// A later page of a topic.
    #[must_use]
    pub fn sample_topic(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        let topic = topic(choose, TOPICS[0].0, TOPICS[0].1);
        Self {
            page: choose.page(&topic.name, "topic/water/page/2/"),
            kind: ListingKind::Topic,
            title: Name::own(topic.name),
            description: Some(choose.of(STORIES[0].headline).to_owned()),
            urgent: Vec::new(),
            cards: choose.cards(6),
            pagination: Pagination {
                number: 2,
                total: 3,
                newer: Some(topic.url.clone()),
                older: Some(format!("{}page/3/", topic.url)),
            },
            archive: None,
            breadcrumbs: vec![home(choose)],
        }
    }

    /// A section without a story.
    #[must_use]
    pub fn sample_empty(lang: &Lang) -> Self {
        let pagination = Pagination {
            number: 1,
            total: 1,
            newer: None,
            older: None,
        };
        Self {
            cards: Vec::new(),
            pagination,
            archive: None,
            ..Self::sample(lang)
        }
    }
}

impl Archive {
    /// A month with stories on many days.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        let link = |name: Three, path: &str| {
            Some(Name::own(choose.of(name)).link(format!("/{lang}/archive/{path}/")))
        };
        let cards = choose.cards(STORIES_TO_SHOW);
        let days = cards.chunk_by(|a, b| a.published == b.published);
        Self {
            page: choose.page(choose.of(MONTH), "archive/2020/12/"),
            month: choose.of(MONTH).to_owned(),
            breadcrumbs: vec![home(choose)],
            days: days
                .map(|day| Day {
                    date: day[0].published.clone(),
                    cards: day.to_vec(),
                })
                .collect(),
            earlier: link(EARLIER, "2020/11"),
            later: link(LATER, "2021/01"),
        }
    }
}

impl Months {
    /// The months of two years.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let choose = Chooser::new(lang);
        let link =
            |name: Three, path: &str| Name::own(choose.of(name)).link(format!("/{lang}/archive/{path}/"));
        let years = [
            vec![link(LATER, "2021/01")],
            vec![link(MONTH, "2020/12"), link(EARLIER, "2020/11")],
        ];
        Self {
            page: choose.page(choose.of(HOME), "archive/"),
            breadcrumbs: vec![home(choose)],
            years: years.into_iter().map(|months| Year { months }).collect(),
        }
    }
}

impl Choose {
    /// All three languages.
    #[must_use]
    pub fn sample(lang: &Lang) -> Self {
        let page = Chooser::new(lang).page("", "");
        Self {
            choices: page.languages.clone(),
            page,
        }
    }
}

pub(super) fn home(choose: Chooser<'_>) -> Link {
    Name::own(choose.of(HOME)).link(format!("/{}/", choose.lang()))
}

fn topic(choose: Chooser<'_>, slug: &str, name: Three) -> Link {
    Name::own(choose.of(name)).link(format!("/{}/topic/{slug}/", choose.lang()))
}

/// The sample's translation: Arabic and English readers have one from Russian, Russian readers the original.
pub(super) fn translation(choose: Chooser<'_>) -> Option<Translation> {
    let from = Lang::parse("ru").ok().filter(|from| from != choose.lang())?;
    Some(Translation {
        from,
        from_name: choose.of(["الروسية", "русский", "Russian"]).to_owned(),
        translator: Some(choose.of(TRANSLATOR).to_owned()),
        original: Some("/ru/politics/river-agreement/".to_owned()),
        is_stale: true,
    })
}

fn article_page(choose: Chooser<'_>) -> Page {
    let lead = &STORIES[0];
    let mut page = choose.page(choose.of(lead.headline), &format!("politics/{}/", lead.slug));
    page.description = Some(choose.of(lead.standfirst).to_owned());
    let missing = if choose.lang().primary() == "en" {
        "ar"
    } else {
        "en"
    };
    for language in page
        .languages
        .iter_mut()
        .filter(|language| language.lang.primary() == missing)
    {
        language.kind = Counterpart::Front;
        language.url = format!("/{missing}/");
    }
    page.alternates.retain(|alternate| alternate.hreflang != missing);
    if let Some(og) = &mut page.og {
        og.kind = OpenGraphKind::Article;
        og.published = Some(choose.day(14));
        og.section = Some(choose.section(0).name);
    }
    page
}
