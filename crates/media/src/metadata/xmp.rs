//! XMP: RDF in XML, whose names are told by their namespaces, whatever the prefixes.

use newsroom::picture::metadata::Metadata;
use quick_xml::{
    NsReader,
    events::{BytesStart, Event},
    name::ResolveResult,
};

use super::{day, text};

const DC: &str = "http://purl.org/dc/elements/1.1/";
const IPTC: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

/// The deepest nesting that is followed.
const DEEPEST: usize = 32;

/// A property, and what it says: several things, or one in several languages.
struct Property {
    name: (String, String),
    depth: usize,
    values: Vec<String>,
    /// The text for every language, which stands for all of them.
    preferred: Option<String>,
    is_default: bool,
    open: String,
}

/// Reads a packet; what is wrong in it ends it.
pub(super) fn read(packet: &[u8]) -> Metadata {
    let packet = String::from_utf8_lossy(packet);
    let mut reader = NsReader::from_str(&packet);
    let mut metadata = Metadata::default();
    let (mut depth, mut property) = (0, None::<Property>);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) => {
                depth += 1;
                if DEEPEST < depth {
                    break;
                }
                open(&reader, &element, depth, &mut property, &mut metadata);
            }
            Event::Empty(element) => attributes(&reader, &element, &mut metadata),
            Event::Text(part) => {
                if let Some(property) = &mut property {
                    property.open.push_str(&part);
                }
            }
            Event::GeneralRef(entity) => {
                let known = character(&entity);
                if let (Some(property), Some(c)) = (&mut property, known) {
                    property.open.push(c);
                }
            }
            Event::End(_) => {
                close(depth, &mut property, &mut metadata);
                depth = depth.saturating_sub(1);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    metadata
}

/// The character that `&name;` stands for.
fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

fn named(resolved: ResolveResult<'_>, local: &str) -> (String, String) {
    let space = match resolved {
        ResolveResult::Bound(space) => space.as_ref().to_owned(),
        _ => String::new(),
    };
    (space, local.to_owned())
}

fn open(
    reader: &NsReader<&[u8]>,
    element: &BytesStart<'_>,
    depth: usize,
    property: &mut Option<Property>,
    metadata: &mut Metadata,
) {
    attributes(reader, element, metadata);
    let (space, local) = reader.resolver().resolve_element(element.name());
    let name = named(space, local.as_ref());
    match property {
        Some(property) if name == (RDF.to_owned(), "li".to_owned()) => {
            property.open.clear();
            property.is_default = element.attributes().flatten().any(|attribute| {
                attribute.key.as_ref() == "xml:lang" && attribute.value.as_ref() == "x-default"
            });
        }
        Some(_) => {}
        None if name.0 != RDF => {
            *property = Some(Property {
                name,
                depth,
                values: Vec::new(),
                preferred: None,
                is_default: false,
                open: String::new(),
            });
        }
        None => {}
    }
    // The wrapper around everything, `x:xmpmeta`, is no property.
    if property
        .as_ref()
        .is_some_and(|property| property.name.1 == "xmpmeta")
    {
        *property = None;
    }
}

fn close(depth: usize, property: &mut Option<Property>, metadata: &mut Metadata) {
    let Some(open) = property else { return };
    let value = text(&std::mem::take(&mut open.open));
    if let Some(value) = value {
        if std::mem::take(&mut open.is_default) {
            open.preferred = Some(value.clone());
        }
        open.values.push(value);
    }
    if depth == open.depth
        && let Some(closed) = property.take()
    {
        let joined = (!closed.values.is_empty()).then(|| match closed.name.1.as_str() {
            "creator" => closed.values.join(", "),
            _ => closed.preferred.unwrap_or_else(|| closed.values[0].clone()),
        });
        if let Some(value) = joined {
            set(metadata, &closed.name, value);
        }
    }
}

/// The short form: properties as attributes of what they describe.
fn attributes(reader: &NsReader<&[u8]>, element: &BytesStart<'_>, metadata: &mut Metadata) {
    for attribute in element.attributes().flatten() {
        let (space, local) = reader.resolver().resolve_attribute(attribute.key);
        let name = named(space, local.as_ref());
        let value = attribute.value.into_owned();
        let value = quick_xml::escape::unescape(&value).map_or(value.clone(), |value| value.into_owned());
        if let Some(value) = text(&value) {
            set(metadata, &name, value);
        }
    }
}

fn set(metadata: &mut Metadata, (space, name): &(String, String), value: String) {
    let field = match (space.as_str(), name.as_str()) {
        (PHOTOSHOP, "Headline") => &mut metadata.headline,
        (DC, "title") if metadata.headline.is_none() => &mut metadata.headline,
        (IPTC, "AltTextAccessibility") => &mut metadata.alt,
        (DC, "description") => &mut metadata.caption,
        (PHOTOSHOP, "Credit") => &mut metadata.credit,
        (DC, "creator") => &mut metadata.author,
        (PHOTOSHOP, "Source") => &mut metadata.source,
        (DC, "rights") => &mut metadata.copyright,
        (PHOTOSHOP, "DateCreated") | (XMP, "CreateDate") => {
            metadata.taken = metadata.taken.or_else(|| day(&value));
            return;
        }
        _ => return,
    };
    *field = Some(value);
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKET: &str = r#"<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF
        xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about=""
        xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
        xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="26,13.5N"
        p:Credit="وكالة الأنباء &amp; شركاؤها" p:DateCreated="2026-10-01T12:00:00+03:00">
        <d:description><r:Alt><r:li xml:lang="ru">Саммит</r:li><r:li xml:lang="x-default">قمة المنامة &lt;اليوم&gt;</r:li></r:Alt></d:description>
        <d:creator><r:Seq><r:li>سمير</r:li><r:li>ليلى</r:li></r:Seq></d:creator>
        <i:AltTextAccessibility xmlns:i="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"><r:Alt><r:li xml:lang="x-default">رؤساء حول طاولة مستديرة</r:li></r:Alt></i:AltTextAccessibility>
        <p:Headline>القمة</p:Headline></r:Description></r:RDF></x:xmpmeta>"#;

    #[test]
    fn properties_are_read_as_elements_and_as_attributes_under_any_prefix() {
        let read = read(PACKET.as_bytes());
        assert_eq!(read.credit.as_deref(), Some("وكالة الأنباء & شركاؤها"));
        assert_eq!(read.caption.as_deref(), Some("قمة المنامة <اليوم>"));
        assert_eq!(read.alt.as_deref(), Some("رؤساء حول طاولة مستديرة"));
        assert_eq!(read.author.as_deref(), Some("سمير, ليلى"));
        assert_eq!(read.headline.as_deref(), Some("القمة"));
        assert_eq!(read.taken, language::Date::new(2026, 10, 1));
    }

    #[test]
    fn a_packet_that_ends_early_gives_what_there_is() {
        for length in (0..PACKET.len()).filter(|at| PACKET.is_char_boundary(*at)) {
            read(&PACKET.as_bytes()[..length]);
        }
    }
}
