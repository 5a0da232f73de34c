//! Bytes that don't say in which encoding they are: UTF-8 where they can be, else the one in whose letters they look like
//! a text.

use encoding_rs::{Encoding, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};

/// The commonest letters of each, by which a wrong reading is told from a right one.
const LETTERS: [(&Encoding, &str); 3] = [
    (WINDOWS_1251, "оеаинтсрвлкмдпуыьязбгчйхОАНПСТВК"),
    (WINDOWS_1256, "اليمونرتبةعدسفهكقحجأشصىإضخذطغئء،"),
    (WINDOWS_1252, "éèàùâêîôûçëïüöäßñáíóúãõåøæœ©®’“”«»–—"),
];

pub(super) fn decode(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let readings = LETTERS.map(|(encoding, letters)| {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let known = text.chars().filter(|c| letters.contains(*c)).count();
        (known, text)
    });
    // Of equals the last one counts: Latin, which says least.
    let best = readings.into_iter().max_by_key(|(known, _)| *known);
    best.map(|(_, text)| text.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_encoding_is_told_by_its_letters() {
        for (encoding, text) in [
            (WINDOWS_1256, "وزير الخارجية في المنامة"),
            (WINDOWS_1251, "Министр прибыл в Манаму"),
            (WINDOWS_1252, "Le ministre à l’arrivée"),
        ] {
            assert_eq!(decode(&encoding.encode(text).0), text);
            assert_eq!(decode(text.as_bytes()), text);
        }
    }
}
