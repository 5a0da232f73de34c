//! The marks of a case file's text.

use language::Lang;
use newsroom::runs::{Link, Marks, Run, Runs};

/// `\u{a0}` as the character.
pub(crate) fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, behind) = after.split_once('}').unwrap();
        out.push_str(before);
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        rest = behind;
    }
    out + rest
}

/// Reads `⟦…⟧` as an expected range, `[[fr|mot]]` as a word in another language and `[[story:s-1|word]]` as a link.
pub(crate) fn marked_runs(text: &str) -> (Runs, Vec<(usize, usize)>) {
    let text = unescaped(text);
    let (mut runs, mut ranges, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    let (mut at, mut marks) = (0, Marks::default());
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        if let Some(marked) = rest.strip_prefix("[[") {
            let (target, behind) = marked.split_once('|').unwrap();
            match Link::parse(target) {
                Ok(link) => marks.link = Some(link),
                Err(_) => marks.lang = Some(Lang::parse(target).unwrap()),
            }
            rest = behind;
            continue;
        }
        if let Some(behind) = rest.strip_prefix("]]") {
            marks = Marks::default();
            rest = behind;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '⟦' => starts.push(at),
            '⟧' => ranges.push((starts.pop().unwrap(), at)),
            _ => {
                runs.push(Run {
                    text: c.to_string(),
                    marks: marks.clone(),
                });
                at += 1;
            }
        }
    }
    ranges.sort_unstable();
    (Runs::new(runs), ranges)
}
