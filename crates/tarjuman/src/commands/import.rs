//! `import`: takes in stories from files, and ends with one report.

mod jsonl;
mod text;

use std::{path::Path, process::ExitCode};

use anyhow::{Result, anyhow};
use intake::report::{Fate, LeftOut, Report};
use newsroom::id::StoryId;
use press::{
    Keeping, Press,
    take::{Differing, Outcome},
};

use crate::{
    cli::{Format, Import},
    compose,
    folder::Folder,
    out::{self, Audience},
};

pub(super) async fn run(dir: &Path, asked: &Import, audience: Audience) -> Result<ExitCode> {
    if let Some(stray) = stray(asked) {
        return Ok(out::misused(stray));
    }
    let press = compose::press(&Folder::load(dir)?).await?;
    let mut report = Report::default();
    let taken = take(&press, asked, &mut report).await;
    if !asked.dry_run {
        // What was taken before something broke stays taken, and is noted with it.
        let note = noted(asked, &report, taken.as_ref().err());
        press
            .note_import(format_word(asked.format), &note, &compose::act())
            .await?;
    }
    taken?;
    match audience {
        Audience::Program => out::json(&report)?,
        Audience::Person => {
            for line in report.lines() {
                out::line(&line)?;
            }
        }
    }
    Ok(match report.why_nothing() {
        None => ExitCode::SUCCESS,
        Some(why) => out::fail(&anyhow!(why)),
    })
}

async fn take(press: &Press, asked: &Import, report: &mut Report) -> Result<()> {
    for path in &asked.paths {
        match asked.format {
            Format::Text => text::take(press, path, asked, report).await?,
            Format::Jsonl => jsonl::take(press, path, asked, report).await?,
        }
    }
    Ok(())
}

fn format_word(format: Format) -> &'static str {
    match format {
        Format::Text => "text",
        Format::Jsonl => "jsonl",
    }
}

/// What the audit log says of a run: from which files, and what became of how many items.
fn noted(asked: &Import, report: &Report, broken: Option<&anyhow::Error>) -> String {
    let names = asked.paths.iter().map(|path| path.display().to_string());
    let names = names.collect::<Vec<_>>().join(", ");
    let broken = broken.map(|error| format!("; broke off: {error:#}"));
    format!("{names}: {}{}", report.counts(), broken.unwrap_or_default())
}

/// A flag that means nothing for a format is a slip of the pen: better said than ignored.
fn stray(asked: &Import) -> Option<&'static str> {
    match asked.format {
        Format::Jsonl if asked.language.is_some() => {
            Some("--language: JSON Lines name each edition's language")
        }
        Format::Jsonl if asked.publish => {
            Some("--publish: JSON Lines say of each edition whether it is published")
        }
        Format::Jsonl if asked.story.is_some() => Some("--story: JSON Lines name their stories"),
        Format::Text if asked.keep_going => Some("--keep-going: a text is taken whole or not at all"),
        Format::Text | Format::Jsonl => None,
    }
}

fn differing(asked: &Import) -> Differing {
    if asked.update {
        Differing::Taken
    } else {
        Differing::LeftOut
    }
}

fn keeping(asked: &Import) -> Keeping {
    if asked.dry_run {
        Keeping::OnTrial
    } else {
        Keeping::ForGood
    }
}

/// Counts what became of an item, and names its story unless it was left out.
fn count(
    report: &mut Report,
    outcome: Outcome,
    story: Option<StoryId>,
    left_out: impl FnOnce(String) -> LeftOut,
) {
    let fate = match outcome {
        Outcome::Taken => Fate::Taken,
        Outcome::Merged => Fate::Merged,
        Outcome::Already => Fate::Already,
        Outcome::LeftOut(reason) => return report.count(Fate::LeftOut(left_out(reason))),
    };
    report.count(fate);
    if let Some(story) = story {
        report.story(story);
    }
}
