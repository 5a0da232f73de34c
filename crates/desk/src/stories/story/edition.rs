//! An edition on its story's page: how it stands, and what can be done with it.

use newsroom::{
    copydesk::finding::Finding,
    edition::{Edition as Known, Public, Revision, WorkingState},
    note::Note,
    rights::Action,
    standing::{Tally, standings},
};
use press::check::Newest;
use serde::Serialize;
use site::{languages::Language, route::Route, view::card::When};
use store::address::{Holding, Role};

use super::super::{at::of_edition, findings::Findings, notes::Thread, shown::Shown};
use crate::{desk::Desk, refusal::name_of, translating::Beside, who::Who};

/// What is known of an edition.
pub(super) struct About<'a> {
    pub(super) newest: &'a Newest,
    pub(super) edition: &'a Known,
    pub(super) head: &'a Revision,
    pub(super) held: &'a [Holding],
    pub(super) notes: &'a [Note],
    pub(super) findings: &'a [Finding],
    pub(super) beside: &'a Beside,
}

/// An edition.
#[derive(Debug, Serialize)]
pub(super) struct Edition {
    pub(super) lang: String,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) headline: Shown,
    /// The language it was translated from.
    pub(super) from: Option<String>,
    pub(super) working: &'static str,
    pub(super) by: Option<String>,
    pub(super) at: Option<When>,
    pub(super) note: Option<String>,
    pub(super) public: &'static str,
    pub(super) public_at: Option<When>,
    /// Where readers find it, or will.
    pub(super) address: Option<String>,
    /// Whether the newest text is another than readers have.
    pub(super) ahead: bool,
    pub(super) stale: usize,
    pub(super) missing: usize,
    pub(super) orphan: usize,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    pub(super) corrections: usize,
    pub(super) acts: Vec<Deed>,
    pub(super) threads: Vec<Thread>,
    pub(super) may_note: bool,
    pub(super) beside: Beside,
}

/// Something that can be done with it.
#[derive(Debug, Serialize)]
pub(super) struct Deed {
    /// The act's part of the address.
    pub(super) act: &'static str,
    /// The key of its name.
    pub(super) key: &'static str,
    /// `ask` leads to a page, `do` does it at once.
    pub(super) how: &'static str,
    /// How weighty it is: a style.
    pub(super) style: &'static str,
}

/// The edition as its card shows it.
pub(super) fn of(desk: &Desk, who: &Who, language: &Language, about: &About<'_>) -> Edition {
    let About { edition, head, .. } = about;
    let tally = tally(about);
    let findings = Findings::of(language, about.findings, &edition.lang);
    let ahead = edition
        .public
        .revision()
        .is_some_and(|number| number != edition.head);
    let open = |note: &&Note| note.is_open();
    let _ = desk;
    Edition {
        lang: edition.lang.to_string(),
        name: name_of(language, &edition.lang),
        href: of_edition(&edition.story, &edition.lang),
        headline: Shown::new(head.text.headline.as_str(), &edition.lang),
        from: edition
            .origin
            .translated_from()
            .map(|from| name_of(language, from)),
        working: edition.working.state.as_str(),
        by: edition.working.by.clone(),
        at: edition.working.at.map(|at| language.day_and_hour(at)),
        note: edition.working.note.clone(),
        public: edition.public.as_str(),
        public_at: public_at(&edition.public).map(|at| language.day_and_hour(at)),
        address: address(about.held),
        ahead,
        stale: tally.stale,
        missing: tally.missing,
        orphan: tally.orphan,
        errors: findings.errors,
        warnings: findings.warnings,
        corrections: edition.corrections.len(),
        acts: acts(who, edition, ahead),
        threads: about
            .notes
            .iter()
            .filter(open)
            .map(|note| Thread::of(language, &head.text, note))
            .collect(),
        may_note: who.can(Action::Annotate, Some(&edition.lang)),
        beside: about.beside.clone(),
    }
}

fn public_at(public: &Public) -> Option<language::Moment> {
    match public {
        Public::None => None,
        Public::Scheduled { at, .. } | Public::Withdrawn { at, .. } => Some(*at),
        Public::Published(published) => Some(published.updated.unwrap_or(published.at)),
    }
}

/// The address readers have, else the one that is kept for them.
pub(crate) fn address(held: &[Holding]) -> Option<String> {
    let of_role = |role| held.iter().find(|holding| holding.role == role);
    let holding = of_role(Role::Current).or_else(|| of_role(Role::Reserved))?;
    Some(Route::of_edition(&holding.address).path())
}

fn tally(about: &About<'_>) -> Tally {
    let from = about.edition.origin.translated_from();
    let source = from.and_then(|from| {
        let editions = about.newest.editions.iter();
        editions
            .map(|(own, head)| (&own.lang, head))
            .find(|(lang, _)| *lang == from)
    });
    source.map_or_else(Tally::default, |(_, source)| {
        Tally::of(&standings(&source.text, &about.head.text))
    })
}

const fn deed(act: &'static str, key: &'static str, how: &'static str, style: &'static str) -> Deed {
    Deed { act, key, how, style }
}

/// What whoever asks may do with it as it stands, the likeliest first.
fn acts(who: &Who, edition: &Known, ahead: bool) -> Vec<Deed> {
    let lang = Some(&edition.lang);
    let can = |action| who.can(action, lang);
    let mut acts = Vec::new();
    let mut offer = |may: bool, deed: Deed| {
        if may {
            acts.push(deed);
        }
    };
    let state = edition.working.state;
    let is_out = matches!(edition.public, Public::Published(_));
    let waits = matches!(edition.public, Public::Scheduled { .. });
    let publish = if is_out {
        "stories-act-update"
    } else {
        "stories-act-publish"
    };
    let draft = state == WorkingState::Draft;
    offer(
        draft && can(Action::HandOver),
        deed("hand-over", "stories-act-hand-over", "do", ""),
    );
    offer(
        state == WorkingState::InReview && can(Action::Approve),
        deed("approve", "stories-act-approve", "do", ""),
    );
    offer(
        !draft && can(Action::SendBack),
        deed("send-back", "stories-act-send-back", "ask", ""),
    );
    offer(
        (!is_out || ahead) && can(Action::Publish),
        deed("publish", publish, "ask", "primary"),
    );
    let may_wait = matches!(edition.public, Public::None | Public::Scheduled { .. });
    offer(
        may_wait && can(Action::Schedule),
        deed("schedule", "stories-act-schedule", "ask", ""),
    );
    offer(
        waits && can(Action::Schedule),
        deed("unschedule", "stories-act-unschedule", "do", ""),
    );
    offer(
        is_out && can(Action::Correct),
        deed("correct", "stories-act-correct", "ask", ""),
    );
    offer(
        is_out && can(Action::Withdraw),
        deed("withdraw", "stories-act-withdraw", "ask", "danger"),
    );
    let never = edition.public == Public::None;
    offer(
        never && can(Action::DeleteDraft),
        deed("delete", "stories-act-delete", "ask", "danger"),
    );
    acts
}
