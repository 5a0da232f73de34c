//! Where the ink of glyphs is.

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
};
use vello_cpu::{Glyph, kurbo::Rect, peniko::FontData};

/// The box of all ink; `None` where there is none, or the font doesn't say.
pub(super) fn of(font: &FontData, size: f32, glyphs: &[Glyph]) -> Option<Rect> {
    let read = FontRef::from_index(font.data.data(), font.index).ok()?;
    let metrics = read.glyph_metrics(Size::new(size), LocationRef::default());
    let boxes = glyphs.iter().filter_map(|glyph| {
        let bounds = metrics.bounds(GlyphId::new(glyph.id))?;
        // A font counts upwards, a picture down.
        let edges = [
            glyph.x + bounds.x_min,
            glyph.y - bounds.y_max,
            glyph.x + bounds.x_max,
            glyph.y - bounds.y_min,
        ];
        let [left, top, right, bottom] = edges.map(f64::from);
        Some(Rect::new(left, top, right, bottom))
    });
    boxes.reduce(|all, one| all.union(one))
}
