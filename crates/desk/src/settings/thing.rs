//! One thing: its names, what becomes of it.

use ::newsroom::{
    names::Names,
    rights::Action,
    thing::{Thing, ThingKind},
};
use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::{Html, Redirect},
};
use press::seen::Seen;
use serde::{Deserialize, Serialize};
use store::thing::{self as kept, desk::uses};

use super::{
    InLanguage, field, in_languages, of_languages,
    things::{change_of, kind_of, path_of},
};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct One {
    kind: &'static str,
    id: String,
    path: String,
    title: String,
    names: Vec<InLanguage>,
    /// How many stories name it.
    uses: u64,
    may_name: bool,
    may_delete: bool,
    may_merge: bool,
}

impl View for One {
    const TEMPLATE: &'static str = "settings/thing.html";
    const PLACE: &'static str = "/desk/settings/";
}

async fn found(desk: &Desk, kind: ThingKind, id: &str) -> Result<Thing, DeskError> {
    let mut read = desk.press.store.read().await?;
    kept::find(&mut read, kind, id).await?.ok_or(DeskError::NotFound)
}

pub(super) async fn show(
    State(desk): State<Desk>,
    who: Who,
    Path((word, id)): Path<(String, String)>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let kind = kind_of(&word)?;
    let thing = found(&desk, kind, &id).await?;
    let uses = uses(&mut *desk.press.store.read().await?, kind, &id).await?;
    page::render(
        &desk,
        &who,
        &One {
            kind: kind.as_str(),
            path: path_of(kind, &id),
            title: thing.names.shown(&who.lang, &id).text().to_owned(),
            names: in_languages(&desk, &thing.names, &Names::default()),
            uses,
            may_name: who.can(change_of(kind), None),
            may_delete: uses == 0 && who.can(Action::DeleteThing, None),
            may_merge: kind != ThingKind::Section && who.can(Action::DeleteThing, None),
            id,
        },
    )
}

/// Makes a thing of the fields of the list's page.
pub(super) async fn make(
    State(desk): State<Desk>,
    who: Who,
    Path(word): Path<String>,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let kind = kind_of(&word)?;
    who.may(change_of(kind), None)?;
    let Form(fields) = sent?;
    let names = of_languages(&desk, &fields, "name", &Names::default());
    if names.is_empty() {
        return Err(DeskError::Bad("name: give it at least one".to_owned()));
    }
    let mut ids = desk.chance;
    let made = desk
        .press
        .make_thing(kind, field(&fields, "id"), names, &mut ids, &who.act(&desk))
        .await?;
    Ok(page::done(&path_of(kind, &made), "said-done"))
}

pub(super) async fn save(
    State(desk): State<Desk>,
    who: Who,
    Path((word, id)): Path<(String, String)>,
    sent: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let kind = kind_of(&word)?;
    who.may(change_of(kind), None)?;
    let Form(fields) = sent?;
    let thing = found(&desk, kind, &id).await?;
    let names = of_languages(&desk, &fields, "name", &thing.names);
    desk.press
        .rename_thing(kind, &id, names, &Seen::Anything, &who.act(&desk))
        .await?;
    Ok(page::done(&path_of(kind, &id), "said-done"))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Into {
    #[serde(default)]
    into: String,
}

/// Merges it into the thing with an id or a name.
pub(super) async fn merge(
    State(desk): State<Desk>,
    who: Who,
    Path((word, id)): Path<(String, String)>,
    sent: Result<Form<Into>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let kind = kind_of(&word)?;
    who.may(Action::DeleteThing, None)?;
    let Form(asked) = sent?;
    let into = named(&desk, kind, asked.into.trim()).await?;
    desk.press.merge_things(kind, &id, &into, &who.act(&desk)).await?;
    Ok(page::done(&path_of(kind, &into), "said-done"))
}

async fn named(desk: &Desk, kind: ThingKind, name: &str) -> Result<String, DeskError> {
    let mut read = desk.press.store.read().await?;
    if kept::find(&mut read, kind, name).await?.is_some() {
        return Ok(name.to_owned());
    }
    let found = kept::find_by_name(&mut read, kind, name).await?;
    match found.as_slice() {
        [one] => Ok(one.id().to_owned()),
        [] => Err(::newsroom::refusal::Refusal::NoSuchThing {
            kind,
            id: name.to_owned(),
        }
        .into()),
        _ => Err(DeskError::Bad(format!(
            "“{name}” is the name of several: give the id"
        ))),
    }
}

pub(super) async fn delete(
    State(desk): State<Desk>,
    who: Who,
    Path((word, id)): Path<(String, String)>,
) -> Result<Redirect, DeskError> {
    let kind = kind_of(&word)?;
    who.may(Action::DeleteThing, None)?;
    desk.press.delete_thing(kind, &id, &who.act(&desk)).await?;
    Ok(page::done(&format!("/desk/settings/{word}/"), "said-done"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn a_thing_has_its_words_in_every_language() {
        for kind in ThingKind::ALL {
            for uses in [0, 2] {
                sample::check(&One {
                    kind: kind.as_str(),
                    id: "politics".to_owned(),
                    path: path_of(kind, "politics"),
                    title: "سياسة".to_owned(),
                    names: crate::settings::sample_fields(),
                    uses,
                    may_name: true,
                    may_delete: uses == 0,
                    may_merge: true,
                });
            }
        }
    }
}
