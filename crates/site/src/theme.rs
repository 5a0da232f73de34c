//! A theme: templates, styles and fonts. The default one is built in; a newsroom's own folder replaces it file by
//! file, so a folder with a single `footer.html` is a whole theme.

pub mod asset;
mod check;
pub mod escape;
mod files;
pub mod words;

use std::{
    borrow::Cow,
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use language::messages::Words;
use minijinja::{
    AutoEscape, Environment, UndefinedBehavior, context,
    syntax::SyntaxConfig,
    value::{Serde, Value},
};

use crate::{
    machine::icon::OWN,
    share_card::{Fonts, Palette, PaletteError},
    view::View,
};
use asset::{Asset, Assets};
use files::Files;
use words::Said;

/// Templates compiled once, and the files they link to. Cheap to share behind an `Arc`; rendering takes `&self`.
#[derive(Debug)]
pub struct Theme {
    environment: Environment<'static>,
    assets: Arc<Assets>,
    origins: BTreeMap<String, PathBuf>,
    pub(crate) fonts: Fonts,
    pub(crate) palette: Palette,
    /// The picture of its own that icons are made of.
    pub(crate) icon: Option<Cow<'static, [u8]>>,
}

/// A theme that can't be loaded, or a template that can't be rendered.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A file of the newsroom's own folder can't be read.
    #[error("the theme's file {path} can't be read: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A template is wrong: its syntax when the theme is loaded, its names when a page is rendered.
    #[error("the theme's template {path}, line {line}: {reason}")]
    Template {
        /// The file: in the newsroom's own folder, or `default theme/…`.
        path: PathBuf,
        /// The line, from 1; 0 where the engine knows none.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// A style names a file that the theme doesn't have.
    #[error("the theme's style {style} links to {target}, which the theme doesn't have")]
    Link {
        /// The style's name in the theme.
        style: String,
        /// The file it names.
        target: String,
    },
    /// The picture that icons are made of isn't one.
    #[error("the theme's {OWN} {0}: it must be a square PNG of 512 to 4096 pixels")]
    Icon(String),
    /// The colours of cards can't be read.
    #[error("the theme's {FACE}: {0}")]
    Palette(#[from] PaletteError),
}

/// The file with the colours of cards.
const FACE: &str = "card.json";
/// The folder with a theme's own fonts for cards.
const CARD_FONTS: &str = "fonts/card/";

impl Theme {
    /// Loads the default theme, with the files of `own_folder` in place of those of the same name.
    ///
    /// # Errors
    /// A file can't be read, a template's syntax is wrong, or a style links to a file that isn't there.
    pub fn load(own_folder: Option<&Path>) -> Result<Self, ThemeError> {
        let files = Files::gather(own_folder)?;
        let assets = Arc::new(Assets::of(&files)?);
        let origins = files.origins();
        let mut environment = environment(&assets);
        for (name, source) in files.templates() {
            environment
                .add_template_owned(name.to_owned(), source)
                .map_err(|error| template_error(&origins, name, &error))?;
        }
        let palette = files.all().find(|(name, _)| *name == FACE);
        let fonts = files.all().filter(|(name, _)| name.starts_with(CARD_FONTS));
        Ok(Self {
            environment,
            assets,
            origins,
            fonts: Fonts::with(fonts.map(|(_, bytes)| bytes.clone())),
            icon: icon(&files)?,
            palette: palette.map_or_else(|| Ok(Palette::default()), |(_, bytes)| Palette::read(bytes))?,
        })
    }

    /// Renders a page in the words of its language.
    ///
    /// # Errors
    /// A template asks for what its context doesn't have, or for a word that the catalogue doesn't have. The
    /// default theme's tests rule out both; a newsroom's own template is named with its line.
    pub fn render<V: View>(&self, view: &V, words: &Words) -> Result<String, ThemeError> {
        self.render_saying(view, words, &Arc::default())
    }

    /// The same with what was said before in these words.
    pub(crate) fn render_saying<V: View>(
        &self,
        view: &V,
        words: &Words,
        said: &Arc<Said>,
    ) -> Result<String, ThemeError> {
        let failed = |error: minijinja::Error| template_error(&self.origins, V::TEMPLATE, &error);
        let template = self.environment.get_template(V::TEMPLATE).map_err(failed)?;
        let scope = context! { t => words::text(words, said), label => words::label(words), ..Value::from(Serde(view)) };
        template.render(scope).map_err(failed)
    }

    /// The file behind an address under `/assets/`, by what follows that: `0123456789abcdef.css`.
    #[must_use]
    pub fn asset(&self, name: &str) -> Option<&Asset> {
        self.assets.by_address(name)
    }

    /// Every file that a page may link to, with its name under `/assets/`, for the export.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.assets.addresses()
    }
}

/// A theme's own icon, looked at before it is needed.
fn icon(files: &Files) -> Result<Option<Cow<'static, [u8]>>, ThemeError> {
    let Some((_, bytes)) = files.all().find(|(name, _)| *name == OWN) else {
        return Ok(None);
    };
    let read = image::ImageReader::with_format(std::io::Cursor::new(bytes.as_ref()), image::ImageFormat::Png);
    match read.into_dimensions() {
        Ok((width, height)) if width == height && (512..=4096).contains(&width) => Ok(Some(bytes.clone())),
        Ok((width, height)) => Err(ThemeError::Icon(format!("is {width} × {height} pixels"))),
        Err(error) => Err(ThemeError::Icon(format!("can't be read: {error}"))),
    }
}

fn environment(assets: &Arc<Assets>) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(escape::formatter);
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    if let Ok(syntax) = syntax.build() {
        environment.set_syntax(syntax);
    }
    let assets = Arc::clone(assets);
    environment.add_function("asset", move |name: &str| asset::function(&assets, name));
    environment
}

/// Names the innermost place of an engine's error: in `a.html`, which includes `b.html`, the fault is in `b.html`.
fn template_error(
    origins: &BTreeMap<String, PathBuf>,
    template: &str,
    error: &minijinja::Error,
) -> ThemeError {
    let mut innermost = error;
    while let Some(source) = std::error::Error::source(innermost).and_then(|source| source.downcast_ref()) {
        innermost = source;
    }
    let name = innermost.name().unwrap_or(template);
    ThemeError::Template {
        path: origins
            .get(name)
            .cloned()
            .unwrap_or_else(|| Path::new("default theme").join(name)),
        line: innermost.line().unwrap_or(0),
        reason: innermost
            .detail()
            .map_or_else(|| innermost.kind().to_string(), str::to_owned),
    }
}
