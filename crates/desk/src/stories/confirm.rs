//! The page before an act that readers notice: what will happen, what the copy desk says, and what has to be written.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use language::{Args, Lang};
use newsroom::{copydesk::finding::Finding, edition::Edition, id::StoryId, refusal::Refusal};
use press::check::{Newest, newest};
use serde::Serialize;
use site::languages::Language;
use store::address;

use super::{
    at::{of_edition, of_story},
    findings::Findings,
    shown::{Shown, Unit},
    story::address,
};
use crate::{
    desk::Desk,
    error::DeskError,
    fields::Fields,
    page::{self, View},
    refusal::{self, name_of},
    who::Who,
};

/// The page.
#[derive(Debug, Default, Serialize)]
pub(super) struct Confirm {
    /// The key of what is about to be done.
    pub(super) title: &'static str,
    /// The edition's language, by its name; empty for a story.
    pub(super) name: String,
    /// The story's page.
    pub(super) back: String,
    /// Where the form goes.
    pub(super) action: String,
    /// What it is done to.
    pub(super) headline: Option<Shown>,
    /// The revision that was looked at.
    pub(super) revision: Option<u32>,
    /// What will happen, in sentences.
    pub(super) happens: Vec<String>,
    /// Where readers will find it.
    pub(super) address: Option<String>,
    /// What the copy desk says.
    pub(super) findings: Option<Findings>,
    /// Whether the warnings have to be seen first.
    pub(super) asks: bool,
    /// Why it can't be done now.
    pub(super) refused: Option<String>,
    /// What is wrong with what was sent.
    pub(super) error: Option<String>,
    /// The editions that it can be done to together.
    pub(super) sisters: Vec<Sister>,
    /// What has to be written.
    pub(super) line: Option<Line>,
    /// Where it stands.
    pub(super) units: Vec<Unit>,
    /// The language of the text in which units are.
    pub(super) tongue: String,
    /// The moment at which it is done.
    pub(super) time: Option<Time>,
    /// The word that has to be typed.
    pub(super) word: Option<String>,
    /// What an erasure needs to know beside.
    pub(super) order: Option<Order>,
    /// The key of the button.
    pub(super) button: &'static str,
    /// `primary` or `danger`.
    pub(super) style: &'static str,
}

/// A further edition.
#[derive(Debug, Serialize)]
pub(super) struct Sister {
    pub(super) lang: String,
    pub(super) name: String,
    pub(super) headline: Shown,
    pub(super) chosen: bool,
    /// What the copy desk says of it.
    pub(super) findings: Findings,
}

/// A text to be written.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    /// The field's name.
    pub(super) field: &'static str,
    /// The key of its label.
    pub(super) label: &'static str,
    /// The key of its hint.
    pub(super) hint: &'static str,
    /// What stands in it.
    pub(super) text: String,
    /// The language it is written in; empty for the interface's.
    pub(super) lang: String,
    /// Its direction.
    pub(super) dir: &'static str,
    /// Whether it may be left empty.
    pub(super) optional: bool,
}

/// A moment to be chosen.
#[derive(Debug, Serialize)]
pub(super) struct Time {
    /// What stands in the field.
    pub(super) local: String,
    /// The zone it is in.
    pub(super) zone: String,
}

/// What an erasure is to reach.
#[derive(Debug, Serialize)]
pub(super) struct Order {
    /// What can be erased: a value, and the key of its words.
    pub(super) extents: Vec<Extent>,
    /// What stands in the field of the order's number.
    pub(super) reference: String,
}

/// Something that can be erased.
#[derive(Debug, Serialize)]
pub(super) struct Extent {
    pub(super) value: String,
    pub(super) key: &'static str,
    pub(super) name: String,
    pub(super) chosen: bool,
}

impl View for Confirm {
    const TEMPLATE: &'static str = "stories/confirm.html";
    const PLACE: &'static str = "/desk/stories/";
}

/// An edition that something is about to be done to.
pub(super) struct Subject {
    pub(super) newest: Newest,
    pub(super) findings: Vec<Finding>,
    pub(super) address: Option<String>,
    pub(super) lang: Lang,
}

impl Subject {
    /// Reads it.
    ///
    /// # Errors
    /// There is no such edition.
    pub(super) async fn read(desk: &Desk, story: &StoryId, lang: &Lang) -> Result<Self, DeskError> {
        let mut read = desk.press.store.read().await?;
        let newest = newest(&mut read, story).await?;
        let held = address::of_edition(&mut read, story, lang).await?;
        let subject = Self {
            findings: desk.press.check(story, desk.now()).await?,
            address: address(&held),
            lang: lang.clone(),
            newest,
        };
        let there = subject.newest.editions.iter().any(|(own, _)| own.lang == *lang);
        if there {
            return Ok(subject);
        }
        Err(Refusal::NoSuchEdition {
            story: story.clone(),
            lang: lang.clone(),
        }
        .into())
    }

    /// The edition with its newest revision; it is there, as [`Subject::read`] saw.
    pub(super) fn edition(&self) -> Option<&(Edition, newsroom::edition::Revision)> {
        self.newest.editions.iter().find(|(own, _)| own.lang == self.lang)
    }

    /// The page about it, with nothing to fill in yet.
    pub(super) fn confirm(&self, language: &Language, act: &'static str) -> Confirm {
        let story = &self.newest.story.id;
        let headline = self
            .edition()
            .map(|(edition, head)| Shown::new(head.text.headline.as_str(), &edition.lang));
        Confirm {
            name: name_of(language, &self.lang),
            back: of_story(story),
            action: format!("{}{act}", of_edition(story, &self.lang)),
            headline,
            style: "primary",
            tongue: self.lang.to_string(),
            ..Confirm::default()
        }
    }

    /// Whether a newer text was saved since the page was looked at that sent these fields.
    pub(super) fn is_newer_than(&self, fields: &Fields) -> bool {
        let seen = fields.said("revision").and_then(|number| number.parse().ok());
        let head = self.edition().map(|(edition, _)| edition.head);
        seen.is_some() && seen != head
    }

    /// What the copy desk says of the edition.
    pub(super) fn findings(&self, language: &Language) -> Findings {
        Findings::of(language, &self.findings, &self.lang)
    }

    /// Its sisters that `fits` lets through.
    pub(super) fn sisters(
        &self,
        language: &Language,
        chosen: &[&str],
        fits: impl Fn(&Edition) -> bool,
    ) -> Vec<Sister> {
        let others = self
            .newest
            .editions
            .iter()
            .filter(|(own, _)| own.lang != self.lang);
        others
            .filter(|(own, _)| fits(own))
            .map(|(own, head)| Sister {
                lang: own.lang.to_string(),
                name: name_of(language, &own.lang),
                headline: Shown::new(head.text.headline.as_str(), &own.lang),
                chosen: chosen.contains(&own.lang.as_str()),
                findings: Findings::of(language, &self.findings, &own.lang),
            })
            .collect()
    }
}

/// A sentence of the interface.
pub(super) fn sentence(language: &Language, key: &str, args: &Args<'_>) -> String {
    language.words.text(key, args)
}

/// The page with what is wrong with what was sent.
pub(super) fn again(
    desk: &Desk,
    who: &Who,
    mut confirm: Confirm,
    error: String,
) -> Result<Response, DeskError> {
    confirm.error = Some(error);
    let html = page::render(desk, who, &confirm)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

/// The page with the newsroom's no.
pub(super) fn refused(
    desk: &Desk,
    who: &Who,
    mut confirm: Confirm,
    refusal: &Refusal,
) -> Result<Response, DeskError> {
    confirm.error = Some(refusal::words(desk.interface(&who.lang), refusal));
    let html = page::render(desk, who, &confirm)?;
    Ok((StatusCode::CONFLICT, html).into_response())
}

#[cfg(test)]
mod tests {
    use fixture::ids::lang;

    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_before_an_act_has_its_words_in_every_language() {
        let shown = || Shown::new("قمة في المنامة", &lang("ar"));
        let line = |field, optional| {
            Some(Line {
                field,
                label: "stories-notice",
                hint: "stories-notice-hint",
                text: "سُحب الخبر".to_owned(),
                lang: "ar".to_owned(),
                dir: "rtl",
                optional,
            })
        };
        sample::check(&Confirm {
            title: "stories-publish-title",
            button: "stories-publish-do",
            name: "арабский".to_owned(),
            headline: Some(shown()),
            happens: vec!["يُنشر النص الأحدث.".to_owned()],
            address: Some("/ar/politics/x/".to_owned()),
            findings: Some(Findings::sample()),
            asks: true,
            error: Some("в тексте есть замечания".to_owned()),
            sisters: vec![Sister {
                lang: "ru".to_owned(),
                name: "الروسية".to_owned(),
                headline: Shown::new("Саммит в Манаме", &lang("ru")),
                chosen: true,
                findings: Findings::sample(),
            }],
            units: vec![Unit {
                id: "b1".to_owned(),
                words: "اجتمع الوزراء".to_owned(),
            }],
            line: line("notice", false),
            time: Some(Time {
                local: "2026-11-24T18:00".to_owned(),
                zone: "Europe/Moscow".to_owned(),
            }),
            ..Confirm::default()
        });
        sample::check(&Confirm {
            title: "stories-erase-title",
            button: "stories-erase-do",
            refused: Some("нельзя".to_owned()),
            findings: Some(Findings::default()),
            line: line("notice", true),
            word: Some("محو".to_owned()),
            order: Some(Order {
                extents: vec![Extent {
                    value: "edition:ar".to_owned(),
                    key: "stories-erase-edition",
                    name: "العربية".to_owned(),
                    chosen: true,
                }],
                reference: "№ 7".to_owned(),
            }),
            ..Confirm::default()
        });
    }
}
