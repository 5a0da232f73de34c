# الأخبار: وقائعها ونسخها وما يُعمل بها. $language اسم لغة، و$time موعد مكتوب للقارئ، و$zone منطقة زمنية.

## صفحة الخبر
stories-editions = النسخ
stories-not-yet = لغات لم يُكتب بها الخبر بعد
stories-nobody-yet = لا نسخة بهذه اللغة بعد.
stories-translate-from = ترجمة عن: { $language }
stories-write-original = كتابة نسخة أصلية
stories-headline = العنوان
stories-begin = ابدأ الكتابة
stories-delete-story = حذف الخبر
stories-erase = محو بأمر قانوني
stories-zone = بتوقيت { $zone }
stories-working =
    { $state ->
        [draft] مسودة
        [in_review] قيد المراجعة
       *[ready] جاهزة
    }
stories-public =
    { $state ->
        [scheduled] مجدولة
        [published] منشورة
        [withdrawn] مسحوبة
       *[none] غير منشورة
    }
stories-stale =
    { PLURAL($count) ->
        [zero] لا فقرات تغيّر أصلها
        [one] فقرة تغيّر أصلها
        [two] فقرتان تغيّر أصلهما
        [few] { $count } فقرات تغيّر أصلها
        [many] { $count } فقرة تغيّر أصلها
       *[other] { $count } فقرة تغيّر أصلها
    }
stories-missing =
    { PLURAL($count) ->
        [zero] لا فقرات بلا ترجمة
        [one] فقرة بلا ترجمة
        [two] فقرتان بلا ترجمة
        [few] { $count } فقرات بلا ترجمة
        [many] { $count } فقرة بلا ترجمة
       *[other] { $count } فقرة بلا ترجمة
    }
stories-orphan =
    { PLURAL($count) ->
        [zero] لا فقرات حُذف أصلها
        [one] فقرة حُذف أصلها
        [two] فقرتان حُذف أصلهما
        [few] { $count } فقرات حُذف أصلها
        [many] { $count } فقرة حُذف أصلها
       *[other] { $count } فقرة حُذف أصلها
    }
stories-errors =
    { PLURAL($count) ->
        [zero] لا أخطاء
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأً
       *[other] { $count } خطأ
    }
stories-warnings =
    { PLURAL($count) ->
        [zero] لا تنبيهات
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $count } تنبيهات
        [many] { $count } تنبيهًا
       *[other] { $count } تنبيه
    }
stories-corrections =
    { PLURAL($count) ->
        [zero] لا تصويبات
        [one] تصويب واحد
        [two] تصويبان
        [few] { $count } تصويبات
        [many] { $count } تصويبًا
       *[other] { $count } تصويب
    }
stories-notes =
    { PLURAL($count) ->
        [zero] لا ملاحظات مفتوحة
        [one] ملاحظة مفتوحة
        [two] ملاحظتان مفتوحتان
        [few] { $count } ملاحظات مفتوحة
        [many] { $count } ملاحظة مفتوحة
       *[other] { $count } ملاحظة مفتوحة
    }
stories-translated-from = ترجمة عن: { $language }
stories-original = نسخة أصلية
stories-set-by = { $by }، { $time }
stories-imported = وصلت باستيراد
stories-sent-back-with = أُعيدت مع ملاحظة:
stories-readers-have-it = يقرأها القرّاء على:
stories-ahead = في المكتب نص أحدث مما يقرأه القرّاء
stories-scheduled-for = تُنشر { $time } بتوقيت { $zone }
stories-withdrawn-since = مسحوبة منذ { $time }.
stories-open-text = فتح النص

## ما يُعمل بنسخة
stories-act-hand-over = تسليم للمراجعة
stories-act-approve = اعتماد
stories-act-send-back = إعادة مع ملاحظة
stories-act-publish = نشر…
stories-act-update = نشر التعديل…
stories-act-schedule = جدولة…
stories-act-unschedule = إلغاء الموعد
stories-act-correct = تصويب…
stories-act-withdraw = سحب…
stories-act-delete = حذف المسودة…

## ملاحظات المراجعة
stories-note-unit-gone = على فقرة لم تعد في النص
stories-note-whole = على النص كله
stories-note-at = موضع الملاحظة
stories-note = الملاحظة
stories-note-hint = يراها كل من يعمل على النسخة، ولا يراها القرّاء.
stories-note-new = ملاحظة جديدة على النص كله
stories-note-do = أضف
stories-answer = الرد
stories-answer-do = ردّ
stories-settle = إغلاق الملاحظة
stories-say-note = اكتب الملاحظة.
stories-say-why = اكتب ما ينبغي تعديله.

## وقائع الخبر
stories-facts = وقائع الخبر
stories-facts-shared = مشتركة بين كل النسخ.
stories-facts-overtaken = غيّر غيرك الوقائع منذ فتحت الصفحة. هذا ما هي عليه الآن، وما كتبته باقٍ في الحقول: راجعه واحفظ.
stories-facts-not-yours = يعدّل الوقائع المراسلون والمدققون والمحررون.
stories-date = تاريخ الحدث
stories-section = القسم
stories-no-section = بلا قسم
stories-section-hint = عناوين النسخ تنتقل مع القسم، والقديمة تقود إليها دائمًا.
stories-place = المكان
stories-topics = المواضيع
stories-sources = المصادر
stories-sources-hint = لحذف مصدر أفرغ حقوله. والاسم الجديد يُضاف وكالةً جديدة.
stories-agency = الوكالة
stories-source-url = رابط الخبر عند المصدر
stories-source-terms = شروط الاستعمال
stories-dossier = الملف
stories-lead-picture = الصورة الرئيسية
stories-no-picture = بلا صورة
stories-picture-awaited = صورة منتظرة
stories-save-facts = حفظ الوقائع
stories-bad-date = التاريخ غير مفهوم: اكتبه يومًا وشهرًا وسنة.
stories-bad-source = سمِّ وكالة لكل مصدر.
stories-bad-address = رابط المصدر ليس عنوانًا على الويب.
stories-bad-time = الموعد غير مفهوم: اختر يومًا وساعة.

## الحظر
stories-embargo = الحظر
stories-embargo-until = الخبر تحت الحظر حتى { $time }.
stories-embargo-over = انتهى الحظر { $time }.
stories-embargo-none = لا حظر: يمكن نشر الخبر متى شئتم.
stories-embargo-field = لا يُنشر قبل
stories-embargo-set = فرض الحظر
stories-embargo-lift = رفع الحظر

## خبر جديد
stories-new = خبر جديد
stories-new-none = لا تبدأ أخبارًا جديدة
stories-new-none-text = يبدأ الأخبارَ المراسلون والمحررون ورئيس التحرير، كلٌّ بلغاته.
stories-new-write = كتابة من البداية
stories-new-paste = من نص منسوخ
stories-new-paste-text = الصق صفحة كاملة كما نُسخت من وكالة أو موقع: يُستخرج منها العنوان والتاريخ والفقرات والمصدر، وتراه قبل أن يُؤخذ.
stories-new-later = بقية الوقائع تُكتب في صفحة الخبر.
stories-language = اللغة
stories-language-found = تُعرف من النص
stories-page-of-text = نص الصفحة
stories-recognise = اعرض ما يُستخرج
stories-recognised = هذا ما استُخرج من النص
stories-take = خذه خبرًا جديدًا
stories-text-language = اللغة: { $text }
stories-text-headline = العنوان: { $text }
stories-text-blocks =
    { PLURAL($count) ->
        [zero] لا فقرات
        [one] فقرة واحدة
        [two] فقرتان
        [few] { $count } فقرات
        [many] { $count } فقرة
       *[other] { $count } فقرة
    }
stories-text-crossheads =
    { PLURAL($count) ->
        [zero] لا عناوين فرعية
        [one] عنوان فرعي واحد
        [two] عنوانان فرعيان
        [few] { $count } عناوين فرعية
        [many] { $count } عنوانًا فرعيًا
       *[other] { $count } عنوان فرعي
    }
stories-text-date = تاريخ الحدث: { $text }
stories-text-byline = إعداد: { $text }
stories-text-source = المصدر: { $text }
stories-text-photo = مصدر الصورة: { $text }
stories-text-dropped =
    { PLURAL($count) ->
        [zero] لم يُحذف شيء
        [one] حُذف سطر واحد ليس من الخبر
        [two] حُذف سطران ليسا من الخبر
        [few] حُذفت { $count } أسطر ليست من الخبر
        [many] حُذف { $count } سطرًا ليس من الخبر
       *[other] حُذف { $count } سطر ليس من الخبر
    }
stories-text-already = هذا الخبر موجود من قبل بالعنوان والتاريخ نفسيهما.
stories-need-language = اختر لغة.
stories-need-headline = اكتب عنوانًا.

## قبل أن يحدث شيء
stories-address = العنوان عند القرّاء:
stories-copy-desk = ما يقوله التدقيق
stories-no-findings = لا ملاحظات للتدقيق.
stories-bars =
    { PLURAL($count) ->
        [zero] لا شيء يمنع النشر
        [one] خطأ واحد يمنع النشر: أصلحه في النص أولًا.
        [two] خطآن يمنعان النشر: أصلحهما في النص أولًا.
        [few] { $count } أخطاء تمنع النشر: أصلحها في النص أولًا.
        [many] { $count } خطأً تمنع النشر: أصلحها في النص أولًا.
       *[other] { $count } خطأ تمنع النشر: أصلحها في النص أولًا.
    }
stories-severity =
    { $severity ->
        [error] خطأ
        [warning] تنبيه
       *[hint] إشارة
    }
stories-seen = اطّلعت على التنبيهات، وأتابع
stories-newer-text = حُفظ نص أحدث منذ فتحت هذه الصفحة: راجع ما سيُنشر الآن ثم أكّد.
stories-see-warnings = في النص تنبيهات: اطّلع عليها وأكّد ذلك قبل المتابعة.
stories-together = مع نسخ أخرى في اللحظة نفسها
stories-together-hint = تصل كلها إلى القرّاء معًا، أو لا يصل منها شيء إن امتنعت إحداها.
stories-when = موعد النشر
stories-back = العودة إلى الخبر
stories-publish-title = نشر النسخة: { $language }
stories-publish-do = انشر الآن
stories-update-title = نشر التعديل: { $language }
stories-update-do = انشر التعديل
stories-publish-newest = يُنشر النص الأحدث: المراجعة { $number }، حفظها { $by }، { $time }.
stories-publish-first = يصل إلى القرّاء فور الضغط، ويظهر في الصفحة الأولى والقسم والخلاصات.
stories-publish-update = يحلّ محل ما يقرأه القرّاء الآن، بالعنوان وتاريخ النشر نفسيهما.
stories-publish-instead = كان مجدولًا { $time }: يُنشر الآن ويُلغى الموعد.
stories-publish-back = النسخة مسحوبة: تعود إلى القرّاء ويزول الإشعار.
stories-schedule-title = جدولة النسخة: { $language }
stories-schedule-do = جدولة
stories-schedule-newest = يُنشر النص كما هو الآن في الموعد. وما يُحفظ بعد الجدولة لا يُنشر إلا بجدولة جديدة.
stories-send-back-title = إعادة النسخة: { $language }
stories-send-back-do = إعادة
stories-correct-title = تصويب للقرّاء: { $language }
stories-correct-do = انشر التصويب
stories-correct-happens = يقرأ القرّاء التصويب مؤرّخًا مع الخبر فور الضغط، ويبقى.
stories-correct-text-first = التصويب لا يغيّر النص: عدّل النص وانشر تعديله على حدة.
stories-correction = ما الذي صُوِّب؟
stories-correction-hint = مثال: ورد في نسخة سابقة أن الجولة بعد شهرين، والصحيح بعد ثلاثة.
stories-say-what-was-wrong = اكتب ما الذي صُوِّب.
stories-withdraw-title = سحب النسخة: { $language }
stories-withdraw-do = اسحبها
stories-withdraw-happens = يختفي النص من الموقع والخلاصات فور الضغط، ويقرأ من يفتح عنوانه الإشعار وحده.
stories-notice = إشعار للقرّاء
stories-notice-hint = بلغة النسخة: لماذا سُحب الخبر.
stories-say-notice = اكتب إشعارًا للقرّاء.
stories-delete-title = حذف المسودة: { $language }
stories-delete-story-title = حذف الخبر
stories-delete-do = احذف
stories-delete-happens = تُحذف النسخة بمراجعاتها وملاحظاتها، ولا تعود.
stories-delete-last = هذه آخر نسخة: يُحذف الخبر كله بمراجعاته وملاحظاته، ولا يعود.
stories-delete-story-happens =
    { PLURAL($count) ->
        [zero] يُحذف الخبر ولا يعود.
        [one] يُحذف الخبر ونسخته الوحيدة بمراجعاتها، ولا يعود.
        [two] يُحذف الخبر ونسختاه بمراجعاتهما، ولا يعود.
        [few] يُحذف الخبر و{ $count } نسخ بمراجعاتها، ولا يعود.
        [many] يُحذف الخبر و{ $count } نسخة بمراجعاتها، ولا يعود.
       *[other] يُحذف الخبر و{ $count } نسخة بمراجعاتها، ولا يعود.
    }

## المحو بأمر قانوني
stories-erase-title = محو بأمر قانوني
stories-erase-name-title = محو اسم شخص
stories-erase-do = امحُ نهائيًا
stories-erase-happens = يزول النص نهائيًا بكل مراجعاته وتعارضاته وملاحظاته. لا يُسترجع.
stories-erase-readers = من كان يقرأه يجد عند عنوانه أن الصفحة حُذفت، مع إشعار أو بلا إشعار. ويبقى في سجل التدقيق ما مُحي ولِمَ، لا نصُّه.
stories-erase-backups = النسخ الاحتياطية السابقة ما زالت تحويه: احذفها أو خذ نسخة جديدة، كما في الدليل.
stories-erase-name-happens = يزول الاسم من المراجعات والملاحظات والحالات وحساب الدخول، وتحلّ محله شَرطة. أما ذكره في نصوص الأخبار فيُعدَّل في النصوص.
stories-erase-what = ما الذي يُمحى؟
stories-erase-past = المراجعات القديمة من نسخة: { $language }
stories-erase-edition = النسخة كلها: { $language }
stories-erase-story = الخبر كله بكل لغاته
stories-erase-choose = اختر ما يُمحى.
stories-erase-notice = إشعار للقرّاء (اختياري)
stories-erase-notice-hint = إن تُرك فارغًا قيل للقرّاء إن الصفحة حُذفت فحسب.
stories-erase-name = الاسم كما يظهر في المكتب
stories-erase-name-hint = حرفًا بحرف. يجب أن يُوقَف دخول صاحبه أولًا.
stories-erase-whom = اكتب الاسم.
stories-erase-reference = أمر مَن، ورقمه
stories-erase-reference-hint = يُحفظ في سجل التدقيق. لا تكتب فيه شيئًا مما يُمحى.
stories-erase-whose = اكتب أمر مَن هذا ورقمه.
stories-erase-word = محو
stories-erase-type-label = اكتب الكلمة «{ $word }» للتأكيد
stories-erase-type = اكتب كلمة التأكيد كما هي.

## ما حدث للتو
said-facts = حُفظت الوقائع.
said-published = نُشرت: القرّاء يقرأونها الآن على العنوان المبيّن.
said-scheduled = حُدّد موعد النشر.
said-unscheduled = أُلغي الموعد؛ النسخة جاهزة.
said-handed-over = سُلّمت للمراجعة.
said-approved = اعتُمدت: جاهزة للنشر.
said-sent-back = أُعيدت مع ملاحظتك.
said-corrected = نُشر التصويب مع الخبر.
said-withdrawn = سُحبت: يقرأ القرّاء الإشعار.
said-embargo = فُرض الحظر.
said-embargo-lifted = رُفع الحظر.
said-deleted = حُذف.
said-erased = مُحي نهائيًا.
said-begun = بدأت: اكتب النص.
said-noted = حُفظت الملاحظة.
stories-usual-terms = شروط الوكالة المعتادة: { $terms }
stories-find-picture = كلمات من الوصف أو المصدر
stories-find = ابحث
stories-no-such-picture = لا صورة فيها هذه الكلمات.
