//! What is written on this day: the same story in Russian and in Arabic, and what is wrong with it at first.

/// What the newsroom holds before the day.
pub(crate) const RECORDS: &str = concat!(
    r#"{"type":"section","id":"society","names":{"ar":"مجتمع","ru":"Общество","en":"Society"}}"#,
    "\n",
    r#"{"type":"agency","id":"strait","names":{"ar":"وكالة المضيق","ru":"Пролив-информ","en":"Strait News"}}"#,
    "\n",
);

/// What one says in each language of the story. Straight quotation marks and digits are typed as keyboards have them; what
/// becomes of them stands in `Told`.
pub(crate) struct Written {
    pub(crate) headline: &'static str,
    pub(crate) standfirst: &'static str,
    /// With what the copy desk finds.
    pub(crate) first: &'static str,
    pub(crate) crosshead: &'static str,
    pub(crate) second: &'static str,
    pub(crate) quote: &'static str,
    pub(crate) speaker: &'static str,
    pub(crate) channel: &'static str,
    pub(crate) credit: &'static str,
    pub(crate) alt: &'static str,
    /// The rule that finds something.
    pub(crate) rule: &'static str,
    /// The word that turns out to be wrong, and what is right.
    pub(crate) wrong: &'static str,
    pub(crate) right: &'static str,
    pub(crate) correction: &'static str,
    pub(crate) notice: &'static str,
}

pub(crate) const RUSSIAN: Written = Written {
    headline: "Паром вернулся на пролив",
    standfirst: "Три города снова связаны водой.",
    first: "Паром \"Надежда\" , который ремонтировали два месяца, вышел в первый рейс 12 ноября 2026 года.",
    crosshead: "Что изменится",
    second: "Рейсы пойдут каждый час, а билет стоит 40 рублей.",
    quote: "Мы проверили двигатель, корпус и каждую шлюпку.",
    speaker: "Анна Белова",
    channel: "пресс-служба порта",
    credit: "Мария Левина",
    alt: "Белый паром отходит от причала",
    rule: "space-before-punctuation",
    wrong: "два",
    right: "три",
    correction: "В первой версии говорилось о двух месяцах ремонта; их было три.",
    notice: "Материал отозван: порт опроверг дату рейса.",
};

pub(crate) const ARABIC: Written = Written {
    headline: "عودة العبّارة إلى المضيق",
    standfirst: "ثلاث مدن يصل بينها الماء من جديد.",
    first: "أبحرت العبّارة \"الأمل\", التي خضعت للإصلاح شهرين، في أولى رحلاتها يوم 12 نوفمبر 2026.",
    crosshead: "ما الذي سيتغيّر",
    second: "تنطلق الرحلات كل ساعة، وثمن التذكرة 40 روبلًا.",
    quote: "فحصنا المحرّك والبدن وكل قارب من قوارب النجاة.",
    speaker: "آنا بيلوفا",
    channel: "المكتب الإعلامي للميناء",
    credit: "ماريا ليفينا",
    alt: "عبّارة بيضاء تغادر الرصيف",
    rule: "latin-punctuation-in-arabic",
    wrong: "شهرين",
    right: "ثلاثة أشهر",
    correction: "ذكرنا في نسخة سابقة أن الإصلاح دام شهرين، والصحيح ثلاثة أشهر.",
    notice: "سُحب الخبر: نفى الميناء موعد الرحلة.",
};

/// The first paragraph as it stands once it is typed and mended: the language's own quotation marks and digits.
pub(crate) const TOLD_IN_RUSSIAN: &str =
    "Паром «Надежда», который ремонтировали два месяца, вышел в первый рейс 12 ноября 2026 года.";
/// The same in Arabic.
pub(crate) const TOLD_IN_ARABIC: &str =
    "أبحرت العبّارة «الأمل»، التي خضعت للإصلاح شهرين، في أولى رحلاتها يوم ١٢ نوفمبر ٢٠٢٦.";
