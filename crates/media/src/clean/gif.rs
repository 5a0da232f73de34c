//! GIF: blocks.

/// The picture alone, moving as it did.
pub(super) fn clean(bytes: &[u8]) -> Option<Vec<u8>> {
    let head = bytes.get(..13)?;
    if !head.starts_with(b"GIF8") {
        return None;
    }
    let mut at = 13 + palette(head[10]);
    let mut out = bytes.get(..at)?.to_vec();
    while let Some(kind) = bytes.get(at) {
        let end = match kind {
            0x21 => subblocks(bytes, at + 2),
            0x2c => {
                let colours = palette(*bytes.get(at + 9)?);
                subblocks(bytes, at + 11 + colours)
            }
            // Its end, or what no decoder reads any more.
            _ => break,
        };
        let block = bytes.get(at..end)?;
        if is_kept(block) {
            out.extend(block);
        }
        at = end;
    }
    out.push(0x3b);
    Some(out)
}

/// How long a table of colours is.
fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 {
        0
    } else {
        3 << ((flags & 7) + 1)
    }
}

/// Where a chain of blocks ends; at the file's end where it doesn't.
fn subblocks(bytes: &[u8], mut at: usize) -> usize {
    while let Some(length) = bytes.get(at).filter(|length| **length != 0) {
        at += 1 + usize::from(*length);
    }
    (at + 1).min(bytes.len())
}

/// Pictures, what they look like, and how often they are shown; no comments and no other application's data.
fn is_kept(block: &[u8]) -> bool {
    match block {
        [0x21, 0xfe, ..] => false,
        [0x21, 0xff, _, rest @ ..] => rest.starts_with(b"NETSCAPE2.0") || rest.starts_with(b"ANIMEXTS1.0"),
        _ => true,
    }
}
