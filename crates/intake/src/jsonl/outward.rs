//! From a record to a line: always the same bytes for the same record.

use newsroom::{
    edition::{Origin, WorkingState},
    record::{EditionRecord, Record, RedirectTarget, Status, StoryRecord, WorkingRecord},
    standing::Translates,
    story::Source,
    text::Text,
};
use serde::Serialize;
use serde_json::Value;

use super::{
    block, desk, memory,
    wire::{
        CorrectionWire, EditionWire, Editions, NewsroomWire, PictureWire, RedirectWire, SourceWire,
        StoryWire, ThingWire, WorkingWire,
    },
};

/// The record's line, without a line end.
#[must_use]
pub fn write(record: &Record) -> String {
    match record {
        Record::Newsroom(newsroom) => json(&NewsroomWire {
            kind: "newsroom".to_owned(),
            names: newsroom.names.clone(),
            about: newsroom.about.clone(),
            house: newsroom.house.clone(),
        }),
        Record::Thing(thing) => json(&ThingWire {
            kind: thing.kind().as_str().to_owned(),
            id: thing.id().to_owned(),
            names: thing.names.clone(),
        }),
        Record::Picture(picture) => json(&PictureWire {
            kind: "picture".to_owned(),
            id: picture.id.to_string(),
            file: picture.file.clone(),
            credit: picture.credit.clone(),
            alt: picture.alt.clone(),
            caption: picture.caption.clone(),
            licence: picture.licence.clone(),
            focal: picture.focal,
        }),
        Record::Story(story) => json(&story_wire(story)),
        Record::Document(document) => json(&desk::document_wire(document)),
        Record::Front(front, arranged) => json(&desk::front_wire(front, arranged)),
        Record::Redirect(redirect) => {
            let (to, story, language) = match &redirect.to {
                RedirectTarget::Path(path) => (Some(path.clone()), None, None),
                RedirectTarget::Edition(story, lang) => (None, Some(story.to_string()), Some(lang.clone())),
            };
            json(&RedirectWire {
                kind: "redirect".to_owned(),
                from: redirect.from.clone(),
                to,
                story,
                language,
            })
        }
    }
}

fn json(wire: &impl Serialize) -> String {
    // These types hold strings, numbers and lists of them; writing them to a string can't fail.
    serde_json::to_string(wire).unwrap_or_else(|error| unreachable!("a record is JSON: {error}"))
}

fn story_wire(record: &StoryRecord) -> StoryWire {
    let story = &record.story;
    let source = |source: &Source| SourceWire {
        agency: source.agency.to_string(),
        url: source.url.clone(),
        terms: source.terms.clone(),
    };
    StoryWire {
        kind: "story".to_owned(),
        id: Some(story.id.to_string()),
        date: story.date,
        section: story.section.as_ref().map(ToString::to_string),
        topics: story.topics.iter().map(ToString::to_string).collect(),
        place: story.place.as_ref().map(ToString::to_string),
        lead_picture: story.lead_picture.as_ref().map(ToString::to_string),
        sources: story.sources.iter().map(source).collect(),
        dossier: story.dossier.as_ref().map(ToString::to_string),
        embargo: story.embargo,
        editions: Editions(
            record
                .editions
                .iter()
                .map(|own| (own.lang.clone(), edition(own)))
                .collect(),
        ),
    }
}

fn edition(record: &EditionRecord) -> EditionWire {
    let text = &record.text;
    let mut wire = EditionWire {
        headline: text.headline.to_string(),
        kicker: text.kicker.as_ref().map(ToString::to_string),
        short_headline: text.short_headline.as_ref().map(ToString::to_string),
        dateline: text.dateline.as_ref().map(ToString::to_string),
        headline_translates: remembered(&record.origin, &text.headline_translates),
        standfirst: text.standfirst.as_ref().map(ToString::to_string),
        standfirst_translates: text
            .standfirst
            .as_ref()
            .and_then(|_| remembered(&record.origin, &text.standfirst_translates)),
        slug: text.slug.as_ref().map(|slug| slug.as_str().to_owned()),
        byline: text.byline.as_ref().map(ToString::to_string),
        translated_from: record.origin.translated_from().cloned(),
        blocks: text.body.blocks().iter().map(block::outward).collect(),
        ..EditionWire::default()
    };
    if let Origin::Translation { translator, .. } = &record.origin {
        wire.translator.clone_from(translator);
    }
    let correction = |own: &newsroom::edition::Correction| CorrectionWire {
        at: own.at,
        text: own.text.to_string(),
    };
    wire.corrections = record.corrections.iter().map(correction).collect();
    status(&mut wire, &record.status);
    wire.working = record
        .working
        .as_ref()
        .map(|working| later(working, text, &record.origin));
    wire
}

/// What a headline or standfirst remembers; of an original, which has no source to read it from, only where it is some.
fn remembered(origin: &Origin, translates: &[Translates]) -> Option<Value> {
    (origin.translated_from().is_some() || !translates.is_empty()).then(|| memory::list(translates))
}

fn status(wire: &mut EditionWire, status: &Status) {
    let word = match status {
        Status::Unpublished(state) => state.as_str(),
        Status::Scheduled { at } => {
            wire.scheduled_at = Some(*at);
            "scheduled"
        }
        Status::Published { at, updated } => {
            (wire.published_at, wire.updated_at) = (*at, *updated);
            "published"
        }
        Status::Withdrawn {
            notice,
            since,
            at,
            updated,
        } => {
            wire.notice = Some(notice.to_string());
            (wire.withdrawn_at, wire.published_at, wire.updated_at) = (*since, *at, *updated);
            "withdrawn"
        }
    };
    wire.status = Some(word.to_owned());
}

/// A later text: only what differs from the public one.
fn later(working: &WorkingRecord, public: &Text, origin: &Origin) -> WorkingWire {
    let mut wire = WorkingWire {
        state: Some(WorkingState::as_str(working.state).to_owned()),
        note: working.note.clone(),
        ..WorkingWire::default()
    };
    let Some(text) = &working.text else { return wire };
    let is_translation = origin.translated_from().is_some();
    wire.headline = (text.headline != public.headline).then(|| text.headline.to_string());
    wire.headline_translates = (text.headline_translates != public.headline_translates)
        .then(|| memory::list(&text.headline_translates));
    let said = |line: Option<&str>| line.unwrap_or_default().to_owned();
    let standfirst = text.standfirst.as_ref().map(newsroom::line::Standfirst::as_str);
    wire.standfirst = (text.standfirst != public.standfirst).then(|| said(standfirst));
    // A new standfirst of a translation says what it translates: left out it would be read from the source.
    let remembers = text.standfirst_translates != public.standfirst_translates
        || (is_translation && wire.standfirst.is_some());
    wire.standfirst_translates =
        (text.standfirst.is_some() && remembers).then(|| memory::list(&text.standfirst_translates));
    wire.kicker = differing(text.kicker.as_ref(), public.kicker.as_ref());
    wire.short_headline = differing(text.short_headline.as_ref(), public.short_headline.as_ref());
    wire.dateline = differing(text.dateline.as_ref(), public.dateline.as_ref());
    wire.byline = differing(text.byline.as_ref(), public.byline.as_ref());
    let slug = text.slug.as_ref().map(language::Slug::as_str);
    wire.slug = slug.filter(|_| text.slug != public.slug).map(str::to_owned);
    wire.blocks = (text.body != public.body).then(|| text.body.blocks().iter().map(block::outward).collect());
    wire
}

/// A line of a later text where it isn't the public one; empty where it is taken away.
fn differing<T: ToString + PartialEq>(later: Option<&T>, public: Option<&T>) -> Option<String> {
    (later != public).then(|| later.map(ToString::to_string).unwrap_or_default())
}
