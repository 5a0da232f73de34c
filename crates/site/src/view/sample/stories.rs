//! Invented news to look at: each text in Arabic, Russian and English.

/// A text in the three languages that samples speak: Arabic, Russian, English.
pub(super) type Three = [&'static str; 3];

/// An invented story.
pub(super) struct Story {
    /// Its place in [`SECTIONS`].
    pub(super) section: usize,
    /// The day of December 2020 on which it was published.
    pub(super) day: i8,
    pub(super) slug: &'static str,
    pub(super) headline: Three,
    pub(super) standfirst: Three,
}

/// The sections: address and name.
pub(super) const SECTIONS: [(&str, Three); 5] = [
    ("politics", ["سياسة", "Политика", "Politics"]),
    ("economy", ["اقتصاد", "Экономика", "Economy"]),
    ("society", ["مجتمع", "Общество", "Society"]),
    ("culture", ["ثقافة", "Культура", "Culture"]),
    ("science", ["علوم", "Наука", "Science"]),
];

/// The stories, newest first.
pub(super) const STORIES: [Story; 14] = [
    Story {
        section: 0,
        day: 14,
        slug: "river-agreement",
        headline: [
            "ست دول تتفق على تقاسم مياه النهر بعد مفاوضات دامت عشر سنوات",
            "Шесть стран договорились о разделе воды реки после десяти лет переговоров",
            "Six countries agree to share a river after ten years of talks",
        ],
        standfirst: [
            "تُلزم المعاهدة الموقّعة في عاصمة المنبع الدول الموقّعة بنشر منسوب المياه يوميًا، وبلجنة مشتركة تفصل في الخلافات خلال ثلاثين يومًا.",
            "Договор, подписанный в столице верховья, обязывает страны ежедневно публиковать уровень воды и создаёт комиссию, которая разрешает споры за тридцать дней.",
            "The treaty, signed upstream, obliges its parties to publish water levels every day and sets up a commission that settles disputes within thirty days.",
        ],
    },
    Story {
        section: 1,
        day: 14,
        slug: "grain-port",
        headline: [
            "ميناء الحبوب يستقبل أول سفينة بعد توسعته",
            "Зерновой порт принял первое судно после расширения",
            "Grain port takes its first ship since the extension",
        ],
        standfirst: [
            "ترسو السفن الآن على رصيفين، وينخفض زمن التفريغ إلى النصف.",
            "Теперь суда встают к двум причалам, а разгрузка идёт вдвое быстрее.",
            "Two berths are open, and unloading takes half the time.",
        ],
    },
    Story {
        section: 2,
        day: 13,
        slug: "mountain-school",
        headline: [
            "مدرسة في الجبل تُدرّس بثلاث لغات منذ اليوم الأول",
            "Школа в горах с первого дня учит на трёх языках",
            "A mountain school teaches in three languages from day one",
        ],
        standfirst: [
            "يقول المعلمون إن الأطفال ينتقلون من لغة إلى أخرى كما ينتقلون من لعبة إلى أخرى.",
            "Дети переходят с языка на язык, как с игры на игру, говорят учителя.",
            "Children change languages as they change games, their teachers say.",
        ],
    },
    Story {
        section: 0,
        day: 13,
        slug: "observers",
        headline: [
            "المراقبون يقدمون تقريرهم عن الانتخابات المحلية",
            "Наблюдатели представили доклад о местных выборах",
            "Observers present their report on the local elections",
        ],
        standfirst: [
            "أشاد التقرير بفرز الأصوات، وأوصى بمهلة أطول لتسجيل الناخبين.",
            "Доклад хвалит подсчёт голосов и советует дать больше времени на регистрацию избирателей.",
            "It praises the count and asks for more time to register voters.",
        ],
    },
    Story {
        section: 3,
        day: 12,
        slug: "manuscripts",
        headline: [
            "مكتبة المدينة القديمة تفتح خزانة مخطوطاتها للباحثين",
            "Библиотека старого города открыла исследователям хранилище рукописей",
            "The old city's library opens its manuscripts to scholars",
        ],
        standfirst: [
            "ألف ومئتا مخطوطة صُوّرت ورقة ورقة، ومن بينها معجم بثلاث لغات من القرن الرابع عشر.",
            "Тысяча двести рукописей отсняты лист за листом, среди них трёхъязычный словарь XIV века.",
            "Twelve hundred volumes were photographed leaf by leaf, among them a trilingual glossary of the fourteenth century.",
        ],
    },
    Story {
        section: 4,
        day: 12,
        slug: "dust-forecast",
        headline: [
            "علماء المناخ يتوقعون عواصف الغبار قبل أسبوع من هبوبها",
            "Климатологи научились предсказывать пыльные бури за неделю",
            "Forecasters learn to see dust storms a week ahead",
        ],
        standfirst: [
            "يجمع النموذج الجديد صور الأقمار الصناعية ورطوبة التربة في مئتي محطة.",
            "Новая модель соединяет спутниковые снимки и влажность почвы с двухсот станций.",
            "The model joins satellite pictures with soil moisture from two hundred stations.",
        ],
    },
    Story {
        section: 1,
        day: 11,
        slug: "railway",
        headline: [
            "خط حديدي جديد يقطع الصحراء في سبع ساعات",
            "Новая железная дорога пересечёт пустыню за семь часов",
            "A new railway will cross the desert in seven hours",
        ],
        standfirst: [
            "يبدأ البناء في الربيع من الطرفين، ويلتقي العمال في الواحة بعد ثلاث سنوات.",
            "Строить начнут весной с двух концов и через три года встретятся в оазисе.",
            "Building starts at both ends in spring and should meet at the oasis in three years.",
        ],
    },
    Story {
        section: 0,
        day: 10,
        slug: "border-crossing",
        headline: [
            "معبر حدودي يعود إلى العمل ليلًا ونهارًا",
            "Пограничный переход снова работает круглые сутки",
            "A border crossing opens round the clock again",
        ],
        standfirst: [
            "كانت الشاحنات تنتظر يومين، وتقول الجمارك إن الانتظار لن يتجاوز ثلاث ساعات.",
            "Грузовики стояли по двое суток; теперь, обещает таможня, ждать не дольше трёх часов.",
            "Lorries used to wait two days; customs now promises three hours at most.",
        ],
    },
    Story {
        section: 3,
        day: 9,
        slug: "translators-prize",
        headline: [
            "جائزة المترجمين تذهب إلى رواية نُقلت عن لغة ثالثة",
            "Премию переводчиков получил роман, переведённый через третий язык",
            "Translators' prize goes to a novel carried over by way of a third language",
        ],
        standfirst: [
            "رأت لجنة التحكيم أن الطريق الطويل لم يُضِع صوت الكاتبة.",
            "По мнению жюри, долгий путь не заглушил голоса писательницы.",
            "The long road, the jury found, had not cost the author her voice.",
        ],
    },
    Story {
        section: 2,
        day: 8,
        slug: "night-buses",
        headline: [
            "حافلات الليل تصل إلى الضواحي",
            "Ночные автобусы пошли до окраин",
            "Night buses reach the suburbs",
        ],
        standfirst: [
            "أربعة خطوط تربط المستشفيات بالمحطة كل نصف ساعة حتى الفجر.",
            "Четыре маршрута до рассвета каждые полчаса связывают больницы с вокзалом.",
            "Four lines link the hospitals and the station every half hour until dawn.",
        ],
    },
    Story {
        section: 4,
        day: 7,
        slug: "reef",
        headline: [
            "الشعاب المرجانية تنمو من جديد قبالة الساحل",
            "Коралловый риф у побережья снова растёт",
            "The reef off the coast is growing again",
        ],
        standfirst: [
            "أحصى الغواصون سبعة وأربعين نوعًا من الأسماك، أي ضعف ما كان قبل خمسة أعوام.",
            "Ныряльщики насчитали сорок семь видов рыб, вдвое больше, чем пять лет назад.",
            "Divers counted forty-seven kinds of fish, twice as many as five years ago.",
        ],
    },
    Story {
        section: 1,
        day: 6,
        slug: "dates-harvest",
        headline: [
            "محصول التمر هو الأكبر منذ عشرين عامًا",
            "Урожай фиников стал крупнейшим за двадцать лет",
            "Date harvest is the largest in twenty years",
        ],
        standfirst: [
            "يعزو المزارعون ذلك إلى الري بالتنقيط وإلى خريف معتدل.",
            "Крестьяне объясняют это капельным орошением и мягкой осенью.",
            "Growers credit drip irrigation and a mild autumn.",
        ],
    },
    Story {
        section: 3,
        day: 4,
        slug: "square-orchestra",
        headline: [
            "أوركسترا الساحة تعزف لأول مرة منذ الفيضان",
            "Оркестр на площади сыграл впервые после наводнения",
            "The orchestra plays in the square for the first time since the flood",
        ],
        standfirst: [
            "جاء ألفا مستمع، وأُعيرت الآلات من ثلاث مدن.",
            "Пришли две тысячи слушателей, а инструменты одолжили три города.",
            "Two thousand came to listen, and three cities lent the instruments.",
        ],
    },
    Story {
        section: 0,
        day: 2,
        slug: "ombudsman",
        headline: [
            "البرلمان ينتخب أول أمينة للمظالم",
            "Парламент избрал первую женщину-омбудсмена",
            "Parliament elects its first woman ombudsman",
        ],
        standfirst: [
            "تعهدت بأن تُنشر كل شكوى وجوابها باللغات الثلاث.",
            "Она пообещала публиковать каждую жалобу и ответ на неё на трёх языках.",
            "She promises to publish every complaint, and its answer, in all three languages.",
        ],
    },
];
