//! The standing of a translation is a comparison of content.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

use newsroom::{
    block::{Block, BlockKind},
    body::Body,
    id::BlockId,
    line::{Headline, Standfirst},
    pairing::{Unpaired, pair},
    runs::{Marks, Run, Runs, Strong},
    standing::{Standing, Tally, UnitId, owed, settle, standings},
    text::Text,
};

fn block(id: &str, kind: BlockKind) -> Block {
    Block {
        id: BlockId::parse(id).unwrap(),
        kind,
        translates: Vec::new(),
    }
}

fn paragraph(id: &str, text: &str) -> Block {
    block(id, BlockKind::Paragraph(Runs::plain(text)))
}

fn text(headline: &str, blocks: Vec<Block>) -> Text {
    Text {
        body: Body::new(blocks).unwrap(),
        ..Text::new(Headline::parse(headline).unwrap())
    }
}

fn arabic() -> Text {
    text(
        "قمة في المنامة",
        vec![
            paragraph("a1", "اجتمع الوزراء."),
            paragraph("a2", "وصدر بيان."),
            paragraph("a3", "انتهى."),
        ],
    )
}

fn russian() -> Text {
    let target = text(
        "Саммит в Манаме",
        vec![
            paragraph("r1", "Министры встретились."),
            paragraph("r2", "Вышло заявление."),
            paragraph("r3", "Конец."),
        ],
    );
    let (target, unpaired) = pair(&arabic(), target).unwrap();
    assert!(unpaired.is_empty());
    target
}

fn standing_of(source: &Text, target: &Text, unit: &str) -> Option<Standing> {
    let unit = UnitId::parse(unit).unwrap();
    standings(source, target)
        .into_iter()
        .find(|line| line.unit == unit)
        .map(|line| line.standing)
}

#[test]
fn a_fresh_translation_is_current() {
    assert!(Tally::of(&standings(&arabic(), &russian())).is_current());
}

#[test]
fn a_changed_paragraph_makes_its_translation_stale_and_no_other() {
    let source = text(
        "قمة في المنامة",
        vec![
            paragraph("a1", "اجتمع الوزراء."),
            paragraph("a2", "وصدر بيانان."),
            paragraph("a3", "انتهى."),
        ],
    );
    let tally = Tally::of(&standings(&source, &russian()));
    assert_eq!(
        tally,
        Tally {
            current: 3,
            stale: 1,
            orphan: 0,
            missing: 0
        }
    );
    assert_eq!(standing_of(&source, &russian(), "r2"), Some(Standing::Stale));
}

#[test]
fn a_style_mark_makes_nothing_stale() {
    let strong = Marks {
        strong: Some(Strong),
        ..Marks::default()
    };
    let marked = Runs::new([
        Run {
            text: "وصدر ".to_owned(),
            marks: Marks::default(),
        },
        Run {
            text: "بيان.".to_owned(),
            marks: strong,
        },
    ]);
    let source = text(
        "قمة في المنامة",
        vec![
            paragraph("a1", "اجتمع الوزراء."),
            block("a2", BlockKind::Paragraph(marked)),
            paragraph("a3", "انتهى."),
        ],
    );
    assert!(Tally::of(&standings(&source, &russian())).is_current());
}

#[test]
fn headline_and_standfirst_have_a_standing_too() {
    let mut source = arabic();
    source.headline = Headline::parse("قمة الوزراء في المنامة").unwrap();
    source.standfirst = Some(Standfirst::parse("خلاصة").unwrap());
    assert_eq!(
        standing_of(&source, &russian(), "@headline"),
        Some(Standing::Stale)
    );
    assert_eq!(
        standing_of(&source, &russian(), "@standfirst"),
        Some(Standing::Missing)
    );
}

#[test]
fn what_is_gone_leaves_an_orphan_and_what_is_new_is_missing() {
    let source = text(
        "قمة في المنامة",
        vec![
            paragraph("a1", "اجتمع الوزراء."),
            paragraph("a3", "انتهى."),
            paragraph("a4", "جديد."),
        ],
    );
    assert_eq!(standing_of(&source, &russian(), "r2"), Some(Standing::Orphan));
    assert_eq!(standing_of(&source, &russian(), "a4"), Some(Standing::Missing));
}

#[test]
fn two_paragraphs_joined_into_one_remember_both() {
    let mut target = text(
        "Саммит в Манаме",
        vec![paragraph("r1", "Министры встретились. Вышло заявление.")],
    );
    let units: Vec<_> = russian().body.blocks()[..2]
        .iter()
        .flat_map(|block| block.translates.clone())
        .collect();
    let mut blocks = target.body.into_blocks();
    blocks[0].translates = units;
    target.body = Body::new(blocks).unwrap();
    assert_eq!(standing_of(&arabic(), &target, "r1"), Some(Standing::Current));
    let shorter = text("قمة في المنامة", vec![paragraph("a1", "اجتمع الوزراء.")]);
    assert_eq!(standing_of(&shorter, &target, "r1"), Some(Standing::Stale));
}

#[test]
fn settling_alters_what_is_remembered_and_not_the_text() {
    let source = text(
        "قمة في المنامة",
        vec![
            paragraph("a1", "اجتمع الوزراء."),
            paragraph("a2", "وصدر بيانان."),
            paragraph("a3", "انتهى."),
        ],
    );
    let mut target = russian();
    settle(&mut target, &UnitId::parse("r2").unwrap(), &source).unwrap();
    assert!(Tally::of(&standings(&source, &target)).is_current());
    assert_eq!(target.body.blocks()[1].kind, russian().body.blocks()[1].kind);
    assert!(settle(&mut target, &UnitId::parse("r9").unwrap(), &source).is_err());
}

#[test]
fn blocks_pair_in_order_and_what_does_not_pair_is_named() {
    let source = text(
        "ع",
        vec![
            paragraph("a1", "فقرة أولى طويلة بما يكفي لتكون فقرة."),
            block("a2", BlockKind::Crosshead(Runs::plain("عنوان فرعي"))),
            paragraph("a3", "فقرة ثانية قصيرة."),
        ],
    );
    let target = text(
        "Р",
        vec![
            paragraph("r1", "Первый абзац, достаточно длинный для абзаца."),
            block("r2", BlockKind::Crosshead(Runs::plain("Подзаголовок"))),
            paragraph("r3", "Второй абзац."),
            paragraph("r4", "Абзац переводчика, которого в источнике нет вовсе."),
        ],
    );
    let (target, unpaired) = pair(&source, target).unwrap();
    assert!(matches!(&unpaired[..], [Unpaired::Target(excerpt)] if excerpt.number == 4));
    assert_eq!(target.body.blocks()[1].translates[0].unit.as_str(), "a2");
}

#[test]
fn the_content_hash_is_version_1_for_ever() {
    assert_eq!(newsroom::content::of_headline("قمة").to_string(), HASH);
}

/// Computed by an independent implementation of the documented fields.
const HASH: &str = "1:c3fda2dee1ef35b0040550bbfdb48970";

#[test]
fn a_begun_translation_owes_every_word_and_is_current_once_they_are_written() {
    struct Counted(u32);
    impl newsroom::id::Ids for Counted {
        fn next(&mut self) -> String {
            self.0 += 1;
            format!("n{}", self.0)
        }
    }
    let source = arabic();
    let mut begun = newsroom::translation::begin(&source, &mut Counted(0)).unwrap();
    let lines = standings(&source, &begun);
    assert!(lines.iter().all(|line| line.standing == Standing::Missing));
    assert_eq!((lines.len(), owed(&source, &begun).len()), (4, 4));
    assert_eq!(
        newsroom::offers::offers(&source, &begun),
        [],
        "what is begun isn't offered"
    );
    begun.headline = Headline::parse("Саммит в Манаме").unwrap();
    let blocks = begun.body.blocks().iter().map(|block| Block {
        kind: BlockKind::Paragraph(Runs::plain("Текст.")),
        ..block.clone()
    });
    begun.body = Body::new(blocks.collect()).unwrap();
    assert!(Tally::of(&standings(&source, &begun)).is_current());
}

#[test]
fn a_source_offers_what_it_added_moved_and_took_out() {
    use newsroom::offers::{OfferKind, offers};
    let source = arabic();
    let target = pair(
        &source,
        text(
            "Саммит",
            vec![
                paragraph("r1", "Один."),
                paragraph("r2", "Два."),
                paragraph("r3", "Три."),
            ],
        ),
    )
    .unwrap()
    .0;
    assert_eq!(offers(&source, &target), []);
    let changed = text(
        "قمة في المنامة",
        vec![
            paragraph("a3", "انتهى."),
            paragraph("a1", "اجتمع الوزراء."),
            paragraph("a9", "جديد."),
        ],
    );
    let shown: Vec<(OfferKind, String, Option<String>)> = offers(&changed, &target)
        .into_iter()
        .map(|offer| {
            (
                offer.kind,
                offer.unit.to_string(),
                offer.after.map(|unit| unit.to_string()),
            )
        })
        .collect();
    let own = str::to_owned;
    assert_eq!(
        shown,
        [
            (OfferKind::Added, own("a9"), Some(own("a1"))),
            (OfferKind::Removed, own("r2"), None),
            (OfferKind::Moved, own("r1"), Some(own("r3"))),
        ]
    );
    let mut settled = target.clone();
    newsroom::standing::settle_missing(&mut settled, &UnitId::parse("a9").unwrap(), &changed).unwrap();
    assert!(
        offers(&changed, &settled)
            .iter()
            .all(|offer| offer.kind != OfferKind::Added)
    );
}
