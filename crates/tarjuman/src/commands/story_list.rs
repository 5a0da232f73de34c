//! `story list`: all stories, with their editions.

use std::{path::Path, process::ExitCode};

use anyhow::Result;
use serde_json::json;
use store::overview::{self, EditionLine, Line, filter::Filter};

use crate::{
    compose,
    folder::Folder,
    out::{self, Audience},
};

/// How many stories are read at a time.
const PAGE: u32 = 200;

pub(super) async fn run(dir: &Path, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(&Folder::load(dir)?).await?;
    let mut snapshot = press.store.read().await?;
    let mut after = None;
    loop {
        let page = overview::list(&mut snapshot, &Filter::default(), after.as_ref(), PAGE).await?;
        let Some(last) = page.last().map(|line| line.story.clone()) else {
            break;
        };
        for line in &page {
            tell(line, audience)?;
        }
        after = Some(last);
    }
    if after.is_none() && audience == Audience::Person {
        out::line("No stories yet. Take one in with `tarjuman import text FILE`.")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(line: &Line, audience: Audience) -> Result<()> {
    if audience == Audience::Program {
        let editions: serde_json::Map<_, _> = line
            .editions
            .iter()
            .map(|own| (own.lang.to_string(), edition(own)))
            .collect();
        return out::json(&json!({
            "story": line.story,
            "date": line.date,
            "section": line.section,
            "editions": editions,
        }));
    }
    let date = line
        .date
        .map_or_else(|| "          ".to_owned(), |date| date.to_string());
    let section = line.section.as_ref().map_or("—", |section| section.as_str());
    out::line(&format!("{date}  {}  ({section})", line.story))?;
    for own in &line.editions {
        let from = own
            .translated_from
            .as_ref()
            .map(|from| format!(" from {from}"))
            .unwrap_or_default();
        let (lang, working, public) = (&own.lang, own.working.as_str(), &own.public);
        out::line(&format!(
            "    {lang}{from}, {working}, {public}: {}",
            own.headline
        ))?;
    }
    Ok(())
}

fn edition(own: &EditionLine) -> serde_json::Value {
    json!({
        "headline": own.headline,
        "translated_from": own.translated_from,
        "working": own.working.as_str(),
        "public": own.public,
    })
}
