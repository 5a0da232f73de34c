//! IPTC-IIM, as photo agencies write it: datasets in a block of Photoshop's.

use newsroom::picture::metadata::Metadata;

use super::{day, encoding, text};

/// How the block begins in a JPEG.
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";

/// The resource that holds the datasets.
const IIM: u16 = 0x0404;

/// The escape sequence by which a file says that its texts are UTF-8 (ISO 2022).
const UTF_8: &[u8] = b"\x1b%G";

/// Reads a block of Photoshop's, or bare datasets.
pub(super) fn read(bytes: &[u8]) -> Metadata {
    let bytes = bytes.strip_prefix(PHOTOSHOP).unwrap_or(bytes);
    let found = if bytes.starts_with(b"8BIM") {
        datasets(resources(bytes))
    } else {
        datasets(bytes)
    };
    let is_utf_8 = found
        .iter()
        .any(|(key, value)| *key == (1, 90) && value.starts_with(UTF_8));
    let decoded = |value: &[u8]| {
        if is_utf_8 {
            String::from_utf8_lossy(value).into_owned()
        } else {
            encoding::decode(value)
        }
    };
    let all = |number: u8| {
        let values = found.iter().filter(move |(key, _)| *key == (2, number));
        let texts: Vec<String> = values.filter_map(|(_, value)| text(&decoded(value))).collect();
        (!texts.is_empty()).then(|| texts.join(", "))
    };
    Metadata {
        headline: all(105).or_else(|| all(5)),
        alt: None,
        caption: all(120),
        credit: all(110),
        author: all(80),
        source: all(115),
        copyright: all(116),
        taken: all(55).and_then(|text| day(&text)),
    }
}

/// The data of the resource that holds the datasets; nothing where there is none.
fn resources(mut rest: &[u8]) -> &[u8] {
    while let Some(after) = rest.strip_prefix(b"8BIM") {
        let Some((id, data, next)) = resource(after) else {
            break;
        };
        if id == IIM {
            return data;
        }
        rest = next;
    }
    &[]
}

/// A number, a name and data, both filled up to an even length.
fn resource(bytes: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let id = u16::from_be_bytes(bytes.get(..2)?.try_into().ok()?);
    let name = usize::from(*bytes.get(2)?) + 1;
    let at = 2 + name + name % 2;
    let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
    let length = usize::try_from(length).ok()?;
    let data = bytes.get(at + 4..)?;
    let data = data.get(..length.min(data.len()))?;
    let next = bytes.get(at + 4 + length + length % 2..).unwrap_or_default();
    Some((id, data, next))
}

/// The datasets: a record and a number each, with their bytes.
fn datasets(mut rest: &[u8]) -> Vec<((u8, u8), &[u8])> {
    let mut found = Vec::new();
    while let [0x1c, record, number, high, low, after @ ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        // A dataset of more than 32 KB says the length of its length; no text is that long.
        let Some(value) = after.get(..length).filter(|_| length < 0x8000) else {
            break;
        };
        found.push(((*record, *number), value));
        rest = &after[length..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dataset(record: u8, number: u8, value: &[u8]) -> Vec<u8> {
        let mut bytes = vec![0x1c, record, number];
        bytes.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
        bytes.extend(value);
        bytes
    }

    fn block(datasets: &[u8]) -> Vec<u8> {
        let mut bytes = b"Photoshop 3.0\08BIM\x04\x25\0\0\0\0\0\x01x\08BIM\x04\x04\0\0".to_vec();
        bytes.extend(u32::try_from(datasets.len()).unwrap().to_be_bytes());
        bytes.extend(datasets);
        bytes
    }

    #[test]
    fn an_agency_s_arabic_is_read_with_and_without_its_mark() {
        let caption = "الرئيس يصل إلى المنامة";
        let marked = [dataset(1, 90, UTF_8), dataset(2, 120, caption.as_bytes())].concat();
        assert_eq!(read(&block(&marked)).caption.as_deref(), Some(caption));
        let (old, _, _) = encoding_rs::WINDOWS_1256.encode(caption);
        assert_eq!(
            read(&block(&dataset(2, 120, &old))).caption.as_deref(),
            Some(caption)
        );
    }

    #[test]
    fn all_fields_are_read_and_several_authors_are_joined() {
        let sets = [
            dataset(2, 105, "Саммит".as_bytes()),
            dataset(2, 80, "Иван Петров".as_bytes()),
            dataset(2, 80, "Анна Орлова".as_bytes()),
            dataset(2, 110, b"AFP"),
            dataset(2, 115, b"AFP Photo"),
            dataset(2, 116, "© AFP".as_bytes()),
            dataset(2, 55, b"20261001"),
        ];
        let read = read(&block(&sets.concat()));
        assert_eq!(read.headline.as_deref(), Some("Саммит"));
        assert_eq!(read.author.as_deref(), Some("Иван Петров, Анна Орлова"));
        assert_eq!(read.owed_to().as_deref(), Some("AFP"));
        assert_eq!(read.source.as_deref(), Some("AFP Photo"));
        assert_eq!(read.copyright.as_deref(), Some("© AFP"));
        assert_eq!(read.taken, language::Date::new(2026, 10, 1));
    }

    #[test]
    fn a_block_that_ends_early_gives_what_there_is() {
        let whole = block(&[dataset(2, 110, b"AFP"), dataset(2, 120, b"caption")].concat());
        for length in 0..whole.len() {
            read(&whole[..length]);
        }
        assert_eq!(read(&whole[..whole.len() - 3]).credit.as_deref(), Some("AFP"));
    }
}
