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

# ما يقوله التدقيق عن موضع بعينه؛ ‏$language اسم لغة.
finding-blank-paragraph = لا يظهر هنا شيء: احذفه.
finding-blocks-missing =
    { $count ->
        [zero] لا شيء ناقص في الترجمة عن المصدر ({ $language }): { $units }.
        [one] في المصدر ({ $language }) جزء واحد لا مقابل له هنا: { $units }. ترجمه، أو اربطه بما يقابله.
        [two] في المصدر ({ $language }) جزءان لا مقابل لهما هنا: { $units }. ترجمهما، أو اربطهما بما يقابلهما.
        [few] في المصدر ({ $language }) { $count } أجزاء لا مقابل لها هنا: { $units }. ترجمها، أو اربطها بما يقابلها.
        [many] في المصدر ({ $language }) { $count } جزءا لا مقابل لها هنا: { $units }. ترجمها، أو اربطها بما يقابلها.
       *[other] في المصدر ({ $language }) { $count } جزء لا مقابل لها هنا: { $units }. ترجمها، أو اربطها بما يقابلها.
    }
finding-credit-missing = ليس للصورة { $picture } مصدر بهذه اللغة ({ $language }): اذكر صاحبها.
finding-date-differs = في المصدر ({ $language }) { $there }، وهنا { $here }: اجعل التاريخ واحدا.
finding-date-without-year = تاريخ بلا سنة، وتاريخ الخبر لا يبينها: أضف السنة.
finding-digits-mixed = كُتبت الأرقام هنا بنظامين: اكتب { $number } هكذا { $written }.
finding-double-space = تكفي هنا مسافة واحدة.
finding-headline-missing = لا عنوان بعد: اكتب عنوانا.
finding-headline-too-long =
    { $length ->
        [zero] العنوان بلا حروف، والقوائم تقطعه بعد { $limit }: اختصره.
        [one] في العنوان حرف واحد، والقوائم تقطعه بعد { $limit }: اختصره.
        [two] في العنوان حرفان، والقوائم تقطعه بعد { $limit }: اختصره.
        [few] في العنوان { $length } أحرف، والقوائم تقطعه بعد { $limit }: اختصره.
        [many] في العنوان { $length } حرفا، والقوائم تقطعه بعد { $limit }: اختصره.
       *[other] في العنوان { $length } حرف، والقوائم تقطعه بعد { $limit }: اختصره.
    }
finding-house-spelling = تُكتب عندنا «{ $wanted }».
finding-latin-punctuation-in-arabic = { $latin } علامة لاتينية بين كلمات عربية: اكتب { $arabic }.
finding-licence-expired = انتهى ترخيص الصورة { $picture } يوم { $day }: جدّده، أو خذ صورة أخرى.
finding-licence-expires = ينتهي ترخيص الصورة { $picture } يوم { $day }: لا ينبغي أن تصل إلى القرّاء بعده.
finding-link-broken-inside = رابط إلى الخبر { $story } وهو غير موجود: ضع رابطا آخر، أو احذفه.
finding-numbers-differ-left-out = في المصدر ({ $language }) { $there }، وليس هنا: اجعل النسختين تقولان الشيء نفسه.
finding-numbers-differ-added = هنا { $here }، وليس في المصدر ({ $language }): اجعل النسختين تقولان الشيء نفسه.
finding-numbers-differ-both = في المصدر ({ $language }) { $there }، وهنا { $here }: اجعل النسختين تقولان الشيء نفسه.
finding-picture-missing = لم يصل ملف الصورة { $picture } بعد: أضفه، أو احذف الصورة.
finding-quote-style = ليست { $found } علامتي الاقتباس في هذه اللغة ({ $language }): اكتب { $wanted }.
finding-quote-unbalanced-opening = الاقتباس الذي تفتحه { $mark } لا يُغلق: ضع علامة الإغلاق، أو احذف هذه.
finding-quote-unbalanced-closing = تغلق { $mark } اقتباسا لم يُفتح: ضع علامة الفتح، أو احذف هذه.
finding-quotes-differ-unpaired = ليس لهذا الاقتباس مقابل في المصدر ({ $language }): اربطه بمقابله، أو تأكد من أنه قيل.
finding-quotes-differ-left-out = في المصدر ({ $language }) اقتباس هنا وليس في الترجمة (الاقتباسات هناك: { $there }، وهنا: { $here }): انقل الكلام نفسه، أو اجعله كلاما منقولا بالمعنى في النسختين.
finding-quotes-differ-added = هنا اقتباس ليس في المصدر ({ $language }) (الاقتباسات هنا: { $here }، وهناك: { $there }): تأكد من أنها كلمات المتحدث نفسه.
finding-source-missing = لا مصدر لهذا الخبر: أضف الوكالة أو الجهة التي جاء منها.
finding-space-before-punctuation-no-break = المسافة قبل { $mark } يجب ألا ينكسر السطر عندها: اجعلها مسافة لا تنكسر.
finding-space-before-punctuation-none = لا مسافة قبل { $mark }: احذفها.
finding-tatweel = في هذه الكلمة تطويل فلا يجدها البحث: احذفه.
finding-translation-blank = لم يُترجم هذا بعد: ترجمه، أو احذفه.
finding-wrong-language-script =
    { $found ->
        [Arab] هذا بالحرف العربي في نسخة بلغة أخرى ({ $language }): ترجمه، أو علّمه بلغته.
        [Cyrl] هذا بالحرف الكيريلي في نسخة بلغة أخرى ({ $language }): ترجمه، أو علّمه بلغته.
        [Latn] هذا بالحرف اللاتيني في نسخة بلغة أخرى ({ $language }): ترجمه، أو علّمه بلغته.
       *[other] هذا بحرف آخر في نسخة بلغة أخرى ({ $language }): ترجمه، أو علّمه بلغته.
    }
finding-wrong-language-language = هذا بلغة أخرى ({ $found }) غير لغة النسخة ({ $language }): ترجمه، أو علّمه بلغته.
refusal-picture-in-use = الصورة «{ $picture }» مستخدمة في خبر أو في نسخة محفوظة منه. أخرجها من النصوص أولا.
