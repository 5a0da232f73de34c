//! Which kept answers are made from what, and what was touched lately.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    sync::Arc,
};

use crate::{
    inputs::{Inputs, Key},
    touched::Touched,
};

/// How many rounds of changes are remembered, for answers that were being made meanwhile.
const ROUNDS: usize = 64;

/// Paths by what their answers are made from.
#[derive(Default)]
pub(super) struct Index {
    paths: HashMap<Key, HashSet<Arc<str>>>,
    round: u64,
    lately: VecDeque<Touched>,
}

impl Index {
    /// The number of rounds so far: what is begun now is judged by those that come after.
    pub(super) fn round(&self) -> u64 {
        self.round
    }

    /// Whether an answer that was begun in a round is as good as one begun now.
    pub(super) fn is_good(&self, begun: u64, inputs: &Inputs) -> bool {
        let since = usize::try_from(self.round - begun).unwrap_or(usize::MAX);
        since <= self.lately.len()
            && !self
                .lately
                .iter()
                .rev()
                .take(since)
                .any(|round| round.concerns(inputs))
    }

    /// Notes what an answer is made from.
    pub(super) fn add(&mut self, path: &Arc<str>, inputs: &Inputs) {
        for key in &inputs.keys {
            let paths = self.paths.entry(key.clone()).or_default();
            paths.insert(Arc::clone(path));
        }
    }

    /// Forgets an answer.
    pub(super) fn remove(&mut self, path: &str, inputs: &Inputs) {
        for key in &inputs.keys {
            if let Some(paths) = self.paths.get_mut(key) {
                paths.remove(path);
                if paths.is_empty() {
                    self.paths.remove(key);
                }
            }
        }
    }

    /// Begins a round; answers with the paths whose answers are to be dropped, `None` for all of them.
    pub(super) fn touch(&mut self, touched: Touched) -> Option<HashSet<Arc<str>>> {
        let paths = match &touched {
            Touched::Everything => {
                self.paths.clear();
                None
            }
            Touched::Only(keys) => {
                let paths = keys.iter().filter_map(|key| self.paths.remove(key));
                Some(paths.flatten().collect())
            }
        };
        self.round += 1;
        self.lately.push_back(touched);
        if ROUNDS < self.lately.len() {
            self.lately.pop_front();
        }
        paths
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use newsroom::id::StoryId;

    use super::*;

    fn key(id: &str) -> Key {
        Key::Story(StoryId::parse(id).unwrap())
    }

    fn from(ids: &[&str]) -> Inputs {
        Inputs {
            keys: ids.iter().map(|id| key(id)).collect(),
            until: None,
        }
    }

    fn touched(ids: &[&str]) -> Touched {
        Touched::Only(ids.iter().map(|id| key(id)).collect::<BTreeSet<_>>())
    }

    #[test]
    fn those_answers_are_dropped_that_are_made_from_what_was_touched() {
        let mut index = Index::default();
        let (one, two): (Arc<str>, Arc<str>) = ("/ar/a/".into(), "/ar/".into());
        index.add(&one, &from(&["a"]));
        index.add(&two, &from(&["a", "b"]));
        assert_eq!(index.touch(touched(&["c"])), Some(HashSet::new()));
        assert_eq!(
            index.touch(touched(&["b"])),
            Some(HashSet::from([Arc::clone(&two)]))
        );
        index.remove(&two, &from(&["a", "b"]));
        assert_eq!(index.touch(touched(&["a", "b"])), Some(HashSet::from([one])));
        assert_eq!(index.touch(Touched::Everything), None);
        assert!(index.paths.is_empty());
    }

    #[test]
    fn an_answer_begun_before_a_change_that_concerns_it_is_not_good() {
        let mut index = Index::default();
        let begun = index.round();
        assert!(index.is_good(begun, &from(&["a"])));
        index.touch(touched(&["a"]));
        assert!(!index.is_good(begun, &from(&["a"])));
        assert!(index.is_good(begun, &from(&["b"])));
        assert!(index.is_good(index.round(), &from(&["a"])));
        for _ in 0..=ROUNDS {
            index.touch(touched(&["c"]));
        }
        assert!(
            !index.is_good(begun, &from(&["b"])),
            "what was touched is forgotten"
        );
    }
}
