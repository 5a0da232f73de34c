//! From bytes to text: UTF-8, UTF-16 with its mark, what the text itself declares, else windows-1256 or windows-1251 by
//! what the letters look like.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1256};

use super::{BadText, LONGEST, Remarks};

/// How files that are no text begin.
const NOT_TEXT: [(&[u8], &str); 8] = [
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "an archive or a word processor's document"),
    (b"\xd0\xcf\x11\xe0", "a word processor's document"),
    (b"{\\rtf", "a word processor's document"),
    (b"\x1f\x8b", "an archive"),
];

pub(super) fn decode(bytes: &[u8], remarks: &mut Remarks<'_>) -> Result<String, BadText> {
    if LONGEST < bytes.len() {
        return Err(BadText::TooLong);
    }
    if let Some((_, what)) = NOT_TEXT.into_iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(BadText::NotText(what));
    }
    let text = text(bytes, remarks)?;
    let head: String = text
        .trim_start()
        .chars()
        .take(2_000)
        .collect::<String>()
        .to_lowercase();
    if ["<!doctype html", "<html", "<head", "<body", "</p>", "</div>"]
        .iter()
        .any(|tag| head.contains(tag))
    {
        return Err(BadText::Html);
    }
    Ok(text)
}

fn text(bytes: &[u8], remarks: &mut Remarks<'_>) -> Result<String, BadText> {
    for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
        if bytes.starts_with(mark) {
            return whole(encoding, bytes, remarks).ok_or(BadText::Encoding);
        }
    }
    if bytes.contains(&0) {
        return Err(BadText::NotText("a file of bytes"));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.trim_start_matches('\u{feff}').to_owned());
    }
    if let Some(text) = declared(bytes).and_then(|encoding| whole(encoding, bytes, remarks)) {
        return Ok(text);
    }
    detected(bytes, remarks).ok_or(BadText::Encoding)
}

/// The text in an encoding, where every byte means something in it.
fn whole(encoding: &'static Encoding, bytes: &[u8], remarks: &mut Remarks<'_>) -> Option<String> {
    let (text, _, has_errors) = encoding.decode(bytes);
    if has_errors {
        return None;
    }
    remarks.add("encoding", format!("read as {}, not UTF-8", encoding.name()));
    Some(text.into_owned())
}

/// The encoding that the text's first kilobyte names: `charset=windows-1256`. A text whose name of UTF-16 can be read as
/// ASCII is not in UTF-16.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(1024)];
    let at = head
        .windows(8)
        .position(|window| window.eq_ignore_ascii_case(b"charset="))?;
    let label = head[at + 8..].iter().skip_while(|b| matches!(b, b'"' | b'\''));
    let label: Vec<u8> = label
        .copied()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':'))
        .collect();
    Encoding::for_label(&label).filter(|encoding| encoding.is_ascii_compatible())
}

fn detected(bytes: &[u8], remarks: &mut Remarks<'_>) -> Option<String> {
    if reads_arabic(&WINDOWS_1256.decode(bytes).0) {
        return whole(WINDOWS_1256, bytes, remarks);
    }
    if reads_russian(&WINDOWS_1251.decode(bytes).0) {
        return whole(WINDOWS_1251, bytes, remarks);
    }
    None
}

/// Nine in ten letters outside ASCII are Arabic: Russian read as windows-1256 is half accented Latin letters.
fn reads_arabic(text: &str) -> bool {
    let letters = text.chars().filter(|c| !c.is_ascii() && c.is_alphabetic());
    let (arabic, all) = letters.fold((0, 0), |(arabic, all), c| {
        (
            arabic + usize::from(('\u{620}'..='\u{6ff}').contains(&c)),
            all + 1,
        )
    });
    20 <= all && 9 * all <= 10 * arabic
}

/// Nineteen in twenty letters inside words are small Cyrillic ones: Arabic read as windows-1251 has capitals anywhere.
fn reads_russian(text: &str) -> bool {
    let (mut small, mut all, mut inside) = (0_usize, 0_usize, false);
    for c in text.chars() {
        if inside && c.is_alphabetic() && !c.is_ascii() {
            all += 1;
            small += usize::from(matches!(c, 'а'..='я' | 'ё'));
        }
        inside = c.is_alphabetic();
    }
    20 <= all && 19 * all <= 20 * small
}
