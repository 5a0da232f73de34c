//! What stands around every page: the newsroom's names, its sections, the archive's months. Read once for each state of
//! the change feed, and shared by all pages until it moves on.

pub(crate) mod shelf;

use std::{
    collections::{BTreeMap, HashSet},
    sync::Arc,
};

use language::{Lang, Moment};
use newsroom::{
    names::Names,
    record::NewsroomRecord,
    settings::Settings,
    thing::{Thing, ThingKind},
};
use sha2::{Digest, Sha256};
use store::{Public, feed::Head, public::scope::Scope};
use tokio::sync::OnceCell;

use crate::{
    error::SiteError,
    feed::Item,
    languages::Languages,
    page::standing,
    route::{List, Month},
    view::card::Link,
};
use shelf::Shelf;

/// The surroundings of one state of the newsroom.
pub(crate) struct Around {
    /// The state.
    pub(crate) head: Head,
    /// The settings in force, and how each language is written by them.
    pub(crate) ways: Arc<Ways>,
    /// The newsroom's names.
    pub(crate) record: NewsroomRecord,
    /// All sections.
    pub(crate) sections: Vec<Thing>,
    own: BTreeMap<Lang, Own>,
    organisations: OnceCell<HashSet<String>>,
    /// The stories of feeds, which are asked for in three formats.
    pub(crate) feeds: Shelf<(Lang, List), Vec<Item>>,
}

/// How many feeds are kept for their other formats.
const FEEDS: usize = 16;

/// What is in force at one state, or at many that share it.
pub(crate) struct Ways {
    /// The settings.
    pub(crate) settings: Settings,
    /// The languages as they say.
    pub(crate) languages: Languages,
}

impl Ways {
    pub(crate) fn of(settings: Settings) -> Result<Self, SiteError> {
        let languages = Languages::of(&settings)?;
        Ok(Self { settings, languages })
    }
}

/// What is a language's own.
#[derive(Default)]
struct Own {
    sections: Vec<Thing>,
    standing: Vec<Link>,
    topics: OnceCell<Vec<Thing>>,
    months: OnceCell<Vec<Month>>,
}

impl Around {
    /// Reads the surroundings; the ways of the state before are kept where they are still in force.
    pub(crate) async fn load(
        public: &Public,
        file: &Settings,
        before: &Arc<Ways>,
        head: Head,
    ) -> Result<Self, SiteError> {
        let record = public.newsroom().await?;
        let settings = file.in_force(&record);
        let ways = if before.settings == settings {
            Arc::clone(before)
        } else {
            Arc::new(Ways::of(settings)?)
        };
        let mut own = BTreeMap::new();
        for language in ways.languages.iter() {
            let sections = public.sections_with_stories(&language.lang).await?;
            own.insert(
                language.lang.clone(),
                Own {
                    sections,
                    ..Own::default()
                },
            );
        }
        let mut around = Self {
            head,
            ways,
            record,
            sections: public.things(ThingKind::Section).await?,
            own,
            organisations: OnceCell::new(),
            feeds: Shelf::of(FEEDS),
        };
        for (lang, own) in &mut around.own {
            own.standing = standing::links(public, &around.record, lang).await?;
        }
        Ok(around)
    }

    /// Whether every page shows the same of it as of another state: names, ways, sections and standing pages.
    pub(crate) fn shows_the_same(&self, other: &Self) -> bool {
        let own = |around: &Self| -> Vec<_> {
            let all = around.own.iter();
            all.map(|(lang, own)| (lang.clone(), own.sections.clone(), own.standing.clone()))
                .collect()
        };
        Arc::ptr_eq(&self.ways, &other.ways)
            && self.record == other.record
            && self.sections == other.sections
            && own(self) == own(other)
    }

    /// A hash of the same, for whoever comes back later.
    pub(crate) fn digest(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(format!(
            "{:?}{:?}{:?}",
            self.ways.settings, self.record, self.sections
        ));
        for (lang, own) in &self.own {
            hash.update(format!("{lang}{:?}{:?}", own.sections, own.standing));
        }
        let bytes = hash.finalize();
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The links to the standing pages of a language, in the newsroom's order.
    pub(crate) fn standing_of(&self, lang: &Lang) -> &[Link] {
        self.own.get(lang).map_or(&[], |own| &own.standing)
    }

    /// The sections with stories in a language, in the newsroom's order.
    pub(crate) fn sections_of(&self, lang: &Lang) -> &[Thing] {
        self.own.get(lang).map_or(&[], |own| &own.sections)
    }

    /// The topics with stories in a language, in the newsroom's order.
    pub(crate) async fn topics_of(&self, public: &Public, lang: &Lang) -> Result<&[Thing], SiteError> {
        let Some(own) = self.own.get(lang) else {
            return Ok(&[]);
        };
        let read = async || -> Result<Vec<Thing>, SiteError> {
            let topics = public.topics_with_stories(lang).await?;
            Ok(topics.into_iter().map(|(topic, _)| topic).collect())
        };
        own.topics.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// The months in which something was published in a language, newest first.
    pub(crate) async fn months_of(
        &self,
        public: &Public,
        lang: &Lang,
        zone: &language::Zone,
    ) -> Result<&[Month], SiteError> {
        let Some(own) = self.own.get(lang) else {
            return Ok(&[]);
        };
        let read = async || months(public, lang, zone).await;
        own.months.get_or_try_init(read).await.map(Vec::as_slice)
    }

    /// The names of all organisations and agencies, and the newsroom's own, in every language.
    pub(crate) async fn organisations(&self, public: &Public) -> Result<&HashSet<String>, SiteError> {
        let read = async || -> Result<HashSet<String>, SiteError> {
            let mut names: HashSet<String> = texts(&self.record.names).collect();
            for kind in [ThingKind::Organisation, ThingKind::Agency] {
                let things = public.things(kind).await?;
                names.extend(things.iter().flat_map(|thing| texts(&thing.names)));
            }
            Ok(names)
        };
        self.organisations.get_or_try_init(read).await
    }
}

fn texts(names: &Names) -> impl Iterator<Item = String> {
    names.iter().map(|(_, name)| name.to_owned())
}

/// From the newest story to the month before it with a story, and so on: a statement for each month that has one.
async fn months(public: &Public, lang: &Lang, zone: &language::Zone) -> Result<Vec<Month>, SiteError> {
    let mut months = Vec::new();
    let Some((oldest, newest)) = public.published_range(lang).await? else {
        return Ok(months);
    };
    let mut latest: Option<Moment> = Some(newest);
    while let Some(moment) = latest {
        let month = Month::of(moment, zone);
        months.push(month);
        let Some((start, _)) = month.range(zone).filter(|(start, _)| oldest < *start) else {
            break;
        };
        let before = Scope::Between {
            from: oldest,
            to: start,
        };
        latest = public
            .cards(lang, &before, 0, 1)
            .await?
            .first()
            .map(|card| card.at);
    }
    Ok(months)
}
