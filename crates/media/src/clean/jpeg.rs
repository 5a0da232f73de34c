//! JPEG: segments, then the picture's own data.

/// Where the colours are said, the only application's data that is kept beside Adobe's word on how they are coded.
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// The picture alone. What stands behind its end, such as a telephone's second picture or film, is left out too.
pub(super) fn clean(bytes: &[u8], turned: Option<u8>) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(b"\xff\xd8");
    if let Some(turned) = turned {
        out.extend(b"\xff\xe1\0\x22Exif\0\0");
        out.extend(super::exif(turned));
    }
    while let Some(at) = rest
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff))
    {
        let marker = rest[at + 1];
        rest = &rest[at + 2..];
        match marker {
            0xd9 => {
                out.extend(b"\xff\xd9");
                return Some(out);
            }
            0x01 | 0xd0..=0xd7 => out.extend([0xff, marker]),
            _ => {
                let length = usize::from(u16::from_be_bytes([*rest.first()?, *rest.get(1)?]));
                let segment = rest.get(..length.max(2))?;
                rest = &rest[segment.len()..];
                if is_kept(marker, segment.get(2..)?) {
                    out.extend([0xff, marker]);
                    out.extend(segment);
                }
            }
        }
        if marker == 0xda {
            let scan = scan(rest);
            out.extend(&rest[..scan]);
            rest = &rest[scan..];
        }
    }
    // It ends before its end mark: browsers show what there is.
    out.extend(b"\xff\xd9");
    Some(out)
}

fn is_kept(marker: u8, data: &[u8]) -> bool {
    match marker {
        0xe0 => data.starts_with(b"JFIF\0"),
        0xe2 => data.starts_with(PROFILE),
        0xee => data.starts_with(b"Adobe"),
        0xe1..=0xef | 0xfe => false,
        _ => true,
    }
}

/// How long a scan's data are: until a marker that is none of its own.
fn scan(rest: &[u8]) -> usize {
    let marker = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff);
    rest.windows(2).position(marker).unwrap_or(rest.len())
}
