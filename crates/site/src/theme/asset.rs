//! Styles, fonts and marks, each under an address made from its content, so that it can be kept for ever.

use std::{borrow::Cow, collections::BTreeMap};

use sha2::{Digest, Sha256};

use super::{ThemeError, files::Files};

/// A file that pages link to.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type, with the character set where it is text.
    pub media_type: &'static str,
}

/// The assets of a theme, by address and by name.
#[derive(Debug, Default)]
pub(super) struct Assets {
    addresses: BTreeMap<String, Asset>,
    names: BTreeMap<String, String>,
}

impl Assets {
    /// Takes the assets out of a theme's files: fonts and pictures first, then the styles that link to them.
    pub(super) fn of(files: &Files) -> Result<Self, ThemeError> {
        let mut assets = Self::default();
        for (name, bytes) in files.all().filter(|(name, _)| !name.ends_with(".css")) {
            if let Some(media_type) = media_type(name) {
                assets.insert(
                    name,
                    Asset {
                        bytes: bytes.clone(),
                        media_type,
                    },
                );
            }
        }
        for (name, bytes) in files.all().filter(|(name, _)| name.ends_with(".css")) {
            let style = slim(&assets.linked(name, &String::from_utf8_lossy(bytes))?);
            let bytes = style.into_bytes().into();
            assets.insert(
                name,
                Asset {
                    bytes,
                    media_type: "text/css; charset=utf-8",
                },
            );
        }
        Ok(assets)
    }

    pub(super) fn by_address(&self, address: &str) -> Option<&Asset> {
        self.addresses.get(address)
    }

    pub(super) fn addresses(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.addresses
            .iter()
            .map(|(address, asset)| (address.as_str(), asset))
    }

    fn insert(&mut self, name: &str, asset: Asset) {
        let digest = Sha256::digest(&asset.bytes);
        let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let extension = name.rsplit('.').next().unwrap_or_default();
        let address = format!("{hash}.{extension}");
        self.names.insert(name.to_owned(), address.clone());
        self.addresses.insert(address, asset);
    }

    /// A style with each `url("name")` replaced by the name's address; they lie side by side under `/assets/`.
    fn linked(&self, style: &str, text: &str) -> Result<String, ThemeError> {
        let mut pieces = text.split("url(\"");
        let mut linked = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (target, rest) = piece.split_once('"').unwrap_or((piece, ""));
            let missing = || ThemeError::Link {
                style: style.to_owned(),
                target: target.to_owned(),
            };
            let address = self.names.get(target).ok_or_else(missing)?;
            linked.push_str(&format!("url(\"{address}\"{rest}"));
        }
        Ok(linked)
    }
}

/// The template function `asset("site.css")`: the address of a file by its name in the theme.
pub(super) fn function(assets: &Assets, name: &str) -> Result<String, minijinja::Error> {
    let missing = || {
        let reason = format!("the theme has no file “{name}”");
        minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, reason)
    };
    assets
        .names
        .get(name)
        .map(|address| format!("/assets/{address}"))
        .ok_or_else(missing)
}

/// A style without comments and indentation.
fn slim(style: &str) -> String {
    let mut bare = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn media_type(name: &str) -> Option<&'static str> {
    match name.rsplit('.').next()? {
        "woff2" => Some("font/woff2"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "webp" => Some("image/webp"),
        "ico" => Some("image/x-icon"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_loses_comments_and_indentation_only() {
        assert_eq!(slim("/* a */\na {\n  b: c; /* d\n e */\n}\n\n"), "a {\nb: c;\n}");
    }

    #[test]
    fn a_style_links_to_addresses_made_of_content() {
        let mut assets = Assets::default();
        assets.insert(
            "fonts/x.woff2",
            Asset {
                bytes: Cow::Borrowed(b"x"),
                media_type: "font/woff2",
            },
        );
        let linked = assets
            .linked("site.css", r#"src: url("fonts/x.woff2") format("woff2");"#)
            .unwrap();
        assert_eq!(linked, r#"src: url("2d711642b726b044.woff2") format("woff2");"#);
        let error = assets.linked("site.css", r#"url("no.woff2")"#).unwrap_err();
        assert!(error.to_string().contains("no.woff2"), "{error}");
    }
}
