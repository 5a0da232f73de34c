//! A story from a whole page of text, as it is copied from an agency: first what was recognised is shown, then it is
//! taken.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use intake::text::{self, Draft};
use language::Lang;
use newsroom::{id::SectionId, remark::Remark, rights::Action};
use press::{
    Keeping, No,
    page::{Page, PageTerms, Publishing},
    take::{Differing, Outcome},
};

use super::{at::of_story, new};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, refusal, who::Who};

const FIELDS: [&str; 4] = ["lang", "section", "text", "take"];

/// Shows what is recognised in a page; with `take` it becomes a story.
pub(super) async fn take(
    State(desk): State<Desk>,
    who: Who,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::StartStory, None)?;
    let fields = fields?.only(&FIELDS)?;
    let given = fields.said("lang").and_then(|tag| Lang::parse(tag).ok());
    who.may(Action::StartStory, given.as_ref())?;
    let among = desk.press.settings().languages.clone();
    let mut ids = desk.chance;
    let bytes = fields.one("text").as_bytes();
    let read = text::read(bytes, given.as_ref(), &among, "text", &mut ids);
    let (draft, remarks) = match read {
        Ok(read) => read,
        Err(bad) => return refused(&desk, &who, &fields, bad.to_string()).await,
    };
    who.may(Action::StartStory, Some(&draft.lang))?;
    if fields.one("take") != "yes" {
        return recognised(&desk, &who, &fields, &draft, &remarks).await;
    }
    let terms = terms(&desk, &who, &fields)?;
    match desk.press.take_page(page_of(draft), &terms, &mut ids).await {
        Ok(done) if done.outcome == Outcome::Already => {
            let there = desk.interface(&who.lang).word("stories-text-already");
            refused(&desk, &who, &fields, there).await
        }
        Ok(done) => Ok(page::done(&of_story(&done.story), "said-begun").into_response()),
        Err(No::Refused(why)) => {
            let error = refusal::words(desk.interface(&who.lang), &why);
            refused(&desk, &who, &fields, error).await
        }
        Err(error) => Err(error.into()),
    }
}

fn terms(desk: &Desk, who: &Who, fields: &Fields) -> Result<PageTerms, DeskError> {
    let bad = |error: newsroom::id::BadId| DeskError::Bad(error.to_string());
    Ok(PageTerms {
        differing: Differing::LeftOut,
        section: fields
            .said("section")
            .map(SectionId::parse)
            .transpose()
            .map_err(bad)?,
        publishing: Publishing::NotYet,
        translation: None,
        keeping: Keeping::ForGood,
        act: who.act(desk),
    })
}

fn page_of(draft: Draft) -> Page {
    Page {
        lang: draft.lang,
        text: draft.text,
        date: draft.date.and_then(language::date_reading::FoundDate::date),
        photo_credit: draft.photo_credit,
        source: draft.source,
    }
}

async fn refused(desk: &Desk, who: &Who, fields: &Fields, error: String) -> Result<Response, DeskError> {
    let mut view = new::view(desk, who, fields).await?;
    view.text_error = Some(error);
    let html = page::render(desk, who, &view)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

async fn recognised(
    desk: &Desk,
    who: &Who,
    fields: &Fields,
    draft: &Draft,
    remarks: &[Remark],
) -> Result<Response, DeskError> {
    let language = desk.interface(&who.lang);
    let mut view = new::view(desk, who, fields).await?;
    for tongue in &mut view.langs {
        tongue.chosen = tongue.tag == draft.lang.as_str();
    }
    view.recognised = super::recognised::lines(language, draft, remarks);
    Ok(page::render(desk, who, &view)?.into_response())
}
