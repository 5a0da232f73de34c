//! The page of an edition: its text in the editor, its state, and what can be done with it.

use std::collections::BTreeMap;

use axum::{extract::State, response::Html};
use language::{Catalogue, Locale, Numbering, typing::Typing};
use newsroom::{
    edition::{Edition, Public, WorkingState},
    rights::Action,
};
use serde::Serialize;
use serde_json::{Value, json};

use super::at::{At, of_story};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    stories::notes::Thread,
    translating::Beside,
    who::Who,
};

/// The page's context.
#[derive(Debug, Serialize)]
struct Page {
    /// The headline, or nothing while it is awaited.
    headline: String,
    lang: String,
    dir: &'static str,
    /// The language's name in itself.
    language: String,
    /// The addresses of the story's page and of this one.
    story: String,
    here: String,
    /// How far the work is, and what readers get, by their words.
    working: &'static str,
    public: &'static str,
    /// Why it was sent back.
    note: Option<String>,
    /// Until when nothing of the story may be published.
    embargo: Option<String>,
    /// The open notes of a review.
    threads: Vec<Thread>,
    /// Whether whoever looks may write notes.
    may_note: bool,
    /// Whose work it is, and corrections of its sisters.
    beside: Beside,
    /// What can be done now by whoever looks.
    actions: Vec<Act>,
    /// Whether the program holds the editor.
    is_built: bool,
    /// What the editor's script is handed, as JSON.
    boot: Value,
}

/// Something that can be done, as a form that is posted.
#[derive(Debug, Serialize)]
struct Act {
    /// The address.
    href: String,
    /// The key of what the button says.
    key: &'static str,
    /// `post`, or `get` where it is asked before.
    method: &'static str,
    /// Whether it is what is done next as a rule.
    is_next: bool,
}

impl View for Page {
    const TEMPLATE: &'static str = "editor/page.html";
    const PLACE: &'static str = "/desk/stories/";
}

pub(super) async fn show(State(desk): State<Desk>, who: Who, at: At) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let opened = desk.press.open(&at.story, &at.lang, desk.now()).await?;
    let edition = &opened.edition;
    let language = desk.interface(&who.lang);
    let mut read = desk.press.store.read().await?;
    let story = store::story::find(&mut read, &at.story).await?;
    let embargo = story
        .and_then(|story| story.value.embargo)
        .filter(|until| desk.now() < *until);
    let notes = store::note::of_edition(&mut read, &at.story, &at.lang).await?;
    let open = notes.iter().filter(|note| note.is_open());
    let page = Page {
        embargo: embargo.map(|until| language.day_and_hour(until).text),
        threads: open
            .map(|note| Thread::of(language, &opened.head.text, note))
            .collect(),
        may_note: who.can(Action::Annotate, Some(&at.lang)),
        headline: opened.head.text.headline.to_string(),
        lang: at.lang.to_string(),
        dir: at.lang.direction().as_str(),
        language: language::own_name(&at.lang),
        story: of_story(&at.story),
        here: at.address(),
        working: edition.working.state.as_str(),
        public: edition.public.as_str(),
        note: edition.working.note.clone(),
        beside: Beside::read(&desk, &who, &at.story, &at.lang).await?,
        actions: actions(&who, &at, edition),
        is_built: crate::assets::has_editor(),
        boot: boot(&desk, &who, &at, edition),
    };
    page::render(&desk, &who, &page)
}

/// What the state allows and the person may.
fn actions(who: &Who, at: &At, edition: &Edition) -> Vec<Act> {
    let state = edition.working.state;
    let is_reviewed = state == WorkingState::InReview;
    let is_published = matches!(edition.public, Public::Published(_));
    let all = [
        (
            Action::HandOver,
            "hand-over",
            state == WorkingState::Draft,
            "post",
        ),
        (Action::Approve, "approve", is_reviewed, "post"),
        (Action::SendBack, "send-back", state != WorkingState::Draft, "get"),
        (Action::Publish, "publish", true, "get"),
        (Action::Schedule, "schedule", !is_published, "get"),
        (Action::Correct, "correct", is_published, "get"),
        (Action::Withdraw, "withdraw", is_published, "get"),
    ];
    let allowed = all
        .into_iter()
        .filter(|(action, _, fits, _)| *fits && who.can(*action, Some(&at.lang)));
    let mut acts: Vec<Act> = allowed
        .map(|(_, word, _, method)| Act {
            href: format!("{}{word}", at.address()),
            key: key(word),
            method,
            is_next: false,
        })
        .collect();
    let next = next(edition)
        .iter()
        .find_map(|word| acts.iter().position(|act| act.key == key(word)));
    if let Some(next) = next {
        acts[next].is_next = true;
    }
    acts
}

/// What an edition's state asks for next, the likeliest first; nothing where readers have the newest text or will get it.
fn next(edition: &Edition) -> &'static [&'static str] {
    let given = match &edition.public {
        Public::Published(published) => Some(published.revision),
        Public::Scheduled { revision, .. } => Some(*revision),
        Public::None | Public::Withdrawn { .. } => None,
    };
    let has_newest = given == Some(edition.head);
    match edition.working.state {
        WorkingState::Draft => &["hand-over", "publish"],
        WorkingState::InReview => &["approve", "publish"],
        WorkingState::Ready if has_newest => &[],
        WorkingState::Ready => &["publish", "schedule"],
    }
}

fn key(word: &str) -> &'static str {
    match word {
        "hand-over" => "edition-hand-over",
        "approve" => "edition-approve",
        "send-back" => "edition-send-back",
        "publish" => "edition-publish",
        "schedule" => "edition-schedule",
        "correct" => "edition-correct",
        _ => "edition-withdraw",
    }
}

/// What the script is handed: web/README.md has the fields.
fn boot(desk: &Desk, who: &Who, at: &At, edition: &Edition) -> Value {
    let settings = desk.press.settings();
    let interface = desk.interface(&who.lang);
    let lang = &interface.lang;
    let typing = Typing::of(&at.lang);
    let languages = settings
        .languages
        .iter()
        .map(|lang| json!({"lang": lang, "name": language::own_name(lang)}));
    let mode = if edition.origin.translated_from().is_some() {
        "translate"
    } else {
        "edit"
    };
    json!({
        "story": at.story.as_str(),
        "lang": at.lang,
        "dir": at.lang.direction().as_str(),
        "text_url": format!("{}text", at.address()),
        "ui": {
            "lang": lang,
            "dir": lang.direction().as_str(),
            "digits": digits(&settings.locale(lang)).unwrap_or("latn"),
            "words": words(&interface.words),
        },
        "language": {
            "quotes": typing.quotes,
            "nbsp_rules": typing.nbsp_rules,
            "digits": digits(&settings.locale(&at.lang)),
        },
        "languages": languages.collect::<Vec<_>>(),
        "rights": {
            "save": who.can(Action::Write, Some(&at.lang)),
            "publish": who.can(Action::Publish, Some(&at.lang)),
            "confirm": who.can(Action::Settle, Some(&at.lang)),
        },
        "mode": mode,
        "user": who.user.id.as_str(),
    })
}

/// What the script says, and what the copy desk's rules are called.
fn words(catalogue: &Catalogue) -> BTreeMap<String, String> {
    let mut words = catalogue.patterns("editor-");
    words.extend(catalogue.patterns("rule-"));
    words
}

/// `arab` where a language is written with Arabic digits.
fn digits(locale: &Locale) -> Option<&'static str> {
    (locale.digits == Numbering::Arab).then_some("arab")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    fn act(key: &'static str, method: &'static str, is_next: bool) -> Act {
        Act {
            href: String::from("/desk/stories/s/ar/publish"),
            key,
            method,
            is_next,
        }
    }

    fn page(is_built: bool) -> Page {
        Page {
            headline: String::from("عادت العبّارة <b>"),
            lang: String::from("ar"),
            dir: "rtl",
            language: String::from("العربية"),
            story: String::from("/desk/stories/s/"),
            here: String::from("/desk/stories/s/ar/"),
            working: "in_review",
            public: "published",
            note: Some(String::from("الفقرة الثالثة")),
            embargo: Some(String::from("24 ноября 2026 г.")),
            threads: vec![Thread::sample()],
            may_note: true,
            actions: vec![
                act("edition-approve", "post", true),
                act("edition-send-back", "get", false),
            ],
            beside: Beside::sample(),
            is_built,
            boot: json!({"story": "</script><script>alert(1)</script>"}),
        }
    }

    #[test]
    fn the_page_has_its_words_in_every_language_and_runs_no_script_of_a_text() {
        for html in sample::check(&page(false)) {
            assert!(!html.contains("<script>alert"), "{html}");
            assert!(
                html.contains("\\u003c/script\\u003e"),
                "boot data can't end its element"
            );
        }
    }
}
