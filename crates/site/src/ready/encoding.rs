//! The forms in which a text is sent: as it is, or compressed as the reader's browser can read it (RFC 9110 §12.5.3).

use std::io::{self, Write};

use bytes::Bytes;
use http::HeaderValue;

/// How a body is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As it is.
    Identity,
    /// RFC 7932.
    Brotli,
    /// RFC 8878.
    Zstd,
    /// RFC 1952.
    Gzip,
}

/// Shorter bodies are sent as they are: the header that would say otherwise weighs as much as is saved.
pub(crate) const LEAST: usize = 512;

/// Well below the best, which costs ten times the time for a twentieth of the bytes.
const BROTLI_QUALITY: i32 = 5;
/// The window as a power of two: no page is larger.
const BROTLI_WINDOW: i32 = 20;
const ZSTD_LEVEL: i32 = 6;
const GZIP_LEVEL: u32 = 6;

impl Encoding {
    /// The compressed forms, the smallest first.
    pub(crate) const COMPRESSED: [Self; 3] = [Self::Brotli, Self::Zstd, Self::Gzip];

    /// The name in headers; none for a body as it is.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
            Self::Gzip => Some("gzip"),
        }
    }

    /// The form that a reader wants most, and among those wanted alike the smallest. A body as it is may always be sent.
    pub(crate) fn wanted(accepted: Option<&HeaderValue>) -> Self {
        let Some(accepted) = accepted.and_then(|value| value.to_str().ok()) else {
            return Self::Identity;
        };
        let mut best = (0, Self::Identity);
        for encoding in Self::COMPRESSED {
            let quality = quality(accepted, encoding);
            if best.0 < quality {
                best = (quality, encoding);
            }
        }
        best.1
    }

    /// Compresses; `None` where that wouldn't make it smaller.
    ///
    /// # Errors
    /// Never for a text in memory; the libraries may say so.
    pub(crate) fn encode(self, body: &Bytes) -> io::Result<Option<Bytes>> {
        let made = match self {
            Self::Identity => return Ok(None),
            Self::Brotli => brotli(body)?,
            Self::Zstd => zstd::bulk::compress(body, ZSTD_LEVEL)?,
            Self::Gzip => gzip(body)?,
        };
        Ok((made.len() < body.len()).then(|| made.into()))
    }
}

/// How much a form is wanted, in thousandths; 0 is not at all.
fn quality(accepted: &str, encoding: Encoding) -> u32 {
    let name = encoding.name().unwrap_or("identity");
    let mut any = 0;
    for part in accepted.split(',') {
        let mut pieces = part.split(';');
        let said = pieces.next().unwrap_or_default().trim();
        let weight = || {
            let q = pieces.find_map(|piece| piece.trim().strip_prefix("q=").map(str::trim));
            q.map_or(Some(1.0), |q| q.parse::<f32>().ok())
        };
        if said.eq_ignore_ascii_case(name)
            || (encoding == Encoding::Gzip && said.eq_ignore_ascii_case("x-gzip"))
        {
            return thousandths(weight);
        }
        if said == "*" {
            any = thousandths(weight);
        }
    }
    any
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is between 0 and 1,000"
)]
fn thousandths(weight: impl FnOnce() -> Option<f32>) -> u32 {
    (weight().unwrap_or(0.0).clamp(0.0, 1.0) * 1000.0) as u32
}

fn brotli(body: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: body.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut made = Vec::with_capacity(body.len() / 3);
    brotli::BrotliCompress(&mut io::Cursor::new(body), &mut made, &params)?;
    Ok(made)
}

fn gzip(body: &[u8]) -> io::Result<Vec<u8>> {
    let made = Vec::with_capacity(body.len() / 3);
    let mut encoder = flate2::write::GzEncoder::new(made, flate2::Compression::new(GZIP_LEVEL));
    encoder.write_all(body)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn wanted(accepted: &str) -> Encoding {
        Encoding::wanted(Some(&HeaderValue::from_str(accepted).unwrap()))
    }

    #[test]
    fn the_form_wanted_most_is_sent_and_the_smallest_of_those_wanted_alike() {
        assert_eq!(Encoding::wanted(None), Encoding::Identity);
        assert_eq!(wanted(""), Encoding::Identity);
        assert_eq!(wanted("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(wanted("gzip, zstd"), Encoding::Zstd);
        assert_eq!(wanted("GZIP;q=0.5"), Encoding::Gzip);
        assert_eq!(wanted("x-gzip"), Encoding::Gzip);
        assert_eq!(wanted("br;q=0.2, gzip; q=0.8"), Encoding::Gzip);
        assert_eq!(wanted("*"), Encoding::Brotli);
        assert_eq!(wanted("br;q=0, *;q=0.1"), Encoding::Zstd);
        assert_eq!(wanted("identity, *;q=0"), Encoding::Identity);
        assert_eq!(wanted("br;q=many"), Encoding::Identity);
    }

    #[test]
    fn every_form_reads_back() {
        let body = Bytes::from("بيان صحفي: قال الوزير إن السفينة وصلت. ".repeat(60));
        for encoding in Encoding::COMPRESSED {
            let made = encoding.encode(&body).unwrap().unwrap();
            let mut read = Vec::new();
            match encoding {
                Encoding::Identity => unreachable!("not among the compressed"),
                Encoding::Brotli => brotli::BrotliDecompress(&mut &made[..], &mut read).unwrap(),
                Encoding::Zstd => read = zstd::bulk::decompress(&made, body.len()).unwrap(),
                Encoding::Gzip => {
                    flate2::read::GzDecoder::new(&made[..])
                        .read_to_end(&mut read)
                        .unwrap();
                }
            }
            assert_eq!(read, body, "{encoding:?}");
        }
        assert_eq!(Encoding::Brotli.encode(&Bytes::from("نص")).unwrap(), None);
    }
}
