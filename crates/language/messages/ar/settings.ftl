# إعدادات غرفة الأخبار والأسماء التي تذكرها الأخبار.

settings-title = الإعدادات
settings-lead = ما يُضبط هنا يسري فورًا ويغلب ملف newsroom.toml.
settings-house = غرفة الأخبار
settings-newsroom = الاسم والتعريف
settings-site = موقع القراء
settings-rules = قواعد التدقيق
settings-rules-lead = «خطأ» يمنع النشر، و«تحذير» يسأل، و«تلميح» يخبر.
settings-terms = شروط الوكالات
settings-terms-lead = تسري حين لا يقول مصدر الخبر شيئًا آخر.
settings-languages = اللغات
settings-language = كتابة اللغة: { $name }
settings-spelling = الإملاء المعتمد
settings-spelling-of = الإملاء المعتمد: { $name }
settings-spelling-lead = كلمة لها إملاء واحد عندنا: يجد التدقيق ما سواه ويقترح المعتمد.
settings-spelling-list = القائمة
settings-spelling-hint = كلمة في كل سطر: غير المعتمد = المعتمد
settings-from-file = من ملف newsroom.toml
settings-things = الأقسام والأسماء
settings-kind-section = الأقسام
settings-kind-topic = الموضوعات
settings-kind-person = الأشخاص
settings-kind-organisation = المنظمات
settings-kind-place = الأماكن
settings-kind-agency = الوكالات
settings-kind-dossier = الملفات
settings-name = الاسم
settings-names = الأسماء
settings-about = التعريف في جملة
settings-unset-hint = ما يبقى فارغًا يؤخذ من ملف newsroom.toml.
settings-save = احفظ
settings-unset = كما في الملف
settings-in-force = الساري الآن:
settings-day-now = هكذا يقرأ القراء تاريخ اليوم:
settings-way-digits = الأرقام
settings-digits-latn = الأرقام الغربية
settings-digits-arab = ٠١٢٣٤٥٦٧٨٩
settings-digits-arabext = ۰۱۲۳۴۵۶۷۸۹
settings-digits-deva = ०१२३४५६७८९
settings-way-day = اليوم في التاريخ
settings-day-plain = بلا صفر
settings-day-padded = بصفر قبله
settings-way-months = أسماء الشهور
settings-months-single = اسم واحد
settings-months-double = الاسمان: سبتمبر/أيلول
settings-way-hijri = التاريخ الهجري
settings-hijri-off = لا يظهر
settings-hijri-beside = إلى جانب الميلادي
settings-way-slug = حروف العناوين الإلكترونية
settings-slug-native = حروف اللغة نفسها
settings-slug-ascii = حروف لاتينية
settings-rule = القاعدة
settings-weight = الأثر
settings-weight-off = معطّلة
settings-weight-hint = تلميح
settings-weight-warning = تحذير
settings-weight-error = خطأ
settings-stale-note = هل تقول الترجمة للقراء إن الأصل تغيّر؟
settings-yes = نعم
settings-no = لا
settings-page-size = عدد الأخبار في صفحة القائمة
settings-search = في الأسماء
settings-nameless = بلا اسم بلغة
settings-any = الكل
settings-id = المعرّف
settings-id-hint = يُصنع من الاسم إن تُرك فارغًا، ولا يتغير بعد ذلك.
settings-no-name = بلا اسم
settings-none = لا شيء بعد.
settings-new = أضف
settings-make = أضف
settings-pages = الصفحات
settings-back = السابق
settings-on = التالي
settings-merge = ادمج في آخر
settings-merge-hint = تنتقل كل الأخبار إلى الآخر، ويقود عنوان الموضوع إليه. لا رجعة في ذلك.
settings-merge-into = اسم الآخر أو معرّفه
settings-merge-do = ادمج
settings-delete = حذف
settings-delete-do = احذف
settings-count =
    { PLURAL($count) ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
settings-nameless-count =
    { PLURAL($count) ->
        [zero] لا شيء بلا اسم
        [one] واحد بلا اسم
        [two] اثنان بلا اسم
        [few] { $count } بلا اسم
        [many] { $count } بلا اسم
       *[other] { $count } بلا اسم
    }
settings-uses =
    { PLURAL($count) ->
        [zero] لا يذكره أي خبر
        [one] يذكره خبر واحد
        [two] يذكره خبران
        [few] تذكره { $count } أخبار
        [many] يذكره { $count } خبرًا
       *[other] يذكره { $count } خبر
    }
settings-used =
    { PLURAL($count) ->
        [zero] لا يذكره أي خبر.
        [one] يذكره خبر واحد، فلا يمكن حذفه.
        [two] يذكره خبران، فلا يمكن حذفه.
        [few] تذكره { $count } أخبار، فلا يمكن حذفه.
        [many] يذكره { $count } خبرًا، فلا يمكن حذفه.
       *[other] يذكره { $count } خبر، فلا يمكن حذفه.
    }
settings-programs = البرامج والسجل
