//! Opening a picture: within limits, before a pixel is decoded.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, metadata::Orientation,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

use crate::check::{BadPicture, LONGEST_SIDE, MOST_PIXELS};

/// Opens a picture whose dimensions may be decoded.
pub(crate) fn open(bytes: &[u8], format: ImageFormat) -> Result<impl ImageDecoder + '_, BadPicture> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(8 * MOST_PIXELS);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || MOST_PIXELS < pixels || LONGEST_SIDE < width.max(height) {
        return Err(BadPicture::Dimensions { width, height });
    }
    Ok(decoder)
}

/// How it is to be turned. Broken metadata don't spoil a picture that shows; it then stands as it is stored.
pub(crate) fn orientation(decoder: &mut impl ImageDecoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}

/// Whether turning it makes its height its width.
pub(crate) fn is_on_its_side(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

pub(crate) fn broken(error: ImageError) -> BadPicture {
    BadPicture::Broken(error.to_string())
}

/// The picture in the colours that browsers assume (sRGB), where it says that it has others. A profile that can't be
/// used leaves it as it is.
pub(crate) fn to_srgb(picture: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let Some(profile) = profile.and_then(|bytes| ColorProfile::new_from_slice(bytes).ok()) else {
        return picture;
    };
    if profile.color_space != DataColorSpace::Rgb {
        return picture;
    }
    let layout = if picture.color().has_alpha() {
        Layout::Rgba
    } else {
        Layout::Rgb
    };
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default())
    else {
        return picture;
    };
    let (source, width, height) = match layout {
        Layout::Rgba => (picture.to_rgba8().into_raw(), picture.width(), picture.height()),
        _ => (picture.to_rgb8().into_raw(), picture.width(), picture.height()),
    };
    let mut target = vec![0; source.len()];
    if transform.transform(&source, &mut target).is_err() {
        return picture;
    }
    let turned = match layout {
        Layout::Rgba => image::RgbaImage::from_raw(width, height, target).map(DynamicImage::from),
        _ => image::RgbImage::from_raw(width, height, target).map(DynamicImage::from),
    };
    turned.unwrap_or(picture)
}
