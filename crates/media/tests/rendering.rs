//! What is made of a picture for readers.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should panic")]

mod made;

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
};

use image::{DynamicImage, ImageBuffer, ImageFormat, Luma, Rgba, RgbaImage};
use made::{GPS, Made, files, scene, written};
use media::{Media, renditions::RenderError};
use newsroom::picture::{
    PictureFile,
    renditions::{RenditionFormat, Renditions},
};

struct Kept {
    media: Media,
    file: PictureFile,
    made: Renditions,
    _folder: tempfile::TempDir,
}

fn render(bytes: &[u8]) -> Kept {
    let folder = tempfile::tempdir().unwrap();
    let media = Media::new(folder.path());
    let file = media.keep(bytes).unwrap();
    let made = media.render(&file, &AtomicBool::new(false)).unwrap();
    Kept {
        media,
        file,
        made,
        _folder: folder,
    }
}

impl Kept {
    fn bytes(&self, format: RenditionFormat, width: u32) -> Vec<u8> {
        let made = self.made.of(format).find(|made| made.width == width).unwrap();
        let bytes = self.media.shown(&made.name(&self.file)).unwrap().unwrap();
        assert_eq!(u64::try_from(bytes.len()).unwrap(), made.bytes);
        bytes
    }

    fn widths(&self, format: RenditionFormat) -> Vec<u32> {
        self.made.of(format).map(|made| made.width).collect()
    }
}

#[test]
fn a_photograph_is_made_in_three_formats_and_never_wider_than_it_is() {
    let kept = render(&Made::jpeg(700, 400).with_exif(1).bytes());
    for format in [
        RenditionFormat::Avif,
        RenditionFormat::Webp,
        RenditionFormat::Jpeg,
    ] {
        assert_eq!(kept.widths(format), [320, 640, 700], "{format:?}");
    }
    assert_eq!(kept.made.plain(), Some(RenditionFormat::Jpeg));
    let avif = kept.bytes(RenditionFormat::Avif, 320);
    assert_eq!(&avif[4..12], b"ftypavif");
    for format in [RenditionFormat::Webp, RenditionFormat::Jpeg] {
        let shown = image::load_from_memory(&kept.bytes(format, 320)).unwrap();
        assert_eq!((shown.width(), shown.height()), (320, 183));
    }
    for made in &kept.made.files {
        let bytes = kept.bytes(made.format, made.width);
        assert!(!bytes.windows(GPS.len()).any(|part| part == GPS.as_bytes()));
    }
    assert!(kept.made.tone.as_ref().unwrap().starts_with('#'));
    assert!(
        kept.made
            .blur
            .as_ref()
            .unwrap()
            .starts_with("data:image/webp;base64,")
    );
}

#[test]
fn a_picture_with_holes_keeps_them_and_their_edges_don_t_darken() {
    let picture = RgbaImage::from_fn(700, 300, |x, _| {
        if x < 350 {
            Rgba([0, 0, 0, 0])
        } else {
            Rgba([250, 240, 10, 255])
        }
    });
    let kept = render(&written(&picture.into(), ImageFormat::Png));
    assert!(kept.widths(RenditionFormat::Avif).is_empty() && kept.widths(RenditionFormat::Jpeg).is_empty());
    assert_eq!(kept.widths(RenditionFormat::Png), [320, 640, 700]);
    assert_eq!(kept.made.tone, None);
    let shown = image::load_from_memory(&kept.bytes(RenditionFormat::Png, 320))
        .unwrap()
        .to_rgba8();
    assert_eq!(shown.get_pixel(10, 10).0[3], 0);
    for pixel in shown.pixels().filter(|pixel| 40 < pixel.0[3]) {
        assert!(230 < pixel.0[0], "{pixel:?}");
    }
}

#[test]
fn every_turn_of_exif_comes_out_upright() {
    // Turned back by the number, the red half is where it was made: at the left.
    let upright = scene(64, 32);
    let turns: [(u8, DynamicImage); 8] = [
        (1, upright.clone().into()),
        (2, DynamicImage::from(upright.clone()).fliph()),
        (3, DynamicImage::from(upright.clone()).rotate180()),
        (4, DynamicImage::from(upright.clone()).flipv()),
        (5, DynamicImage::from(upright.clone()).rotate90().fliph()),
        (6, DynamicImage::from(upright.clone()).rotate270()),
        (7, DynamicImage::from(upright.clone()).rotate270().fliph()),
        (8, DynamicImage::from(upright.clone()).rotate90()),
    ];
    for (number, stored) in turns {
        let mut bytes = written(&stored, ImageFormat::Jpeg);
        let exif = Made::jpeg(8, 8).with_exif(number).bytes();
        let end = exif
            .windows(2)
            .skip(2)
            .position(|pair| pair == [0xff, 0xe0])
            .unwrap()
            + 2;
        bytes.splice(2..2, exif[2..end].iter().copied());
        let kept = render(&bytes);
        assert_eq!((kept.file.width, kept.file.height), (64, 32), "{number}");
        let shown = image::load_from_memory(&kept.bytes(RenditionFormat::Jpeg, 64))
            .unwrap()
            .to_rgb8();
        let [red, _, blue] = shown.get_pixel(8, 16).0;
        assert!(120 < red && blue < 100, "{number}: {:?}", shown.get_pixel(8, 16));
        let [red, _, blue] = shown.get_pixel(56, 6).0;
        assert!(red < 100 && 120 < blue, "{number}: {:?}", shown.get_pixel(56, 6));
    }
}

#[test]
fn sixteen_bits_grey_and_four_colours_become_what_browsers_show() {
    let deep: ImageBuffer<Luma<u16>, Vec<u16>> =
        ImageBuffer::from_fn(400, 200, |x, _| Luma([u16::try_from(x * 160).unwrap()]));
    let kept = render(&written(&DynamicImage::from(deep), ImageFormat::Png));
    assert_eq!(kept.widths(RenditionFormat::Jpeg), [320, 400]);
    for (name, bytes) in files("formats")
        .into_iter()
        .filter(|(name, _)| name.contains("cmyk"))
    {
        let kept = render(&bytes);
        let shown = image::load_from_memory(
            &kept.bytes(RenditionFormat::Jpeg, kept.widths(RenditionFormat::Jpeg)[0]),
        );
        assert_eq!(shown.unwrap().color(), image::ColorType::Rgb8, "{name}");
    }
}

#[test]
fn what_moves_is_shown_as_it_came() {
    let kept = render(&Made::moving_gif());
    assert!(kept.made.files.is_empty() && kept.made.tone.is_some());
    assert!(kept.media.shown(&kept.file.name()).unwrap().is_some());
}

#[test]
fn a_strip_of_one_pixel_and_a_long_one_are_made_too() {
    for (width, height) in [(1, 1), (1, 900), (900, 1), (40, 2_000)] {
        let kept = render(&written(&scene(width, height).into(), ImageFormat::Png));
        assert!(
            !kept.widths(RenditionFormat::Jpeg).is_empty(),
            "{width} × {height}"
        );
    }
}

#[test]
fn a_stopped_rendering_leaves_off_between_two_files() {
    let folder = tempfile::tempdir().unwrap();
    let media = Media::new(folder.path());
    let file = media.keep(&Made::jpeg(400, 300).bytes()).unwrap();
    let stop = AtomicBool::new(true);
    assert!(matches!(media.render(&file, &stop), Err(RenderError::Stopped)));
    stop.store(false, Ordering::Relaxed);
    assert!(media.render(&file, &stop).is_ok());
    fs::remove_dir_all(folder.path()).unwrap();
    assert!(matches!(media.render(&file, &stop), Err(RenderError::Absent)));
}

#[test]
fn a_name_that_is_no_rendition_s_opens_no_file() {
    let kept = render(&Made::jpeg(330, 20).bytes());
    let hash = &kept.file.hash;
    for name in [
        "-320.avif",
        "../x-320.avif",
        &format!("{hash}-.avif"),
        &format!("{hash}-32x.avif"),
        &format!("{hash}-320.exe"),
    ] {
        assert!(kept.media.shown(name).unwrap().is_none(), "{name}");
    }
    assert!(kept.media.shown(&format!("{hash}-320.avif")).unwrap().is_some());
    assert!(kept.media.shown(&format!("{hash}-321.avif")).unwrap().is_none());
}
