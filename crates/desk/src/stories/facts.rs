//! Setting a story's facts.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use http::StatusCode;
use language::Date;
use newsroom::{
    id::{AgencyId, DossierId, PictureId, PlaceId, SectionId, StoryId, TopicId},
    rights::Action,
    runs::WebAddress,
    story::{Source, Story},
    thing::ThingKind,
};
use press::No;
use store::version::Version;

use super::{
    at::{AtStory, of_story},
    named,
    story::{self, Draft, Why},
};
use crate::{desk::Desk, error::DeskError, fields::Fields, page, refusal, who::Who};

const FIELDS: [&str; 10] = [
    "version",
    "date",
    "place",
    "section",
    "topic",
    "dossier",
    "lead_picture",
    "source_agency",
    "source_url",
    "source_terms",
];

/// Sets them, or shows what was sent beside what stands in the way.
pub(super) async fn set(
    State(desk): State<Desk>,
    who: Who,
    AtStory(story): AtStory,
    fields: Result<Fields, DeskError>,
) -> Result<Response, DeskError> {
    who.may(Action::ChangeFacts, None)?;
    let fields = fields?.only(&FIELDS)?;
    let version = Version::numbered(fields.one("version").parse().unwrap_or_default());
    let read = facts(&desk, &who, &story, &fields).await;
    let done = match read {
        Ok(facts) => desk.press.set_facts(facts, version, &who.act(&desk)).await,
        Err(DeskError::Bad(error)) => return again(&desk, &who, &story, Draft::wrong(fields, error)).await,
        Err(error) => return Err(error),
    };
    match done {
        Ok(_) => Ok(page::done(&of_story(&story), "said-facts").into_response()),
        Err(No::StoryOvertaken(_)) => again(&desk, &who, &story, Draft::overtaken(fields)).await,
        Err(No::Refused(why)) => {
            let error = refusal::words(desk.interface(&who.lang), &why);
            again(&desk, &who, &story, Draft::wrong(fields, error)).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(desk: &Desk, who: &Who, story: &StoryId, draft: Draft) -> Result<Response, DeskError> {
    let status = match draft.why {
        Why::Overtaken => StatusCode::CONFLICT,
        Why::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let view = story::view(desk, who, story, Some(draft)).await?;
    Ok((status, page::render(desk, who, &view)?).into_response())
}

/// The facts that a form's fields say, of a story or of one that is to be.
pub(super) async fn facts(desk: &Desk, who: &Who, id: &StoryId, fields: &Fields) -> Result<Story, DeskError> {
    let word = |key: &str| desk.interface(&who.lang).word(key);
    let mut facts = Story::new(id.clone());
    if let Some(date) = fields.said("date") {
        facts.date = Some(Date::parse(date).map_err(|_| DeskError::Bad(word("stories-bad-date")))?);
    }
    facts.section = fields
        .said("section")
        .map(SectionId::parse)
        .transpose()
        .map_err(bad)?;
    for topic in fields.chosen("topic") {
        facts.topics.push(TopicId::parse(topic).map_err(bad)?);
    }
    if let Some(place) = fields.said("place") {
        let id = named::id(desk, who, ThingKind::Place, place).await?;
        facts.place = Some(PlaceId::parse(id).map_err(bad)?);
    }
    if let Some(dossier) = fields.said("dossier") {
        let id = named::id(desk, who, ThingKind::Dossier, dossier).await?;
        facts.dossier = Some(DossierId::parse(id).map_err(bad)?);
    }
    facts.lead_picture = fields
        .said("lead_picture")
        .map(PictureId::parse)
        .transpose()
        .map_err(bad)?;
    let (urls, terms) = (fields.all("source_url"), fields.all("source_terms"));
    for ((agency, url), terms) in fields.all("source_agency").zip(urls).zip(terms) {
        if agency.is_empty() {
            if url.is_empty() && terms.is_empty() {
                continue;
            }
            return Err(DeskError::Bad(word("stories-bad-source")));
        }
        let id = named::id(desk, who, ThingKind::Agency, agency).await?;
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        if !url.is_empty() && WebAddress::parse(url).is_err() {
            return Err(DeskError::Bad(word("stories-bad-address")));
        }
        facts.sources.push(Source {
            agency: AgencyId::parse(id).map_err(bad)?,
            url: said(url),
            terms: said(terms),
        });
    }
    Ok(facts)
}

fn bad(error: impl std::fmt::Display) -> DeskError {
    DeskError::Bad(error.to_string())
}
