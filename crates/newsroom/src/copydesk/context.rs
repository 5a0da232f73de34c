//! What stands around a character: letters of a script, marks that cling to them, and addresses that no rule touches.

use std::ops::Range;

/// Where web and mail addresses, file names and other words of machines stand.
pub(crate) fn technical(chars: &[char]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < chars.len() {
        if chars[start].is_whitespace() {
            start += 1;
            continue;
        }
        let length = chars[start..].iter().take_while(|c| !c.is_whitespace()).count();
        if is_address(&chars[start..start + length]) {
            found.push(start..start + length);
        }
        start += length;
    }
    found
}

/// A word with `://`, `www.` or `@` in it, or two ASCII words joined by a full stop (`example.org`).
fn is_address(word: &[char]) -> bool {
    let has = |part: &[char]| word.windows(part.len()).any(|window| window == part);
    let domain = word
        .windows(3)
        .any(|w| w[0].is_ascii_alphanumeric() && w[1] == '.' && w[2].is_ascii_lowercase());
    has(&[':', '/', '/']) || has(&['w', 'w', 'w', '.']) || has(&['@']) || domain
}

/// A letter of the Arabic script, tatweel aside.
pub(crate) fn is_arabic_letter(c: char) -> bool {
    let block = matches!(c, '\u{620}'..='\u{64a}' | '\u{66e}'..='\u{6d3}' | '\u{6d5}' | '\u{6ee}'..='\u{6ef}'
        | '\u{6fa}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8c9}' | '\u{fb50}'..='\u{fdfb}'
        | '\u{fe70}'..='\u{fefc}');
    block && c != TATWEEL
}

/// A letter that is plainly of a script (ISO 15924); no others are known here than Arabic, Cyrillic and Latin ones.
pub(crate) fn is_of_script(c: char, script: &str) -> bool {
    match script {
        "Arab" => is_arabic_letter(c),
        "Cyrl" => matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}'),
        "Latn" => c.is_ascii_alphabetic(),
        _ => false,
    }
}

/// A vowel sign or another mark that stands over or under an Arabic letter.
pub(crate) fn is_arabic_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}')
}

/// The stretching stroke of Arabic.
pub(crate) const TATWEEL: char = '\u{640}';

/// A mark that closes a quotation or a bracket, as far as it stands behind a word.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '»' | '”' | '“' | '’' | '\'' | '›' | ')' | ']')
}

/// Joiners and direction marks, which show nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    !c.is_whitespace() && !crate::line::is_visible(c)
}
