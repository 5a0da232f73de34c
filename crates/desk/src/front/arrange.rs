//! One act of an editor at a front.

use axum::{
    Form,
    extract::{Path, State, rejection::FormRejection},
    response::Redirect,
};
use language::Moment;
use newsroom::{
    arrangement::{Arranging, FrontId},
    id::StoryId,
    rights::Action,
};
use serde::Deserialize;

use super::{front_of, path_of};
use crate::{desk::Desk, error::DeskError, page, who::Who};

/// What the page's forms send.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    #[serde(default)]
    act: String,
    #[serde(default)]
    story: String,
    /// For how many minutes a story is urgent.
    #[serde(default)]
    minutes: String,
    /// The pinned stories in their new order, one a line.
    #[serde(default)]
    order: String,
}

pub(super) async fn front(
    State(desk): State<Desk>,
    who: Who,
    Path(lang): Path<String>,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let front = front_of(&desk, &lang, None)?;
    arrange(&desk, &who, &front, sent).await
}

pub(super) async fn section(
    State(desk): State<Desk>,
    who: Who,
    Path((lang, section)): Path<(String, String)>,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<Redirect, DeskError> {
    let front = front_of(&desk, &lang, Some(&section))?;
    arrange(&desk, &who, &front, sent).await
}

async fn arrange(
    desk: &Desk,
    who: &Who,
    front: &FrontId,
    sent: Result<Form<Asked>, FormRejection>,
) -> Result<Redirect, DeskError> {
    who.may(Action::ArrangeFront, Some(&front.lang))?;
    let Form(asked) = sent?;
    let act = who.act(desk);
    desk.press
        .arrange(front, &arranging(&asked, act.at)?, &act)
        .await?;
    Ok(page::done(&path_of(front), "said-done"))
}

fn arranging(asked: &Asked, now: Moment) -> Result<Arranging, DeskError> {
    let bad = |what: &str| DeskError::Bad(what.to_owned());
    let story = || StoryId::parse(asked.story.as_str()).map_err(|error| DeskError::Bad(error.to_string()));
    Ok(match asked.act.as_str() {
        "lead" => Arranging::Lead(story()?),
        "no-lead" => Arranging::NoLead,
        "pin" => Arranging::Pin(story()?),
        "unpin" => Arranging::Unpin(story()?),
        "urge" => {
            let minutes: i64 = asked
                .minutes
                .parse()
                .map_err(|_| bad("minutes: a whole number"))?;
            // A week is long for what is urgent.
            if !(1..=10_080).contains(&minutes) {
                return Err(bad("minutes: from 1 to 10080"));
            }
            Arranging::Urge(story()?, now.plus_seconds(60 * minutes))
        }
        "calm" => Arranging::Calm(story()?),
        "up" => Arranging::Up(story()?),
        "down" => Arranging::Down(story()?),
        "order" => {
            let ids = asked.order.lines().map(|line| StoryId::parse(line.trim()));
            let ids = ids.collect::<Result<_, _>>();
            Arranging::Order(ids.map_err(|error| DeskError::Bad(error.to_string()))?)
        }
        other => return Err(bad(&format!("act: “{other}” is none"))),
    })
}
