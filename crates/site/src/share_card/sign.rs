//! The newsroom's sign: the first letter of its name on its colour, from which its icons are made.

use language::{Direction, Lang};
use parley::{BaseDirection, PositionedLayoutItem};
use vello_cpu::{
    Glyph, Pixmap, RenderContext, Resources,
    color::{AlphaColor, Srgb},
    kurbo::Rect,
};

use super::{
    fonts::Fonts,
    lines::{Setter, Space},
    palette::Palette,
    png,
};

/// What a sign shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Sign {
    letter: String,
    script: &'static str,
    direction: Direction,
    ground: [u8; 3],
    ink: [u8; 3],
}

impl Sign {
    /// The sign of a newsroom's name; without a letter that can be drawn, the colour alone.
    pub(crate) fn of(name: &str, lang: &Lang, palette: &Palette, fonts: &Fonts) -> Self {
        let letters = name.chars().filter(|c| c.is_alphanumeric());
        let letter = letters.flat_map(char::to_uppercase).next();
        Self {
            letter: letter
                .and_then(|letter| fonts.drawable(&letter.to_string()))
                .unwrap_or_default(),
            script: lang.script(),
            direction: lang.direction(),
            ground: palette.rubric.0,
            ink: palette.paper.0,
        }
    }

    /// Its colour.
    pub(crate) fn ground(&self) -> [u8; 3] {
        self.ground
    }
}

/// Draws a sign as a square PNG; its letter takes `room` of its width or height, whichever it fills first.
pub(crate) fn sign(sign: &Sign, size: u16, room: f32, fonts: &Fonts) -> std::io::Result<Vec<u8>> {
    let mut canvas = RenderContext::new(size, size);
    let mut resources = Resources::new();
    let colour = |[red, green, blue]: [u8; 3]| AlphaColor::<Srgb>::from_rgb8(red, green, blue);
    canvas.set_paint(colour(sign.ground));
    canvas.fill_rect(&Rect::new(0.0, 0.0, f64::from(size), f64::from(size)));
    canvas.set_paint(colour(sign.ink));
    letter(&mut canvas, &mut resources, sign, (f32::from(size), room), fonts);
    let mut target = Pixmap::new(size, size);
    canvas.flush();
    canvas.render(&mut target, &mut resources);
    let pixels = target.data().iter().map(|pixel| [pixel.r, pixel.g, pixel.b]);
    png::write(pixels, size.into(), size.into())
}

fn letter(
    canvas: &mut RenderContext,
    resources: &mut Resources,
    sign: &Sign,
    (side, room): (f32, f32),
    fonts: &Fonts,
) {
    let base = match sign.direction {
        Direction::Rtl => BaseDirection::Rtl,
        Direction::Ltr => BaseDirection::Ltr,
    };
    let mut setter = Setter::new(fonts, sign.script, base);
    let space = Space {
        width: side * 4.0,
        height: side * 4.0,
        lines: 1,
        sizes: &[side * room],
        leading: 1.0,
    };
    let layout = setter.set(&sign.letter, space);
    let Some(line) = layout.get(0) else { return };
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(run) = item else {
            continue;
        };
        let font = run.run();
        let glyphs: Vec<Glyph> = run
            .positioned_glyphs()
            .map(|glyph| Glyph {
                id: glyph.id,
                x: glyph.x,
                y: glyph.y,
            })
            .collect();
        // The ink stands in the middle, not the letter's box: an Arabic letter hangs low in its own.
        let Some(ink) = super::ink::of(font.font(), font.font_size(), &glyphs) else {
            return;
        };
        let (x, y) = (
            side / 2.0 - ink.center().x as f32,
            side / 2.0 - ink.center().y as f32,
        );
        let moved = glyphs.into_iter().map(|glyph| Glyph {
            x: glyph.x + x,
            y: glyph.y + y,
            ..glyph
        });
        let drawn = canvas
            .glyph_run(resources, font.font())
            .font_size(font.font_size())
            .hint(false)
            .fill_glyphs(moved.collect::<Vec<_>>().into_iter());
        if let Err(error) = drawn {
            tracing::warn!(?error, "an icon's letter couldn't be drawn");
        }
    }
}
