//! Marks that can't be seen. One goes where it carries nothing:
//!
//! - soft hyphens, word joiners, byte order marks and invisible operators, everywhere;
//! - a zero-width space, but not between letters of scripts that part words by it (Thai, Lao, Khmer,
//!   Burmese);
//! - a zero-width non-joiner, but not between two letters that would otherwise join (Persian, Urdu, Indic
//!   scripts);
//! - a zero-width joiner, but not beside a letter that can join («ه‍») nor between emoji;
//! - a direction mark (LRM, RLM, ALM, embeddings, isolates) in a line that has one direction and no digits,
//!   and LRM, RLM and ALM between two letters of their own direction. Elsewhere direction marks stay: they
//!   may hold a line in order.

use icu::properties::{
    CodePointMapData, CodePointSetData,
    props::{BidiClass, ExtendedPictographic, GeneralCategory, JoiningType, Script},
};

use super::{Change, Tally};

/// Drops control characters (but line ends and tabs) and byte order marks.
pub(super) fn controls(text: &str, tally: &mut Tally) -> String {
    without(text, tally, Change::Control, |c| {
        c == '\u{feff}' || c.is_control() && !matches!(c, '\n' | '\t')
    })
}

/// Drops soft hyphens.
pub(super) fn soft_hyphens(line: &str, tally: &mut Tally) -> String {
    without(line, tally, Change::SoftHyphen, |c| c == '\u{ad}')
}

/// Drops the zero-width and direction marks of a line that carry nothing.
pub(super) fn invisible(line: &str, tally: &mut Tally) -> String {
    if !line.chars().any(|c| is_joiner(c) || is_directional(c)) {
        return line.to_owned();
    }
    let chars: Vec<char> = line.chars().collect();
    let one_way = direction_of(&chars);
    let kept: String = (0..chars.len())
        .filter(|at| carries(&chars, *at, one_way))
        .map(|at| chars[at])
        .collect();
    tally.add(Change::InvisibleMark, chars.len() - kept.chars().count());
    kept
}

fn without(text: &str, tally: &mut Tally, change: Change, goes: impl Fn(char) -> bool) -> String {
    let count = text.chars().filter(|c| goes(*c)).count();
    tally.add(change, count);
    if count == 0 {
        text.to_owned()
    } else {
        text.chars().filter(|c| !goes(*c)).collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Left,
    Right,
    Both,
}

fn carries(chars: &[char], at: usize, line: Way) -> bool {
    let c = chars[at];
    let before = chars[..at]
        .iter()
        .rev()
        .copied()
        .find(|c| !is_joiner(*c) && !is_directional(*c));
    let after = chars[at + 1..]
        .iter()
        .copied()
        .find(|c| !is_joiner(*c) && !is_directional(*c));
    match c {
        '\u{200b}' => both(before, after, is_unspaced),
        '\u{200c}' => both(before, after, joins),
        '\u{200d}' => [before, after].into_iter().flatten().any(joins) || both(before, after, is_emoji),
        '\u{2060}'..='\u{2064}' | '\u{180e}' => false,
        '\u{200e}' | '\u{200f}' | '\u{61c}' => line == Way::Both && !is_settled(chars, at),
        _ if is_directional(c) => line == Way::Both,
        _ => true,
    }
}

fn both(before: Option<char>, after: Option<char>, holds: fn(char) -> bool) -> bool {
    before.is_some_and(holds) && after.is_some_and(holds)
}

/// A character that is seen and stands by itself: not a mark of this module, nor one set upon a letter.
fn is_base(c: &char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(*c);
    !is_joiner(*c) && !is_directional(*c) && !matches!(category, GeneralCategory::NonspacingMark)
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{180e}')
}

fn is_directional(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the letters on both sides already run the mark's way; an end of the line counts as running so.
fn is_settled(chars: &[char], at: usize) -> bool {
    let own = if chars[at] == '\u{200e}' {
        Way::Left
    } else {
        Way::Right
    };
    let agrees = |c: &char| way(*c) == Some(own);
    let before = chars[..at].iter().rev().find(|c| is_base(c));
    let after = chars[at + 1..].iter().find(|c| is_base(c));
    let blank = |side: &[char]| side.iter().filter(|c| is_base(c)).all(|c| c.is_whitespace());
    let settled_before = blank(&chars[..at]) || before.is_some_and(agrees);
    settled_before && (blank(&chars[at + 1..]) || after.is_some_and(agrees))
}

/// The one way in which a line runs; digits count as a second one, because marks place them.
fn direction_of(chars: &[char]) -> Way {
    let classes = CodePointMapData::<BidiClass>::new();
    let is_number = |c: &char| {
        matches!(
            classes.get(*c),
            BidiClass::EuropeanNumber | BidiClass::ArabicNumber
        )
    };
    let letters = || {
        chars
            .iter()
            .filter(|c| !is_directional(**c))
            .filter_map(|c| way(*c))
    };
    if chars.iter().any(is_number) {
        return Way::Both;
    }
    match (
        letters().any(|way| way == Way::Left),
        letters().any(|way| way == Way::Right),
    ) {
        (true, true) => Way::Both,
        (false, true) => Way::Right,
        (_, false) => Way::Left,
    }
}

fn way(c: char) -> Option<Way> {
    match CodePointMapData::<BidiClass>::new().get(c) {
        BidiClass::LeftToRight => Some(Way::Left),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Way::Right),
        _ => None,
    }
}

fn is_unspaced(c: char) -> bool {
    let script = CodePointMapData::<Script>::new().get(c);
    matches!(
        script,
        Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar
    )
}

/// A letter of a script whose letters join: Arabic and its kin by joining type, Indic scripts by name.
fn joins(c: char) -> bool {
    let joining = CodePointMapData::<JoiningType>::new().get(c);
    let joined = matches!(
        joining,
        JoiningType::DualJoining | JoiningType::RightJoining | JoiningType::JoinCausing
    );
    let script = CodePointMapData::<Script>::new().get(c);
    let indic = matches!(
        script,
        Script::Devanagari
            | Script::Bengali
            | Script::Gurmukhi
            | Script::Gujarati
            | Script::Oriya
            | Script::Tamil
            | Script::Telugu
            | Script::Kannada
            | Script::Malayalam
            | Script::Sinhala
    );
    joined || indic
}

fn is_emoji(c: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(c)
        || matches!(c, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}')
}
