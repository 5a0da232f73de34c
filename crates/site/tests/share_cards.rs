//! Share cards beside the approved ones in `share_cards/`. `UPDATE_CARDS=1 cargo test -p site --test share_cards` draws them
//! anew, to be looked at and approved.
#![expect(
    clippy::unwrap_used,
    reason = "the small functions beside the tests are tests too"
)]

use std::{fs, path::PathBuf};

use image::RgbImage;
use language::Lang;
use site::share_card::{Face, Fonts, HEIGHT, Palette, WIDTH, draw};

/// By how much a part of a colour may differ before the pixel counts as another.
const SAME: u8 = 48;
/// How many pixels in ten thousand may be others: what differs between machines' arithmetic stays far below, a letter doesn't.
const OTHERS: usize = 4;
/// The largest approved picture.
const LARGEST: usize = 60_000;

fn face(lang: &str, headline: &str) -> Face {
    let (newsroom, section, date) = match lang {
        "ar" => ("ترجمان", "سياسة", "٢٤ نوفمبر ٢٠٢٦"),
        "ru" => ("Толмач", "Политика", "24 ноября 2026\u{a0}г."),
        _ => ("Tarjuman", "Politics", "24 November 2026"),
    };
    Face {
        lang: Lang::parse(lang).unwrap(),
        headline: headline.to_owned(),
        newsroom: newsroom.to_owned(),
        section: Some(section.to_owned()),
        date: date.to_owned(),
        palette: Palette::default(),
    }
}

fn approved(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/share_cards")
        .join(format!("{name}.png"))
}

/// Draws a card and lays it over the approved one.
fn check(name: &str, face: &Face) {
    let drawn = draw(face, &Fonts::with([])).unwrap();
    assert!(drawn.len() < LARGEST, "{name}: {} bytes", drawn.len());
    let path = approved(name);
    if std::env::var_os("UPDATE_CARDS").is_some() {
        fs::write(&path, &drawn).unwrap();
        return;
    }
    let others = others(&read(&drawn), &read(&fs::read(&path).unwrap()));
    let beside = path.with_extension("drawn.png");
    if OTHERS < others {
        fs::write(&beside, &drawn).unwrap();
    }
    assert!(
        others <= OTHERS,
        "{name}: {others} pixels in ten thousand differ from {}; see {}",
        path.display(),
        beside.display()
    );
}

fn read(png: &[u8]) -> RgbImage {
    let picture = image::load_from_memory(png).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (WIDTH.into(), HEIGHT.into()));
    picture
}

/// How many pixels in ten thousand differ, rounded up.
fn others(one: &RgbImage, two: &RgbImage) -> usize {
    let differs =
        |(a, b): (&image::Rgb<u8>, &image::Rgb<u8>)| a.0.iter().zip(b.0).any(|(a, b)| SAME < a.abs_diff(b));
    let count = one
        .pixels()
        .zip(two.pixels())
        .filter(|pair| differs(*pair))
        .count();
    (count * 10_000).div_ceil(usize::from(WIDTH) * usize::from(HEIGHT))
}

#[test]
fn an_arabic_card_runs_from_the_right_with_latin_and_digits_in_their_places() {
    check(
        "ar",
        &face(
            "ar",
            "قمة «بريكس» في قازان: 24 دولة توقّع اتفاق ‏BRICS Pay‏ بقيمة 3.5 مليار دولار",
        ),
    );
}

#[test]
fn a_very_long_arabic_headline_ends_at_a_word_of_the_third_line() {
    check(
        "ar-long",
        &face(
            "ar",
            "المفاوضات بين موسكو وواشنطن تتواصل في جنيف وسط ترقّب دولي واسع لنتائجها المحتملة على أسواق الطاقة \
             والأمن الغذائي، ومصادر دبلوماسية تتحدث عن تقدّم ملموس في ملفات تبادل الأسرى وإعادة فتح السفارات",
        ),
    );
}

#[test]
fn an_arabic_headline_that_begins_in_latin_letters_still_runs_from_the_right() {
    check(
        "ar-latin-first",
        &face("ar", "UNESCO تضيف 5 مواقع عربية إلى قائمتها"),
    );
}

#[test]
fn a_russian_card() {
    check(
        "ru",
        &face(
            "ru",
            "Съезд «Единой Европы»: №\u{a0}7 в повестке — тариф €3,5 за 1\u{a0}кВт·ч и новые границы ЕС",
        ),
    );
}

#[test]
fn an_english_card() {
    check(
        "en",
        &face(
            "en",
            "Ministers agree a ceasefire in Manama after 36 hours of talks",
        ),
    );
}

#[test]
fn a_card_in_a_newsrooms_own_colours() {
    let palette = br##"{"paper": "#10241f", "wash": "#173029", "ink": "#ffffff", "soft": "#b9cfc7", "rubric": "#f2b134", "hair": "#2e4a41"}"##;
    let own = Face {
        palette: Palette::read(palette).unwrap(),
        section: None,
        ..face("ar", "من نحن")
    };
    check("ar-own-colours", &own);
}

#[test]
fn a_card_of_other_text_is_told_apart() {
    let fonts = Fonts::with([]);
    let one = draw(&face("en", "Ministers agree a ceasefire"), &fonts).unwrap();
    let two = draw(&face("en", "Ministers agree a ceasefira"), &fonts).unwrap();
    assert!(
        OTHERS < others(&read(&one), &read(&two)),
        "one letter of a short headline"
    );
}
