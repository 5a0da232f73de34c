//! The pages of the desk: the address in the table that each is an example of, and how it is reached.

/// A page to look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    /// Its address in the desk's table.
    pub(crate) route: &'static str,
    /// Its address in the newsroom at work.
    pub(crate) path: &'static str,
    /// A name for its picture.
    pub(crate) name: &'static str,
}

const fn page(route: &'static str, path: &'static str, name: &'static str) -> Page {
    Page { route, path, name }
}

/// What whoever is signed in as chief and administrator can open, with the states in which a page looks different.
pub(crate) fn of_the_signed_in() -> Vec<Page> {
    [DAY, STORY, EDITION, TRANSLATING, FRONT, SETTINGS, PEOPLE].concat()
}

/// What is opened without being signed in.
pub(crate) fn of_strangers() -> Vec<Page> {
    vec![
        page("/desk", "/desk", "sign-in-led"),
        page("/desk/sign-in", "/desk/sign-in", "sign-in"),
        page("/desk/sign-in/code", "/desk/sign-in/code", "sign-in-code"),
        page("/desk/link/{token}", "/desk/link/nothing", "link-gone"),
    ]
}

const DAY: &[Page] = &[
    page("/desk/", "/desk/", "day"),
    page("/desk/{*nothing}", "/desk/nothing-here", "not-found"),
    page("/desk/stories/", "/desk/stories/", "stories"),
    page("/desk/stories/", "/desk/stories/?q=قطار+لا+يوجد", "stories-none"),
    page("/desk/coverage/", "/desk/coverage/", "coverage"),
    page(
        "/desk/coverage/",
        "/desk/coverage/?lack=missing&lang=ru&mine=yes",
        "coverage-filtered",
    ),
    page("/desk/queue/", "/desk/queue/", "queue"),
    page("/desk/pictures/", "/desk/pictures/", "pictures"),
    page(
        "/desk/pictures/",
        "/desk/pictures/?q=nothing-of-the-kind",
        "pictures-none",
    ),
    page("/desk/pictures/{id}/", "/desk/pictures/p-ferry/", "picture"),
];

const STORY: &[Page] = &[
    page("/desk/stories/new", "/desk/stories/new", "story-new"),
    page(
        "/desk/stories/{story}/",
        "/desk/stories/ferry-agreement/",
        "story",
    ),
    page(
        "/desk/stories/{story}/",
        "/desk/stories/spring-regatta/",
        "story-embargoed",
    ),
    page(
        "/desk/stories/{story}/",
        "/desk/stories/night-market/",
        "story-missing",
    ),
    page(
        "/desk/stories/{story}/",
        "/desk/stories/berth-fees/",
        "story-withdrawn",
    ),
    page(
        "/desk/stories/{story}/",
        "/desk/stories/no-such-story/",
        "story-not-found",
    ),
    page(
        "/desk/stories/{story}/delete",
        "/desk/stories/ferry-agreement/delete",
        "story-delete-refused",
    ),
    page(
        "/desk/stories/{story}/erase",
        "/desk/stories/ferry-agreement/erase",
        "erase",
    ),
    page("/desk/erase-name", "/desk/erase-name", "erase-name"),
    page(
        "/desk/stories/{story}/documents/",
        "/desk/stories/ferry-agreement/documents/",
        "documents",
    ),
    page(
        "/desk/stories/{story}/documents/",
        "/desk/stories/night-market/documents/",
        "documents-none",
    ),
];

const EDITION: &[Page] = &[
    page(
        "/desk/stories/{story}/{lang}/",
        "/desk/stories/ferry-agreement/ar/",
        "editor",
    ),
    page(
        "/desk/stories/{story}/{lang}/",
        "/desk/stories/spring-regatta/ru/",
        "editor-in-review",
    ),
    page(
        "/desk/stories/{story}/{lang}/",
        "/desk/stories/spring-regatta/ar/",
        "editor-ready",
    ),
    page(
        "/desk/stories/{story}/{lang}/",
        "/desk/stories/first-sailing/ar/",
        "editor-stale",
    ),
    page(
        "/desk/stories/{story}/{lang}/correct",
        "/desk/stories/ferry-agreement/ar/correct",
        "correct",
    ),
    page(
        "/desk/stories/{story}/{lang}/delete",
        "/desk/stories/spring-regatta/ru/delete",
        "edition-delete",
    ),
    page(
        "/desk/stories/{story}/{lang}/preview",
        "/desk/stories/ferry-agreement/ar/preview",
        "preview",
    ),
    page(
        "/desk/stories/{story}/{lang}/publish",
        "/desk/stories/spring-regatta/ru/publish",
        "publish",
    ),
    page(
        "/desk/stories/{story}/{lang}/publish",
        "/desk/stories/first-sailing/ru/publish",
        "publish-findings",
    ),
    page(
        "/desk/stories/{story}/{lang}/revisions/",
        "/desk/stories/first-sailing/ru/revisions/",
        "revisions",
    ),
    page(
        "/desk/stories/{story}/{lang}/revisions/compare",
        "/desk/stories/first-sailing/ru/revisions/compare?from=1&to=2",
        "compare",
    ),
    page(
        "/desk/stories/{story}/{lang}/schedule",
        "/desk/stories/spring-regatta/ar/schedule",
        "schedule",
    ),
    page(
        "/desk/stories/{story}/{lang}/send-back",
        "/desk/stories/spring-regatta/ru/send-back",
        "send-back",
    ),
    page(
        "/desk/stories/{story}/{lang}/withdraw",
        "/desk/stories/ferry-agreement/ar/withdraw",
        "withdraw",
    ),
];

const TRANSLATING: &[Page] = &[
    page(
        "/desk/stories/{story}/{lang}/assign",
        "/desk/stories/night-market/ru/assign",
        "assign",
    ),
    page(
        "/desk/stories/{story}/{lang}/tasks/",
        "/desk/stories/ferry-agreement/ru/tasks/",
        "tasks",
    ),
    page(
        "/desk/stories/{story}/{lang}/tasks/",
        "/desk/stories/ardan-climb/ru/tasks/",
        "tasks-none",
    ),
    page(
        "/desk/stories/{story}/{lang}/tasks/{number}",
        "/desk/stories/ferry-agreement/ru/tasks/1",
        "task",
    ),
];

const FRONT: &[Page] = &[
    page("/desk/front/", "/desk/front/", "fronts"),
    page("/desk/front/{lang}/", "/desk/front/ar/", "front"),
    page(
        "/desk/front/{lang}/{section}/",
        "/desk/front/ru/politics/",
        "front-section",
    ),
    page("/desk/pages/", "/desk/pages/", "standing-pages"),
];

const SETTINGS: &[Page] = &[
    page("/desk/settings/", "/desk/settings/", "settings"),
    page(
        "/desk/settings/newsroom/",
        "/desk/settings/newsroom/",
        "settings-newsroom",
    ),
    page(
        "/desk/settings/languages/{lang}/",
        "/desk/settings/languages/ar/",
        "settings-language",
    ),
    page("/desk/settings/rules/", "/desk/settings/rules/", "settings-rules"),
    page("/desk/settings/site/", "/desk/settings/site/", "settings-site"),
    page(
        "/desk/settings/spelling/{lang}/",
        "/desk/settings/spelling/ru/",
        "settings-spelling",
    ),
    page("/desk/settings/terms/", "/desk/settings/terms/", "settings-terms"),
    page(
        "/desk/settings/{kind}/",
        "/desk/settings/section/",
        "settings-sections",
    ),
    page(
        "/desk/settings/{kind}/",
        "/desk/settings/person/",
        "settings-persons",
    ),
    page(
        "/desk/settings/{kind}/{id}/",
        "/desk/settings/section/politics/",
        "settings-section",
    ),
    page(
        "/desk/settings/{kind}/{id}/",
        "/desk/settings/agency/tass/",
        "settings-agency",
    ),
    page("/desk/settings/api/", "/desk/settings/api/", "settings-api"),
    page("/desk/webhooks/", "/desk/webhooks/", "webhooks"),
    page("/desk/webhooks/{webhook}/", "{webhook}", "webhook"),
];

const PEOPLE: &[Page] = &[
    page("/desk/people/", "/desk/people/", "people"),
    page("/desk/people/invite", "/desk/people/invite", "invite"),
    page("/desk/people/{person}/", "{person}", "person"),
    page("/desk/account/", "/desk/account/", "account"),
    page(
        "/desk/account/second-step",
        "/desk/account/second-step",
        "second-step",
    ),
    page("/desk/account/tokens/", "/desk/account/tokens/", "tokens"),
    page("/desk/audit/", "/desk/audit/", "audit"),
    page(
        "/desk/audit/",
        "/desk/audit/?from=2020-01-01&until=2020-01-02",
        "audit-none",
    ),
];
