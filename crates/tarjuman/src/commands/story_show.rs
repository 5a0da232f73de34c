//! `story show`: one story: its facts, editions and how they stand. With `--json`, its record of the interchange.

use std::{path::Path, process::ExitCode};

use anyhow::{Result, bail};
use newsroom::{
    id::StoryId,
    record::{EditionRecord, Record, StoryRecord},
    standing::{Standing, Tally, standings},
    text::Text,
};
use press::record::story_record;

use crate::{
    compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn run(dir: &Path, id: &StoryId, audience: Audience) -> Result<ExitCode> {
    let press = compose::press(&Folder::load(dir)?).await?;
    let Some(record) = story_record(&mut *press.store.read().await?, id).await? else {
        bail!(
            "there is no story “{id}”: see `tarjuman --dir {} story list`",
            dir.display()
        );
    };
    match audience {
        Audience::Program => out::line(&intake::jsonl::write(&Record::Story(Box::new(record))))?,
        Audience::Person => show(&record)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn show(record: &StoryRecord) -> Result<()> {
    let story = &record.story;
    out::line(&format!("story    {}", story.id))?;
    out::line(&format!(
        "date     {}",
        story.date.map_or_else(|| "—".to_owned(), |date| date.to_string())
    ))?;
    out::line(&format!(
        "section  {}",
        story.section.as_ref().map_or("—", |section| section.as_str())
    ))?;
    let sources: Vec<&str> = story
        .sources
        .iter()
        .map(|source| source.agency.as_str())
        .collect();
    out::line(&format!("sources  {}", sources.join(", ")))?;
    for edition in &record.editions {
        show_edition(record, edition)?;
    }
    Ok(())
}

fn show_edition(record: &StoryRecord, edition: &EditionRecord) -> Result<()> {
    let text = newest(edition);
    let blocks = text.body.blocks().len();
    out::line(&format!("\n{}  {}", edition.lang, text.headline))?;
    out::line(&format!(
        "    {blocks} blocks, slug {}",
        text.slug.as_ref().map_or("—", |slug| slug.as_str())
    ))?;
    let Some(from) = edition.origin.translated_from() else {
        return Ok(());
    };
    let Some(source) = record.editions.iter().find(|source| source.lang == *from) else {
        return Ok(());
    };
    let lines = standings(newest(source), text);
    let tally = Tally::of(&lines);
    out::line(&format!(
        "    translated from {from}: {} current, {} stale, {} orphan, {} missing",
        tally.current, tally.stale, tally.orphan, tally.missing
    ))?;
    for line in lines.iter().filter(|line| line.standing != Standing::Current) {
        out::line(&format!("      {} {}", line.standing.as_str(), line.unit))?;
    }
    Ok(())
}

fn newest(edition: &EditionRecord) -> &Text {
    edition
        .working
        .as_ref()
        .and_then(|working| working.text.as_ref())
        .unwrap_or(&edition.text)
}
