//! Setting text in lines: as large as fits, at most so many lines, an ellipsis at a word where there is more.

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontContext, FontFamily, FontFamilyName, Layout,
    LayoutContext, LineHeight, OverflowWrap, StyleProperty,
};

use super::fonts::Fonts;

/// Sets lines in one language.
pub(super) struct Setter<'a> {
    families: Vec<&'a str>,
    direction: BaseDirection,
    fonts: FontContext,
    layouts: LayoutContext<()>,
}

/// Into what a text must fit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Space<'a> {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) lines: usize,
    /// The sizes to choose from, the largest first.
    pub(super) sizes: &'a [f32],
    /// The height of a line, in sizes.
    pub(super) leading: f32,
}

impl<'a> Setter<'a> {
    pub(super) fn new(fonts: &'a Fonts, script: &str, direction: BaseDirection) -> Self {
        Self {
            families: fonts.families(script),
            direction,
            fonts: fonts.context(),
            layouts: LayoutContext::new(),
        }
    }

    /// The text in the largest size in which all of it fits, else in the smallest, cut at a word.
    pub(super) fn set(&mut self, text: &str, space: Space<'_>) -> Layout<()> {
        for &size in space.sizes {
            let whole = self.shape(text, size, space);
            if fits(&whole, space) {
                return self.settled(text, balanced(whole, space), size, space);
            }
        }
        let smallest = space.sizes.last().copied().unwrap_or(16.0);
        let (text, layout) = self.cut(text, smallest, space);
        self.settled(&text, layout, smallest, space)
    }

    /// As many words as fit with an ellipsis after them; of a word that doesn't fit, as much as does.
    fn cut(&mut self, text: &str, size: f32, space: Space<'_>) -> (String, Layout<()>) {
        let words: Vec<usize> = text.match_indices([' ', '\u{a0}']).map(|(at, _)| at).collect();
        let characters: Vec<usize> = text.char_indices().skip(1).map(|(at, _)| at).collect();
        for ends in [words, characters] {
            // That more words take more room is what lets half of them be left out at a time.
            let (mut fitting, mut beyond) = (0, ends.len());
            let mut best = None;
            while fitting < beyond {
                let middle = (fitting + beyond) / 2;
                let kept = with_ellipsis(&text[..ends[middle]]);
                let layout = self.shape(&kept, size, space);
                if fits(&layout, space) {
                    (fitting, best) = (middle + 1, Some((kept, layout)));
                } else {
                    beyond = middle;
                }
            }
            if let Some(best) = best {
                return best;
            }
        }
        ("…".to_owned(), self.shape("…", size, space))
    }

    /// The same lines with separators for the spaces between them. A space at the end of a line belongs to the direction of
    /// the whole (UAX #9, L1); left where it was, it would stand on the wrong side of a Latin word that ends an Arabic line.
    fn settled(&mut self, text: &str, layout: Layout<()>, size: f32, space: Space<'_>) -> Layout<()> {
        let ends: Vec<usize> = layout.lines().map(|line| line.text_range().end).collect();
        let Some((_, inner)) = ends.split_last().filter(|(_, inner)| !inner.is_empty()) else {
            return layout;
        };
        let (mut lines, mut from) = (String::with_capacity(text.len() + 8), 0);
        for end in inner {
            lines.push_str(text.get(from..*end).unwrap_or_default().trim_end_matches(' '));
            lines.push('\u{2028}');
            from = *end;
        }
        lines.push_str(text.get(from..).unwrap_or_default());
        self.shape(&lines, size, space)
    }

    fn shape(&mut self, text: &str, size: f32, space: Space<'_>) -> Layout<()> {
        let names: Vec<FontFamilyName<'_>> = self
            .families
            .iter()
            .map(|name| FontFamilyName::named(name))
            .collect();
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, true);
        builder.set_base_direction(self.direction);
        builder.push_default(StyleProperty::FontFamily(FontFamily::from(names.as_slice())));
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(LineHeight::FontSizeRelative(space.leading));
        builder.push_default(OverflowWrap::Anywhere);
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(space.width));
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }
}

fn fits(layout: &Layout<()>, space: Space<'_>) -> bool {
    layout.len() <= space.lines && layout.height() <= space.height
}

/// The same lines in number, of lengths as even as can be: no last line of one short word.
fn balanced(mut layout: Layout<()>, space: Space<'_>) -> Layout<()> {
    let lines = layout.len();
    let (mut narrow, mut wide) = (space.width / 2.0, space.width);
    if lines < 2 {
        return layout;
    }
    while 8.0 < wide - narrow {
        let middle = f32::midpoint(narrow, wide);
        layout.break_all_lines(Some(middle));
        if layout.len() <= lines && layout.width() <= middle {
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    layout.break_all_lines(Some(wide));
    layout.align(Alignment::Start, AlignmentOptions::default());
    layout
}

/// What stands before an ellipsis ends with a letter: no comma, no bracket that is left open.
fn with_ellipsis(text: &str) -> String {
    let kept = text.trim_end_matches(|c: char| c.is_whitespace() || "،,;:؛—–-.([«“".contains(c));
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: Space<'_> = Space {
        width: 600.0,
        height: 400.0,
        lines: 3,
        sizes: &[60.0, 40.0],
        leading: 1.4,
    };

    #[test]
    fn a_short_headline_is_one_large_line() {
        let fonts = Fonts::with([]);
        let mut setter = Setter::new(&fonts, "Arab", BaseDirection::Rtl);
        let layout = setter.set("قمة المنامة", SPACE);
        assert_eq!(layout.len(), 1);
        assert!((layout.height() - 84.0).abs() < 1.0, "{}", layout.height());
        assert!(layout.is_rtl());
    }

    #[test]
    fn a_long_headline_takes_three_lines_and_ends_at_a_word() {
        let words = ["المفاوضات", "بين", "موسكو", "وواشنطن", "تتواصل"];
        let text = words
            .iter()
            .cycle()
            .take(60)
            .copied()
            .collect::<Vec<_>>()
            .join(" ");
        let fonts = Fonts::with([]);
        let mut setter = Setter::new(&fonts, "Arab", BaseDirection::Rtl);
        let (kept, layout) = setter.cut(&text, 40.0, SPACE);
        assert_eq!((layout.len(), setter.set(&text, SPACE).len()), (3, 3));
        let last = kept.strip_suffix('…').unwrap().rsplit(' ').next().unwrap();
        assert!(words.contains(&last), "{last}");
    }

    #[test]
    fn a_word_longer_than_the_card_is_broken_rather_than_lost() {
        let fonts = Fonts::with([]);
        let mut setter = Setter::new(&fonts, "Latn", BaseDirection::Ltr);
        let (kept, layout) = setter.cut(&"abcdefghij".repeat(40), 40.0, SPACE);
        assert_eq!(layout.len(), 3);
        assert!(60 < kept.len() && kept.ends_with('…'), "{kept}");
    }

    #[test]
    fn a_headline_that_begins_in_latin_letters_still_runs_from_the_right() {
        let fonts = Fonts::with([]);
        let mut setter = Setter::new(&fonts, "Arab", BaseDirection::Rtl);
        assert!(setter.set("UNESCO تضيف 5 مواقع", SPACE).is_rtl());
    }

    #[test]
    fn lines_are_of_even_length() {
        let fonts = Fonts::with([]);
        let mut setter = Setter::new(&fonts, "Latn", BaseDirection::Ltr);
        let layout = setter.set("Ministers met in Manama and agreed on a plan", SPACE);
        let lengths: Vec<f32> = layout.lines().map(|line| line.metrics().advance).collect();
        assert!(1 < lengths.len());
        let shortest = lengths.iter().copied().fold(f32::MAX, f32::min);
        assert!(
            lengths.iter().all(|length| *length < shortest * 1.7),
            "{lengths:?}"
        );
    }

    #[test]
    fn a_latin_word_that_ends_an_arabic_line_stands_one_space_from_its_neighbour() {
        let fonts = Fonts::with([]);
        let mut setter = Setter::new(&fonts, "Arab", BaseDirection::Rtl);
        let narrow = Space {
            width: 250.0,
            sizes: &[40.0],
            ..SPACE
        };
        let broken = setter.set("اتفاق BRICS واتفاق", narrow);
        let alone = setter.set(
            "اتفاق BRICS",
            Space {
                sizes: &[40.0],
                ..SPACE
            },
        );
        assert_eq!(broken.len(), 2);
        let first = broken.get(0).unwrap().metrics().advance;
        assert!(
            (first - alone.get(0).unwrap().metrics().advance).abs() < 0.5,
            "{first}"
        );
    }

    #[test]
    fn no_comma_stands_before_an_ellipsis() {
        assert_eq!(with_ellipsis("قال، "), "قال…");
        assert_eq!(with_ellipsis("he said — ("), "he said…");
    }
}
