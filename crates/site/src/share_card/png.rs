//! Writing a picture of few colours as a small PNG.

use std::{collections::HashMap, io};

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// By how many steps the parts of a colour are told apart at the edges of letters; no eye sees more.
const STEP: u8 = 8;

/// Writes pixels, row by row, with a palette; as they are where their colours are too many for one.
pub(crate) fn write(pixels: impl Iterator<Item = [u8; 3]>, width: u32, height: u32) -> io::Result<Vec<u8>> {
    let pixels: Vec<[u8; 3]> = pixels.collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    let data = match indexed(&pixels) {
        Some((palette, places)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            encoder.set_filter(Filter::NoFilter);
            places
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            pixels.concat()
        }
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

/// The palette, and each pixel's place in it; `None` where it would need more than 256 colours.
fn indexed(pixels: &[[u8; 3]]) -> Option<(Vec<u8>, Vec<u8>)> {
    let common = common(pixels);
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let mut palette = Vec::new();
    let mut places = Vec::with_capacity(pixels.len());
    for run in pixels.chunk_by(|one, next| one == next) {
        let exact = common.contains(&run[0]);
        let colour = if exact { run[0] } else { run[0].map(coarse) };
        let place = match known.get(&colour) {
            Some(place) => *place,
            None => {
                let place = u8::try_from(known.len()).ok()?;
                palette.extend(colour);
                known.insert(colour, place);
                place
            }
        };
        places.extend(std::iter::repeat_n(place, run.len()));
    }
    Some((palette, places))
}

/// The colours of whole surfaces, which stay exactly as they are.
fn common(pixels: &[[u8; 3]]) -> Vec<[u8; 3]> {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for run in pixels.chunk_by(|one, next| one == next) {
        *counts.entry(run[0]).or_default() += run.len();
    }
    let least = pixels.len() / 1000;
    let common = counts.into_iter().filter(|(_, count)| least < *count);
    common.map(|(colour, _)| colour).collect()
}

fn coarse(part: u8) -> u8 {
    let up = part.saturating_add(STEP / 2);
    up - up % STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<[u8; 3]> {
        let picture = image::load_from_memory(bytes).unwrap().to_rgb8();
        picture.pixels().map(|pixel| pixel.0).collect()
    }

    #[test]
    fn surfaces_keep_their_colour_and_edges_nearly() {
        let mut pixels = vec![[0xfd, 0xfc, 0xfa]; 5000];
        pixels[7] = [101, 102, 103];
        let got = read(&write(pixels.into_iter(), 100, 50).unwrap());
        assert_eq!(got[0], [0xfd, 0xfc, 0xfa]);
        assert_eq!(got[7], [104, 104, 104]);
    }

    #[test]
    fn more_colours_than_a_palette_holds_are_written_as_they_are() {
        let pixels: Vec<[u8; 3]> = (0..10_000_u32)
            .map(|at| [(at % 256) as u8, (at / 40) as u8, (at % 97) as u8])
            .collect();
        assert_eq!(
            read(&write(pixels.clone().into_iter(), 100, 100).unwrap()),
            pixels
        );
    }
}
