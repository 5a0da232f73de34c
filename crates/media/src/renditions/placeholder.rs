//! Something to look at until a picture has come: its average colour, and a few blurred pixels in the page itself.

use data_encoding::BASE64;
use image::DynamicImage;

use super::{encode::webp, scaled};

/// The longer side of the blurred picture, in pixels.
const SIDE: u32 = 16;

/// The longest that it may be, so that pages stay light.
const LONGEST: usize = 400;

/// The average colour: `#a3211c`.
pub(super) fn tone(picture: &DynamicImage) -> Option<String> {
    let one = scaled(picture, 1, 1).to_rgb8();
    let [red, green, blue] = one.get_pixel_checked(0, 0)?.0;
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

/// The picture in a few pixels, as an address that needs no request.
pub(super) fn blur(picture: &DynamicImage) -> Option<String> {
    let (width, height) = (picture.width(), picture.height());
    let longer = u64::from(width.max(height));
    let part =
        |side: u32| u32::try_from(u64::from(side) * u64::from(SIDE) / longer).map_or(1, |side| side.max(1));
    let small = scaled(picture, part(width), part(height));
    let bytes = webp(&small, 20.0)?;
    let address = format!("data:image/webp;base64,{}", BASE64.encode(&bytes));
    (address.len() <= LONGEST).then_some(address)
}
