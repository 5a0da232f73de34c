//! Addresses: one page has exactly one, percent-encoded as UTF-8; every other way of writing it leads there.

use unicode_normalization::UnicodeNormalization;

/// What [`canonical_path`] found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Canonical {
    /// The path is its one form.
    Same,
    /// The one form is this path, to which a reader is sent for ever (301 or 308).
    Redirect(String),
    /// The path names nothing (400): it doesn't begin with a slash, or holds a broken percent sequence, bytes
    /// that aren't UTF-8, or control characters.
    Bad,
}

/// One segment of a path, percent-encoded (RFC 3986 §3.3) as UTF-8 in capital hexadecimal. What RFC 3986 lets
/// stand in a segment stands.
#[must_use]
pub fn encode_segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    for byte in text.bytes() {
        if stands(byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hex(byte >> 4));
            out.push(hex(byte & 0xf));
        }
    }
    out
}

/// The text of a percent-encoded segment; `None` where a percent sequence is broken or its bytes aren't
/// UTF-8.
#[must_use]
pub fn decode_segment(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The one form of a page's path. `raw` is the path as it came, without query or fragment.
///
/// Double slashes and dot segments go; letters are NFC, in capital hexadecimal, and encoded only where they
/// must be; a path ends with a slash unless its last segment is a file (`feed.xml`). Meant for the addresses
/// of pages: a program's addresses (`/api/…`, `/healthz`, `/media/…`) are routed as they stand, before this
/// is asked. The answer always begins with exactly one slash, so a redirect never leaves the site.
#[must_use]
pub fn canonical_path(raw: &str) -> Canonical {
    if raw.is_empty() {
        return Canonical::Redirect("/".to_owned());
    }
    let Some(inner) = raw.strip_prefix('/') else {
        return Canonical::Bad;
    };
    let Some(segments) = segments(inner) else {
        return Canonical::Bad;
    };
    let encoded: Vec<String> = segments.iter().map(|segment| encode_segment(segment)).collect();
    let mut path = format!("/{}", encoded.join("/"));
    if !segments.is_empty() && (ends_in_a_folder(inner) || !segments.last().is_some_and(|last| is_file(last)))
    {
        path.push('/');
    }
    if path == raw {
        Canonical::Same
    } else {
        Canonical::Redirect(path)
    }
}

/// The segments' texts, empty and dot segments resolved.
fn segments(inner: &str) -> Option<Vec<String>> {
    let mut segments = Vec::new();
    for raw in inner.split('/') {
        let text: String = decode_segment(raw)?.nfc().collect();
        if text.chars().any(char::is_control) {
            return None;
        }
        match text.as_str() {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(text),
        }
    }
    Some(segments)
}

fn ends_in_a_folder(inner: &str) -> bool {
    let last = inner.rsplit('/').next().unwrap_or_default();
    matches!(decode_segment(last).as_deref(), Some("" | "." | ".."))
}

/// A name with an extension: slugs and tags have no dot.
fn is_file(segment: &str) -> bool {
    segment.rsplit_once('.').is_some_and(|(name, extension)| {
        !name.is_empty() && !extension.is_empty() && extension.chars().all(|c| c.is_ascii_alphanumeric())
    })
}

/// `pchar` of RFC 3986 but the percent sign.
fn stands(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@".contains(&byte)
}

fn hex(half: u8) -> char {
    char::from_digit(half.into(), 16)
        .unwrap_or('0')
        .to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ARABIC: &str = "/ar/politics/%D9%86%D8%B5/";

    fn redirected(raw: &str) -> String {
        match canonical_path(raw) {
            Canonical::Redirect(path) => path,
            other => panic!("{raw}: {other:?}"),
        }
    }

    #[test]
    fn the_one_address_stands() {
        for path in [
            "/",
            "/ar/",
            ARABIC,
            "/ar/feed.xml",
            "/sitemap.xml",
            "/en/a-b/",
            "/a'b/",
        ] {
            assert_eq!(canonical_path(path), Canonical::Same, "{path}");
        }
    }

    #[test]
    fn every_other_way_of_writing_it_leads_there() {
        for raw in [
            "/ar/politics/%D9%86%D8%B5",
            "/ar/politics/%d9%86%d8%b5/",
            "/ar/politics/نص/",
            "//ar///politics/نص",
            "/ar/./politics/x/../%D9%86%D8%B5/",
            "/ar/politics/%D9%86%D8%B5/.",
            "/ar/%70olitics/%D9%86%D8%B5/",
            "/%2e%2e/ar/politics/%D9%86%D8%B5/",
        ] {
            assert_eq!(redirected(raw), ARABIC, "{raw}");
        }
        assert_eq!(redirected("//evil.example/x"), "/evil.example/x/");
        assert_eq!(redirected("/en/caf%65%CC%81/"), "/en/caf%C3%A9/");
        assert_eq!(redirected(""), "/");
        assert_eq!(redirected("/.."), "/");
        assert_eq!(redirected("/ar//feed.xml"), "/ar/feed.xml");
    }

    #[test]
    fn an_encoded_slash_parts_nothing() {
        assert_eq!(canonical_path("/en/a%2Fb/"), Canonical::Same);
        assert_eq!(redirected("/en/a%2fb"), "/en/a%2Fb/");
    }

    #[test]
    fn what_names_nothing_is_bad() {
        for raw in [
            "ar/",
            "*",
            "/%",
            "/%d",
            "/%zz/",
            "/%C7%E1%DA%D1%C8%ED%C9/",
            "/ar/%00/",
            "/a\u{1}/",
            "/%C0%AF/",
        ] {
            assert_eq!(canonical_path(raw), Canonical::Bad, "{raw}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

        #[test]
        fn a_redirect_leads_to_a_page_that_stands(raw in "/([a-z%./ نé]|%[0-9a-fA-F]{2}|%D9%86|%2e){0,12}") {
            if let Canonical::Redirect(path) = canonical_path(&raw) {
                prop_assert!(path.starts_with('/') && !path.starts_with("//"));
                prop_assert_eq!(canonical_path(&path), Canonical::Same);
            }
        }

        #[test]
        fn a_segment_is_read_back(text in any::<String>()) {
            prop_assert_eq!(decode_segment(&encode_segment(&text)), Some(text));
        }
    }
}
