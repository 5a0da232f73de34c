//! `/desk/stories/new`: a new story with its first edition, or one from a whole page of text.

use axum::{
    extract::State,
    response::{Html, IntoResponse, Response},
};
use http::StatusCode;
use language::Lang;
use newsroom::{id::StoryId, line::Headline, rights::Action, thing::ThingKind};
use press::No;
use serde::Serialize;
use store::thing;

use super::{
    at::of_edition,
    facts,
    story::{Choice, choices, names},
};
use crate::{
    desk::Desk,
    error::DeskError,
    fields::Fields,
    page::{self, View},
    refusal::{self, name_of},
    who::Who,
};

const FIELDS: [&str; 6] = ["lang", "headline", "section", "date", "place", "source_agency"];

/// The page.
#[derive(Debug, Serialize)]
pub(super) struct NewStory {
    pub(super) langs: Vec<Tongue>,
    pub(super) sections: Vec<Choice>,
    pub(super) agencies: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) headline: String,
    pub(super) date: String,
    pub(super) place: String,
    pub(super) agency: String,
    pub(super) text: String,
    pub(super) error: Option<String>,
    pub(super) text_error: Option<String>,
    pub(super) recognised: Vec<String>,
}

/// A language to write in.
#[derive(Debug, Serialize)]
pub(super) struct Tongue {
    pub(super) tag: String,
    pub(super) dir: &'static str,
    pub(super) name: String,
    pub(super) chosen: bool,
}

impl View for NewStory {
    const TEMPLATE: &'static str = "stories/new.html";
    const PLACE: &'static str = "/desk/stories/";
}

/// The page.
pub(super) async fn ask(State(desk): State<Desk>, who: Who) -> Result<Html<String>, DeskError> {
    who.may(Action::StartStory, None)?;
    let view = view(&desk, &who, &Fields::default()).await?;
    page::render(&desk, &who, &view)
}

/// Begins the story, and leads to its first edition.
pub(super) async fn begin(
    State(desk): State<Desk>,
    who: Who,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::StartStory, None)?;
    let fields = fields?.only(&FIELDS)?;
    match begun(&desk, &who, &fields).await {
        Ok((story, lang)) => Ok(page::done(&of_edition(&story, &lang), "said-begun").into_response()),
        Err(DeskError::Bad(error)) => again(&desk, &who, &fields, error).await,
        Err(DeskError::No(No::Refused(why))) => {
            let error = refusal::words(desk.interface(&who.lang), &why);
            again(&desk, &who, &fields, error).await
        }
        Err(error) => Err(error),
    }
}

async fn begun(desk: &Desk, who: &Who, fields: &Fields) -> Result<(StoryId, Lang), DeskError> {
    let word = |key| DeskError::Bad(desk.interface(&who.lang).word(key));
    let lang = Lang::parse(fields.one("lang")).map_err(|_| word("stories-need-language"))?;
    who.may(Action::StartStory, Some(&lang))?;
    let headline = Headline::parse(fields.one("headline")).map_err(|_| word("stories-need-headline"))?;
    let mut ids = desk.chance;
    // The verb gives the story its id; until then it goes by one that nobody sees.
    let id = StoryId::parse("new").map_err(|error| DeskError::Bad(error.to_string()))?;
    let facts = facts::facts(desk, who, &id, &fields.with_source()).await?;
    let begun = desk
        .press
        .begin_story(facts, &lang, headline, &who.act(desk), &mut ids)
        .await;
    Ok((begun?, lang))
}

async fn again(desk: &Desk, who: &Who, fields: &Fields, error: String) -> Result<Response, DeskError> {
    let mut view = view(desk, who, fields).await?;
    view.error = Some(error);
    let html = page::render(desk, who, &view)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

/// The page with what was sent in its fields.
pub(super) async fn view(desk: &Desk, who: &Who, fields: &Fields) -> Result<NewStory, DeskError> {
    let mut read = desk.press.store.read().await?;
    let sections = thing::all(&mut read, ThingKind::Section).await?;
    let agencies = thing::all(&mut read, ThingKind::Agency).await?;
    let places = thing::all(&mut read, ThingKind::Place).await?;
    let settings = desk.press.settings();
    let asked = fields.one("lang");
    let own = settings
        .languages
        .iter()
        .filter(|lang| who.can(Action::StartStory, Some(lang)));
    let langs = own.map(|lang| Tongue {
        tag: lang.to_string(),
        dir: lang.direction().as_str(),
        name: name_of(desk.interface(&who.lang), lang),
        chosen: lang.as_str() == asked || (asked.is_empty() && *lang == who.lang),
    });
    Ok(NewStory {
        langs: langs.collect(),
        sections: choices(&sections, who, |id| id == fields.one("section")),
        agencies: names(&agencies, who),
        places: names(&places, who),
        headline: fields.one("headline").to_owned(),
        date: fields.one("date").to_owned(),
        place: fields.one("place").to_owned(),
        agency: fields.one("source_agency").to_owned(),
        text: fields.one("text").to_owned(),
        error: None,
        text_error: None,
        recognised: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::sample;

    #[test]
    fn the_page_of_a_new_story_has_its_words_in_every_language() {
        let tongue = || Tongue {
            tag: "ar".to_owned(),
            dir: "rtl",
            name: "арабский".to_owned(),
            chosen: true,
        };
        let full = NewStory {
            langs: vec![tongue()],
            sections: Vec::new(),
            agencies: vec!["تاس".to_owned()],
            places: vec!["المنامة".to_owned()],
            headline: "قمة".to_owned(),
            date: "2026-11-24".to_owned(),
            place: "المنامة".to_owned(),
            agency: "تاس".to_owned(),
            text: "قمة في المنامة\n\nاجتمع </textarea> الوزراء".to_owned(),
            error: Some("اكتب عنوانًا".to_owned()),
            text_error: Some("لا نص فيه".to_owned()),
            recognised: vec!["العنوان: قمة".to_owned()],
        };
        sample::check(&full);
        sample::check(&NewStory {
            langs: Vec::new(),
            ..full
        });
    }
}
