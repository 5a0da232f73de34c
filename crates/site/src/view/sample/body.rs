//! An invented article's text: every kind of block, every mark, and both directions in one line.

use language::Lang;

use super::{Chooser, stories::Three};
use crate::view::{
    block::{Block, ListStyle, Row, Table},
    href::Href,
    inline::{Inline, Line, Text, Tongue},
};

const OPENING: Three = [
    "وقّعت ست دول، مساء الاثنين، معاهدة لتقاسم مياه النهر الذي يروي أراضيها، منهيةً مفاوضات بدأت عام ٢٠١٠ وتعثرت خمس مرات. وتدخل المعاهدة حيّز التنفيذ متى صدّقت عليها أربعة برلمانات.",
    "Шесть стран подписали в понедельник вечером договор о разделе воды реки, которая орошает их земли. Переговоры начались в 2010 году и пять раз заходили в тупик. Договор вступит в силу, когда его ратифицируют четыре парламента.",
    "Six countries signed a treaty on Monday evening to share the river that waters their land, ending talks that began in 2010 and broke down five times. It takes effect once four parliaments have ratified it.",
];
const BEFORE_LINK: Three = [
    "وبحسب نص المعاهدة المنشور على ",
    "По тексту договора, опубликованному на ",
    "Under the text, published on ",
];
const LINK: Three = [
    "موقع اللجنة المشتركة",
    "сайте совместной комиссии",
    "the joint commission's site",
];
const AFTER_LINK: Three = [
    "، تلتزم الدول ",
    ", страны обязуются ",
    ", the parties undertake ",
];
const STRONG: Three = [
    "بنشر منسوب المياه كل يوم",
    "ежедневно публиковать уровень воды",
    "to publish water levels every day",
];
const BEFORE_FOREIGN: Three = [
    "، ويُعرف نظام القياس باسم ",
    "; система измерений называется ",
    ". The gauging system is known as ",
];
const AFTER_FOREIGN: Three = [
    ". وقالت الوفود إن الأهم هو ",
    ". Главное, по словам делегаций, — ",
    ". What matters most, the delegations said, is ",
];
const STRESSED: Three = ["الثقة لا الأرقام", "доверие, а не цифры", "trust, not figures"];
const QUOTE: Three = [
    "«لم نتقاسم الماء فحسب، بل تقاسمنا المعرفة به. من اليوم يرى الفلاح في أسفل المجرى ما يراه المهندس عند السد».",
    "«Мы разделили не только воду, но и знание о ней. С сегодняшнего дня крестьянин в низовье видит то же, что инженер у плотины».",
    "“We have shared not only the water but what is known about it. From today a farmer downstream sees what the engineer sees at the dam.”",
];
const SPEAKER: Three = [
    "ليلى حدّاد، كبيرة المفاوضين",
    "Лейла Хаддад, глава делегации",
    "Layla Haddad, chief negotiator",
];
const CHANNEL: Three = [
    "في بيان المكتب الصحفي",
    "заявление пресс-службы",
    "in a press office statement",
];
const CROSSHEAD: Three = ["ما الذي يتغيّر", "Что изменится", "What changes"];
const ITEMS: [Three; 3] = [
    [
        "لجنة مشتركة تفصل في الخلافات خلال ثلاثين يومًا؛",
        "совместная комиссия решает споры за тридцать дней;",
        "a joint commission settles disputes within thirty days;",
    ],
    [
        "سدود جديدة لا تُبنى إلا بعد دراسة أثرها في الدول الست؛",
        "новые плотины строят только после оценки последствий для всех шести стран;",
        "new dams need a study of their effect on all six countries;",
    ],
    [
        "صندوق يعوّض المزارعين في سنوات الجفاف.",
        "фонд возмещает крестьянам потери в засушливые годы.",
        "a fund pays farmers in years of drought.",
    ],
];
const TABLE: Three = [
    "الحصص السنوية المتفق عليها",
    "Согласованные годовые доли",
    "The yearly shares agreed",
];
const HEAD: [Three; 4] = [
    ["الدولة", "Страна", "Country"],
    ["الحصة، مليار م³", "Доля, млрд м³", "Share, bn m³"],
    ["قبل المعاهدة", "До договора", "Before"],
    ["التغيّر", "Разница", "Change"],
];
const ROWS: [(Three, [Three; 3]); 3] = [
    (
        ["دولة المنبع", "Страна верховья", "Upstream"],
        [
            ["١٢٫٤", "12,4", "12.4"],
            ["١١٫٠", "11,0", "11.0"],
            ["‎+١٫٤", "+1,4", "+1.4"],
        ],
    ),
    (
        ["دول المجرى الأوسط", "Среднее течение", "Midstream"],
        [
            ["٢٠٫١", "20,1", "20.1"],
            ["٢١٫٧", "21,7", "21.7"],
            ["‎−١٫٦", "−1,6", "−1.6"],
        ],
    ),
    (
        ["دولة المصب", "Страна низовья", "Downstream"],
        [
            ["٩٫٨", "9,8", "9.8"],
            ["٩٫٦", "9,6", "9.6"],
            ["‎+٠٫٢", "+0,2", "+0.2"],
        ],
    ),
];
const EMBED: Three = [
    "خريطة الحوض: أين يُقاس المنسوب",
    "Карта бассейна: где измеряют уровень",
    "Map of the basin: where the level is measured",
];
const CLOSING: Three = [
    "ومن المقرر أن تعقد اللجنة اجتماعها الأول في الربيع، على أن تُنشر محاضرها باللغات الرسمية كلها.",
    "Первое заседание комиссии назначено на весну; протоколы будут публиковать на всех официальных языках.",
    "The commission first meets in spring, and will publish its minutes in every official language.",
];

/// The body of the sample article.
pub(super) fn body(choose: Chooser) -> Vec<Block> {
    let plain = |three: Three| vec![Inline::from(choose.of(three))];
    vec![
        Block::Paragraph { line: plain(OPENING) },
        Block::Paragraph { line: marked(choose) },
        Block::Quote {
            line: plain(QUOTE),
            speaker: Some(choose.of(SPEAKER).to_owned()),
            channel: Some(choose.of(CHANNEL).to_owned()),
        },
        Block::Crosshead {
            id: "b4".to_owned(),
            line: plain(CROSSHEAD),
        },
        Block::List {
            style: ListStyle::Bulleted,
            items: ITEMS.map(plain).into(),
        },
        Block::Table(table(choose)),
        Block::Picture {
            picture: Box::new(choose.picture(5)),
        },
        Block::Embed {
            href: Href::new("https://maps.example/basin").unwrap_or_else(Href::here),
            title: vec![Text::plain(choose.of(EMBED))],
            host: "maps.example".to_owned(),
        },
        Block::Divider,
        Block::Paragraph { line: plain(CLOSING) },
    ]
}

fn marked(choose: Chooser) -> Line {
    let text = |three: Three| Text::plain(choose.of(three));
    let tongue = if choose.lang().primary() == "en" {
        "fr"
    } else {
        "en"
    };
    let foreign = Lang::parse(tongue).ok().map(|lang| Tongue::of(&lang));
    vec![
        Inline::Text(text(BEFORE_LINK)),
        Inline::Link {
            href: Href::new("https://commission.example/treaty").unwrap_or_else(Href::here),
            texts: vec![text(LINK)],
        },
        Inline::Text(text(AFTER_LINK)),
        Inline::Text(Text {
            strong: true,
            ..text(STRONG)
        }),
        Inline::Text(text(BEFORE_FOREIGN)),
        Inline::Text(Text {
            tongue: foreign,
            ..Text::plain("Aqua-7 (v2.1)")
        }),
        Inline::Text(text(AFTER_FOREIGN)),
        Inline::Text(Text {
            emphasis: true,
            ..text(STRESSED)
        }),
        Inline::from("."),
    ]
}

fn table(choose: Chooser) -> Table {
    let cell = |three: Three| vec![Inline::from(choose.of(three))];
    let row = |(head, cells): (Three, [Three; 3])| Row {
        head: Some(cell(head)),
        cells: cells.map(cell).into(),
    };
    Table {
        caption: Some(choose.of(TABLE).to_owned()),
        head: HEAD.map(cell).into(),
        rows: ROWS.map(row).into(),
    }
}
