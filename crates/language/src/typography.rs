//! How each language sets its quotations and punctuation: what the copy desk holds a text against.

use crate::Lang;

/// An opening and a closing quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Quotes {
    /// Before the quotation.
    pub open: char,
    /// After it.
    pub close: char,
}

/// The house style of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typography {
    /// Around a quotation.
    pub outer: Quotes,
    /// Around a quotation inside another.
    pub inner: Quotes,
    counterparts: &'static [(char, char)],
    spaced: &'static str,
}

/// What a quotation mark does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// It opens a quotation.
    Opens,
    /// It closes one.
    Closes,
    /// It does either: the straight marks, and marks that languages use both ways.
    Either,
}

const GUILLEMETS: Quotes = Quotes {
    open: '«',
    close: '»',
};
const CURLY: Quotes = Quotes {
    open: '“',
    close: '”',
};
const CURLY_SINGLE: Quotes = Quotes {
    open: '‘',
    close: '’',
};
const LOW: Quotes = Quotes {
    open: '„',
    close: '“',
};

/// Latin marks and what Arabic script writes in their place.
const ARABIC: &[(char, char)] = &[(',', '،'), (';', '؛'), ('?', '؟')];

/// Marks before which no space stands.
const NEVER_SPACED: &str = ".,;:!?…،؛؟۔»”’)]}";

impl Typography {
    /// The style of a language; where none is known, the English one. Arabic and its kin: «…» and “…” inside;
    /// Russian: «…» and „…“ inside; English: “…” and ‘…’ inside.
    #[must_use]
    pub fn of(lang: &Lang) -> Self {
        let (outer, inner) = quotes(lang.primary());
        let counterparts = if lang.script() == "Arab" { ARABIC } else { &[] };
        let spaced = if lang.primary() == "fr" { ";:!?»" } else { "" };
        Self {
            outer,
            inner,
            counterparts,
            spaced,
        }
    }

    /// What a character does as a quotation mark in this language; `None` where it is none. The apostrophe
    /// (’) is taken for a mark: whoever asks looks whether letters stand on both sides of it.
    #[must_use]
    pub fn role(&self, c: char) -> Option<Role> {
        match c {
            _ if c == self.outer.open || c == self.inner.open => Some(Role::Opens),
            _ if c == self.outer.close || c == self.inner.close => Some(Role::Closes),
            '«' | '„' | '‚' | '‹' | '「' | '『' => Some(Role::Opens),
            '»' | '”' | '’' | '›' | '」' | '』' => Some(Role::Closes),
            '"' | '“' | '‘' | '‟' | '\u{201b}' | '״' => Some(Role::Either),
            _ => None,
        }
    }

    /// Whether a character is one of the language's own quotation marks.
    #[must_use]
    pub fn is_own(&self, c: char) -> bool {
        [
            self.outer.open,
            self.outer.close,
            self.inner.open,
            self.inner.close,
        ]
        .contains(&c)
    }

    /// What the language writes in place of a Latin mark: «،» for a comma in Arabic. `None` where the mark is
    /// its own.
    #[must_use]
    pub fn counterpart(&self, c: char) -> Option<char> {
        self.counterparts
            .iter()
            .find(|(latin, _)| *latin == c)
            .map(|(_, own)| *own)
    }

    /// Whether no space may stand before a mark. French sets some of its marks off, with a no-break space.
    #[must_use]
    pub fn forbids_space_before(&self, c: char) -> bool {
        NEVER_SPACED.contains(c) && !self.spaced.contains(c)
    }
}

/// The marks that may close a quotation opened by a mark, in any language; empty where the mark opens none.
#[must_use]
pub fn closers(open: char) -> &'static [char] {
    match open {
        '«' => &['»'],
        '“' => &['”'],
        '„' => &['“', '”'],
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        '‹' => &['›'],
        '「' => &['」'],
        '『' => &['』'],
        '"' => &['"'],
        '\'' => &['\''],
        _ => &[],
    }
}

/// Outer and inner marks by language subtag (CLDR's delimiters, but for Arabic, where the press writes «…»).
fn quotes(primary: &str) -> (Quotes, Quotes) {
    let low_single = Quotes {
        open: '‚',
        close: '‘',
    };
    let low_high = Quotes {
        open: '„',
        close: '”',
    };
    match primary {
        "ar" | "fa" | "ur" | "ckb" | "az" | "el" | "es" | "it" | "pt" | "hy" => (GUILLEMETS, CURLY),
        "ru" | "be" | "uk" | "kk" | "ky" | "tg" | "uz" => (GUILLEMETS, LOW),
        "fr" => (GUILLEMETS, GUILLEMETS),
        "de" | "cs" | "sk" | "sl" | "bg" | "ka" => (LOW, low_single),
        "pl" | "ro" | "hu" | "hr" => (low_high, GUILLEMETS),
        "ja" => (
            Quotes {
                open: '「',
                close: '」',
            },
            Quotes {
                open: '『',
                close: '』',
            },
        ),
        _ => (CURLY, CURLY_SINGLE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn style(tag: &str) -> Typography {
        Typography::of(&Lang::parse(tag).unwrap())
    }

    #[test]
    fn a_mark_does_what_its_language_says() {
        assert_eq!(style("ar").outer, GUILLEMETS);
        for (tag, mark, role) in [
            ("ar", '«', Some(Role::Opens)),
            ("ar", '“', Some(Role::Opens)),
            ("ar", '"', Some(Role::Either)),
            ("ru", '“', Some(Role::Closes)),
            ("ru", '„', Some(Role::Opens)),
            ("en", '”', Some(Role::Closes)),
            ("en", '»', Some(Role::Closes)),
            ("en", 'a', None),
        ] {
            assert_eq!(style(tag).role(mark), role, "{tag} {mark}");
        }
    }

    #[test]
    fn every_house_mark_closes_what_it_opens() {
        for tag in ["ar", "ru", "en", "fr", "de", "pl", "ja", "sw"] {
            let style = style(tag);
            for quotes in [style.outer, style.inner] {
                assert!(closers(quotes.open).contains(&quotes.close), "{tag}");
            }
        }
    }

    #[test]
    fn latin_marks_have_counterparts_in_arabic_script_alone() {
        assert_eq!(style("ar").counterpart(','), Some('،'));
        assert_eq!(style("fa").counterpart('?'), Some('؟'));
        assert_eq!(style("ar").counterpart('.'), None);
        assert_eq!(style("ru").counterpart(','), None);
        assert!(style("ar").forbids_space_before('؟'));
        assert!(style("en").forbids_space_before('!'));
        assert!(!style("fr").forbids_space_before('!'));
    }
}
