//! WebP: chunks in a RIFF file.

/// The chunks of a picture.
const PICTURE: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"];

/// The bit by which the head says that there is EXIF, and that for XMP.
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;

/// The picture alone.
pub(super) fn clean(bytes: &[u8], turned: Option<u8>) -> Option<Vec<u8>> {
    if bytes.get(..4)? != b"RIFF" || bytes.get(8..12)? != b"WEBP" {
        return None;
    }
    let mut rest = bytes.get(12..)?;
    let mut out = Vec::with_capacity(bytes.len());
    out.extend(b"RIFF\0\0\0\0WEBP");
    let mut is_extended = false;
    while let Some(head) = rest.get(..8) {
        let (name, length) = head.split_at(4);
        let length = usize::try_from(u32::from_le_bytes(length.try_into().ok()?)).ok()?;
        let data = rest.get(8..length.checked_add(8)?)?;
        // Chunks are even; the last one's filling may be missing.
        rest = rest.get(8 + length + length % 2..).unwrap_or_default();
        if !PICTURE.iter().any(|kept| kept.as_slice() == name) {
            continue;
        }
        let at = out.len();
        push(&mut out, name, data);
        if name == b"VP8X" {
            is_extended = true;
            let flags = out.get_mut(at + 8)?;
            *flags &= !(EXIF | XMP);
            if turned.is_some() {
                *flags |= EXIF;
            }
        }
    }
    if let Some(turned) = turned.filter(|_| is_extended) {
        push(&mut out, b"EXIF", &super::exif(turned));
    }
    let length = u32::try_from(out.len() - 8).ok()?;
    out[4..8].copy_from_slice(&length.to_le_bytes());
    Some(out)
}

fn push(out: &mut Vec<u8>, name: &[u8], data: &[u8]) {
    out.extend(name);
    out.extend(u32::try_from(data.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend(data);
    out.extend(std::iter::repeat_n(0, data.len() % 2));
}
