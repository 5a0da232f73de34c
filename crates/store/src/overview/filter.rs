//! What may be asked of the stories of a list.

use language::{Lang, Moment};
use newsroom::{
    coverage::PublicState,
    edition::WorkingState,
    id::{SectionId, StoryId, TopicId},
};
use sea_orm::Value;

use crate::{bind::values, coverage::cell::folded};

/// The most words that are looked for; those after them aren't.
const WORDS: usize = 8;

/// What is asked of stories. Language, states and `since` are asked of one edition: the one in that language, or any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// That there is an edition in this language.
    pub lang: Option<Lang>,
    /// Its working state.
    pub working: Option<WorkingState>,
    /// Its public state.
    pub public: Option<PublicState>,
    /// That its newest text was saved at this moment or later.
    pub since: Option<Moment>,
    /// The section.
    pub section: Option<SectionId>,
    /// A topic.
    pub topic: Option<TopicId>,
    /// Words of a headline, however they are written; each may be the beginning of one.
    pub words: Option<String>,
    /// The name of somebody who saved a text of it.
    pub author: Option<String>,
}

/// A statement that grows with what is asked.
struct Asking {
    sql: String,
    values: Vec<Value>,
}

impl Asking {
    fn and(&mut self, condition: &str, values: Vec<Value>) {
        self.sql.push_str(" AND ");
        self.sql.push_str(condition);
        self.values.extend(values);
    }
}

impl Filter {
    /// The statement for a page of at most `limit` stories after one of them, in the order of their ids.
    pub(super) fn statement(&self, after: Option<&StoryId>, limit: u32) -> (String, Vec<Value>) {
        let after = after.map_or("", StoryId::as_str);
        let mut asking = Asking {
            sql: "SELECT s.id AS story, s.date, s.section FROM story s WHERE s.id > ?".to_owned(),
            values: values![after],
        };
        self.facts(&mut asking);
        self.edition(&mut asking);
        if let Some(author) = &self.author {
            let mut inner = Asking {
                sql: "SELECT 1 FROM revision w WHERE w.story = s.id AND w.saved_by = ?".to_owned(),
                values: values![author],
            };
            if let Some(lang) = &self.lang {
                inner.and("w.lang = ?", values![lang]);
            }
            asking.and(&format!("EXISTS ({})", inner.sql), inner.values);
        }
        asking.sql.push_str(" ORDER BY s.id LIMIT ?");
        asking.values.extend(values![limit]);
        (asking.sql, asking.values)
    }

    fn facts(&self, asking: &mut Asking) {
        if let Some(section) = &self.section {
            asking.and("s.section = ?", values![section]);
        }
        if let Some(topic) = &self.topic {
            // A topic's id is an address: it holds nothing that means anything to LIKE or to JSON.
            asking.and("s.topics LIKE ?", values![format!("%\"{topic}\"%")]);
        }
        let words = self.words.as_deref().map(folded).unwrap_or_default();
        for word in words.iter().take(WORDS) {
            // Letters and digits alone, so that none means anything to LIKE.
            let condition = "EXISTS (SELECT 1 FROM coverage_story c WHERE c.story = s.id AND c.words LIKE ?)";
            asking.and(condition, values![format!("% {word}%")]);
        }
    }

    fn edition(&self, asking: &mut Asking) {
        let mut inner = Asking {
            sql: "SELECT 1 FROM edition e JOIN revision r ON r.story = e.story AND r.lang = e.lang AND \
                  r.number = e.head WHERE e.story = s.id"
                .to_owned(),
            values: Vec::new(),
        };
        let bare = inner.sql.len();
        if let Some(lang) = &self.lang {
            inner.and("e.lang = ?", values![lang]);
        }
        if let Some(state) = self.working {
            inner.and("e.working_state = ?", values![state.as_str()]);
        }
        if let Some(state) = self.public {
            inner.and("e.public_state = ?", values![state.as_str()]);
        }
        if let Some(since) = self.since {
            inner.and("r.at >= ?", values![since]);
        }
        if bare < inner.sql.len() {
            asking.and(&format!("EXISTS ({})", inner.sql), inner.values);
        }
    }
}
