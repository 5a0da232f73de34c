//! Editions: read in the order in which they translate each other, so that a source is there before what remembers it.

use language::{Lang, Slug};
use newsroom::{
    body::Body,
    edition::{Correction, Origin, WorkingState},
    id::Ids,
    line::{Blank, Byline, Dateline, Headline, Kicker, Notice, ShortHeadline, Standfirst},
    record::{EditionRecord, Status, WorkingRecord},
    standing::{Translates, UnitId},
    text::Text,
};
use serde_json::Value;

use super::{
    Bad, block, memory,
    memory::Source,
    wire::{BlockWire, EditionWire, WorkingWire},
};

/// All editions of a story, by tag.
pub(super) fn inward(wire: Vec<(Lang, EditionWire)>, ids: &mut dyn Ids) -> Result<Vec<EditionRecord>, Bad> {
    let mut waiting = wire;
    let mut done: Vec<EditionRecord> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let ready = waiting
            .iter()
            .position(|(_, edition)| match &edition.translated_from {
                None => true,
                Some(from) => done.iter().any(|source| source.lang == *from),
            });
        let Some(at) = ready else {
            return Err(never_ready(&waiting));
        };
        let (lang, edition) = waiting.remove(at);
        let record = one(lang.clone(), edition, &done, ids).map_err(|bad| bad.within(lang.as_str()))?;
        done.push(record);
    }
    done.sort_by(|a, b| a.lang.cmp(&b.lang));
    Ok(done)
}

fn never_ready(waiting: &[(Lang, EditionWire)]) -> Bad {
    let absent = waiting.iter().find_map(|(lang, edition)| {
        let from = edition.translated_from.as_ref()?;
        waiting
            .iter()
            .all(|(other, _)| other != from)
            .then_some((lang, from))
    });
    match absent {
        Some((lang, from)) => Bad::new(
            format!("{lang}.translated_from"),
            format!("there is no {from} edition in this record"),
        ),
        None => {
            let langs: Vec<&str> = waiting.iter().map(|(lang, _)| lang.as_str()).collect();
            Bad::new(
                "",
                format!(
                    "the editions in {} translate each other in a circle",
                    langs.join(", ")
                ),
            )
        }
    }
}

fn one(
    lang: Lang,
    mut wire: EditionWire,
    done: &[EditionRecord],
    ids: &mut dyn Ids,
) -> Result<EditionRecord, Bad> {
    let source = wire
        .translated_from
        .as_ref()
        .and_then(|from| done.iter().find(|source| source.lang == *from));
    let source = source.map(|source| Source::new(&source.lang, newest(source)));
    let status = status(&wire)?;
    if wire.translator.is_some() && wire.translated_from.is_none() {
        return Err(Bad::new(
            "translator",
            "it is given, but the edition has no translated_from",
        ));
    }
    let text = Text {
        headline: headline(&wire.headline, &status)?,
        kicker: said("kicker", wire.kicker.as_deref(), Kicker::parse)?,
        short_headline: said(
            "short_headline",
            wire.short_headline.as_deref(),
            ShortHeadline::parse,
        )?,
        dateline: said("dateline", wire.dateline.as_deref(), Dateline::parse)?,
        headline_translates: line(
            wire.headline_translates.as_ref(),
            UnitId::Headline,
            source.as_ref(),
        )?,
        standfirst_translates: match wire.standfirst {
            Some(_) => line(
                wire.standfirst_translates.as_ref(),
                UnitId::Standfirst,
                source.as_ref(),
            )?,
            None => no_standfirst(wire.standfirst_translates.as_ref())?,
        },
        standfirst: said("standfirst", wire.standfirst.as_deref(), Standfirst::parse)?,
        byline: said("byline", wire.byline.as_deref(), Byline::parse)?,
        slug: slug(wire.slug.as_deref())?,
        body: body(wire.blocks, source.as_ref(), ids)?,
    };
    let working = match wire.working.take() {
        Some(working) => {
            Some(later(working, &text, source.as_ref(), ids).map_err(|bad| bad.within("working"))?)
        }
        None => None,
    };
    let corrections = wire.corrections.into_iter().enumerate().map(|(at, correction)| {
        let text = Notice::parse(&correction.text)
            .map_err(|error| Bad::new(format!("corrections[{at}].text"), error))?;
        Ok(Correction {
            at: correction.at,
            text,
        })
    });
    let corrections = corrections.collect::<Result<_, Bad>>()?;
    let origin = match wire.translated_from {
        None => Origin::Original,
        Some(from) => Origin::Translation {
            from,
            translator: wire.translator,
        },
    };
    Ok(EditionRecord {
        lang,
        origin,
        text,
        status,
        corrections,
        working,
    })
}

/// What editors work on: a source's wording “now”.
fn newest(record: &EditionRecord) -> &Text {
    record
        .working
        .as_ref()
        .and_then(|working| working.text.as_ref())
        .unwrap_or(&record.text)
}

/// What a headline or standfirst translates: said, or else the source's own where that has one.
pub(super) fn line(
    wire: Option<&Value>,
    unit: UnitId,
    source: Option<&Source<'_>>,
) -> Result<Vec<Translates>, Bad> {
    match wire {
        Some(wire) => {
            let field = format!("{}_translates", unit.as_str().trim_start_matches('@'));
            memory::inward(wire, source).map_err(|bad| bad.within(&field))
        }
        None => Ok(source.and_then(|source| source.now(unit)).into_iter().collect()),
    }
}

/// What readers get has a headline; a draft may wait for its own.
fn headline(wire: &str, status: &Status) -> Result<Headline, Bad> {
    match status {
        Status::Unpublished(_) => Ok(Headline::draft(wire)),
        _ => Headline::parse(wire).map_err(|error| Bad::new("headline", error)),
    }
}

/// A line that may be left out, and that says something where it is given.
pub(super) fn said<T>(
    field: &str,
    wire: Option<&str>,
    parse: impl Fn(&str) -> Result<T, Blank>,
) -> Result<Option<T>, Bad> {
    wire.map(parse)
        .transpose()
        .map_err(|error| Bad::new(field, error))
}

/// A line of a later text: as in the public one where it isn't given, none where it is given empty.
fn later_line<T>(
    field: &str,
    wire: Option<&str>,
    line: &mut Option<T>,
    parse: impl Fn(&str) -> Result<T, Blank>,
) -> Result<(), Bad> {
    if let Some(given) = wire {
        *line = said(field, Some(given).filter(|given| !given.is_empty()), parse)?;
    }
    Ok(())
}

/// What a standfirst that isn't there translates: nothing.
fn no_standfirst(wire: Option<&Value>) -> Result<Vec<Translates>, Bad> {
    match wire {
        None => Ok(Vec::new()),
        Some(Value::Array(none)) if none.is_empty() => Ok(Vec::new()),
        Some(_) => Err(Bad::new(
            "standfirst_translates",
            "it is given, but the edition has no standfirst",
        )),
    }
}

fn slug(wire: Option<&str>) -> Result<Option<Slug>, Bad> {
    wire.map(Slug::parse)
        .transpose()
        .map_err(|error| Bad::new("slug", error))
}

pub(super) fn body(
    wire: Vec<BlockWire>,
    source: Option<&Source<'_>>,
    ids: &mut dyn Ids,
) -> Result<Body, Bad> {
    let mut blocks = Vec::with_capacity(wire.len());
    for (at, one) in wire.into_iter().enumerate() {
        blocks.push(block::inward(one, source, ids).map_err(|bad| bad.within(&format!("blocks[{at}]")))?);
    }
    Body::new(blocks).map_err(|error| Bad::new("blocks", error))
}

/// A later text: what it doesn't say reads as in the public one.
fn later(
    wire: WorkingWire,
    public: &Text,
    source: Option<&Source<'_>>,
    ids: &mut dyn Ids,
) -> Result<WorkingRecord, Bad> {
    let state = wire
        .state
        .as_deref()
        .map(working_state)
        .transpose()?
        .unwrap_or_default();
    let note = wire.note;
    let mut text = public.clone();
    if let Some(headline) = &wire.headline {
        text.headline = Headline::draft(headline);
    }
    if let Some(translates) = &wire.headline_translates {
        text.headline_translates = line(Some(translates), UnitId::Headline, source)?;
    }
    match wire.standfirst.as_deref() {
        None => {}
        // An empty one says that the later text has none.
        Some("") => {
            text.standfirst = None;
            text.standfirst_translates.clear();
        }
        Some(given) => {
            text.standfirst = said("standfirst", Some(given), Standfirst::parse)?;
            if public.standfirst.is_none() || wire.standfirst_translates.is_some() {
                text.standfirst_translates =
                    line(wire.standfirst_translates.as_ref(), UnitId::Standfirst, source)?;
            }
        }
    }
    if text.standfirst.is_none() {
        no_standfirst(wire.standfirst_translates.as_ref())?;
    } else if wire.standfirst.is_none()
        && let Some(translates) = &wire.standfirst_translates
    {
        text.standfirst_translates = line(Some(translates), UnitId::Standfirst, source)?;
    }
    later_line("kicker", wire.kicker.as_deref(), &mut text.kicker, Kicker::parse)?;
    later_line(
        "short_headline",
        wire.short_headline.as_deref(),
        &mut text.short_headline,
        ShortHeadline::parse,
    )?;
    later_line(
        "dateline",
        wire.dateline.as_deref(),
        &mut text.dateline,
        Dateline::parse,
    )?;
    later_line("byline", wire.byline.as_deref(), &mut text.byline, Byline::parse)?;
    if let Some(given) = wire.slug.as_deref() {
        text.slug = slug(Some(given))?;
    }
    if let Some(blocks) = wire.blocks {
        text.body = body(blocks, source, ids)?;
    }
    Ok(WorkingRecord {
        state,
        note,
        text: (text != *public).then_some(text),
    })
}

fn working_state(word: &str) -> Result<WorkingState, Bad> {
    WorkingState::parse(word).ok_or_else(|| {
        Bad::new(
            "state",
            format!("“{word}” is no working state: draft, in_review or ready"),
        )
    })
}

fn status(wire: &EditionWire) -> Result<Status, Bad> {
    let word = wire.status.as_deref().unwrap_or("draft");
    let status = match word {
        "scheduled" => {
            let at = wire
                .scheduled_at
                .ok_or_else(|| Bad::new("scheduled_at", "a scheduled edition needs it"))?;
            Status::Scheduled { at }
        }
        "published" => Status::Published {
            at: wire.published_at,
            updated: wire.updated_at,
        },
        "withdrawn" => {
            let notice = wire
                .notice
                .as_deref()
                .ok_or_else(|| Bad::new("notice", "a withdrawn edition needs one"))?;
            let notice = Notice::parse(notice).map_err(|error| Bad::new("notice", error))?;
            Status::Withdrawn {
                notice,
                since: wire.withdrawn_at,
                at: wire.published_at,
                updated: wire.updated_at,
            }
        }
        word => Status::Unpublished(WorkingState::parse(word).ok_or_else(|| {
            let words = "draft, in_review, ready, scheduled, published or withdrawn";
            Bad::new("status", format!("“{word}” is no status: {words}"))
        })?),
    };
    let out_of_place = [
        ("scheduled_at", wire.scheduled_at.is_some(), &["scheduled"][..]),
        (
            "published_at",
            wire.published_at.is_some(),
            &["published", "withdrawn"],
        ),
        (
            "updated_at",
            wire.updated_at.is_some(),
            &["published", "withdrawn"],
        ),
        ("withdrawn_at", wire.withdrawn_at.is_some(), &["withdrawn"]),
        ("notice", wire.notice.is_some(), &["withdrawn"]),
    ];
    match out_of_place
        .into_iter()
        .find(|(_, given, at_home)| *given && !at_home.contains(&word))
    {
        Some((field, ..)) => Err(Bad::new(
            field,
            format!("an edition whose status is {word} has no `{field}`"),
        )),
        None => Ok(status),
    }
}
