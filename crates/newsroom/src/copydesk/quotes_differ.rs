//! `quotes-differ`: somebody's words that the source quotes and the translation doesn't, or the reverse.

use super::{
    between::Comparison,
    finding::Severity,
    notes::Notes,
    proof::{Kind, Passage},
    quotations::Quotation,
    rules::{Check, Example, Rule},
    saying::Saying,
};

pub(super) const RULE: Rule = Rule {
    id: "quotes-differ",
    severity: Severity::Warning,
    looks_for: "A quotation in the source without one in the translation, or the reverse; and a quote block of the \
                translation that translates nothing.",
    limits: "A quotation is of five words or more: names of papers and ships stand in quotation marks in one language and \
             without in another. One that the speaker's name interrupts may be one here and two there, so that only \
             quotations on one side and none at all on the other are named, or more than twice as many. A quote block that the \
             translation lacks is named by `blocks-missing`.",
    mends: None,
    examples: [
        Example::new(
            "ar",
            "Он сказал: «Дорога в город снова открыта». → قال إن الطريق إلى المدينة مفتوح اليوم.",
            "Он сказал: «Дорога в город снова открыта». → قال: «الطريق إلى المدينة مفتوح اليوم».",
        ),
        Example::new(
            "ru",
            "قال: «الطريق إلى المدينة مفتوح اليوم». → Он сказал, что дорога в город снова открыта.",
            "قال: «الطريق إلى المدينة مفتوح اليوم». → Он сказал: «Дорога в город снова открыта».",
        ),
        Example::new(
            "en",
            "قال إن الطريق إلى المدينة مفتوح اليوم. → He said: “The road to the city is open.”",
            "قال: «الطريق إلى المدينة مفتوح اليوم». → He said: “The road to the city is open.”",
        ),
    ],
    check: Check::Comparison(check),
};

/// Words that make marked words a quotation rather than a name.
const QUOTATION: usize = 5;

/// The quotations of one side.
#[derive(Debug, Default)]
struct Count {
    /// Of five words or more; a quote block is one.
    certain: usize,
    /// Of any length, and marks left over.
    any: usize,
}

fn check(comparison: &Comparison<'_>, notes: &mut Notes<'_>) {
    let first = comparison.first();
    if comparison.source.is_empty() {
        let text = format!(
            "This quote has no partner in the source (“{}”): pair it, or make sure that it was said.",
            comparison.from
        );
        let text = Saying::new(text)
            .form("unpaired")
            .with("language", comparison.from);
        notes.say_at(first, first.whole(), text);
        return;
    }
    let there = count(&comparison.source);
    let here = count(&comparison.target);
    if lacks(&there, &here) {
        let text = format!(
            "“{}” quotes here ({}), and this doesn't ({}): quote the same words, or make them reported speech in both.",
            comparison.from, there.certain, here.any
        );
        let text = Saying::new(text)
            .form("left-out")
            .with("language", comparison.from)
            .with("there", there.certain)
            .with("here", here.any);
        notes.say_at(first, first.whole(), text);
    } else if lacks(&here, &there) {
        let text = format!(
            "This quotes ({}) what “{}” doesn't ({}): make sure that these are the speaker's own words.",
            here.certain, comparison.from, there.any
        );
        let text = Saying::new(text)
            .form("added")
            .with("language", comparison.from)
            .with("there", there.any)
            .with("here", here.certain);
        notes.say_at(first, first.whole(), text);
    }
}

fn lacks(one: &Count, other: &Count) -> bool {
    0 < one.certain && (other.any == 0 || other.any * 2 < one.certain)
}

fn count(passages: &[&Passage<'_>]) -> Count {
    let mut count = Count::default();
    for passage in passages {
        if passage.kind == Kind::Quote {
            count.certain += 1;
            count.any += 1;
            continue;
        }
        let found = passage.quotations();
        let outer: Vec<&Quotation> = found
            .pairs
            .iter()
            .filter(|pair| !found.pairs.iter().any(|other| pair.within(other)))
            .collect();
        count.any += outer.len() + found.loose.len();
        count.certain += outer
            .iter()
            .filter(|pair| QUOTATION <= words(passage, pair))
            .count();
    }
    count
}

fn words(passage: &Passage<'_>, pair: &Quotation) -> usize {
    let inside: String = passage.chars[pair.open + 1..pair.close].iter().collect();
    inside
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
}
