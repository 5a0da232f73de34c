//! Styles, scripts and fonts of the desk, each under an address that holds the hash of its bytes.

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use http::header;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::error::DeskError;

#[derive(RustEmbed)]
#[folder = "assets"]
struct Own;

/// The same fonts as the readers' pages have.
#[derive(RustEmbed)]
#[folder = "../../themes/default/fonts"]
#[include = "*.woff2"]
struct Fonts;

/// The editor's script and style, where they had been built when the program was; none otherwise.
const EDITOR: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/editor_bundle.rs"));

struct Asset {
    address: String,
    media_type: &'static str,
    bytes: Cow<'static, [u8]>,
}

/// All files by name. Styles come last, because they name the fonts' addresses.
static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let mut assets = BTreeMap::new();
    let fonts = Fonts::iter().filter_map(|name| Some((format!("fonts/{name}"), Fonts::get(&name)?.data)));
    let own = Own::iter().filter_map(|name| Some((name.to_string(), Own::get(&name)?.data)));
    let editor = EDITOR
        .iter()
        .map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes)));
    let all = fonts.chain(own).chain(editor);
    let (styles, others): (Vec<_>, Vec<_>) = all.partition(|(name, _)| name.ends_with(".css"));
    for (name, bytes) in others {
        insert(&mut assets, name, bytes);
    }
    for (name, bytes) in styles {
        let linked = link(&assets, &String::from_utf8_lossy(&bytes));
        insert(&mut assets, name, linked.into_bytes().into());
    }
    assets
});

fn insert(assets: &mut BTreeMap<String, Asset>, name: String, bytes: Cow<'static, [u8]>) {
    let Some(media_type) = media_type(&name) else {
        return;
    };
    let hash: String = Sha256::digest(&bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let file = name.rsplit('/').next().unwrap_or(&name);
    let address = format!("{hash}-{file}");
    let asset = Asset {
        address,
        media_type,
        bytes,
    };
    assets.insert(name, asset);
}

/// A style whose `url("fonts/x.woff2")` are replaced by those files' addresses.
fn link(assets: &BTreeMap<String, Asset>, style: &str) -> String {
    let mut style = style.to_owned();
    for (name, asset) in assets {
        style = style.replace(
            &format!("url(\"{name}\")"),
            &format!("url(\"{}\")", asset.address),
        );
    }
    style
}

fn media_type(name: &str) -> Option<&'static str> {
    match name.rsplit('.').next()? {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "woff2" => Some("font/woff2"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}

/// The template function `asset("desk.css")`: the address of a file by its name.
pub(crate) fn address(name: &str) -> Result<String, minijinja::Error> {
    let missing = || {
        let reason = format!("the desk has no file “{name}”");
        minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, reason)
    };
    let asset = ASSETS.get(name).ok_or_else(missing)?;
    Ok(format!("/desk/assets/{}", asset.address))
}

/// Whether the program holds the editor: it does where the bundle was built before it.
pub(crate) fn has_editor() -> bool {
    !EDITOR.is_empty()
}

/// A file by its address: it never changes.
pub(crate) async fn answer(Path(address): Path<String>) -> Result<Response, DeskError> {
    let asset = ASSETS
        .values()
        .find(|asset| asset.address == address)
        .ok_or(DeskError::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, asset.media_type),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((headers, asset.bytes.as_ref().to_vec()).into_response())
}
