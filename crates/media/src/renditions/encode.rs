//! Writing pictures. What a format can't hold is `None`.

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
};
use newsroom::picture::renditions::RenditionFormat;
use ravif::{Img, RGB8};

/// How good each format is to look like, of 100: about the same to the eye.
const AVIF: f32 = 58.0;
const WEBP: f32 = 78.0;
const JPEG: u8 = 80;

/// How much of the processor's time is spent on making AVIF small: 1 all of it, 10 little.
const AVIF_SPEED: u8 = 10;

pub(super) fn encode(picture: &DynamicImage, format: RenditionFormat) -> Option<Vec<u8>> {
    match format {
        RenditionFormat::Avif => avif(picture),
        RenditionFormat::Webp => webp(picture, WEBP),
        RenditionFormat::Jpeg => jpeg(picture),
        RenditionFormat::Png => png(picture),
    }
}

/// On one thread: making pictures leaves the rest of the machine to readers.
fn avif(picture: &DynamicImage) -> Option<Vec<u8>> {
    let rgb = picture.to_rgb8();
    let (width, height) = (
        usize::try_from(rgb.width()).ok()?,
        usize::try_from(rgb.height()).ok()?,
    );
    let pixels: Vec<RGB8> = rgb.pixels().map(|pixel| RGB8::from(pixel.0)).collect();
    let encoder = ravif::Encoder::new()
        .with_quality(AVIF)
        .with_speed(AVIF_SPEED)
        .with_num_threads(Some(1));
    let made = encoder
        .encode_rgb(Img::new(pixels.as_slice(), width, height))
        .ok()?;
    Some(made.avif_file)
}

pub(super) fn webp(picture: &DynamicImage, quality: f32) -> Option<Vec<u8>> {
    let made = match picture {
        DynamicImage::ImageRgba8(rgba) => {
            webp::Encoder::from_rgba(rgba.as_raw(), rgba.width(), rgba.height()).encode_simple(false, quality)
        }
        _ => {
            let rgb = picture.to_rgb8();
            webp::Encoder::from_rgb(rgb.as_raw(), rgb.width(), rgb.height()).encode_simple(false, quality)
        }
    };
    made.ok().map(|memory| memory.to_vec())
}

fn jpeg(picture: &DynamicImage) -> Option<Vec<u8>> {
    let rgb = picture.to_rgb8();
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG);
    let kind = ExtendedColorType::Rgb8;
    encoder
        .write_image(rgb.as_raw(), rgb.width(), rgb.height(), kind)
        .ok()?;
    Some(bytes)
}

fn png(picture: &DynamicImage) -> Option<Vec<u8>> {
    let rgba = picture.to_rgba8();
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new(&mut bytes);
    let kind = ExtendedColorType::Rgba8;
    encoder
        .write_image(rgba.as_raw(), rgba.width(), rgba.height(), kind)
        .ok()?;
    Some(bytes)
}
