//! Which stories a list holds.

use language::{Lang, Moment};
use newsroom::id::{SectionId, StoryId, TopicId};
use sea_orm::Value;

use crate::bind::values;

/// Which published stories of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All of them but the standing pages.
    Front,
    /// All of them, the standing pages too.
    Everything,
    /// Those at an address of this section.
    Section(SectionId),
    /// Those under this topic.
    Topic(TopicId),
    /// Those that readers first got at `from` or later and before `to`.
    Between {
        /// The first moment.
        from: Moment,
        /// The moment after the last.
        to: Moment,
    },
}

/// A story's place in every list of a language: newest first, then by story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// When readers first got it.
    pub at: Moment,
    /// The story.
    pub story: StoryId,
}

/// A part of a statement with its parameters.
pub(crate) struct Part {
    pub(crate) sql: String,
    pub(crate) values: Vec<Value>,
}

impl Scope {
    /// How many rows the scope holds, as `stories`.
    pub(crate) fn count(&self, lang: &Lang) -> Part {
        let (rows, _, values) = self.rows(lang);
        Part {
            sql: format!("SELECT count(*) AS stories {rows}"),
            values,
        }
    }

    /// One page of it, as `story`.
    pub(crate) fn page(&self, lang: &Lang, offset: u32, limit: u32) -> Part {
        let (rows, at, mut values) = self.rows(lang);
        values.extend(values![limit, offset]);
        Part {
            sql: format!("SELECT story {rows} ORDER BY {at} DESC, story LIMIT ? OFFSET ?"),
            values,
        }
    }

    /// What follows one of its stories, as `story`; its beginning where none is named.
    pub(crate) fn after(&self, lang: &Lang, after: Option<&Spot>, limit: u32) -> Part {
        let (rows, at, mut values) = self.rows(lang);
        let (before, story) = after.map_or((i64::MAX, ""), |spot| (spot.at.micros(), spot.story.as_str()));
        values.extend(values![before, before, story, limit]);
        Part {
            sql: format!(
                "SELECT story {rows} AND {at} <= ? AND ({at} < ? OR story > ?) ORDER BY {at} DESC, story LIMIT ?"
            ),
            values,
        }
    }

    /// The rows, and the column they are ordered by.
    fn rows(&self, lang: &Lang) -> (&'static str, &'static str, Vec<Value>) {
        match self {
            Self::Front => (
                "FROM edition WHERE lang = ? AND public_state = 'published' AND section <> 'about'",
                "public_at",
                values![lang],
            ),
            Self::Everything => (
                "FROM edition WHERE lang = ? AND public_state = 'published'",
                "public_at",
                values![lang],
            ),
            Self::Section(section) => (
                "FROM edition WHERE lang = ? AND section = ? AND public_state = 'published'",
                "public_at",
                values![lang, section],
            ),
            // It holds published editions only; whoever joins it says so again.
            Self::Topic(topic) => (
                "FROM edition_topic WHERE lang = ? AND topic = ?",
                "at",
                values![lang, topic],
            ),
            Self::Between { from, to } => (
                "FROM edition WHERE lang = ? AND public_at >= ? AND public_at < ? AND public_state = 'published' \
                 AND section <> 'about'",
                "public_at",
                values![lang, from, to],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use newsroom::id::{SectionId, StoryId, TopicId};

    use super::*;
    use crate::{Store, database::Database, scratch};

    #[tokio::test(flavor = "multi_thread")]
    async fn a_page_of_a_list_is_read_from_an_index_without_sorting() {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::file(dir.path().join("newsroom.db"));
        let store = Store::create(&database, scratch::now(), &mut scratch::Fixed)
            .await
            .unwrap();
        let ar = Lang::parse("ar").unwrap();
        let scopes = [
            (Scope::Front, "edition_news"),
            (Scope::Everything, "edition_front"),
            (
                Scope::Section(SectionId::parse("politics").unwrap()),
                "edition_section",
            ),
            (
                Scope::Topic(TopicId::parse("summits").unwrap()),
                "edition_topic_list",
            ),
            (
                Scope::Between {
                    from: scratch::now(),
                    to: scratch::now(),
                },
                "edition_news",
            ),
        ];
        for (scope, index) in scopes {
            let spot = Spot {
                at: scratch::now(),
                story: StoryId::parse("s").unwrap(),
            };
            for part in [
                scope.page(&ar, 0, 20),
                scope.count(&ar),
                scope.after(&ar, Some(&spot), 20),
            ] {
                let sql = format!("EXPLAIN QUERY PLAN {}", part.sql);
                let rows = store.reader().connection().rows(&sql, part.values).await.unwrap();
                let plan: Vec<String> = rows.iter().map(|row| row.text("detail").unwrap()).collect();
                let plan = plan.join("; ");
                assert!(
                    plan.contains(&format!("USING COVERING INDEX {index}")),
                    "{scope:?}: {plan}"
                );
                assert!(!plan.contains("TEMP B-TREE"), "{scope:?}: {plan}");
            }
        }
    }
}
