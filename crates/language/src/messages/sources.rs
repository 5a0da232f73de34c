//! The catalogues as they are written, parsed once.

use std::sync::{Arc, LazyLock};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};

use super::{Bundle, Catalogue, numbers};
use crate::{Lang, Numbering};

/// One language's files, parsed.
pub(super) struct Source {
    tag: &'static str,
    resources: Vec<Arc<FluentResource>>,
}

/// The catalogues, English first.
static SOURCES: LazyLock<[Source; 3]> = LazyLock::new(|| {
    [
        Source::parsed(
            "en",
            &[
                include_str!("../../messages/en/languages.ftl"),
                include_str!("../../messages/en/site.ftl"),
                include_str!("../../messages/en/access.ftl"),
                include_str!("../../messages/en/api.ftl"),
                include_str!("../../messages/en/desk.ftl"),
                include_str!("../../messages/en/editor.ftl"),
                include_str!("../../messages/en/front.ftl"),
                include_str!("../../messages/en/newsroom.ftl"),
                include_str!("../../messages/en/pictures.ftl"),
                include_str!("../../messages/en/settings.ftl"),
                include_str!("../../messages/en/stories.ftl"),
                include_str!("../../messages/en/translating.ftl"),
            ],
        ),
        Source::parsed(
            "ar",
            &[
                include_str!("../../messages/ar/languages.ftl"),
                include_str!("../../messages/ar/site.ftl"),
                include_str!("../../messages/ar/access.ftl"),
                include_str!("../../messages/ar/api.ftl"),
                include_str!("../../messages/ar/desk.ftl"),
                include_str!("../../messages/ar/editor.ftl"),
                include_str!("../../messages/ar/front.ftl"),
                include_str!("../../messages/ar/newsroom.ftl"),
                include_str!("../../messages/ar/pictures.ftl"),
                include_str!("../../messages/ar/settings.ftl"),
                include_str!("../../messages/ar/stories.ftl"),
                include_str!("../../messages/ar/translating.ftl"),
            ],
        ),
        Source::parsed(
            "ru",
            &[
                include_str!("../../messages/ru/languages.ftl"),
                include_str!("../../messages/ru/site.ftl"),
                include_str!("../../messages/ru/access.ftl"),
                include_str!("../../messages/ru/api.ftl"),
                include_str!("../../messages/ru/desk.ftl"),
                include_str!("../../messages/ru/editor.ftl"),
                include_str!("../../messages/ru/front.ftl"),
                include_str!("../../messages/ru/newsroom.ftl"),
                include_str!("../../messages/ru/pictures.ftl"),
                include_str!("../../messages/ru/settings.ftl"),
                include_str!("../../messages/ru/stories.ftl"),
                include_str!("../../messages/ru/translating.ftl"),
            ],
        ),
    ]
});

/// The catalogue of a language subtag.
pub(super) fn of(primary: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.tag == primary)
}

/// The English catalogue.
pub(super) fn english() -> &'static Source {
    &SOURCES[0]
}

impl Source {
    /// What a file has that isn't Fluent is passed over here; a test reads every file and finds it.
    fn parsed(tag: &'static str, files: &[&str]) -> Self {
        let parse =
            |text: &str| FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        Self {
            tag,
            resources: files.iter().map(|text| Arc::new(parse(text))).collect(),
        }
    }

    pub(super) fn resources(&self) -> impl Iterator<Item = &FluentResource> {
        self.resources.iter().map(AsRef::as_ref)
    }

    pub(super) fn catalogue(&self, digits: Numbering) -> Catalogue {
        Catalogue {
            lang: Lang::known(self.tag),
            plain: Arc::new(self.bundle(digits, Isolation::Off)),
            isolating: Arc::new(self.bundle(digits, Isolation::On)),
        }
    }

    fn bundle(&self, digits: Numbering, isolation: Isolation) -> Bundle {
        let locale = self.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(isolation == Isolation::On);
        bundle.set_formatter(Some(numbers::writer(digits)));
        // A function is refused only where the bundle has one of its name; this one was just made.
        let plurals = numbers::Plurals::of(&Lang::known(self.tag));
        let _ = bundle.add_function("PLURAL", move |values, _| plurals.form(values));
        for resource in &self.resources {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        bundle
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Isolation {
    Off,
    On,
}
