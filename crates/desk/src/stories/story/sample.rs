//! A story's page with everything that can stand on it.

use fixture::ids::lang;
use site::view::card::When;

use super::{
    Embargo, Missing, Source, StoryView,
    edition::{Deed, Edition},
    facts::{Choice, Facts, Overtaken, PictureChoice, Source as Report},
};
use crate::{
    page::sample,
    stories::{notes::Thread, shown::Shown},
    translating::Beside,
};

fn when() -> When {
    When {
        iso: "2026-11-24T18:00:00+00:00".to_owned(),
        text: "24 ноября 2026 г., 18:00".to_owned(),
    }
}

fn shown(text: &str, tag: &str) -> Shown {
    Shown::new(text, &lang(tag))
}

fn edition(tag: &str, public: &'static str) -> Edition {
    let deed = |act, key, how, style| Deed { act, key, how, style };
    Edition {
        lang: tag.to_owned(),
        name: "العربية".to_owned(),
        href: format!("/desk/stories/s-1/{tag}/"),
        headline: shown("قمة في المنامة <b>", tag),
        from: (tag == "ar").then(|| "русский".to_owned()),
        working: "draft",
        by: Some("ليلى".to_owned()),
        at: Some(when()),
        note: Some("انظر الفقرة الثانية".to_owned()),
        public,
        public_at: Some(when()),
        address: Some("/ar/politics/%D9%82%D9%85%D8%A9/".to_owned()),
        ahead: true,
        stale: 2,
        missing: 1,
        orphan: 3,
        errors: 11,
        warnings: 1,
        corrections: 1,
        acts: vec![
            deed("publish", "stories-act-publish", "ask", "primary"),
            deed("hand-over", "stories-act-hand-over", "do", ""),
        ],
        threads: vec![Thread::sample()],
        may_note: true,
        beside: Beside::sample(),
    }
}

fn facts() -> Facts {
    let choice = |id: &str, chosen| Choice {
        id: id.to_owned(),
        name: shown("سياسة", "ar"),
        chosen,
    };
    let picture = |id: &str, src: Option<&str>| PictureChoice {
        id: id.to_owned(),
        src: src.map(str::to_owned),
        words: shown("وزيران يتصافحان", "ar"),
        chosen: src.is_some(),
    };
    Facts {
        may: true,
        version: 7,
        date: "2026-11-24".to_owned(),
        place: "المنامة".to_owned(),
        dossier: "القمم".to_owned(),
        sections: vec![choice("politics", true), choice("economy", false)],
        topics: vec![choice("summits", true), choice("oil", false)],
        sources: vec![Report {
            agency: "تاس".to_owned(),
            url: "https://tass.example/1".to_owned(),
            terms: "بالاتفاق".to_owned(),
            usual: Some("بالاشتراك".to_owned()),
        }],
        pictures: vec![picture("p-1", Some("/media/x.webp")), picture("p-2", None)],
        wanted: "ميناء".to_owned(),
        agencies: vec!["تاس".to_owned()],
        places: vec!["المنامة".to_owned()],
        dossiers: vec!["القمم".to_owned()],
        error: Some("المصدر بلا وكالة".to_owned()),
        overtaken: Some(Overtaken {
            date: "2026-11-23".to_owned(),
            section: "اقتصاد".to_owned(),
            place: String::new(),
            dossier: String::new(),
            topics: "قمم".to_owned(),
            sources: "تاس".to_owned(),
        }),
    }
}

#[test]
fn a_storys_page_has_its_words_in_every_language() {
    let missing = |sources| Missing {
        lang: "en".to_owned(),
        dir: "ltr",
        name: "English".to_owned(),
        may_write: true,
        sources,
    };
    let source = Source {
        lang: "ar".to_owned(),
        name: "арабский".to_owned(),
    };
    let pages = sample::check(&StoryView {
        story: "s-1".to_owned(),
        href: "/desk/stories/s-1/".to_owned(),
        headline: shown("قمة في المنامة", "ar"),
        zone: "Europe/Moscow".to_owned(),
        facts: facts(),
        embargo: Embargo {
            until: Some(when()),
            is_over: false,
            local: "2026-11-24T18:00".to_owned(),
            may: true,
        },
        editions: vec![
            edition("ar", "published"),
            edition("ru", "scheduled"),
            edition("en", "withdrawn"),
        ],
        missing: vec![missing(vec![source])],
        may_delete: true,
        may_erase: true,
    });
    assert!(
        pages[0].contains("قمة في المنامة &lt;b&gt;"),
        "what editors write is never markup"
    );
}
