//! The log, newest first, a page at a time.

use axum::{
    extract::{Query, State},
    response::Html,
};
use language::Args;
use newsroom::{
    audit::{Access, Deed, Entry},
    rights::{Action, Role},
};
use serde::Serialize;
use site::{languages::Language, view::card::When};
use store::{audit, user};

use super::filter::Asked;
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

/// How many rows a page has.
const PAGE: u32 = 100;

#[derive(Debug, Serialize)]
struct Log {
    asked: Asked,
    people: Vec<(String, String)>,
    deeds: Vec<(String, String)>,
    rows: Vec<Row>,
    /// The query of the exports.
    query: String,
    /// The query of the next page.
    older: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    when: When,
    /// Who; `None` where no person did it.
    who: Option<String>,
    /// What, in words of the interface.
    deed: String,
    kind: String,
    /// What it was done to: a person by their name, everything else by its id.
    id: String,
    href: Option<String>,
    lang: Option<String>,
    detail: Option<String>,
    /// From where: the key of a message, and the address and token where there are such.
    origin: String,
    address: Option<String>,
    token: Option<String>,
}

impl View for Log {
    const TEMPLATE: &'static str = "audit/list.html";
}

pub(super) async fn page(
    State(desk): State<Desk>,
    who: Who,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadAudit, None)?;
    let language = desk.interface(&who.lang);
    let mut read = desk.press.store.read().await?;
    let entries = audit::newest(&mut read, &asked.filter()?, asked.before, PAGE).await?;
    let is_full = u32::try_from(entries.len()).is_ok_and(|count| count == PAGE);
    let last = entries.last().filter(|_| is_full).map(|entry| entry.seq);
    let people: Vec<(String, String)> = user::all(&mut read)
        .await?
        .into_iter()
        .map(|user| (user.id.to_string(), user.name.to_string()))
        .collect();
    let mut deeds: Vec<(String, String)> = Deed::all()
        .map(|deed| (deed.as_str().to_owned(), word(language, deed)))
        .collect();
    deeds.sort_by_key(|(_, word)| language::fold::sort_key(word, &language.lang));
    let view = Log {
        query: asked.query(None),
        older: last.map(|seq| asked.query(Some(seq))),
        asked,
        rows: entries
            .into_iter()
            .map(|entry| row(language, &people, entry))
            .collect(),
        people,
        deeds,
    };
    page::render(&desk, &who, &view)
}

fn row(language: &Language, people: &[(String, String)], entry: Entry) -> Row {
    let detail = entry
        .note
        .detail
        .map(|detail| detail_words(language, entry.note.deed, detail));
    let subject = entry.note.subject;
    let named = people
        .iter()
        .find(|(id, _)| subject.kind == "user" && *id == subject.id);
    let written =
        |id: &str| percent_encoding::utf8_percent_encode(id, percent_encoding::NON_ALPHANUMERIC).to_string();
    let href = match subject.kind.as_str() {
        "story" | "edition" => Some(format!("/desk/stories/{}/", written(&subject.id))),
        "user" => Some(format!("/desk/people/{}/", written(&subject.id))),
        _ => None,
    };
    Row {
        when: language.day_and_hour(entry.at),
        who: entry.by,
        deed: word(language, entry.note.deed),
        kind: subject.kind,
        id: named.map_or(subject.id, |(_, name)| name.clone()),
        href,
        lang: subject.lang.map(|lang| language.name_of(&lang)),
        detail,
        origin: format!("access-origin-{}", entry.origin.kind()),
        address: entry.origin.address().map(str::to_owned),
        token: entry.origin.token().map(str::to_owned),
    }
}

/// A deed in words of the interface; one that has none there is named by its own word.
fn word(language: &Language, deed: Deed) -> String {
    let key = key(deed);
    if language.words.has(&key) {
        language.words.text(&key, &Args::none())
    } else {
        deed.as_str().to_owned()
    }
}

/// A detail in words of the interface, where it is a word of ours: how somebody came in, which roles they got.
fn detail_words(language: &Language, deed: Deed, detail: String) -> String {
    let said = |key: &str| {
        let known = language.words.has(key);
        known.then(|| language.words.text(key, &Args::none()))
    };
    match deed {
        Deed::Access(Access::SignedIn) => said(&format!("access-proof-{detail}")).unwrap_or(detail),
        Deed::Act(Action::InvitePeople | Action::ChangePeople) => detail
            .split(' ')
            .map(|word| {
                let name = word.trim_end_matches(';');
                let role = Role::parse(name).and_then(|role| said(role.key()));
                role.map_or_else(|| word.to_owned(), |role| word.replace(name, &role))
            })
            .collect::<Vec<_>>()
            .join(" "),
        _ => detail,
    }
}

fn key(deed: Deed) -> String {
    match deed {
        Deed::Change(event) => format!("access-change-{}", event.as_str()),
        Deed::Act(action) => action.key(),
        Deed::Access(access) => format!("access-deed-{}", access.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use fixture::standing;
    use site::languages::Languages;

    use super::*;
    use crate::{desk::interface_tags, page::sample};

    #[test]
    fn every_deed_has_words_in_every_language() {
        let languages = Languages::among(&standing::settings(), interface_tags()).unwrap();
        for language in languages.iter() {
            for deed in Deed::all() {
                let key = key(deed);
                assert!(language.words.has(&key), "{}: {key}", language.lang);
            }
        }
    }

    #[test]
    fn the_page_has_its_words_in_every_language() {
        let row = |who: Option<&str>| Row {
            when: When {
                iso: String::from("2026-11-24T08:00:00+00:00"),
                text: String::from("٢٤ نوفمبر ٢٠٢٦"),
            },
            who: who.map(str::to_owned),
            deed: String::from("نشر"),
            kind: String::from("edition"),
            id: String::from("قمة"),
            href: who.map(|_| String::from("/desk/stories/x/")),
            lang: Some(String::from("العربية")),
            detail: Some(String::from("<b>")),
            origin: String::from("access-origin-desk"),
            address: Some(String::from("192.0.2.7")),
            token: None,
        };
        sample::check(&Log {
            asked: Asked::default(),
            people: vec![("u".to_owned(), "سلمى".to_owned())],
            deeds: vec![("published".to_owned(), "نُشر".to_owned())],
            rows: vec![row(Some("سلمى")), row(None)],
            query: String::new(),
            older: Some(String::from("before=7")),
        });
        sample::check(&Log {
            asked: Asked::default(),
            people: Vec::new(),
            deeds: Vec::new(),
            rows: Vec::new(),
            query: String::new(),
            older: None,
        });
    }
}
