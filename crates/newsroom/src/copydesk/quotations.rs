//! Reading the quotation marks of a passage: which belong together, and which are left over.
//!
//! A mark says by its shape what it can be, and by what stands around it what it is: “ opens in English and closes in
//! Russian and German, " may do either, ’ is mostly an apostrophe. Marks of one family are matched by a stack. What
//! can be read in two ways is read so that nothing is left over.

use super::stand::{self, Stand};

/// Quotations, and marks that are none's.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Quotations {
    /// Quotations, by their opening mark.
    pub(crate) pairs: Vec<Quotation>,
    /// Marks left over, in order.
    pub(crate) loose: Vec<Loose>,
}

/// One quotation by the places of its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quotation {
    pub(crate) open: usize,
    pub(crate) close: usize,
}

/// A mark without its partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Loose {
    pub(crate) at: usize,
    pub(crate) end: End,
}

/// Which end of a quotation a mark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    Opening,
    Closing,
}

/// Marks that can belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Guillemet,
    Angle,
    Double,
    Straight,
    Single,
}

impl Quotation {
    /// Whether a character is inside, marks included.
    pub(crate) fn holds(&self, at: usize) -> bool {
        self.open <= at && at <= self.close
    }

    /// Whether this quotation stands inside another one.
    pub(crate) fn within(&self, other: &Self) -> bool {
        other.open < self.open && self.close < other.close
    }
}

/// Reads the quotation marks of a text.
pub(crate) fn read(chars: &[char]) -> Quotations {
    let mut reader = Reader {
        chars,
        open: Vec::new(),
        found: Quotations::default(),
    };
    for at in 0..chars.len() {
        reader.mark(at);
    }
    reader.finish()
}

struct Reader<'a> {
    chars: &'a [char],
    open: Vec<(usize, Family)>,
    found: Quotations,
}

impl Reader<'_> {
    fn mark(&mut self, at: usize) {
        let stand = stand::of(self.chars, at);
        match self.chars[at] {
            '«' => self.directed(at, Family::Guillemet, End::Opening, stand),
            '»' => self.directed(at, Family::Guillemet, End::Closing, stand),
            '‹' => self.directed(at, Family::Angle, End::Opening, stand),
            '›' => self.directed(at, Family::Angle, End::Closing, stand),
            '„' | '‟' => self.open.push((at, Family::Double)),
            '“' => self.left_double(at, stand),
            '”' => self.directed(at, Family::Double, End::Closing, stand),
            '"' => self.straight(at, stand),
            '‘' | '’' | '\'' | '‚' | '‛' => self.single(at, stand),
            _ => {}
        }
    }

    /// A mark whose shape says what it is; where it stands the other way round (German »…«, Swedish ”…”), its place does.
    fn directed(&mut self, at: usize, family: Family, end: End, stand: Stand) {
        let is_open = self.is_open(family);
        match (end, stand) {
            (End::Opening, Stand::Behind) if is_open => self.close(at, family),
            (End::Opening, _) => self.open.push((at, family)),
            (End::Closing, Stand::Before) if !is_open => self.open.push((at, family)),
            (End::Closing, _) => self.close(at, family),
        }
    }

    /// “ closes what „ opened, and opens elsewhere.
    fn left_double(&mut self, at: usize, stand: Stand) {
        let opened_low = self
            .open
            .iter()
            .rev()
            .find(|(_, family)| *family == Family::Double)
            .is_some_and(|(open, _)| matches!(self.chars[*open], '„' | '‟'));
        if opened_low && stand != Stand::Before {
            self.close(at, Family::Double);
        } else {
            self.directed(at, Family::Double, End::Opening, stand);
        }
    }

    fn straight(&mut self, at: usize, stand: Stand) {
        let is_open = self.is_open(Family::Straight);
        let after_digit = at
            .checked_sub(1)
            .is_some_and(|before| language::digits::value(self.chars[before]).is_some());
        match stand {
            Stand::Before => self.open.push((at, Family::Straight)),
            // Inches: 15"
            _ if after_digit && !is_open => {}
            Stand::Between if !is_open => self.open.push((at, Family::Straight)),
            Stand::Between | Stand::Behind => self.close(at, Family::Straight),
        }
    }

    fn single(&mut self, at: usize, stand: Stand) {
        let letter = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        let before = at.checked_sub(1).and_then(|at| self.chars.get(at));
        let inside_word = letter(before) && letter(self.chars.get(at + 1));
        if inside_word {
            return;
        }
        if stand == Stand::Before && self.chars[at] != '’' {
            if !stand::is_elision(&self.chars[at + 1..]) {
                self.open.push((at, Family::Single));
            }
        } else if self.chars[at] != '‚' && self.is_open(Family::Single) {
            self.close(at, Family::Single);
        }
    }

    fn is_open(&self, family: Family) -> bool {
        self.open.iter().any(|(_, open)| *open == family)
    }

    /// Closes the last open quotation of a family; what was opened inside it and not closed is left over.
    fn close(&mut self, at: usize, family: Family) {
        let Some(place) = self.open.iter().rposition(|(_, open)| *open == family) else {
            self.unopened(at, family);
            return;
        };
        let inside = self.open.split_off(place + 1);
        for (open, _) in inside {
            self.left_over(open, End::Opening);
        }
        if let Some((open, _)) = self.open.pop() {
            self.found.pairs.push(Quotation { open, close: at });
        }
    }

    /// A closing mark without an opening one. Where an earlier one stands behind a digit, that one was inches, and this
    /// one closes: "a 15" screen".
    fn unopened(&mut self, at: usize, family: Family) {
        let chars = self.chars;
        let is_inches = |pair: &&mut Quotation| {
            chars[pair.close] == '"' && language::digits::value(chars[pair.close - 1]).is_some()
        };
        match self.found.pairs.iter_mut().rev().find(is_inches) {
            Some(pair) if family == Family::Straight => pair.close = at,
            _ => self.left_over(at, End::Closing),
        }
    }

    fn left_over(&mut self, at: usize, end: End) {
        self.found.loose.push(Loose { at, end });
    }

    fn finish(mut self) -> Quotations {
        for (at, _) in std::mem::take(&mut self.open) {
            self.left_over(at, End::Opening);
        }
        self.pair_sloppy_straights();
        self.found.loose.sort_by_key(|loose| loose.at);
        self.found.pairs.sort_by_key(|pair| pair.open);
        self.found
    }

    /// Straight marks that stand in odd places (`" so "`) but are even in number are pairs all the same. Where each
    /// stands clearly before or behind a word, it is taken at its word.
    fn pair_sloppy_straights(&mut self) {
        let straight = |at: &usize| self.chars[*at] == '"';
        let mut loose: Vec<usize> = self
            .found
            .loose
            .iter()
            .map(|loose| loose.at)
            .filter(straight)
            .collect();
        let clear = loose
            .iter()
            .all(|at| stand::of(self.chars, *at) != Stand::Between);
        if loose.is_empty() || loose.len() % 2 == 1 || clear {
            return;
        }
        loose.sort_unstable();
        self.found.loose.retain(|one| !loose.contains(&one.at));
        let pairs = loose.chunks_exact(2).map(|pair| Quotation {
            open: pair[0],
            close: pair[1],
        });
        self.found.pairs.extend(pairs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with each quotation's marks turned into braces and each loose mark into a star.
    fn shown(text: &str) -> String {
        let mut chars: Vec<char> = text.chars().collect();
        let found = read(&chars);
        for pair in found.pairs {
            (chars[pair.open], chars[pair.close]) = ('{', '}');
        }
        for loose in found.loose {
            chars[loose.at] = '*';
        }
        chars.into_iter().collect()
    }

    #[test]
    fn marks_of_many_languages_pair() {
        for (text, expected) in [
            ("قال: «نعم» و\"لا\".", "قال: {نعم} و{لا}."),
            (
                "Он сказал: «Газета „Труд“ вышла».",
                "Он сказал: {Газета {Труд} вышла}.",
            ),
            ("“Go,” he said, ‘now’.", "{Go,} he said, {now}."),
            ("»Ja«, sagte er. „Nein“, sie.", "{Ja}, sagte er. {Nein}, sie."),
            ("Hon sade ”ja”.", "Hon sade {ja}."),
            ("بـ\"كلمة\" و\"أخرى\"", "بـ{كلمة} و{أخرى}"),
            ("A \"quote\", \"and another\".", "A {quote}, {and another}."),
            ("\" so \"", "{ so }"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn apostrophes_and_inches_are_no_quotations() {
        for text in [
            "the ministers’ talks don’t end",
            "rock ’n’ roll in the ’90s, the '80s and ’tis so",
            "a 15\" screen, 5'10\" tall",
            "‘Abd al-‘Aziz O’Neil",
        ] {
            assert!(read(&text.chars().collect::<Vec<_>>()).pairs.is_empty(), "{text}");
            assert!(read(&text.chars().collect::<Vec<_>>()).loose.is_empty(), "{text}");
        }
        assert_eq!(shown("\"a 15\" screen\""), "{a 15\" screen}");
        assert_eq!(shown("“the ‘in’ crowd’s”"), "{the {in} crowd’s}");
    }

    #[test]
    fn what_has_no_partner_is_left_over() {
        for (text, expected) in [
            ("قال \"إن بعض الدول.", "قال *إن بعض الدول."),
            ("Он сказал: «Да", "Он сказал: *Да"),
            ("Да», — сказал он", "Да*, — сказал он"),
            ("“He said ‘go,” she said", "{He said *go,} she said"),
            ("\"one \"two", "*one *two"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }
}
