//! A story's documents.

use axum::{
    extract::{Path, State},
    response::Html,
};
use language::own_name;
use newsroom::{attachment::Attachment, rights::Action};
use serde::Serialize;
use store::{attachment, story};

use super::{path_of, story_of};
use crate::{
    desk::Desk,
    error::DeskError,
    page::{self, View},
    who::Who,
};

#[derive(Debug, Serialize)]
struct Documents {
    story: String,
    path: String,
    documents: Vec<Row>,
    /// The fields of a new document.
    blank: Vec<Title>,
    may: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    hash: String,
    url: String,
    kilobytes: u64,
    titles: Vec<Title>,
    /// How readers of the interface's language would read it.
    name: String,
}

#[derive(Debug, Clone, Serialize)]
struct Title {
    lang: String,
    dir: &'static str,
    language: String,
    value: String,
}

impl View for Documents {
    const TEMPLATE: &'static str = "documents/list.html";
    const PLACE: &'static str = "/desk/stories/";
}

pub(super) async fn list(
    State(desk): State<Desk>,
    who: Who,
    Path(story): Path<String>,
) -> Result<Html<String>, DeskError> {
    who.may(Action::ReadStories, None)?;
    let id = story_of(&story)?;
    let mut read = desk.press.store.read().await?;
    story::find(&mut read, &id).await?.ok_or(DeskError::NotFound)?;
    let attached = attachment::of_story(&mut read, &id).await?;
    let row = |one: &Attachment| Row {
        hash: one.file.hash.clone(),
        url: media::document::address(&one.file),
        kilobytes: one.file.size.div_ceil(1_000),
        titles: fields(&desk, Some(one)),
        name: one.titles.shown(&who.lang, "PDF").text().to_owned(),
    };
    page::render(
        &desk,
        &who,
        &Documents {
            path: path_of(&id),
            documents: attached.iter().map(row).collect(),
            blank: fields(&desk, None),
            may: who.can(Action::AttachDocument, None),
            story: id.to_string(),
        },
    )
}

fn fields(desk: &Desk, of: Option<&Attachment>) -> Vec<Title> {
    let settings = desk.press.settings();
    let field = |lang: &language::Lang| Title {
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        language: own_name(lang),
        value: of
            .and_then(|one| one.titles.get(lang))
            .unwrap_or_default()
            .to_owned(),
    };
    settings.languages.iter().map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_documents_have_their_words_in_every_language() {
        let title = Title {
            lang: "ar".to_owned(),
            dir: "rtl",
            language: "العربية".to_owned(),
            value: "البيان الختامي".to_owned(),
        };
        for may in [true, false] {
            sample::check(&Documents {
                story: "قمة".to_owned(),
                path: "/desk/stories/x/documents/".to_owned(),
                documents: if may {
                    vec![Row {
                        hash: "a".repeat(64),
                        url: "/media/a.pdf".to_owned(),
                        kilobytes: 87,
                        titles: vec![title.clone()],
                        name: "البيان الختامي".to_owned(),
                    }]
                } else {
                    Vec::new()
                },
                blank: vec![title.clone()],
                may,
            });
        }
    }
}
