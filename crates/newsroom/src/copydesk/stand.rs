//! How a quotation mark stands between its neighbours, which says what it may be.

use super::context::is_invisible;

/// How a mark stands between its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Space before, a word behind.
    Before,
    /// A word before, space or punctuation behind.
    Behind,
    /// Words or spaces on both sides.
    Between,
}

/// How the mark at a place stands.
pub(crate) fn of(chars: &[char], at: usize) -> Stand {
    let before = at.checked_sub(1).map(|at| chars[at]);
    let behind = chars.get(at + 1).copied();
    let opens = before.is_none_or(|c| c.is_whitespace() || is_opener(c) || is_invisible(c));
    let closes = behind.is_none_or(|c| c.is_whitespace() || is_ending(c) || is_invisible(c));
    match (opens, closes) {
        (true, false) => Stand::Before,
        (false, true) => Stand::Behind,
        _ => Stand::Between,
    }
}

/// What may stand before an opening mark without a space.
fn is_opener(c: char) -> bool {
    matches!(
        c,
        '(' | '[' | '{' | '«' | '“' | '„' | '‘' | '"' | '\'' | '—' | '–' | '-' | '/' | '‹' | '¡' | '¿'
    )
}

/// What may stand behind a closing mark without a space.
fn is_ending(c: char) -> bool {
    matches!(
        c,
        ',' | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | ')'
            | ']'
            | '}'
            | '»'
            | '”'
            | '“'
            | '’'
            | '"'
            | '\''
            | '›'
            | '—'
            | '–'
            | '-'
            | '/'
            | '،'
            | '؛'
            | '؟'
            | '۔'
    )
}

/// Whether what follows ‘ is a word whose beginning it stands for ('90s, ’tis), or an Arabic name with its ayn (‘Abd).
pub(crate) fn is_elision(rest: &[char]) -> bool {
    const WORDS: [&str; 24] = [
        "tis", "twas", "em", "til", "till", "cause", "n", "round", "bout", "cos", "kay", "sup", "nuff",
        "abd", "ali", "umar", "uthman", "aziz", "abbas", "aisha", "ayn", "ain", "asir", "eid",
    ];
    let word: String = rest
        .iter()
        .take_while(|c| c.is_alphanumeric())
        .flat_map(|c| c.to_lowercase())
        .collect();
    word.starts_with(|c| language::digits::value(c).is_some()) || WORDS.contains(&word.as_str())
}
