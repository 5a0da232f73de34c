//! The focal point of a picture.

use serde::{Deserialize, Serialize};

/// Where the eye goes: the point that stays in view where a picture is cropped, in hundredths of its width from the left
/// and of its height from the top. Left is left in every language: a picture isn't turned with the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written")]
pub struct Focal {
    x: u8,
    y: u8,
}

/// A point that lies outside of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the focal point lies outside of the picture: x and y are hundredths, 0 to 100")]
pub struct OutsidePicture;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    x: u8,
    y: u8,
}

impl Focal {
    /// A point, each way from 0 to 100.
    ///
    /// # Errors
    /// It lies outside.
    pub fn new(x: u8, y: u8) -> Result<Self, OutsidePicture> {
        if 100 < x.max(y) {
            return Err(OutsidePicture);
        }
        Ok(Self { x, y })
    }

    /// Hundredths from the left.
    #[must_use]
    pub fn x(self) -> u8 {
        self.x
    }

    /// Hundredths from the top.
    #[must_use]
    pub fn y(self) -> u8 {
        self.y
    }
}

impl TryFrom<Written> for Focal {
    type Error = OutsidePicture;

    fn try_from(written: Written) -> Result<Self, OutsidePicture> {
        Self::new(written.x, written.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_focal_point_lies_in_the_picture() {
        let focal: Focal = serde_json::from_str(r#"{"x":0,"y":100}"#).unwrap();
        assert_eq!((focal.x(), focal.y()), (0, 100));
        assert_eq!(serde_json::to_string(&focal).unwrap(), r#"{"x":0,"y":100}"#);
        for bad in [
            r#"{"x":101,"y":1}"#,
            r#"{"x":-1,"y":1}"#,
            r#"{"x":1,"y":1,"z":1}"#,
        ] {
            assert!(serde_json::from_str::<Focal>(bad).is_err(), "{bad}");
        }
    }
}
