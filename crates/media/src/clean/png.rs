//! PNG: chunks.

const BEGINNING: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that say how the picture looks, beside those without which there is none.
const LOOKS: [&[u8; 4]; 16] = [
    b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL",
    b"fdAT", b"mDCV", b"cLLI", b"hIST", b"sPLT",
];

/// The picture alone.
pub(super) fn clean(bytes: &[u8], turned: Option<u8>) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(BEGINNING)?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(BEGINNING);
    while let Some(head) = rest.get(..8) {
        let (length, name) = head.split_at(4);
        let length = usize::try_from(u32::from_be_bytes(length.try_into().ok()?)).ok()?;
        let chunk = rest.get(..length.checked_add(12)?)?;
        rest = &rest[chunk.len()..];
        let is_needed = name.first().is_some_and(u8::is_ascii_uppercase);
        if is_needed || LOOKS.iter().any(|kept| kept.as_slice() == name) {
            out.extend(chunk);
        }
        match (name, turned) {
            (b"IHDR", Some(turned)) => out.extend(chunk_of(*b"eXIf", &super::exif(turned))),
            (b"IEND", _) => return Some(out),
            _ => {}
        }
    }
    None
}

fn chunk_of(name: [u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let mut chunk = length.to_be_bytes().to_vec();
    chunk.extend(name);
    chunk.extend(data);
    chunk.extend(checksum(&chunk[4..]).to_be_bytes());
    chunk
}

/// The checksum of a chunk (ISO 3309), bit by bit: it is a short one.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |sum: u32| {
        if sum & 1 == 1 {
            0xedb8_8320 ^ (sum >> 1)
        } else {
            sum >> 1
        }
    };
    let all = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum))
    });
    !all
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(super::checksum(b"IEND"), 0xae42_6082);
    }
}
