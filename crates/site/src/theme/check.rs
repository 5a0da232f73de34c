//! The check of a theme before readers meet it: every template with every sample.

use language::{Lang, messages::Words};

use super::{Theme, ThemeError};
use crate::view::{
    archive::Archive,
    article::Article,
    front::Front,
    listing::Listing,
    notice::{Gone, NotFound, ServerError},
    sample::STORIES_TO_SHOW,
    standing::Standing,
};

impl Theme {
    /// Renders every sample page of a language, and throws the pages away: what a newsroom's own template asks for
    /// and doesn't get is found when the program starts, not when a reader comes.
    ///
    /// # Errors
    /// The first template that can't be rendered, with its line.
    pub fn check(&self, lang: &Lang, words: &Words) -> Result<(), ThemeError> {
        for count in [0, 1, 3, STORIES_TO_SHOW] {
            self.render(&Front::sample_of(lang, count), words)?;
        }
        self.render(&Front::sample_arranged(lang), words)?;
        self.render(&Article::sample(lang), words)?;
        self.render(&Standing::sample(lang), words)?;
        self.render(&Listing::sample(lang), words)?;
        self.render(&Listing::sample_topic(lang), words)?;
        self.render(&Listing::sample_empty(lang), words)?;
        self.render(&Archive::sample(lang), words)?;
        self.render(&NotFound::sample(lang), words)?;
        self.render(&NotFound::sample_elsewhere(lang), words)?;
        self.render(&Gone::sample(lang), words)?;
        self.render(&ServerError::sample(lang), words)?;
        Ok(())
    }
}
