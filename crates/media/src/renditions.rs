//! Making of a picture what readers get: smaller ones in several formats, and something to look at until they have come.
//!
//! It takes seconds of one processor, so it is done off the request path. Between two files the work can be stopped.

mod encode;
mod placeholder;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::atomic::{AtomicBool, Ordering},
};

use fast_image_resize::Resizer;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, codecs, metadata::Orientation};
use newsroom::picture::{
    PictureFile,
    renditions::{Rendition, RenditionFormat, Renditions, WIDTHS},
};

use crate::{
    check::{BadPicture, format},
    clean::clean,
    decode::{self, is_on_its_side},
    keep::{KeepError, Media},
};

/// Why nothing was made of a picture.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// Its file isn't there.
    #[error("its file isn't in the pictures' folder: bring it back from a backup")]
    Absent,
    /// It can't be decoded.
    #[error(transparent)]
    Bad(#[from] BadPicture),
    /// It couldn't be read or written.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// Somebody asked to stop.
    #[error("it was stopped")]
    Stopped,
}

impl Media {
    /// Makes everything of a kept picture and keeps it. Blocks for seconds; `stop` ends it between two files.
    ///
    /// # Errors
    /// See [`RenderError`]; what was kept until then is overwritten by the next attempt.
    pub fn render(&self, file: &PictureFile, stop: &AtomicBool) -> Result<Renditions, RenderError> {
        let bytes = self.read(&file.name())?.ok_or(RenderError::Absent)?;
        let bytes = clean(&bytes, file.format);
        let bytes =
            bytes.ok_or_else(|| BadPicture::Broken("its parts don't follow each other".to_owned()))?;
        let render = || {
            Rendering {
                media: self,
                file,
                stop,
            }
            .render(&bytes)
        };
        catch_unwind(AssertUnwindSafe(render))
            .unwrap_or_else(|_| Err(BadPicture::Broken("its decoder gave up".to_owned()).into()))
    }
}

struct Rendering<'a> {
    media: &'a Media,
    file: &'a PictureFile,
    stop: &'a AtomicBool,
}

impl Rendering<'_> {
    fn render(&self, bytes: &[u8]) -> Result<Renditions, RenderError> {
        let (picture, is_transparent) = self.widest(bytes)?;
        let mut renditions = Renditions::default();
        if !is_transparent {
            renditions.tone = placeholder::tone(&picture);
            renditions.blur = placeholder::blur(&picture);
        }
        if moves(bytes) {
            return Ok(renditions);
        }
        let mut widths: Vec<u32> = WIDTHS
            .into_iter()
            .filter(|width| *width < picture.width())
            .collect();
        widths.push(picture.width());
        for format in formats(is_transparent) {
            for &width in &widths {
                renditions.files.extend(self.file(&picture, *format, width)?);
            }
        }
        Ok(renditions)
    }

    /// The picture the right way up, in the colours that browsers assume, no wider than the widest rendition; and whether
    /// the page shines through it.
    fn widest(&self, bytes: &[u8]) -> Result<(DynamicImage, bool), RenderError> {
        let mut decoder = decode::open(bytes, format(bytes)?)?;
        let orientation = decode::orientation(&mut decoder);
        let profile = decoder.icc_profile().unwrap_or_default();
        let picture = DynamicImage::from_decoder(decoder).map_err(decode::broken)?;
        let picture = narrowed(picture, orientation);
        let has_alpha = picture.color().has_alpha();
        let mut picture = if has_alpha {
            DynamicImage::from(picture.to_rgba8())
        } else {
            DynamicImage::from(picture.to_rgb8())
        };
        picture.apply_orientation(orientation);
        let picture = decode::to_srgb(picture, profile.as_deref());
        let is_transparent = has_alpha && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] != u8::MAX);
        if has_alpha && !is_transparent {
            return Ok((DynamicImage::from(picture.to_rgb8()), false));
        }
        Ok((picture, is_transparent))
    }

    /// One file. A format that can't hold a picture so long makes none.
    fn file(
        &self,
        picture: &DynamicImage,
        format: RenditionFormat,
        width: u32,
    ) -> Result<Option<Rendition>, RenderError> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(RenderError::Stopped);
        }
        let scaled = scaled(picture, width, height(picture, width));
        let Some(bytes) = encode::encode(&scaled, format) else {
            return Ok(None);
        };
        let made = Rendition {
            format,
            width: scaled.width(),
            height: scaled.height(),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        };
        self.media.keep_rendition(self.file, &made, &bytes)?;
        Ok(Some(made))
    }
}

fn formats(is_transparent: bool) -> &'static [RenditionFormat] {
    if is_transparent {
        return &[RenditionFormat::Webp, RenditionFormat::Png];
    }
    &[
        RenditionFormat::Avif,
        RenditionFormat::Webp,
        RenditionFormat::Jpeg,
    ]
}

/// Brings a picture that is still to be turned down to the widest width, before anything else is done with its pixels.
fn narrowed(picture: DynamicImage, orientation: Orientation) -> DynamicImage {
    let upright = if is_on_its_side(orientation) {
        picture.height()
    } else {
        picture.width()
    };
    let widest = WIDTHS[WIDTHS.len() - 1];
    if upright <= widest {
        return picture;
    }
    let part = |side: u32| {
        let scaled = (u64::from(side) * u64::from(widest) + u64::from(upright) / 2) / u64::from(upright);
        u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
    };
    scaled(&picture, part(picture.width()), part(picture.height()))
}

fn height(picture: &DynamicImage, width: u32) -> u32 {
    let full = u64::from(picture.width());
    let height = (u64::from(picture.height()) * u64::from(width) + full / 2) / full;
    u32::try_from(height).unwrap_or(u32::MAX).max(1)
}

/// Scaled with what is transparent taken into account: its colour doesn't bleed into what isn't.
fn scaled(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    if (width, height) == (picture.width(), picture.height()) {
        return picture.clone();
    }
    let mut target = DynamicImage::new(width, height, picture.color());
    match Resizer::new().resize(picture, &mut target, None) {
        Ok(()) => target,
        // A kind of pixels that it doesn't know.
        Err(_) => picture.resize_exact(width, height, image::imageops::FilterType::Lanczos3),
    }
}

/// Whether a picture moves: then it is shown as it came.
fn moves(bytes: &[u8]) -> bool {
    let cursor = || std::io::Cursor::new(bytes);
    match format(bytes) {
        Ok(ImageFormat::Gif) => codecs::gif::GifDecoder::new(cursor())
            .is_ok_and(|decoder| decoder.into_frames().take(2).flatten().count() == 2),
        Ok(ImageFormat::WebP) => {
            codecs::webp::WebPDecoder::new(cursor()).is_ok_and(|decoder| decoder.has_animation())
        }
        Ok(ImageFormat::Png) => {
            codecs::png::PngDecoder::new(cursor()).is_ok_and(|decoder| decoder.is_apng().unwrap_or(false))
        }
        _ => false,
    }
}
