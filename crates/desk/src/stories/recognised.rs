//! What was recognised in a page of text, in sentences.

use intake::text::Draft;
use language::{Args, date_reading::FoundDate};
use newsroom::{block::BlockKind, remark::Remark};
use site::languages::Language;

use crate::refusal::name_of;

/// A sentence for each thing that was recognised, then the remarks as they stand.
pub(super) fn lines(language: &Language, draft: &Draft, remarks: &[Remark]) -> Vec<String> {
    let said = |key: &str, args: &Args<'_>| language.words.text(key, args);
    let text = |value: &str| Args::none().with("text", value.to_owned());
    let blocks = draft.text.body.blocks();
    let crossheads = blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Crosshead(_)));
    let crossheads = crossheads.count();
    let mut lines = vec![
        said("stories-text-language", &text(&name_of(language, &draft.lang))),
        said("stories-text-headline", &text(draft.text.headline.as_str())),
        said(
            "stories-text-blocks",
            &Args::none().with("count", blocks.len() - crossheads),
        ),
    ];
    if crossheads != 0 {
        lines.push(said(
            "stories-text-crossheads",
            &Args::none().with("count", crossheads),
        ));
    }
    if let Some(date) = draft.date.and_then(FoundDate::date) {
        lines.push(said("stories-text-date", &text(&date.to_string())));
    }
    for (key, found) in [
        (
            "stories-text-byline",
            draft.text.byline.as_ref().map(newsroom::line::Byline::as_str),
        ),
        ("stories-text-source", draft.source.as_deref()),
        ("stories-text-photo", draft.photo_credit.as_deref()),
    ] {
        lines.extend(found.map(|found| said(key, &text(found))));
    }
    let dropped = remarks.iter().filter(|remark| remark.rule == "dropped").count();
    if dropped != 0 {
        lines.push(said("stories-text-dropped", &Args::none().with("count", dropped)));
    }
    lines
}
