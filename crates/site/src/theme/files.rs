//! The files of a theme: the default's, with a newsroom's own laid over them.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use rust_embed::RustEmbed;

use super::ThemeError;

/// The theme in `themes/default`; what is drawn with or read by people is left out.
#[derive(RustEmbed)]
#[folder = "../../themes/default"]
#[exclude = "fonts/ttf/*"]
#[exclude = "*.txt"]
#[exclude = "*.md"]
struct Default;

/// Files by their name in the theme, with slashes: `fonts/sans-latin.woff2`.
pub(super) struct Files(BTreeMap<String, File>);

struct File {
    bytes: Cow<'static, [u8]>,
    origin: Option<PathBuf>,
}

impl Files {
    /// Gathers the default theme's files and lays the newsroom's own over them.
    pub(super) fn gather(own_folder: Option<&Path>) -> Result<Self, ThemeError> {
        let mut files = Self(BTreeMap::new());
        for name in Default::iter() {
            if let Some(file) = Default::get(&name) {
                files.0.insert(
                    name.into_owned(),
                    File {
                        bytes: file.data,
                        origin: None,
                    },
                );
            }
        }
        if let Some(folder) = own_folder {
            files.lay_over(folder, "")?;
        }
        Ok(files)
    }

    fn lay_over(&mut self, folder: &Path, prefix: &str) -> Result<(), ThemeError> {
        let unreadable = |path: &Path| {
            let path = path.to_owned();
            move |source| ThemeError::Read { path, source }
        };
        for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
            let path = entry.map_err(unreadable(folder))?.path();
            let Some(file_name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if file_name.starts_with('.') {
                continue;
            }
            let name = format!("{prefix}{file_name}");
            if path.is_dir() {
                self.lay_over(&path, &format!("{name}/"))?;
                continue;
            }
            let bytes = fs::read(&path).map_err(unreadable(&path))?.into();
            self.0.insert(
                name,
                File {
                    bytes,
                    origin: Some(path),
                },
            );
        }
        Ok(())
    }

    /// The templates, with their text. Bytes that aren't UTF-8 show as replacement characters.
    pub(super) fn templates(&self) -> impl Iterator<Item = (&str, String)> {
        let templates = self.0.iter().filter(|(name, _)| name.ends_with(".html"));
        templates.map(|(name, file)| (name.as_str(), String::from_utf8_lossy(&file.bytes).into_owned()))
    }

    /// Every file with its bytes.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, &Cow<'static, [u8]>)> {
        self.0.iter().map(|(name, file)| (name.as_str(), &file.bytes))
    }

    /// Where the newsroom's own files are.
    pub(super) fn origins(&self) -> BTreeMap<String, PathBuf> {
        let own = self
            .0
            .iter()
            .filter_map(|(name, file)| Some((name.clone(), file.origin.clone()?)));
        own.collect()
    }
}
