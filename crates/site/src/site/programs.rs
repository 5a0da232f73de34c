//! What programs ask of the site beside its addresses.

use http::StatusCode;
use language::{Lang, address::canonical_path};
use store::public::resolve::Resolution;

use super::Site;
use crate::{
    answer::Answer,
    error::SiteError,
    machine::oembed,
    route::{Place, Route},
    syndication::{self, Asked, Format},
};

impl Site {
    /// What partners get of a list in a language; `None` where there is no such language or list.
    ///
    /// # Errors
    /// The store doesn't answer, or XML can't be written.
    pub async fn syndicate(
        &self,
        lang: &Lang,
        asked: &Asked,
        format: Format,
    ) -> Result<Option<Answer>, SiteError> {
        let around = self.around().await?;
        match around.ways.languages.get(lang) {
            Some(language) => syndication::answer(&self.here(&around, language), asked, format).await,
            None => Ok(None),
        }
    }

    /// What another site shows of the edition at an address of ours.
    pub(crate) async fn oembed(&self, query: &str) -> Result<Answer, SiteError> {
        let asked = match oembed::read(query) {
            Ok(asked) => asked,
            Err((status, why)) => return Ok(plain(status, why)),
        };
        let around = self.around().await?;
        let settings = &around.ways.settings;
        let found = asked.url.strip_prefix(settings.address.as_str());
        let path = found.map(|path| match canonical_path(path) {
            language::address::Canonical::Redirect(path) => path,
            _ => path.to_owned(),
        });
        let route = path.and_then(|path| Route::read(&path, self.inner().languages.tags()));
        let Some(Route::In(lang, Place::Article(section, slug))) = route else {
            return Ok(plain(StatusCode::NOT_FOUND, "this is no address of a story here"));
        };
        let public = &self.inner().public;
        let resolved = match public.resolve(&lang, &section, &slug).await? {
            Resolution::Moved(now) => public.resolve(&now.lang, &now.section, &now.slug).await?,
            resolved => resolved,
        };
        match (resolved, around.ways.languages.get(&lang)) {
            (Resolution::Article(article), Some(language)) => {
                Ok(oembed::answer(&self.here(&around, language), &article, &asked)?)
            }
            _ => Ok(plain(
                StatusCode::NOT_FOUND,
                "nothing is published at this address",
            )),
        }
    }
}

fn plain(status: StatusCode, why: &str) -> Answer {
    Answer::new(status, "text/plain; charset=utf-8", format!("{why}\n"))
}
