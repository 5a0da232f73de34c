//! The colours of cards, which a theme sets in `card.json`.

use serde::Deserialize;

/// The colours of cards. Those that a theme doesn't name are the default theme's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Palette {
    /// The ground.
    pub(super) paper: Colour,
    /// The large sign in the ground.
    pub(super) wash: Colour,
    /// The headline and the newsroom's name.
    pub(super) ink: Colour,
    /// The date.
    pub(super) soft: Colour,
    /// The section, and the mark before the newsroom's name.
    pub(super) rubric: Colour,
    /// The line over the date.
    pub(super) hair: Colour,
}

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Colour(pub(super) [u8; 3]);

/// A theme's `card.json` can't be used.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PaletteError(String);

impl Default for Palette {
    fn default() -> Self {
        Self {
            paper: Colour([0xfd, 0xfc, 0xfa]),
            wash: Colour([0xf4, 0xf0, 0xea]),
            ink: Colour([0x1b, 0x18, 0x15]),
            soft: Colour([0x62, 0x5a, 0x51]),
            rubric: Colour([0xa3, 0x21, 0x1c]),
            hair: Colour([0xdd, 0xd6, 0xcc]),
        }
    }
}

impl Palette {
    /// Reads a `card.json`: an object whose keys are the six colours, each `"#rrggbb"`.
    ///
    /// # Errors
    /// It is no such object, or names something else.
    pub fn read(bytes: &[u8]) -> Result<Self, PaletteError> {
        serde_json::from_slice(bytes).map_err(|error| PaletteError(error.to_string()))
    }

    pub(super) fn as_text(&self) -> String {
        let colours = [self.paper, self.wash, self.ink, self.soft, self.rubric, self.hair];
        colours
            .iter()
            .flat_map(|colour| colour.0)
            .map(|part| format!("{part:02x}"))
            .collect()
    }
}

impl Palette {
    /// The ground on which cards stand, and the site with them.
    pub(crate) fn paper(&self) -> [u8; 3] {
        self.paper.0
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = || format!("“{text}” is no colour: write it as \"#a3211c\"");
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            .ok_or_else(wrong)?;
        let value = u32::from_str_radix(digits, 16).map_err(|_| wrong())?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_may_name_one_colour_or_all() {
        assert_eq!(Palette::read(b"{}").unwrap(), Palette::default());
        let green = Palette::read(br##"{"rubric": "#00695C"}"##).unwrap();
        assert_eq!(green.rubric.0, [0x00, 0x69, 0x5c]);
        assert_eq!(green.paper, Palette::default().paper);
    }

    #[test]
    fn what_is_no_colour_is_refused_by_name() {
        for (text, said) in [
            (r#"{"rubric": "red"}"#, "“red” is no colour"),
            (r##"{"rubric": "#12345é"}"##, "is no colour"),
            (r##"{"border": "#123456"}"##, "border"),
            ("[1]", "line 1"),
        ] {
            let error = Palette::read(text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(said), "{text}: {error}");
        }
    }
}
