//! Passwords that follow a pattern: the same again, the alphabet, the digits, the keyboard.

use std::collections::HashSet;

use language::fold::match_key;

/// The text as the checks read it: case, digits of other scripts and spaces don't make a guess harder.
pub(super) fn plain(text: &str) -> String {
    match_key(text).split(' ').collect()
}

/// Whether it is of fewer than five different characters, or the same piece again and again.
pub(super) fn repeats(plain: &str) -> bool {
    let chars: Vec<char> = plain.chars().collect();
    let different: HashSet<char> = chars.iter().copied().collect();
    let is_periodic = |period: usize| chars.iter().zip(&chars[period..]).all(|(one, next)| one == next);
    different.len() < 5 || (1..=chars.len() / 2).any(is_periodic)
}

/// The rows and columns of keyboards, and the orders everybody knows, as `match_key` leaves them.
const ORDERS: [&str; 19] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "абвгдежзиклмнопрстуфхцчшщъыьэюя",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "azertyuiop",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "ضصثقفغعهخحجد",
    "شسيبلاتنمكط",
    "!@#$%^&*()",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
];

/// Whether most of it follows such an order, one way or the other: in runs of four and more.
pub(super) fn is_sequence(plain: &str) -> bool {
    let chars: Vec<char> = plain.chars().collect();
    let mut at = 0;
    let mut followed = 0;
    while at < chars.len() {
        let run = run(&chars[at..]);
        if 4 <= run {
            followed += run;
        }
        at += run.max(1);
    }
    // What is left must be worth a password of its own.
    chars.len() - followed < 5
}

/// How many characters from the first on follow one order.
fn run(chars: &[char]) -> usize {
    let along = |order: Vec<char>| {
        let starts = order
            .iter()
            .enumerate()
            .filter(|(_, c)| Some(*c) == chars.first());
        let lengths = starts.map(|(start, _)| {
            let pairs = order[start..].iter().zip(chars);
            pairs.take_while(|(one, other)| one == other).count()
        });
        lengths.max().unwrap_or(0)
    };
    let both = |order: &&str| {
        let forwards: Vec<char> = order.chars().collect();
        let backwards: Vec<char> = order.chars().rev().collect();
        along(forwards).max(along(backwards))
    };
    ORDERS.iter().map(both).max().unwrap_or(0)
}
