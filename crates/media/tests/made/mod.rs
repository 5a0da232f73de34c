//! Pictures made for the tests.

#![allow(dead_code, reason = "each test uses some of them")]

use std::{fs, io::Cursor, path::PathBuf};

use image::{
    DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage,
    codecs::gif::{GifEncoder, Repeat},
};

/// What stands in the EXIF of [`Made::with_exif`] as the place where it was taken.
pub(crate) const GPS: &str = "26°13′N 50°35′E";

/// A JPEG under construction.
pub(crate) struct Made {
    picture: Vec<u8>,
    segments: Vec<u8>,
}

/// A picture whose left half is red and whose upper right is blue, so that one sees how it lies.
pub(crate) fn scene(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (2 * x < width, 2 * y < height) {
        (true, _) => Rgb([200, 30, 30]),
        (false, true) => Rgb([30, 30, 200]),
        (false, false) => Rgb([30, 200, 30]),
    })
}

pub(crate) fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

impl Made {
    pub(crate) fn jpeg(width: u32, height: u32) -> Self {
        Self {
            picture: written(&scene(width, height).into(), ImageFormat::Jpeg),
            segments: Vec::new(),
        }
    }

    fn segment(mut self, marker: u8, data: &[u8]) -> Self {
        self.segments.extend([0xff, marker]);
        self.segments
            .extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        self.segments.extend(data);
        self
    }

    /// EXIF with a turn and, as its description, a place.
    pub(crate) fn with_exif(self, turned: u8) -> Self {
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x02".to_vec();
        let length = u32::try_from(GPS.len() + 1).unwrap().to_be_bytes();
        exif.extend(b"\x01\x0e\0\x02");
        exif.extend(length);
        exif.extend(38_u32.to_be_bytes());
        exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0");
        exif.extend([turned, 0, 0]);
        exif.extend(b"\0\0\0\0");
        exif.extend(GPS.as_bytes());
        exif.push(0);
        self.segment(0xe1, &exif)
    }

    pub(crate) fn with_xmp(self, packet: &str) -> Self {
        let data = [b"http://ns.adobe.com/xap/1.0/\0", packet.as_bytes()].concat();
        self.segment(0xe1, &data)
    }

    pub(crate) fn with_iptc(self, datasets: &[(u8, u8, &[u8])]) -> Self {
        let mut sets = Vec::new();
        for (record, number, value) in datasets {
            sets.extend([0x1c, *record, *number]);
            sets.extend(u16::try_from(value.len()).unwrap().to_be_bytes());
            sets.extend(*value);
        }
        let mut data = b"Photoshop 3.0\08BIM\x04\x04\0\0".to_vec();
        data.extend(u32::try_from(sets.len()).unwrap().to_be_bytes());
        data.extend(sets);
        self.segment(0xed, &data)
    }

    pub(crate) fn with_comment(self, comment: &str) -> Self {
        self.segment(0xfe, comment.as_bytes())
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        [&self.picture[..2], &self.segments, &self.picture[2..]].concat()
    }

    pub(crate) fn png_with_text(keyword: &str, text: &str) -> Vec<u8> {
        let png = written(&scene(6, 4).into(), ImageFormat::Png);
        let mut data = b"tEXt".to_vec();
        data.extend([keyword.as_bytes(), b"\0", text.as_bytes()].concat());
        let mut chunk = u32::try_from(data.len() - 4).unwrap().to_be_bytes().to_vec();
        chunk.extend(&data);
        chunk.extend(checksum(&data).to_be_bytes());
        // Behind the head, whose chunk has 25 bytes.
        [&png[..33], &chunk, &png[33..]].concat()
    }

    pub(crate) fn moving_gif() -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = GifEncoder::new(&mut bytes);
        encoder.set_repeat(Repeat::Infinite).unwrap();
        for shade in [40, 200] {
            let frame = RgbaImage::from_pixel(5, 4, Rgba([shade, shade, 60, 255]));
            encoder.encode_frame(Frame::new(frame)).unwrap();
        }
        drop(encoder);
        bytes
    }

    pub(crate) fn webp() -> Vec<u8> {
        written(&scene(6, 4).into(), ImageFormat::WebP)
    }
}

fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| {
        if sum & 1 == 1 {
            0xedb8_8320 ^ (sum >> 1)
        } else {
            sum >> 1
        }
    };
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum))
    })
}

/// The real pictures of a folder of the test data; none where it isn't there.
pub(crate) fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let root = std::env::var_os("TARJUMAN_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"),
        PathBuf::from,
    );
    let folder = root.join("images").join(folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} isn't there", folder.display());
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let named = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read(&path).unwrap())
    };
    paths.into_iter().map(named).collect()
}
