//! When two numbers say the same: in digits, in words, on another clock, in another measure.

use language::digits;

use super::{
    amounts::{Amount, Amounts, IN_WORDS},
    measures, number_words,
    proof::Passage,
};

impl Amounts<'_> {
    /// Whether this side says a number of the other side's, in whatever way.
    pub(crate) fn has(&self, asked: &Amount, other: &Amounts<'_>) -> bool {
        self.all.iter().any(|amount| agree(amount, asked))
            || self.has_parts(asked)
            || self.has_longer(asked)
            || self.in_words(asked)
            || ((self.measures() || other.measures()) && self.has_converted(asked))
    }

    /// Whether it measures in units that other languages convert.
    fn measures(&self) -> bool {
        let mentions = |passage: &&Passage<'_>| measures::mentions(passage.lang.primary(), &passage.text);
        self.passages.iter().any(mentions)
    }

    fn has_converted(&self, asked: &Amount) -> bool {
        self.all
            .iter()
            .any(|amount| measures::convert(amount.value, asked.value))
    }

    /// A telephone number is one number here and several there: 116 123 and 116123.
    fn has_longer(&self, asked: &Amount) -> bool {
        let digits_of = |amount: &Amount| -> String {
            let folded = digits::fold(&amount.shown).into_owned();
            folded.chars().filter(char::is_ascii_digit).collect()
        };
        let part = digits_of(asked);
        let in_a_row: String = self.all.iter().map(digits_of).collect();
        if 6 <= part.len() && in_a_row.contains(&part) {
            return true;
        }
        3 <= part.len()
            && self.all.iter().any(|amount| {
                let number = digits_of(amount);
                6 <= number.len() && number.contains(&part)
            })
    }

    /// 10.30 here is 10:30 there, 18:15 here is 18-15 there.
    fn has_parts(&self, asked: &Amount) -> bool {
        let has = |part: &f64| *part <= IN_WORDS || self.all.iter().any(|amount| same(amount.value, *part));
        let parts = parts(asked);
        let is_part = |amount: &Amount| {
            amount.value.fract() != 0.0 && self::parts(amount).iter().any(|part| same(*part, asked.value))
        };
        (1 < parts.len() && parts.iter().all(has)) || self.all.iter().any(is_part)
    }

    fn in_words(&self, asked: &Amount) -> bool {
        // “Thousand” behind another number says nothing of this one; years aren't written so.
        let is_scaled = self.all.iter().any(|amount| !same(amount.value, amount.scaled));
        let may_be = asked.value < 2100.0 || !is_scaled;
        let says =
            |passage: &&Passage<'_>| number_words::says(passage.lang.primary(), passage.key(), asked.value);
        may_be && self.passages.iter().any(says)
    }
}

/// The runs of digits in a number, each by itself.
fn parts(amount: &Amount) -> Vec<f64> {
    let folded = digits::fold(&amount.shown);
    let runs = folded.split(|c: char| !c.is_ascii_digit());
    runs.filter_map(|part| part.parse().ok()).collect()
}

fn agree(a: &Amount, b: &Amount) -> bool {
    let pairs = [
        (a.value, b.value),
        (a.scaled, b.scaled),
        (a.value, b.scaled),
        (a.scaled, b.value),
    ];
    pairs.iter().any(|(a, b)| same(*a, *b))
        || clock(a.value, b.value)
        || clock(b.value, a.value)
        || tail(a.value, b.value)
        || tail(b.value, a.value)
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * 1e-9
}

/// 15 and 3 are one hour.
fn clock(late: f64, early: f64) -> bool {
    (13.0..=24.0).contains(&late) && same(late - 12.0, early)
}

/// 1990 and 90, 2020 and 20: a decade or a season.
fn tail(year: f64, short: f64) -> bool {
    (1900.0..2100.0).contains(&year) && same(year % 100.0, short)
}
