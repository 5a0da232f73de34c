//! Fronts as editors arrange them: what stands at their top and is published.

use language::{Lang, Moment};
use newsroom::{
    arrangement::{Arrangement, FrontId},
    id::StoryId,
};

use crate::{
    arrangement,
    connection::Connection,
    error::Error,
    public::{
        Public,
        card::{self, Card},
    },
};

/// The arranged part of a front. A story that isn't published there is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Front {
    /// The story that leads, where editors have chosen one.
    pub lead: Option<Card>,
    /// The stories that stay at the top, in their order.
    pub pinned: Vec<Card>,
    /// The urgent stories in their order, each with the moment from which it isn't.
    pub urgent: Vec<(Card, Moment)>,
}

impl Public {
    /// What editors have put at the top of a front; by two statements, one where nothing is.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn front(&self, front: &FrontId) -> Result<Front, Error> {
        let mut connection = self.reader.reading().await?;
        let arranged = arrangement::find(&mut connection, front).await?.value;
        if arranged.is_empty() {
            return Ok(Front::default());
        }
        shown(&mut connection, front, &arranged).await
    }

    /// The fronts that have urgent stories, whether or not they still are.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn urgent_fronts(&self) -> Result<Vec<FrontId>, Error> {
        let all = arrangement::all(&mut *self.reader.connection().await).await?;
        let urgent = all
            .into_iter()
            .filter(|(_, arranged)| !arranged.urgent.is_empty());
        Ok(urgent.map(|(front, _)| front).collect())
    }

    /// The stories among these that are published in a language, by one statement.
    ///
    /// # Errors
    /// Where the database can't be read.
    pub async fn cards_of(&self, lang: &Lang, stories: &[StoryId]) -> Result<Vec<Card>, Error> {
        card::of(&mut *self.reader.connection().await, lang, stories).await
    }
}

async fn shown(connection: &mut Connection, front: &FrontId, arranged: &Arrangement) -> Result<Front, Error> {
    let stories: Vec<StoryId> = arranged.stories().cloned().collect();
    let mut cards = card::of(connection, &front.lang, &stories).await?;
    // A section's front shows its own stories alone; no front shows standing pages.
    cards.retain(|card| match &front.section {
        Some(section) => card.address.section == *section,
        None => !card.address.section.is_standing(),
    });
    let find = |story: &StoryId| cards.iter().find(|card| card.story == *story).cloned();
    let urgent = arranged
        .urgent
        .iter()
        .filter_map(|urgent| Some((find(&urgent.story)?, urgent.until)));
    Ok(Front {
        lead: arranged.lead.as_ref().and_then(find),
        pinned: arranged.pinned.iter().filter_map(find).collect(),
        urgent: urgent.collect(),
    })
}
