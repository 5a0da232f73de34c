//! What programs look for at fixed places: `llms.txt`, `security.txt`, the web app's manifest and its icons, oEmbed.

pub(crate) mod icon;
pub(crate) mod llms;
pub(crate) mod manifest;
pub(crate) mod oembed;
pub(crate) mod security;
