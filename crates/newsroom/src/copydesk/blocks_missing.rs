//! `blocks-missing`: units of the source that a translation lacks.

use std::collections::HashSet;

use super::{
    StoryOnDesk,
    finding::{Place, Severity},
    notes::Notes,
    proof::{Kind, Passage, Proof},
    rules::{Check, Example, Rule},
    saying::Saying,
};
use crate::{
    block::BlockKind,
    standing::{Standing, UnitId, owed, standings},
};

pub(super) const RULE: Rule = Rule {
    id: "blocks-missing",
    severity: Severity::Warning,
    looks_for: "Units of the source (headline, standfirst, blocks, items, cells) that the translation has nothing for.",
    limits: "Said once an edition. Dividers don't count; of a list or table that is missing as a whole, its items or cells \
             aren't counted too. What is begun and blank is named by `translation-blank`.",
    mends: None,
    examples: [
        Example::new(
            "ar",
            "خمس فقرات في المصدر وأربع هنا",
            "لكل فقرة في المصدر ترجمتها",
        ),
        Example::new(
            "ru",
            "В источнике пять абзацев, здесь четыре",
            "Каждый абзац источника переведён",
        ),
        Example::new(
            "en",
            "Five paragraphs in the source, four here",
            "Every paragraph of the source is translated",
        ),
    ],
    check: Check::Story(check),
};

/// How many of them a finding shows by their first words.
const SHOWN: usize = 3;

fn check(_: &StoryOnDesk<'_>, proofs: &[Proof<'_>], notes: &mut Notes<'_>) {
    for target in proofs {
        let from = target.edition.origin.translated_from();
        let Some(source) = proofs.iter().find(|proof| Some(proof.lang()) == from) else {
            continue;
        };
        let missing = missing(source, target);
        if missing.is_empty() {
            continue;
        }
        let shown: Vec<String> = missing
            .iter()
            .take(SHOWN)
            .map(|passage| excerpt(passage))
            .collect();
        let more = if SHOWN < missing.len() { " …" } else { "" };
        let text = format!(
            "Of the source (“{}”), this translation has nothing for {} unit(s): {}{more}. Translate them, or pair them with what does.",
            source.lang(),
            missing.len(),
            shown.join("; ")
        );
        let words: Vec<String> = missing
            .iter()
            .take(SHOWN)
            .map(|passage| opening(passage))
            .collect();
        let text = Saying::new(text)
            .with("language", source.lang())
            .with("count", missing.len())
            .with("units", format!("{}{more}", words.join(" · ")));
        notes.say(target.lang(), Place::Field("body"), text);
    }
}

fn missing<'a>(source: &'a Proof<'a>, target: &Proof<'_>) -> Vec<&'a Passage<'a>> {
    let lacking: Vec<UnitId> = standings(source.edition.text, target.edition.text)
        .into_iter()
        .filter(|line| line.standing == Standing::Missing)
        .map(|line| line.unit)
        .collect();
    let begun: HashSet<UnitId> = owed(source.edition.text, target.edition.text)
        .into_iter()
        .collect();
    let mut left_out = left_out_with_frame(source, &lacking);
    let units = target.edition.text.units();
    let begun = units.iter().filter(|unit| begun.contains(&unit.id));
    left_out.extend(begun.flat_map(|unit| unit.translates).map(|one| one.unit.clone()));
    source
        .passages
        .iter()
        .filter(|passage| {
            let unit = passage.unit();
            unit.is_some_and(|unit| lacking.contains(&unit) && !left_out.contains(&unit))
        })
        .collect()
}

/// Units that need no word of their own: dividers, a list's or table's parts where the whole is missing, and the list or
/// table itself where some of its parts are translated.
fn left_out_with_frame(source: &Proof<'_>, lacking: &[UnitId]) -> Vec<UnitId> {
    let mut left_out = Vec::new();
    for block in source.edition.text.body.blocks() {
        let unit = UnitId::Block(block.id.clone());
        if !lacking.contains(&unit) {
            continue;
        }
        let parts: Vec<UnitId> = block.parts().map(|part| UnitId::Block(part.id.clone())).collect();
        if matches!(block.kind, BlockKind::Divider) {
            left_out.push(unit);
        } else if parts.iter().all(|part| lacking.contains(part)) {
            left_out.extend(parts);
        } else {
            left_out.push(unit);
        }
    }
    left_out
}

/// How a unit begins; what says nothing by itself goes by its id.
fn opening(passage: &Passage<'_>) -> String {
    let words: String = passage.chars.iter().take(40).collect();
    if passage.kind == Kind::Frame || words.is_empty() {
        return passage.unit().map(|unit| unit.to_string()).unwrap_or_default();
    }
    let more = if 40 < passage.chars.len() { "…" } else { "" };
    format!("“{words}{more}”")
}

fn excerpt(passage: &Passage<'_>) -> String {
    let unit = passage.unit().map(|unit| unit.to_string()).unwrap_or_default();
    let words: String = passage.chars.iter().take(40).collect();
    if passage.kind == Kind::Frame || words.is_empty() {
        return unit;
    }
    let more = if 40 < passage.chars.len() { "…" } else { "" };
    format!("{unit} “{words}{more}”")
}
