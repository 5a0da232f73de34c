//! The site's icons: the first letter of the newsroom's name on its colour, or a picture that its theme has.

use std::io::Cursor;

use bytes::Bytes;
use image::{ImageFormat, imageops::FilterType};

use crate::{
    answer::Answer,
    error::SiteError,
    here::Here,
    share_card::{self, Sign},
};

/// The file of a theme that icons are made of, where there is one: a square PNG of at least 512 pixels.
pub(crate) const OWN: &str = "icon.png";

/// The icons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// For the list of tabs.
    Tab,
    /// For the home screen of an iPhone.
    Touch,
    /// For a home screen.
    Small,
    /// For what shows while the site opens.
    Large,
    /// The same, with room to be cut round.
    Maskable,
}

impl Icon {
    /// All of them.
    pub(crate) const ALL: [Self; 5] = [Self::Tab, Self::Touch, Self::Small, Self::Large, Self::Maskable];

    /// Its path.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Tab => "/favicon.ico",
            Self::Touch => "/apple-touch-icon.png",
            Self::Small => "/icon-192.png",
            Self::Large => "/icon-512.png",
            Self::Maskable => "/icon-maskable-512.png",
        }
    }

    /// The icon of a path.
    pub(crate) fn read(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|icon| icon.path() == path)
    }

    /// How wide and high it is, in pixels.
    pub(crate) fn size(self) -> u16 {
        match self {
            Self::Tab => 48,
            Self::Touch => 180,
            Self::Small => 192,
            Self::Large | Self::Maskable => 512,
        }
    }
}

/// An icon. It is kept until the name or the theme is another.
pub(crate) async fn answer(here: &Here<'_>, icon: Icon) -> Result<Answer, SiteError> {
    let name = here.newsroom_name().name;
    let sign = Sign::of(
        &name,
        here.lang(),
        &here.inner.theme.palette,
        &here.inner.theme.fonts,
    );
    let key = (icon, sign.clone());
    let make = async || {
        let (own, fonts) = (here.inner.theme.icon.clone(), here.inner.theme.fonts.clone());
        let made = tokio::task::spawn_blocking(move || match own {
            Some(own) => resized(&own, icon, &sign),
            None => share_card::sign(&sign, icon.size(), room(icon), &fonts),
        });
        let png = made
            .await
            .unwrap_or_else(|error| Err(std::io::Error::other(error)));
        let png = png.map_err(SiteError::Card)?;
        Ok(Bytes::from(if icon == Icon::Tab {
            ico(&png, icon.size())
        } else {
            png
        }))
    };
    let made = here.inner.icons.get(&key, make).await?;
    let media_type = if icon == Icon::Tab {
        "image/x-icon"
    } else {
        "image/png"
    };
    Ok(Answer::new(http::StatusCode::OK, media_type, Bytes::clone(&made)))
}

/// How much of its width an icon's letter may take. A mask leaves a circle of four fifths.
fn room(icon: Icon) -> f32 {
    if icon == Icon::Maskable { 0.5 } else { 0.66 }
}

/// A theme's own picture in an icon's size; under a mask it stands smaller on the newsroom's colour.
fn resized(own: &[u8], icon: Icon, sign: &Sign) -> std::io::Result<Vec<u8>> {
    let size = u32::from(icon.size());
    let picture =
        image::load_from_memory_with_format(own, ImageFormat::Png).map_err(std::io::Error::other)?;
    let drawn = if icon == Icon::Maskable {
        let inner = size * 4 / 5;
        let [red, green, blue] = sign.ground();
        let mut ground = image::RgbaImage::from_pixel(size, size, image::Rgba([red, green, blue, 255]));
        let small = picture
            .resize_exact(inner, inner, FilterType::Lanczos3)
            .to_rgba8();
        let edge = i64::from((size - inner) / 2);
        image::imageops::overlay(&mut ground, &small, edge, edge);
        ground
    } else {
        picture.resize_exact(size, size, FilterType::Lanczos3).to_rgba8()
    };
    let mut png = Cursor::new(Vec::new());
    drawn
        .write_to(&mut png, ImageFormat::Png)
        .map_err(std::io::Error::other)?;
    Ok(png.into_inner())
}

/// A PNG in the frame that `/favicon.ico` is asked for in: one picture, as every browser of this century reads it.
fn ico(png: &[u8], size: u16) -> Vec<u8> {
    let mut ico = vec![0, 0, 1, 0, 1, 0];
    let side = u8::try_from(size).unwrap_or(0);
    ico.extend([side, side, 0, 0, 1, 0, 32, 0]);
    ico.extend(u32::try_from(png.len()).unwrap_or(u32::MAX).to_le_bytes());
    ico.extend(22_u32.to_le_bytes());
    ico.extend(png);
    ico
}
