//! Renders every sample in Arabic, Russian and English into a folder, with the theme's assets, to be looked at:
//! `cargo run -p site --example gallery -- FOLDER [OWN_THEME]`.

use std::{error::Error, fs, path::Path};

use language::{Lang, Locale, messages::Words};
use site::{
    theme::Theme,
    view::{
        View,
        archive::Archive,
        article::Article,
        front::Front,
        listing::Listing,
        notice::{Gone, NotFound, ServerError},
    },
};

type Outcome = Result<(), Box<dyn Error>>;

fn main() -> Outcome {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().ok_or("usage: gallery FOLDER [OWN_THEME]")?;
    let folder = Path::new(&folder);
    let own = arguments.next();
    let theme = Theme::load(own.as_deref().map(Path::new))?;
    fs::create_dir_all(folder.join("assets"))?;
    for (name, asset) in theme.assets() {
        fs::write(folder.join("assets").join(name), &asset.bytes)?;
    }
    for tag in ["ar", "ru", "en"] {
        Gallery {
            theme: &theme,
            folder,
            words: Words::of(&Locale::of(Lang::parse(tag)?)),
        }
        .hang(&Lang::parse(tag)?)?;
    }
    Ok(())
}

struct Gallery<'a> {
    theme: &'a Theme,
    folder: &'a Path,
    words: Words,
}

impl Gallery<'_> {
    fn hang(&self, lang: &Lang) -> Outcome {
        for count in [0, 1, 3, 14] {
            self.page(lang, &format!("front-{count}"), &Front::sample_of(lang, count))?;
        }
        self.page(lang, "front-bare", &without_pictures(Front::sample(lang)))?;
        self.page(lang, "article", &Article::sample(lang))?;
        self.page(lang, "section", &Listing::sample(lang))?;
        self.page(lang, "topic", &Listing::sample_topic(lang))?;
        self.page(lang, "empty", &Listing::sample_empty(lang))?;
        self.page(lang, "archive", &Archive::sample(lang))?;
        self.page(lang, "not-found", &NotFound::sample(lang))?;
        self.page(lang, "not-found-elsewhere", &NotFound::sample_elsewhere(lang))?;
        self.page(lang, "gone", &Gone::sample(lang))?;
        self.page(lang, "error", &ServerError::sample(lang))
    }

    fn page<V: View>(&self, lang: &Lang, name: &str, view: &V) -> Outcome {
        let page = self.theme.render(view, &self.words)?;
        fs::write(self.folder.join(format!("{lang}-{name}.html")), page)?;
        Ok(())
    }
}

fn without_pictures(mut front: Front) -> Front {
    let blocks = front.blocks.iter_mut().flat_map(|block| &mut block.cards);
    for card in front
        .lead
        .iter_mut()
        .chain(&mut front.secondary)
        .chain(blocks)
        .chain(&mut front.latest)
    {
        card.picture = None;
    }
    front
}
