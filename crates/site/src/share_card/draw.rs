//! Drawing a card.

use language::Direction;
use parley::{BaseDirection, Layout, PositionedLayoutItem};
use vello_cpu::{
    Glyph, Pixmap, RenderContext, Resources,
    color::{AlphaColor, Srgb},
    kurbo::{BezPath, Point, Rect},
};

use super::{
    Face, HEIGHT, WIDTH,
    fonts::Fonts,
    lines::{Setter, Space},
    palette::Colour,
    png,
};

const MARGIN: f64 = 76.0;
/// How wide the text may be.
const MEASURE: f32 = 1200.0 - 2.0 * 76.0;
/// The middle of the head's line.
const HEAD: f64 = 92.0;
/// The line over the date.
const RULE: f64 = 528.0;
/// The middle of the foot's line.
const FOOT: f64 = 575.0;
/// Between the mark and the newsroom's name.
const AFTER_MARK: f64 = 44.0;
/// Between the section and the headline.
const AFTER_SECTION: f64 = 14.0;

/// Draws a card as a PNG; takes some hundredths of a second of the processor.
///
/// # Errors
/// The picture can't be written, which memory alone could be the cause of.
pub fn draw(face: &Face, fonts: &Fonts) -> std::io::Result<Vec<u8>> {
    let direction = face.lang.direction();
    let base = match direction {
        Direction::Rtl => BaseDirection::Rtl,
        Direction::Ltr => BaseDirection::Ltr,
    };
    let mut card = Card {
        canvas: RenderContext::new(WIDTH, HEIGHT),
        resources: Resources::new(),
        setter: Setter::new(fonts, face.lang.script(), base),
        direction,
        leading: if face.lang.script() == "Arab" { 1.42 } else { 1.16 },
    };
    card.ground(face);
    card.head(face);
    card.middle(face);
    card.foot(face);
    card.png()
}

struct Card<'a> {
    canvas: RenderContext,
    resources: Resources,
    setter: Setter<'a>,
    direction: Direction,
    leading: f32,
}

impl Card<'_> {
    fn ground(&mut self, face: &Face) {
        self.paint(face.palette.paper);
        self.canvas
            .fill_rect(&Rect::new(0.0, 0.0, f64::from(WIDTH), f64::from(HEIGHT)));
        // The measure of a reed pen: dots, one above the other, at the end of the line, partly beyond the edge.
        self.paint(face.palette.wash);
        for y in [125.0, 321.0, 517.0] {
            let nuqta = self.rhomb(1146.0, y, 94.0);
            self.canvas.fill_path(&nuqta);
        }
        self.paint(face.palette.rubric);
        self.canvas
            .fill_rect(&Rect::new(0.0, 0.0, f64::from(WIDTH), 12.0));
    }

    fn head(&mut self, face: &Face) {
        self.paint(face.palette.rubric);
        let mark = self.rhomb(MARGIN + 13.0, HEAD, 13.0);
        self.canvas.fill_path(&mark);
        let name = self.line(&face.newsroom, 38.0, MEASURE - AFTER_MARK as f32);
        self.text(&name, AFTER_MARK, middle_of(&name, HEAD), face.palette.ink);
    }

    /// The section and the headline, together in the middle between head and foot.
    fn middle(&mut self, face: &Face) {
        let section = face.section.as_ref().map(|name| self.line(name, 32.0, MEASURE));
        let over = section
            .as_ref()
            .map_or(0.0, |name| f64::from(name.height()) + AFTER_SECTION);
        let (top, bottom) = (HEAD + 48.0, RULE - 20.0);
        let space = Space {
            width: MEASURE,
            height: (bottom - top - over) as f32,
            lines: 3,
            sizes: &[96.0, 88.0, 80.0, 72.0, 66.0, 60.0],
            leading: self.leading,
        };
        let headline = self.setter.set(&face.headline, space);
        let spare = bottom - top - over - f64::from(headline.height());
        let mut y = top + spare.max(0.0) / 2.0;
        if let Some(name) = &section {
            self.text(name, 0.0, y, face.palette.rubric);
        }
        y += over;
        self.text(&headline, 0.0, y, face.palette.ink);
    }

    fn foot(&mut self, face: &Face) {
        self.paint(face.palette.hair);
        self.canvas
            .fill_rect(&Rect::new(MARGIN, RULE, f64::from(WIDTH) - MARGIN, RULE + 2.0));
        let date = self.line(&face.date, 30.0, MEASURE);
        self.text(&date, 0.0, middle_of(&date, FOOT), face.palette.soft);
    }

    /// One line, cut where it is too long.
    fn line(&mut self, text: &str, size: f32, width: f32) -> Layout<()> {
        let space = Space {
            width,
            height: f32::MAX,
            lines: 1,
            sizes: &[size],
            leading: self.leading,
        };
        self.setter.set(text, space)
    }

    /// Draws lines at the start of the measure, `inset` within it, from `top` down.
    fn text(&mut self, layout: &Layout<()>, inset: f64, top: f64, colour: Colour) {
        self.paint(colour);
        let left = match self.direction {
            Direction::Ltr => MARGIN + inset,
            Direction::Rtl => f64::from(WIDTH) - MARGIN - inset - f64::from(layout.layout_max_advance()),
        } as f32;
        let top = top as f32;
        for item in layout.lines().flat_map(|line| line.items()) {
            let PositionedLayoutItem::GlyphRun(run) = item else {
                continue;
            };
            let glyphs: Vec<Glyph> = run
                .positioned_glyphs()
                .map(|glyph| Glyph {
                    id: glyph.id,
                    x: left + glyph.x,
                    y: top + glyph.y,
                })
                .collect();
            let font = run.run();
            let axes: Vec<i16> = font
                .normalized_coords()
                .iter()
                .map(|axis| axis.to_bits())
                .collect();
            let drawn = self
                .canvas
                .glyph_run(&mut self.resources, font.font())
                .font_size(font.font_size())
                .normalized_coords(&axes)
                .hint(false)
                .fill_glyphs(glyphs.into_iter());
            if let Err(error) = drawn {
                tracing::warn!(?error, "a card's glyphs couldn't be drawn");
            }
        }
    }

    /// A dot of a reed pen: `x` counts from the start of the line.
    fn rhomb(&self, x: f64, y: f64, size: f64) -> BezPath {
        let x = match self.direction {
            Direction::Ltr => x,
            Direction::Rtl => f64::from(WIDTH) - x,
        };
        let mut path = BezPath::new();
        path.move_to(Point::new(x - size, y));
        path.line_to(Point::new(x, y - size));
        path.line_to(Point::new(x + size, y));
        path.line_to(Point::new(x, y + size));
        path.close_path();
        path
    }

    fn paint(&mut self, Colour([red, green, blue]): Colour) {
        self.canvas
            .set_paint(AlphaColor::<Srgb>::from_rgb8(red, green, blue));
    }

    fn png(mut self) -> std::io::Result<Vec<u8>> {
        let mut target = Pixmap::new(WIDTH, HEIGHT);
        self.canvas.flush();
        self.canvas.render(&mut target, &mut self.resources);
        let pixels = target.data().iter().map(|pixel| [pixel.r, pixel.g, pixel.b]);
        png::write(pixels, u32::from(WIDTH), u32::from(HEIGHT))
    }
}

/// The top of a line whose middle is at `y`.
fn middle_of(line: &Layout<()>, y: f64) -> f64 {
    y - f64::from(line.height()) / 2.0
}
