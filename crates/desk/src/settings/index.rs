//! What can be set.

use ::language::{Lang, own_name};
use ::newsroom::{rights::Action, thing::ThingKind};
use axum::{extract::State, response::Html};
use serde::Serialize;
use store::thing::desk::{Wanted, count};

use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Index {
    languages: Vec<Language>,
    kinds: Vec<Kind>,
    /// Whether they may see what programs are told, and who did what.
    leads: bool,
}

#[derive(Debug, Serialize)]
struct Language {
    lang: String,
    name: String,
}

#[derive(Debug, Serialize)]
struct Kind {
    kind: &'static str,
    count: u64,
    /// How many have no name in some language of the newsroom.
    nameless: u64,
}

impl View for Index {
    const TEMPLATE: &'static str = "settings/index.html";
    const PLACE: &'static str = "/desk/settings/";
}

pub(super) async fn index(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadSettings, None)?;
    let settings = desk.press.settings();
    let mut read = desk.press.store.read().await?;
    let mut kinds = Vec::new();
    for kind in ThingKind::ALL {
        let mut nameless = 0;
        for lang in &settings.languages {
            let wanted = Wanted {
                nameless: Some(lang.clone()),
                ..Wanted::default()
            };
            nameless = nameless.max(count(&mut read, kind, &wanted).await?);
        }
        kinds.push(Kind {
            kind: kind.as_str(),
            count: count(&mut read, kind, &Wanted::default()).await?,
            nameless,
        });
    }
    let language = |lang: &Lang| Language {
        lang: lang.to_string(),
        name: own_name(lang),
    };
    let languages = settings.languages.iter().map(language).collect();
    page::render(
        &desk,
        &who,
        &Index {
            languages,
            kinds,
            leads: who.can(Action::ReadWebhooks, None),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_settings_have_their_words_in_every_language() {
        let kind = |kind: ThingKind| Kind {
            kind: kind.as_str(),
            count: 11,
            nameless: 2,
        };
        sample::check(&Index {
            leads: true,
            languages: vec![Language {
                lang: "ar".to_owned(),
                name: "العربية".to_owned(),
            }],
            kinds: ThingKind::ALL.map(kind).into(),
        });
    }
}
