//! `check`: the copy desk over stories, drafts too; exit status 1 where an error stands.

use std::{collections::BTreeMap, path::Path, process::ExitCode};

use anyhow::{Result, anyhow};
use newsroom::{
    copydesk::finding::{Finding, Place, Severity},
    id::StoryId,
};
use press::Press;
use serde::Serialize;

use crate::{
    compose,
    folder::Folder,
    out::{self, Audience},
};

/// How many stories are named at a time.
const PAGE: u32 = 200;

/// A finding as `--json` prints it (DESIGN §5).
#[derive(Debug, Serialize)]
struct Line<'a> {
    story: &'a StoryId,
    language: &'a str,
    rule: &'a str,
    severity: Severity,
    block: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    start: usize,
    end: usize,
    text: &'a str,
    mend: Option<&'a str>,
}

pub(super) async fn run(dir: &Path, stories: &[StoryId], audience: Audience) -> Result<ExitCode> {
    let press = compose::press(&Folder::load(dir)?).await?;
    let mut counts: BTreeMap<Severity, u64> = BTreeMap::new();
    let mut checked = 0_u64;
    if stories.is_empty() {
        let mut after = None;
        loop {
            let page = store::story::ids(&mut *press.store.read().await?, after.as_ref(), PAGE).await?;
            let Some(last) = page.last().cloned() else { break };
            for story in &page {
                tell(&press, story, audience, &mut counts).await?;
                checked += 1;
            }
            after = Some(last);
        }
    }
    for story in stories {
        tell(&press, story, audience, &mut counts).await?;
        checked += 1;
    }
    if audience == Audience::Person {
        let of = |severity| counts.get(&severity).copied().unwrap_or(0);
        out::line(&format!(
            "{}: {}, {}, {}.",
            out::counted(checked, "story", "stories"),
            out::counted(of(Severity::Error), "error", "errors"),
            out::counted(of(Severity::Warning), "warning", "warnings"),
            out::counted(of(Severity::Hint), "hint", "hints"),
        ))?;
    }
    Ok(match counts.get(&Severity::Error) {
        None => ExitCode::SUCCESS,
        Some(errors) => out::fail(&anyhow!(
            "errors stand in the stories ({errors}): mend them, or give their rules another severity in newsroom.toml"
        )),
    })
}

async fn tell(
    press: &Press,
    story: &StoryId,
    audience: Audience,
    counts: &mut BTreeMap<Severity, u64>,
) -> Result<()> {
    for finding in press.check(story, crate::ambient::now()).await? {
        *counts.entry(finding.severity).or_default() += 1;
        match audience {
            Audience::Program => out::json(&line(story, &finding))?,
            Audience::Person => out::line(&for_people(story, &finding))?,
        }
    }
    Ok(())
}

fn line<'a>(story: &'a StoryId, finding: &'a Finding) -> Line<'a> {
    let (block, field, start, end) = match &finding.place {
        Place::Field(field) => (None, Some(*field), 0, 0),
        Place::Range { block, start, end } => (Some(block.as_str()), None, *start, *end),
    };
    Line {
        story,
        language: finding.lang.as_str(),
        rule: finding.rule,
        severity: finding.severity,
        block,
        field,
        start,
        end,
        text: &finding.text,
        mend: finding.mend.as_ref().map(|mend| mend.replacement.as_str()),
    }
}

fn for_people(story: &StoryId, finding: &Finding) -> String {
    let place = match &finding.place {
        Place::Field(field) => (*field).to_owned(),
        Place::Range { block, start, end } => format!("{block}, {start}–{end}"),
    };
    format!(
        "{} {story} [{}] {place}: {} ({})",
        finding.severity, finding.lang, finding.text, finding.rule
    )
}
