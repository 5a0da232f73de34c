# لماذا لا يصحّ أمر الآن: تقول الرسالة ما المانع وما العمل. $language اسم اللغة، و$time موعد مكتوب للقارئ.

refusal-no-such-story = لا خبر بالمعرّف «{ $story }». ابحث عنه في قائمة الأخبار.
refusal-no-such-edition = ليس للخبر نسخة بهذه اللغة: { $language }.
refusal-edition-there = للخبر نسخة بهذه اللغة من قبل: { $language }. افتحها بدل أن تبدأ غيرها.
refusal-own-source = لا تُترجم نسخة عن نفسها ({ $language }). اختر لغة أخرى مصدرًا.
refusal-not-a-translation = هذه النسخة أصل وليست ترجمة ({ $language })، فليس فيها ما يُطابَق بمصدر.
refusal-no-such-revision = لا مراجعة بالرقم { $number } في هذه النسخة.
refusal-no-such-unit = لم تعد الفقرة «{ $unit }» في النص. أعد فتح الصفحة لترى النص كما هو الآن.
refusal-not-our-language = غرفة الأخبار لا تنشر بهذه اللغة: { $language }. تُضاف اللغات في الإعدادات.
refusal-no-such-section = لا قسم بالمعرّف «{ $section }». اختر قسمًا من القائمة.
refusal-no-section = الخبر «{ $story }» بلا قسم، فليس له عنوان يُنشر عليه. اختر له قسمًا أولًا.
refusal-copy-desk =
    { PLURAL($count) ->
        [zero] لا يسمح التدقيق بالنشر ({ $rule }).
        [one] في النص خطأ واحد يمنع النشر ({ $rule }). أصلحه أولًا.
        [two] في النص خطآن يمنعان النشر، أولهما { $rule }. أصلحهما أولًا.
        [few] في النص { $count } أخطاء تمنع النشر، أولها { $rule }. أصلحها أولًا.
        [many] في النص { $count } خطأً تمنع النشر، أولها { $rule }. أصلحها أولًا.
       *[other] في النص { $count } خطأ تمنع النشر، أولها { $rule }. أصلحها أولًا.
    }
refusal-wrong-state =
    النسخة { $state ->
        [draft] مسودة
        [in_review] قيد المراجعة
        [ready] جاهزة
        [scheduled] مجدولة
        [published] منشورة
        [withdrawn] مسحوبة
       *[other] غير منشورة
    }، فلا { $verb ->
        [handed-over] تُسلَّم للمراجعة
        [sent-back] تُعاد إلى كاتبها
        [approved] تُعتمد
        [scheduled] تُجدول
       *[other] يمكن هذا
    }. أعد فتح الصفحة لترى حالها الآن.
refusal-not-published =
    هذه النسخة غير منشورة، فليس فيها ما { $verb ->
        [withdraw] يُسحب
        [correct] يُصحَّح للقرّاء
       *[other] يُغيَّر
    }.
refusal-withdrawn = سُحبت هذه النسخة من قبل.
refusal-past = هذا الموعد مضى. اختر موعدًا لاحقًا، أو انشر الآن.
refusal-no-such-picture = لا صورة بالمعرّف «{ $picture }». اختر صورة من المكتبة.
refusal-picture-has-file = للصورة «{ $picture }» ملف من قبل. ارفع الملف الآخر صورةً جديدة.
refusal-picture-changed = غيّر زميل بيانات الصورة «{ $picture }» قبل لحظات. اطّلع عليها كما هي الآن ثم أعد تعديلك.
refusal-no-such-thing =
    { $kind ->
        [section] لا قسم
        [topic] لا موضوع
        [person] لا شخص
        [organisation] لا جهة
        [place] لا مكان
        [agency] لا وكالة
        [dossier] لا ملف
       *[other] لا شيء
    } بالمعرّف «{ $id }». اختر من القائمة.
refusal-embargo = الخبر تحت الحظر حتى { $time }: لا يُنشر منه شيء قبل ذلك.
refusal-already-out = النسخة بين أيدي القرّاء ({ $language })، فات أوان الحظر. يمكن سحبها.
refusal-scheduled-before = نسخة ({ $language }) موعد نشرها { $time }، أي قبل انتهاء الحظر. ألغِ موعدها أولًا.
refusal-needs-section = للخبر نسخة منشورة أو مجدولة أو مسحوبة ({ $language })، فلا يبقى بلا قسم. اختر قسمًا آخر.
refusal-was-published = قرأ القرّاء هذه النسخة ({ $language })، فلا تُحذف. يمكن سحبها، أو محوها بأمر قانوني.
refusal-still-scheduled = هذه النسخة مجدولة للنشر ({ $language }). ألغِ موعدها أولًا ثم احذفها.
refusal-has-translation = عن هذه النسخة ({ $language }) تُرجمت نسخة أخرى ({ $by }). احذف الترجمة أولًا.
refusal-not-scheduled = هذه النسخة غير مجدولة.
refusal-no-such-note = لم تعد هذه الملاحظة موجودة.
refusal-note-settled = أُغلقت هذه الملاحظة من قبل. اكتب ردًا إن بقي ما يقال.
refusal-nobody-named = لا يرد الاسم «{ $name }» في أي موضع. اكتبه كما يظهر في المكتب حرفًا بحرف.
refusal-still-here = ما زال «{ $name }» يدخل المكتب. أوقف دخوله أولًا من صفحة العاملين.

# قواعد التدقيق، كما تُسمّى في القوائم
rule-blank-paragraph = فقرة فارغة
rule-blocks-missing = فقرات غير مترجمة
rule-credit-missing = صورة بلا مصدر
rule-date-differs = تاريخ مختلف عن الأصل
rule-date-without-year = تاريخ بلا سنة
rule-digits-mixed = أرقام من نظامين
rule-double-space = مسافة مزدوجة
rule-headline-missing = نسخة بلا عنوان
rule-headline-too-long = عنوان طويل
rule-house-spelling = كتابة تخالف قواعد الدار
rule-latin-punctuation-in-arabic = ترقيم لاتيني في نص عربي
rule-licence-expired = صورة انتهى ترخيصها
rule-licence-expires = صورة يوشك ترخيصها أن ينتهي
rule-link-broken-inside = رابط إلى خبر غير موجود
rule-numbers-differ = أرقام تختلف عن الأصل
rule-picture-missing = صورة غير موجودة
rule-quote-style = علامات اقتباس من لغة أخرى
rule-quote-unbalanced = علامة اقتباس لا تُغلق
rule-quotes-differ = اقتباسات تختلف عن الأصل
rule-source-missing = خبر بلا مصدر
rule-space-before-punctuation = مسافة قبل علامة ترقيم
rule-tatweel = تطويل داخل كلمة
rule-translation-blank = ترجمة فارغة
rule-wrong-language = نص بلغة أخرى
