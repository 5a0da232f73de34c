//! The readers' site of one newsroom.

use std::{
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
};

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};
use language::address::{Canonical, canonical_path};
use newsroom::settings::Settings;
use store::{Public, public::article::Article};

use crate::{
    answer::{Answer, Ask},
    around::{Around, Ways, shelf::Shelf},
    choice,
    error::SiteError,
    here::Here,
    inputs::Key,
    languages::{Language, Languages},
    machine::{self, icon::Icon},
    page,
    route::{Place, Route},
    share_card::{Cards, Sign},
    theme::Theme,
};

mod old;
mod programs;

pub(crate) use old::location;

/// The readers' site. Clones share everything.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) public: Public,
    pub(crate) theme: Arc<Theme>,
    /// The newsroom's languages, as the settings file says: only for where the store doesn't answer.
    pub(crate) languages: Arc<Languages>,
    /// What the settings file says.
    pub(crate) settings: Arc<Settings>,
    first_ways: Arc<Ways>,
    around: RwLock<Option<Arc<Around>>>,
    cards: Arc<Cards>,
    /// Icons that were made, by what they show.
    pub(crate) icons: Arc<Shelf<(Icon, Sign), Bytes>>,
}

impl Site {
    /// The site of what is published, as the theme shows it, and as the settings file and what editors have set say.
    ///
    /// # Errors
    /// The settings name no language, or one without date patterns.
    pub fn new(public: Public, settings: Arc<Settings>, theme: Theme) -> Result<Self, SiteError> {
        let languages = Languages::of(&settings)?;
        Ok(Self(Arc::new(Inner {
            public,
            first_ways: Arc::new(Ways::of((*settings).clone())?),
            settings,
            theme: Arc::new(theme),
            languages: Arc::new(languages),
            around: RwLock::new(None),
            cards: Arc::new(Cards::new()),
            icons: Arc::new(Shelf::of(Icon::ALL.len())),
        })))
    }

    /// The same site as it is at this moment, read through so many connections: whatever is published meanwhile, all its
    /// answers belong together.
    ///
    /// # Errors
    /// The store doesn't answer.
    pub(crate) async fn frozen(&self, connections: usize) -> Result<Self, SiteError> {
        let inner = self.inner();
        Ok(Self(Arc::new(Inner {
            public: inner.public.frozen(connections).await?,
            theme: Arc::clone(&inner.theme),
            languages: Arc::clone(&inner.languages),
            settings: Arc::clone(&inner.settings),
            first_ways: Arc::clone(&inner.first_ways),
            around: RwLock::new(None),
            cards: Arc::clone(&inner.cards),
            icons: Arc::clone(&inner.icons),
        })))
    }

    /// The same, with share cards that were drawn once kept in a folder, which can be dropped at any time.
    #[must_use]
    pub fn keeping_cards_in(self, folder: PathBuf) -> Self {
        self.0.cards.keep_in(folder);
        self
    }

    /// What a reader gets. Everything but the news sitemap depends on what is published alone.
    ///
    /// # Errors
    /// The store doesn't answer, or the theme can't be rendered: see [`Site::failure`].
    pub async fn answer(&self, ask: &Ask) -> Result<Answer, SiteError> {
        let around = self.around().await?;
        self.answer_in(&around, ask).await
    }

    /// The page of an article that the store's other handle gave: what its readers will see. This handle itself has no way to
    /// anything unpublished.
    ///
    /// # Errors
    /// The store doesn't answer, or the theme can't be rendered.
    pub async fn preview(&self, article: &Article) -> Result<String, SiteError> {
        let around = self.around().await?;
        let language = around.ways.languages.get(&article.address.lang);
        let here = self.here(&around, language.unwrap_or_else(|| around.ways.languages.first()));
        page::article::html(&here, article).await
    }

    /// The page for an error of ours, in the language of the address; it needs no store.
    #[must_use]
    pub fn failure(&self, status: StatusCode, ask: &Ask, request: Option<String>) -> Answer {
        let language = self.language_of(ask);
        match page::failure::html(self.inner(), language, request) {
            Ok(html) => Answer::page(status, &language.lang, html),
            Err(_) => Answer::new(
                status,
                "text/plain; charset=utf-8",
                language.word("server-error-title"),
            ),
        }
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    /// The surroundings of the newest state: read anew only when the change feed has moved on.
    pub(crate) async fn around(&self) -> Result<Arc<Around>, SiteError> {
        let Inner {
            public,
            settings,
            first_ways,
            around,
            ..
        } = self.inner();
        let head = public.head().await?;
        let kept = around.read().unwrap_or_else(PoisonError::into_inner).clone();
        let before = match kept {
            Some(kept) if kept.head == head => return Ok(kept),
            Some(kept) => Arc::clone(&kept.ways),
            None => Arc::clone(first_ways),
        };
        let loaded = Arc::new(Around::load(public, settings, &before, head).await?);
        *around.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&loaded));
        Ok(loaded)
    }

    pub(crate) async fn answer_in(&self, around: &Around, ask: &Ask) -> Result<Answer, SiteError> {
        match canonical_path(&ask.path) {
            Canonical::Same => self.at(around, ask).await,
            Canonical::Redirect(path) => {
                let old = old::lookup(&self.inner().public, ask).await?;
                Ok(old.unwrap_or_else(|| Answer::moved(&with_query(&path, ask))))
            }
            Canonical::Bad => {
                let old = old::lookup(&self.inner().public, ask).await?;
                match old {
                    Some(answer) => Ok(answer),
                    None => self.nothing(around, ask, StatusCode::BAD_REQUEST).await,
                }
            }
        }
    }

    async fn at(&self, around: &Around, ask: &Ask) -> Result<Answer, SiteError> {
        let found = match Route::read(&ask.path, self.inner().languages.tags()) {
            None => None,
            Some(route) if route.path() != ask.path => {
                return Ok(Answer::moved(&with_query(&route.path(), ask)));
            }
            Some(Route::Root) => self.root(around, ask).await?,
            Some(Route::Robots) => Some(crate::robots::answer(&around.ways.settings)),
            Some(Route::Sitemaps) => {
                let mut answer = crate::sitemap::index(&self.all(around)).await?;
                answer.inputs.add(Key::Publication);
                Some(answer)
            }
            Some(Route::Llms) => Some(machine::llms::answer(&self.all(around))),
            Some(Route::Security) => machine::security::answer(&around.ways.settings, ask.now),
            Some(Route::Icon(icon)) => {
                let here = self.here(around, around.ways.languages.first());
                Some(machine::icon::answer(&here, icon).await?)
            }
            Some(Route::Card(lang, story, hash)) => match around.ways.languages.get(&lang) {
                None => None,
                Some(language) => {
                    let here = self.here(around, language);
                    self.inner().cards.answer(&here, &story, &hash).await?
                }
            },
            Some(Route::In(lang, place)) => match around.ways.languages.get(&lang) {
                None => None,
                Some(language) => self.place(around, language, &place, ask).await?,
            },
        };
        if let Some(answer) = found {
            return Ok(answer);
        }
        if let Some(answer) = old::lookup(&self.inner().public, ask).await? {
            return Ok(answer);
        }
        self.nothing(around, ask, StatusCode::NOT_FOUND).await
    }

    /// What stands at a place, with what it was made from.
    async fn place(
        &self,
        around: &Around,
        language: &Language,
        place: &Place,
        ask: &Ask,
    ) -> Result<Option<Answer>, SiteError> {
        let here = self.here(around, language);
        let Some(mut answer) = page::load(&here, place, ask).await? else {
            return Ok(None);
        };
        // Where something is instead, and what only programs ask for, is looked up each time.
        if matches!(answer.status, StatusCode::OK | StatusCode::GONE) {
            here.shows(Key::Lang(language.lang.clone()));
            answer.inputs = here.inputs();
        }
        Ok(Some(answer))
    }

    /// `/`: to the reader's language. `/?lang=TAG` keeps it for the next time. The body, for whoever doesn't follow, and
    /// for an export, names the languages.
    async fn root(&self, around: &Around, ask: &Ask) -> Result<Option<Answer>, SiteError> {
        let inner = self.inner();
        if ask.query.is_some()
            && let Some(old) = old::lookup(&inner.public, ask).await?
        {
            return Ok(Some(old));
        }
        let asked = ask.query.as_deref().and_then(|query| query.strip_prefix("lang="));
        let asked = asked.and_then(|tag| choice::exact(inner.languages.tags(), tag));
        let language = asked
            .and_then(|lang| inner.languages.get(lang))
            .unwrap_or_else(|| self.chosen(ask));
        let to = format!("/{}/", language.lang);
        let html = page::choose::html(&self.here(around, around.ways.languages.first()))?;
        let mut answer = Answer::redirect(StatusCode::FOUND, &to);
        answer.body = html.into();
        let by_reader = HeaderValue::from_static("Accept-Language, Cookie");
        let answer = answer
            .with(
                header::CONTENT_TYPE,
                HeaderValue::from_static("text/html; charset=utf-8"),
            )
            .with(header::VARY, by_reader);
        Ok(Some(match asked {
            Some(lang) => answer.with(header::SET_COOKIE, cookie(lang)),
            None => answer,
        }))
    }

    /// The page for an address that names nothing, in its language, else the reader's.
    async fn nothing(&self, around: &Around, ask: &Ask, status: StatusCode) -> Result<Answer, SiteError> {
        let lang = &self.language_of(ask).lang;
        let language = around.ways.languages.get(lang);
        let here = self.here(around, language.unwrap_or_else(|| around.ways.languages.first()));
        let html = page::not_found::html(&here, &ask.path).await?;
        let answer = Answer::page(status, lang, html);
        if self.named_by(ask).is_some() {
            return Ok(answer);
        }
        Ok(answer.with(header::VARY, HeaderValue::from_static("Accept-Language, Cookie")))
    }

    /// The place of each language, in the newsroom's order.
    fn all<'a>(&'a self, around: &'a Around) -> Vec<Here<'a>> {
        let languages = around.ways.languages.iter();
        languages.map(|language| self.here(around, language)).collect()
    }

    pub(crate) fn here<'a>(&'a self, around: &'a Around, language: &'a Language) -> Here<'a> {
        Here::new(self.inner(), around, language)
    }

    fn language_of(&self, ask: &Ask) -> &Language {
        self.named_by(ask).unwrap_or_else(|| self.chosen(ask))
    }

    /// The language that the address begins with.
    fn named_by(&self, ask: &Ask) -> Option<&Language> {
        let languages = &self.inner().languages;
        let tag = ask.path.split('/').find(|segment| !segment.is_empty())?;
        languages.get(choice::exact(languages.tags(), tag)?)
    }

    fn chosen(&self, ask: &Ask) -> &Language {
        let languages = &self.inner().languages;
        let (saved, accepted) = (ask.saved_language.as_deref(), ask.accept_language.as_deref());
        choice::choose(languages.tags(), saved, accepted)
            .and_then(|lang| languages.get(lang))
            .unwrap_or_else(|| languages.first())
    }
}

/// A year; sent with requests of this site alone, and not to scripts.
fn cookie(lang: &language::Lang) -> HeaderValue {
    let text = format!(
        "{}={lang}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly",
        choice::COOKIE
    );
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

fn with_query(path: &str, ask: &Ask) -> String {
    match &ask.query {
        Some(query) => format!("{path}?{}", old::ascii(query)),
        None => path.to_owned(),
    }
}
