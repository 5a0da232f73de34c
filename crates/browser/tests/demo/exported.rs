//! The demonstration as static files: every link leads to a file, and every alternate leads back.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use browser::demo::Demo;
use scraper::{Html, Selector};
use url::Url;

/// What of a page leads somewhere: the elements, and the attribute that says where.
const LINKS: [(&str, &str); 7] = [
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("img[src]", "src"),
    ("img[srcset]", "srcset"),
    ("source[srcset]", "srcset"),
    ("script[src]", "src"),
    ("meta[property='og:image']", "content"),
];

/// The folder of an export.
struct Site {
    root: PathBuf,
    /// The public address that absolute links begin with.
    address: Url,
    /// The address of each page with what stands in it.
    pages: BTreeMap<String, Html>,
    // Its folder goes with it.
    _demo: Demo,
}

#[tokio::test]
async fn every_link_of_the_exported_site_is_alive() -> Result<()> {
    let Some(site) = Site::open()? else { return Ok(()) };
    let mut dead = BTreeSet::new();
    let mut checked = 0;
    for (page, html) in &site.pages {
        for target in links(html)? {
            let Some(path) = site.path(page, &target)? else {
                continue;
            };
            checked += 1;
            if !site.holds(&path) {
                dead.insert(format!("{page} → {target}"));
            }
        }
    }
    assert!(dead.is_empty(), "{} dead links: {dead:#?}", dead.len());
    assert!(
        100 < site.pages.len() && 1000 < checked,
        "{} pages, {checked} links",
        site.pages.len()
    );
    Ok(())
}

#[tokio::test]
async fn every_alternate_of_the_exported_site_leads_back() -> Result<()> {
    let Some(site) = Site::open()? else { return Ok(()) };
    let selector = selector("head > link[rel=alternate][hreflang]")?;
    let mut alternates = BTreeMap::new();
    for (page, html) in &site.pages {
        let links = html.select(&selector);
        let links =
            links.filter_map(|link| Some((link.attr("hreflang")?.to_owned(), link.attr("href")?.to_owned())));
        alternates.insert(page.clone(), links.collect::<BTreeMap<String, String>>());
    }
    let mut pairs = 0;
    for (page, own) in alternates.iter().filter(|(_, own)| !own.is_empty()) {
        let paths = own
            .values()
            .map(|url| site.path(page, url))
            .collect::<Result<Vec<_>>>()?;
        assert!(
            paths.contains(&Some(page.clone())),
            "{page} is not among its alternates: {own:?}"
        );
        for (language, path) in own
            .keys()
            .zip(&paths)
            .filter(|(language, _)| *language != "x-default")
        {
            let path = path.as_ref().context("an alternate leads out of the site")?;
            assert_eq!(
                alternates.get(path),
                Some(own),
                "{page} and its alternate in {language} differ"
            );
            pairs += 1;
        }
    }
    assert!(100 < pairs, "{pairs} alternates");
    Ok(())
}

#[tokio::test]
async fn every_address_in_the_exported_sitemaps_and_feeds_is_alive() -> Result<()> {
    let Some(site) = Site::open()? else { return Ok(()) };
    let mut checked = 0;
    for file in files(&site.root)? {
        let ending = file.extension().and_then(|ending| ending.to_str());
        if ending != Some("xml") {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let document = roxmltree::Document::parse(&text).with_context(|| file.display().to_string())?;
        for node in document.descendants() {
            let text = match node.tag_name().name() {
                "loc" => node.text(),
                "link" => node.attribute("href").or(node.text()),
                _ => None,
            };
            if let Some(path) = text
                .map(|text| site.path("/", text.trim()))
                .transpose()?
                .flatten()
            {
                assert!(site.holds(&path), "{}: {path} is dead", file.display());
                checked += 1;
            }
        }
    }
    assert!(100 < checked, "{checked} addresses");
    Ok(())
}

impl Site {
    /// The demonstration, exported; `None` where the program isn't built.
    fn open() -> Result<Option<Self>> {
        let Some(demo) = Demo::start()? else {
            return Ok(None);
        };
        let root = demo.export_site()?;
        let mut pages = BTreeMap::new();
        for file in files(&root)? {
            if file.file_name().is_some_and(|name| name == "index.html") {
                let folder = file
                    .strip_prefix(&root)?
                    .parent()
                    .context("a page lies in a folder")?;
                let path = folder.to_str().context("a page's path is UTF-8")?;
                let page = if path.is_empty() {
                    String::from("/")
                } else {
                    format!("/{path}/")
                };
                pages.insert(page, Html::parse_document(&fs::read_to_string(&file)?));
            }
        }
        Ok(Some(Self {
            address: address(&root)?,
            root,
            pages,
            _demo: demo,
        }))
    }

    /// The path of a link, decoded; `None` where it leads elsewhere, or to what only a server answers.
    fn path(&self, page: &str, target: &str) -> Result<Option<String>> {
        let url = self
            .address
            .join(page)?
            .join(target)
            .with_context(|| format!("{page}: {target}"))?;
        if url.host() != self.address.host() || url.port() != self.address.port() || url.scheme() == "data" {
            return Ok(None);
        }
        let path = percent_encoding::percent_decode_str(url.path())
            .decode_utf8()?
            .into_owned();
        Ok((!path.starts_with("/api/") && !path.starts_with("/desk/")).then_some(path))
    }

    fn holds(&self, path: &str) -> bool {
        let file = self.root.join(path.trim_start_matches('/'));
        if path.ends_with('/') {
            file.join("index.html").is_file() || file.join("gone.html").is_file()
        } else {
            file.is_file()
        }
    }
}

/// The public address, from the one line of `robots.txt` that has it.
fn address(root: &Path) -> Result<Url> {
    let robots = fs::read_to_string(root.join("robots.txt"))?;
    let line = robots.lines().find_map(|line| line.strip_prefix("Sitemap: "));
    Ok(Url::parse(line.context("robots.txt names the sitemap")?)?.join("/")?)
}

fn selector(text: &str) -> Result<Selector> {
    Selector::parse(text).map_err(|error| anyhow::anyhow!("{text}: {error}"))
}

/// Where a page leads, by whatever of it.
fn links(html: &Html) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for (elements, attribute) in LINKS {
        for value in html
            .select(&selector(elements)?)
            .filter_map(|element| element.attr(attribute))
        {
            if attribute == "srcset" {
                found.extend(
                    value
                        .split(',')
                        .filter_map(|part| Some(part.split_whitespace().next()?.to_owned())),
                );
            } else {
                found.insert(value.to_owned());
            }
        }
    }
    Ok(found)
}

/// Every file below a folder.
fn files(root: &Path) -> Result<Vec<PathBuf>> {
    let (mut found, mut open) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    Ok(found)
}
