//! From the front to a story, from there to its sisters, and to where a sister is missing.

use anyhow::{Context, Result};
use browser::newsroom::Story;

use crate::pages::{LANGUAGES, Language};
use crate::reader::Reader;

#[tokio::test]
async fn a_reader_goes_from_the_front_to_a_story_and_through_its_sister_editions() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    for language in &LANGUAGES {
        reader.open(&format!("/{}/", language.tag)).await?;
        let story = story_on_the_front(&reader, language).await?;
        reader.follow(&story.path(language.tag)?).await?;
        assert_is(&reader, story, language).await?;
        for sister in LANGUAGES.iter().filter(|sister| sister.tag != language.tag) {
            assert_switch_offers(&reader, story, sister).await?;
            reader.follow(&story.path(sister.tag)?).await?;
            assert_is(&reader, story, sister).await?;
            reader.follow(&story.path(language.tag)?).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_missing_edition_is_said_in_words_and_its_link_leads_to_that_languages_front() -> Result<()> {
    let Some(reader) = Reader::start().await? else {
        return Ok(());
    };
    let lacks = |story: &Story, language: &Language| !story.editions.contains_key(language.tag);
    let story = reader.newsroom.story("without some language", |story| {
        LANGUAGES.iter().any(|language| lacks(story, language))
            && LANGUAGES.iter().any(|language| story.is_public_in(language.tag))
    })?;
    let missing = LANGUAGES
        .iter()
        .find(|language| lacks(story, language))
        .context("a language is missing")?;
    for language in LANGUAGES
        .iter()
        .filter(|language| story.is_public_in(language.tag))
    {
        reader.open(&story.path(language.tag)?).await?;
        let front = format!("/{}/", missing.tag);
        let links = reader.links().await?;
        let claims = links.iter().filter(|link| link.hreflang == missing.tag).count();
        assert_eq!(
            claims, 0,
            "{}: a link claims an edition in {}",
            language.tag, missing.tag
        );
        let alternate = format!(
            "return document.querySelectorAll('link[hreflang={}]').length",
            missing.tag
        );
        assert_eq!(reader.browser.ask::<u32>(&alternate).await?, 0);
        let said = links
            .iter()
            .find(|link| link.path == front)
            .context("no link leads to the other front")?;
        assert!(said.text.contains(missing.name), "the link says {:?}", said.text);
        assert!(
            said.text != missing.name,
            "nothing says that the edition is missing"
        );
        reader.follow(&front).await?;
        assert_eq!(reader.root().await?.0, missing.tag);
    }
    Ok(())
}

#[tokio::test]
async fn the_root_leads_to_the_front_in_the_readers_language() -> Result<()> {
    use browser::demo::Demo;
    use browser::http::{self, Reader};
    let Some(demo) = Demo::start()? else { return Ok(()) };
    let cases = [
        (None, "/ar/"),
        (Some("ru-RU,ru;q=0.9,en;q=0.5"), "/ru/"),
        (Some("fr, en;q=0.3"), "/en/"),
        (Some("fr"), "/ar/"),
    ];
    for (languages, front) in cases {
        let answer = http::get_as(
            &demo.url("/")?,
            Reader {
                languages,
                encodings: None,
            },
        )
        .await?;
        assert!(
            answer.status.is_redirection(),
            "{languages:?} gets {}",
            answer.status
        );
        let target = demo.url(answer.header(::http::header::LOCATION))?;
        assert_eq!(target.path(), front, "for {languages:?}");
    }
    Ok(())
}

/// A story that the front shows and that all three languages have.
async fn story_on_the_front<'a>(reader: &'a Reader, language: &Language) -> Result<&'a Story> {
    let links = reader.links().await?;
    let shown = |story: &Story| {
        LANGUAGES.iter().all(|language| story.is_public_in(language.tag))
            && story
                .path(language.tag)
                .is_ok_and(|path| links.iter().any(|link| link.path == path))
    };
    reader.newsroom.story("on the front in all languages", shown)
}

/// The page is that edition: its heading, its language, its direction.
async fn assert_is(reader: &Reader, story: &Story, language: &Language) -> Result<()> {
    assert_eq!(reader.path().await?, story.path(language.tag)?);
    assert_eq!(
        reader.root().await?,
        (language.tag.to_owned(), language.dir.to_owned())
    );
    let headline: Vec<&str> = story.editions[language.tag].headline.split_whitespace().collect();
    assert_eq!(reader.heading().await?, headline.join(" "));
    Ok(())
}

/// The switch names the sister's language in itself, marks it so, and leads to the same story.
async fn assert_switch_offers(reader: &Reader, story: &Story, sister: &Language) -> Result<()> {
    let path = story.path(sister.tag)?;
    let links = reader.links().await?;
    let offered = links
        .iter()
        .find(|link| link.hreflang == sister.tag && link.path == path);
    let offered = offered.with_context(|| format!("no link offers {path}; there are {links:#?}"))?;
    assert!(
        offered.text.contains(sister.name),
        "the link says {:?}",
        offered.text
    );
    assert_eq!(
        offered.lang, sister.tag,
        "the language's own name is not marked as being in it"
    );
    Ok(())
}
