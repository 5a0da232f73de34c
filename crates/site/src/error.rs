//! What can go wrong on the readers' side: the store doesn't answer, or the theme is wrong.

use crate::theme::ThemeError;

/// An answer couldn't be made. Readers get the error page; the operator finds this in the log.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The store.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The theme.
    #[error(transparent)]
    Theme(#[from] ThemeError),
    /// A feed or sitemap couldn't be written.
    #[error("writing XML: {0}")]
    Xml(#[from] std::io::Error),
    /// The settings name a language without dates.
    #[error(transparent)]
    Dates(#[from] language::dates::NoPatterns),
    /// A share card couldn't be drawn.
    #[error("drawing a share card: {0}")]
    Card(std::io::Error),
    /// So much is being made that nothing more is begun now.
    #[error("too much is asked for at once")]
    Busy,
    /// The settings name no language.
    #[error("the newsroom has no language")]
    NoLanguage,
}
